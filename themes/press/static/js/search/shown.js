/**
 * The elements that answers are shown with.
 *
 * Knows the page's words and nothing of how answers come about.
 */

const make = (name, className, text = "") => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

/** A date in words. The months come with the page: not every browser has Azerbaijani ones. */
const dateElement = (date, { months }) => {
  const [year, month, day] = date.split("-").map(Number);
  const element = make("time", "result-date", `${day} ${months[month - 1]} ${year}`);
  element.dateTime = date;
  return element;
};

/** A number with its thousands parted as the page's language does. */
export const numberWords = (number, { thousands }) =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, thousands);

/** Whether the reader wants to see no English that nobody has reviewed (see unreviewed.js). */
const isHidden = (status) =>
  status === "machine" && document.documentElement.classList.contains("reviewed-only");

/** One result: the title that leads to the article, and what it is. */
export const resultItem = ({ url, title, date, kind, status }, words, root) => {
  const item = document.createElement("li");
  const shown = isHidden(status) ? (words.kinds?.[kind] ?? url) : title;
  const link = make("a", "result-title", shown);
  link.href = new URL(url, root).href;
  item.append(link, " ", dateElement(date, words));
  if (words.kinds?.[kind]) item.append(" ", make("span", "result-kind", words.kinds[kind]));
  if (words.statuses?.[status])
    item.append(" ", make("span", "result-status", words.statuses[status]));
  return item;
};

/** The page of a person, organization or place that may be meant, and how often it is named. */
export const nameItem = ({ label, url, count }, words, root) => {
  const item = document.createElement("li");
  const link = make("a", "", label);
  link.href = new URL(url, root).href;
  item.append(link, " ", make("span", "count", numberWords(count, words)));
  return item;
};

/** Which names the search is narrowed to, with a button that takes them away. */
export const chosenItems = (chosen, words, remove) => {
  if (!chosen.length) return [];
  const button = make("button", "", words.all);
  button.type = "button";
  button.addEventListener("click", remove);
  const labels = chosen.map(({ label }) => label).join(" · ");
  return [make("span", "", (words.chosen ?? "{names}").replace("{names}", labels)), " ", button];
};

/** What is said of words that were taken for others, and of words that are not there. */
export const wordsNote = (meanings, words) => {
  const unknown = meanings.filter(({ how }) => how === "unknown").map(({ word }) => word);
  const taken = meanings.filter(({ how, terms }) => how === "spelling" && terms.length);
  return [
    ...taken.map(({ word, terms }) =>
      (words.taken ?? "").replace("{word}", word).replace("{terms}", terms.join(", ")),
    ),
    ...(unknown.length ? [(words.unknown ?? "").replace("{words}", unknown.join(", "))] : []),
  ].filter(Boolean);
};

/** A button for each year with the number found; pressing it narrows the search to the year. */
export const yearItems = (counts, words, { from, to }, search) => {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return counts.map(([year, count]) => {
    const item = document.createElement("li");
    const button = make("button", "");
    const chosen = from?.value === String(year) && to?.value === String(year);
    button.type = "button";
    button.style.setProperty("--share", count / most);
    button.setAttribute("aria-pressed", String(chosen));
    const found = make("span", "count", numberWords(count, words));
    button.append(make("span", "year", year), " ", found);
    button.addEventListener("click", () => {
      if (!from || !to) return;
      from.value = to.value = chosen ? "" : year;
      search();
    });
    item.append(button);
    return item;
  });
};
