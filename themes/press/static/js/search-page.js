/**
 * The search page: what is typed, what was found, and the address that says the same.
 *
 * The page's parts and words are those of the template search.html; what is made of an answer is in
 * the modules of search/. `from` and `to` are years or months (2019, 2019-03), `names` ids of
 * entities, commas between, `sort` is "newest" or empty.
 */

import { Address } from "./search/address.js";
import { SearchWorker } from "./search/asking.js";
import { Combobox } from "./search/combobox.js";
import { withoutDate } from "./search/dates.js";
import { Filters } from "./search/filters.js";
import { InView } from "./search/inview.js";
import { arrowsThrough, focusFirst, slashLeadsTo } from "./search/keyboard.js";
import { isTooLittle, saidOf } from "./search/said.js";
import { button, chosenItems, make, nameOption, periodWords, resultItem, showFound } from "./search/shown.js";
import { Years } from "./search/years.js";

/** Results shown at once, and articles read at once for a phrase. */
const PAGE = 10;
const CHECKS = 60;
/** What is written in so few texts may be a slip for something else. */
const RARE = 3;
/** More results than are downloaded (see search.js). */
const TAKEN = 1000;
/** How long the typing must pause, in milliseconds, for its last word to be taken as finished. */
const FINISHED = 600;
/** An answer that takes longer than this is waited for in words, ... */
const SLOW = 200;
/** ... and makes the next one wait for so long a pause in the typing. */
const PAUSE = 250;

const part = (name) => document.getElementById(`search-${name}`);
const form = document.getElementById("search");
const input = form.elements.q;
const [status, remedy, list, more, nothing, taking] = [
  "status", "remedy", "results", "more", "nothing", "taking",
].map(part);
const words = JSON.parse(part("words").textContent);
const whole = (path) => new URL(path, document.baseURI).href;
const { language, original } = form.dataset;
const root = whole(form.dataset.root);
const site = { index: whole(form.dataset.index), root, language, original };
const address = new Address(form, document.querySelector("header a[hreflang]"));
const worker = new SearchWorker(whole(form.dataset.worker), site, () => ask(shown));

/** What is on the page: the question, with its date apart, and how many articles were read for it. */
let shown = { text: "", within: "", typing: false };
let checks = CHECKS;
let pause = 0;

const filters = new Filters(form, words, {
  suggest: (text) => worker.ask("suggest", text, PAGE),
  changed: () => search(),
});
const years = new Years(part("years"), form.elements, words, () => search());
const names = new Combobox(input, part("names"), ({ href }) => location.assign(href), () => toResults());
const inView = new InView(async (items) => {
  const { text, typing } = shown;
  const asked = items.map((item) => {
    const { url, status } = item.dataset;
    return { url, status, title: item.querySelector("a").textContent };
  });
  const found = await worker.ask("sentences", text, typing, asked).catch(() => []);
  found.forEach((one, i) => showFound(items[i], one, { language }));
});

const toResults = () => list.querySelector("a")?.focus();

const options = (others) => {
  const { names: ids, ...conditions } = filters.conditions();
  const newest = form.elements.sort.value === "newest";
  const { within } = shown;
  return { ...conditions, within, names: ids ? ids.split(",") : [], newest, checks, count: PAGE, ...others };
};

/** What was said last, and of which question: what is written anew is read out anew. */
let said = "";
const say = (text, ...remedies) => {
  const saying = `${text} ${location.search}`;
  if (said !== saying) status.textContent = text;
  said = saying;
  remedy.replaceChildren(...remedies);
  remedy.parentElement.classList.toggle("note", remedies.length > 0);
};

const clear = () => {
  inView.forget();
  list.replaceChildren();
  names.close();
  nothing.replaceChildren();
  for (const one of [more, taking]) one.hidden = true;
  part("browse").hidden = false;
};

const isSame = (one, other) =>
  one.dataset.url === other.dataset.url && one.firstChild.className === other.firstChild.className;
const isShown = (items) =>
  items.length === list.children.length && items.every((item, i) => isSame(item, list.children[i]));

const showList = ({ results, total, some, checked, candidates }, start) => {
  const items = results.map((result, i) => {
    const item = resultItem(result, words, site);
    item.dataset.url = result.url;
    if (some && start + i === total) item.prepend(make("p", "rest", words.rest));
    return item;
  });
  if (start) list.append(...items);
  else inView.forget();
  // What stands there already stays: somebody may be reading it, or have come to it by the keys.
  if (!start && !isShown(items)) list.replaceChildren(...items);
  const all = list.children.length >= total + some;
  more.hidden = all && !(checked < candidates);
  more.textContent = all ? words.further : words.more;
  if (!shown.typing) inView.watch(start ? items : [...list.children]);
  if (start) items[0]?.querySelector("a").focus();
};

const showNothing = async (answer) => {
  const { nothingPanel, unquoted } = await import("./search/nothing.js");
  if (list.firstChild) return; // another answer came meanwhile
  const acts = { clear: clearFilters, unquote: () => searchFor(unquoted(input.value)) };
  nothing.replaceChildren(...nothingPanel(answer, words, acts));
};

/** Of words that no article has, or few, what is spelled almost so and may be meant. */
const showNear = async (answer) => {
  const rare = answer.words.filter(({ phrase, how, written }) => !phrase && how !== "begun" && written <= RARE);
  if (shown.typing || !rare.length) return;
  const [near, { nearLine }] = await Promise.all([
    worker.askLast("near", rare).catch(() => null),
    import("./search/nothing.js"),
  ]);
  const searchInstead = (word, other) => searchFor(input.value.replace(word, other));
  if (near) nothing.prepend(...nearLine(near, words, searchInstead));
};

const searchFor = (text) => {
  input.value = text;
  input.focus();
  search();
};

/** The date that was typed, as what narrows the search. */
const typedDate = () => {
  const { text, within } = shown;
  return within ? [{ label: periodWords(within, words), remove: () => searchFor(text) }] : [];
};

const clearFilters = () => {
  input.value = shown.text;
  filters.clear();
};

const show = (answer, start = 0) => {
  const held = document.activeElement;
  const { total, some, years: counts, names: meant, chosen } = answer;
  shown.total = total + some;
  const { text } = shown;
  const telling = saidOf(answer, shown, words);
  // A number that the next letter changes is not said: a word that goes on is not the one meant.
  say(shown.typing && telling ? words.loading : telling);
  showList(answer, start);
  if (start) return;
  names.show(meant.map((name) => nameOption(name, words, root)));
  years.show(counts);
  part("chosen").replaceChildren(...chosenItems([...typedDate(), ...filters.described(chosen)], words, clearFilters));
  nothing.replaceChildren();
  taking.hidden = !total;
  taking.lastElementChild.hidden = total <= TAKEN;
  part("browse").hidden = total > 0;
  const isNothing = !total && telling && !isTooLittle(text);
  Promise.resolve(isNothing && showNothing(answer)).then(() => showNear(answer));
  const summary = part("narrowing").firstElementChild;
  if (!held.isConnected) focusFirst(part("chosen").firstElementChild, summary, input);
  if (isNarrowing) narrow();
};

const failed = ({ name }) => {
  clear();
  const broken = name === "DamagedPiece" || name === "MissingPiece";
  if (broken) say(words.damaged, button(words.reload, () => location.reload()));
  else say(words.offline, button(words.again, () => ask()));
};

const ask = async ({ start = 0, typing = false } = {}) => {
  const { rest: text, date: within } = withoutDate(input.value.trim(), words.month_numbers);
  if (!text && !within && !Object.keys(filters.conditions()).length) return say(""), clear();
  shown = { text, within, typing };
  const asked = options({ start, typing });
  const began = performance.now();
  const waiting = setTimeout(() => say(words.loading), SLOW);
  try {
    const answer = await worker.askLast("search", text, asked);
    if (answer) show(answer, start);
  } catch (error) {
    failed(error);
  } finally {
    clearTimeout(waiting);
    pause = performance.now() - began > SLOW ? PAUSE : 0;
  }
};

const keepAddress = (push) => {
  const { sort } = form.elements;
  address.keep({ q: input.value.trim(), ...filters.conditions(), sort: sort.value }, push);
};

const search = ({ push = true, typing = false } = {}) => {
  later();
  checks = CHECKS;
  keepAddress(push);
  return ask({ typing });
};

/** Whether the visitor looks at what narrows the search: only then are its numbers fetched. */
let isNarrowing = false;
const narrow = async () => {
  isNarrowing = true;
  const found = await worker.askLast("narrowing", shown.text, options({ typing: shown.typing })).catch(() => null);
  if (found) filters.offer(found);
};

const take = async (format) => {
  const { saveResults } = await import("./search/taking.js");
  saveResults(await worker.ask("taken", shown.text, options()), format, words.file, root);
};

let pauses = [];
const later = (...plans) => {
  pauses.forEach(clearTimeout);
  pauses = plans.map(([work, wait]) => setTimeout(work, wait));
};
const typed = () => {
  const going = () => {
    keepAddress(false);
    ask({ typing: true });
  };
  later([() => search({ push: false }), FINISHED + pause], ...(pause ? [[going, pause]] : []));
  if (!pause) going();
};

const readMore = () => {
  const start = list.children.length;
  if (start >= shown.total) checks += CHECKS;
  return ask({ start });
};

input.addEventListener("input", typed);
// Who opens a result before the pause after a key has passed comes back to what was typed.
list.addEventListener("click", () => keepAddress(false), { capture: true });
input.addEventListener("focus", () => worker.start(), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
for (const control of part("narrowing").querySelectorAll("[name]"))
  control.addEventListener("change", () => search());
for (const event of ["pointerenter", "focusin"])
  part("narrowing").addEventListener(event, () => isNarrowing || (list.firstChild && narrow()));
for (const one of taking.querySelectorAll("[data-format]"))
  one.addEventListener("click", () => take(one.dataset.format).catch(failed));
more.addEventListener("click", readMore);
addEventListener("online", () => remedy.firstChild?.click());
addEventListener("popstate", () => {
  address.read();
  ask();
});
arrowsThrough(list, input);
slashLeadsTo(input, part("key"));
part("narrowing").open ||= matchMedia("(min-width: 62rem)").matches;
for (const one of document.querySelectorAll("[data-scripted]")) one.hidden = false;
address.read();
ask();
