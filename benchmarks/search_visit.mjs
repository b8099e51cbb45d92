/**
 * What a visitor pays for a query, and what is found: run by benchmarks/search.py alone.
 *
 * `node benchmarks/search_visit.mjs TASK.json` reads `{ index, whole, scripts, queries: { name: [] } }`,
 * `index` being a folder of pieces or null, `whole` lunr's JSON or null, `scripts` the folder of our
 * scripts as they are published, and prints for each name
 * `{ bytes: [], cold: [], warm: [], found: [[number]] }`: bytes of a first visit, compressed,
 * lunr.js and our scripts included; milliseconds of the first time and of later ones; the first ten
 * documents.
 */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { Search } from "../themes/press/static/js/search/search.js";

const lunr = createRequire(import.meta.url)("lunr");
const OURS = ["letters.js", "keys.js", "stems.js", "search-page.js"];
/** What is fetched only for sentences, phrases, near spellings and files to take along. */
const LATER = ["near", "phrases", "marking", "article", "articles", "taking", "nothing"];
const FIRST = 10;

/** What a server sends of a text file, compressed as GitHub Pages does. */
const sent = (file) => gzipSync(readFileSync(file)).length;

const scriptBytes = (scripts) => {
  const search = readdirSync(join(scripts, "search"))
    .filter((name) => !LATER.includes(name.replace(".js", "")))
    .map((name) => `search/${name}`);
  const ours = [...OURS, ...search].reduce((sum, name) => sum + sent(join(scripts, name)), 0);
  return ours + lunrBytes();
};
const lunrBytes = () => sent(new URL("../node_modules/lunr/lunr.min.js", import.meta.url));

/** Milliseconds of the quickest of three runs, so that a busy machine counts for little. */
const leastOf3 = async (work) => {
  const times = [];
  for (let i = 0; i < 3; i++) times.push((await timed(work))[0]);
  return Math.min(...times);
};

const timed = async (work) => {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
};

const visitPieces = async (base, query, scripts) => {
  let bytes = scripts;
  const load = async (path) => {
    bytes += path.endsWith(".gz") ? readFileSync(path).length : sent(path);
    return new Uint8Array(readFileSync(path));
  };
  const search = await Search.open(lunr, base, load);
  const ask = () => {
    search.last = null; // an answer that is kept would be no measure
    return search.search(query, { count: FIRST });
  };
  const [cold, { results }] = await timed(ask);
  const first = bytes;
  const warm = await leastOf3(ask);
  return { bytes: first, cold, warm, found: results.map(({ number }) => number) };
};

const visitWhole = async (index, query, bytes) => {
  const ask = () =>
    index.query((clauses) => {
      for (const word of query.toLocaleLowerCase("az").split(/[^\p{L}\p{N}]+/u))
        if (word) clauses.term(word);
    });
  const [cold, results] = await timed(ask);
  const warm = await leastOf3(ask);
  return { bytes, cold, warm, found: results.slice(0, FIRST).map(({ ref }) => Number(ref)) };
};

const opener = async ({ index, whole, scripts }) => {
  if (index) {
    const bytes = scriptBytes(scripts);
    return (query) => visitPieces(index, query, bytes);
  }
  const bytes = sent(whole) + lunrBytes();
  const loaded = lunr.Index.load(JSON.parse(readFileSync(whole, "utf8")));
  return (query) => visitWhole(loaded, query, bytes);
};

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
const visit = await opener(task);
const answers = {};
for (const [name, queries] of Object.entries(task.queries)) {
  const visits = [];
  for (const query of queries) visits.push(await visit(query));
  answers[name] = Object.fromEntries(
    ["bytes", "cold", "warm", "found"].map((key) => [key, visits.map((one) => one[key])]),
  );
}
console.log(JSON.stringify(answers));
