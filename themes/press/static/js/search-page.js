/**
 * The search page: what is typed, what was found, and the address that says the same.
 *
 * The template gives (everything else is made here):
 *
 *   <form role="search" id="search" method="get"
 *         data-index="…/search/az/" data-root="…/" data-worker="…/theme/js/search/worker.js">
 *     <input type="search" name="q">
 *     …                        controls named kind, status, names, from, to and sort, as wanted
 *   </form>
 *   <output id="search-status" role="status"></output>
 *   <p id="search-chosen"></p>    optional: the names that the search is narrowed to
 *   <ul id="search-names"></ul>   optional: pages of the names that may be meant
 *   <ol id="search-years"></ol>            optional: how many were found in each year
 *   <ol id="search-results"></ol>
 *   <button id="search-more" hidden>       optional: shows further results
 *   <script type="application/json" id="search-words">{ … }</script>
 *   <script type="module" src="…/theme/js/search-page.js"></script>
 *
 * `data-index` is the folder of this edition's index, `data-root` the site's root; both, relative
 * to the page or whole, end in a slash. lunr.min.js is expected beside this file. `from` and `to`
 * are years or months (2019, 2019-03), `names` ids of entities, commas between, `sort` is "newest" or empty.
 * `search-words` holds the interface's words in the page's language, {n} standing for a number:
 *   found_one, found_other     "{n} article" / "{n} articles"
 *   nothing, unknown           nothing was found; optional "not in the archive: {words}"
 *   taken                      optional "{word} taken for {terms}"
 *   loading, offline, damaged  what is said while loading, without network, with a broken index
 *   months, thousands          the twelve months; the sign between thousands
 *   kinds, statuses            objects: the kind's or status's name → its label
 * Made here: li > a.result-title, time.result-date, span.result-kind, span.result-status in the
 * results; li > a, span.count in the names; li > button[aria-pressed] > span.year, span.count,
 * with --share from 0 to 1, in the years.
 */

import { chosenItems, nameItem, numberWords, resultItem, wordsNote, yearItems } from "./search/shown.js";
import { SearchWorker } from "./search/asking.js";

/** Results shown at once. */
const PAGE = 20;
/** How long the typing must pause, in milliseconds, for what the words so far begin ... */
const PAUSE = 80;
/** ... and to be taken as finished. */
const FINISHED = 600;

const form = document.getElementById("search");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const names = document.getElementById("search-names");
const chosen = document.getElementById("search-chosen");
const years = document.getElementById("search-years");
const more = document.getElementById("search-more");
const words = JSON.parse(document.getElementById("search-words").textContent);
const whole = (address) => new URL(address, document.baseURI).href;
const root = whole(form.dataset.root);
const worker = new SearchWorker(whole(form.dataset.worker), whole(form.dataset.index));

/** The form's values that are not empty. */
const values = () => [...new FormData(form)].filter(([, value]) => value.trim());

const optionsOf = ({ sort, names: name, kind, status: state, from, to }, others) => ({
  kind,
  status: state,
  from,
  to,
  names: name ? name.split(",") : [],
  newest: sort === "newest",
  count: PAGE,
  ...others,
});

const countWords = (n) =>
  (n === 1 ? words.found_one : words.found_other).replace("{n}", numberWords(n, words));

const show = ({ total, results, years: counts, words: meanings, names: meant, chosen: ids }, start) => {
  status.textContent = [total ? countWords(total) : words.nothing, ...wordsNote(meanings, words)]
    .join(" ")
    .trim();
  const items = results.map((result) => resultItem(result, words, root));
  if (start) list.append(...items);
  else list.replaceChildren(...items);
  if (more) more.hidden = list.children.length >= total;
  names?.replaceChildren(...meant.map((name) => nameItem(name, words, root)));
  chosen?.replaceChildren(...chosenItems(ids, words, withoutNames));
  years?.replaceChildren(...yearItems(counts, words, form.elements, search));
};

const withoutNames = () => {
  form.elements.names.value = "";
  search();
};

const clear = (text) => {
  status.textContent = text;
  list.replaceChildren();
  names?.replaceChildren();
  chosen?.replaceChildren();
  years?.replaceChildren();
  if (more) more.hidden = true;
};

const keepAddress = (pairs, push) => {
  const address = `${location.pathname}${pairs.length ? `?${new URLSearchParams(pairs)}` : ""}`;
  if (address === location.pathname + location.search) return;
  history[push ? "pushState" : "replaceState"](null, "", address);
};

const ask = async (others = {}) => {
  const { q = "", ...conditions } = Object.fromEntries(values());
  if (!q && !conditions.names) return clear("");
  if (!worker.ready) status.textContent = words.loading;
  try {
    const answer = await worker.ask(q.trim(), optionsOf(conditions, others));
    if (answer) show(answer, others.start);
  } catch ({ name }) {
    clear(name === "Unreachable" ? words.offline : words.damaged);
  }
};

const search = ({ push = true, typing = false } = {}) => {
  keepAddress(values(), push);
  return ask({ typing });
};

/** Fill the form from the address. */
const readAddress = () => {
  const given = new URLSearchParams(location.search);
  for (const control of form.elements)
    if (control.name) control.value = given.get(control.name) ?? "";
};

let pauses = [];
const later = (...plans) => {
  pauses.forEach(clearTimeout);
  pauses = plans.map(([work, pause]) => setTimeout(work, pause));
};
form.addEventListener("input", () =>
  later(
    [() => search({ push: false, typing: true }), PAUSE],
    [() => search({ push: false }), FINISHED],
  ),
);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  later();
  search();
});
more?.addEventListener("click", () => ask({ start: list.children.length }));
addEventListener("popstate", () => {
  readAddress();
  ask();
});
readAddress();
ask();
