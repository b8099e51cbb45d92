/**
 * The search page: what is typed, what was found, and the address that says the same.
 *
 * The template gives (everything else is made here):
 *
 *   <form role="search" id="search" method="get"
 *         data-index="…/search/az/"  data-root="…/"  data-worker="…/theme/js/search/worker.js">
 *     <input type="search" name="q">
 *   </form>
 *   <output id="search-status" role="status" for="q"></output>
 *   <ol id="search-results"></ol>
 *   <script type="application/json" id="search-words">{ … }</script>
 *   <script type="module" src="…/theme/js/search-page.js"></script>
 *
 * `data-index` is the folder of this edition's index, `data-root` the site's root; both, relative
 * to the page or whole, end in a slash. `search-words` holds the interface's words in the page's
 * language, {n} standing for a number:
 *   found_one, found_other    "{n} article" / "{n} articles"
 *   nothing                   nothing was found
 *   loading, offline, damaged what is said while loading, without network, with a broken index
 *   kinds, statuses           objects: the kind's or status's name → its label
 * Made here: li > a.result-title, time.result-date, span.result-kind, span.result-status.
 * lunr.min.js is expected beside this file.
 */

const form = document.getElementById("search");
const input = form.elements.q;
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const words = JSON.parse(document.getElementById("search-words").textContent);
const whole = (address) => new URL(address, document.baseURI).href;
const base = whole(form.dataset.index);
const root = whole(form.dataset.root);

let worker;
let last = 0;
const waiting = new Map();

const startWorker = () => {
  worker = new Worker(whole(form.dataset.worker));
  worker.addEventListener("message", ({ data }) => {
    const { resolve, reject } = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) reject(data.error);
    else resolve(data.answer);
  });
};

const ask = (text) => {
  if (!worker) startWorker();
  const id = ++last;
  worker.postMessage({ id, base, text, options: {} });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject, id }));
};

const make = (name, className, text) => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

const resultItem = ({ url, title, date, kind, status: state }) => {
  const item = document.createElement("li");
  const link = make("a", "result-title", title);
  link.href = new URL(url, root).href;
  const time = make("time", "result-date", new Date(date).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }));
  time.dateTime = date;
  item.append(link, time);
  if (words.kinds?.[kind]) item.append(make("span", "result-kind", words.kinds[kind]));
  if (words.statuses?.[state]) item.append(make("span", "result-status", words.statuses[state]));
  return item;
};

const countWords = (n) => {
  const plural = new Intl.PluralRules(document.documentElement.lang).select(n);
  const number = n.toLocaleString(document.documentElement.lang);
  return (words[`found_${plural}`] ?? words.found_other).replace("{n}", number);
};

const show = ({ total, results }) => {
  status.textContent = total ? countWords(total) : words.nothing;
  list.replaceChildren(...results.map(resultItem));
};

const showError = ({ name }) => {
  list.replaceChildren();
  status.textContent = name === "Unreachable" ? words.offline : words.damaged;
};

const keepAddress = (text) => {
  const address = new URL(location.href);
  if (text) address.searchParams.set("q", text);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
};

const search = async () => {
  const text = input.value.trim();
  keepAddress(text);
  if (!text) {
    status.textContent = "";
    list.replaceChildren();
    return;
  }
  if (!worker) status.textContent = words.loading;
  const asked = last + 1;
  try {
    const answer = await ask(text);
    if (asked === last) show(answer);
  } catch (error) {
    if (asked === last) showError(error);
  }
};

let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
input.value = new URL(location.href).searchParams.get("q") ?? "";
if (input.value) search();
