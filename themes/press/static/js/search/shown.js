/**
 * The elements that answers are shown with.
 *
 * Knows the page's words and nothing of how answers come about.
 */

export const make = (name, className, text = "") => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
};

export const button = (text, press) => {
  const element = make("button", "", text);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
};

/** Words with their places filled in: `fill("{n} of {all}", { n: 1, all: 2 })`. */
export const fill = (words, values) =>
  words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** A date in words. The months come with the page: not every browser has Azerbaijani ones. */
const dateElement = (date, { months }) => {
  const [year, month, day] = date.split("-").map(Number);
  const element = make("time", "", `${day} ${months[month - 1]} ${year}`);
  element.dateTime = date;
  return element;
};

/** A day or a month in words; a year as it is. */
export const periodWords = (period, { months }) => {
  const [year, month, day] = period.split("-").map(Number);
  return [day, months[month - 1], year].filter(Boolean).join(" ");
};

/** A number with its thousands parted as the page's language does. */
export const numberWords = (number, { thousands }) =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, thousands);

/** A number in the words of this name, which has a form for one and one for others. */
export const counting = (name, n, words) =>
  fill(words[`${name}_${n === 1 ? "one" : "other"}`], { n: numberWords(n, words) });

/** How many articles, in words. */
export const countWords = (n, words) => counting("found", n, words);

/** Whether the reader wants to see no English that nobody has reviewed (see unreviewed.js). */
const isHidden = (status) =>
  status === "machine" && document.documentElement.classList.contains("reviewed-only");

/**
 * What is said of a result's text, as lists say it: that an article which was withdrawn is not
 * translated either is of no interest.
 */
const labels = (withdrawn, status, words) => [
  ...(withdrawn ? [words.withdrawn] : []),
  ...(words.statuses[status] && !(withdrawn && status === "stub") ? [words.statuses[status]] : []),
];

/** One result: the title that leads to the article, and what it is; `page` is `{ root, original }`. */
export const resultItem = ({ url, title, date, kind, status, withdrawn, foreign }, words, page) => {
  const item = make("li", "");
  const link = make("a", "", isHidden(status) ? (words.kinds[kind] ?? url) : title);
  const { root, original } = page;
  if (foreign) link.lang = original;
  item.dataset.status = status;
  link.href = new URL(url, root).href;
  const facts = make("p", "");
  facts.append(dateElement(date, words));
  if (words.kinds[kind]) facts.append(" · ", words.kinds[kind]);
  for (const label of labels(withdrawn, status, words)) facts.append(" · ", make("i", "", label));
  item.append(link, facts);
  return item;
};

/** A text with its marks: `[{ start, end }]` in order. */
const marked = (element, text, marks) => {
  let at = 0;
  element.textContent = "";
  for (const { start, end } of marks) {
    element.append(text.slice(at, start), make("mark", "", text.slice(start, end)));
    at = end;
  }
  element.append(text.slice(at));
  return element;
};

const sentenceElement = ({ number, text, marks }, address, language) => {
  const link = marked(make("a", ""), text, marks);
  link.href = number ? `${address}#s${number}` : address;
  if (language) link.lang = language;
  const line = make("p", "sentence");
  line.append(link);
  return line;
};

/** Show in a result what was found in it; in the original, that line of the translation beside it. */
export const showFound = (item, { inTitle, sentence }, page) => {
  const link = item.querySelector("a");
  for (const before of item.querySelectorAll(".sentence")) before.remove();
  const hidden = isHidden(item.dataset.status);
  if (!hidden) marked(link, link.textContent, inTitle);
  if (!sentence || (hidden && sentence.language === page.language)) return;
  const { language, beside } = sentence;
  item.append(sentenceElement(sentence, link.href, language === page.language ? "" : language));
  if (beside && !hidden) item.append(sentenceElement(beside, link.href, ""));
};

/** What narrows the search, each with a button that takes it away: `[{ label, remove }]`. */
export const chosenItems = (conditions, words, removeAll) => {
  const items = conditions.map(({ label, remove }) => {
    const one = button(`${label} `, remove);
    one.setAttribute("aria-label", fill(words.remove, { name: label }));
    one.append(make("span", "", "×"));
    return one;
  });
  if (items.length < 2) return items;
  const all = button(words.clear, removeAll);
  all.className = "all";
  return [...items, all];
};

/** A name that may be meant, as an option that leads to its page. */
export const nameOption = ({ label, url, kind, count }, words, root) => {
  const note = [words.each[kind], countWords(count, words)].filter(Boolean).join(" · ");
  return { label, note, href: new URL(url, root).href };
};
