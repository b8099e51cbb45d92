/**
 * What a visitor pays for a query, and what is found: run by benchmarks/search.py alone.
 *
 * `node benchmarks/search_visit.mjs TASK.json` reads `{ index, whole, scripts, repeated: [name],
 * queries: { name: [] } }`, `index` being a folder of pieces or null, `whole` lunr's JSON or null,
 * `scripts` the folder of our scripts as they are published, and prints for each name
 * `{ bytes: [], warm: [], found: [[number]] }`: bytes of a first visit, compressed, lunr.js and our
 * scripts included; for queries that are `repeated` the milliseconds of a later time; the first ten
 * documents.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { Search } from "../themes/press/static/js/search/search.js";

const lunr = createRequire(import.meta.url)("lunr");
const OURS = ["search-page.js", "search/worker.js"];
const FIRST = 10;

/** What a server sends of a text file, compressed as GitHub Pages does. */
const sent = (file) => gzipSync(readFileSync(file)).length;

const scriptBytes = (scripts) =>
  OURS.reduce((sum, name) => sum + sent(join(scripts, name)), lunrBytes());
const lunrBytes = () => sent(new URL("../node_modules/lunr/lunr.min.js", import.meta.url));

/** Milliseconds of the quickest of three runs, so that a busy machine counts for little. */
const leastOf3 = async (work) => {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
};

const visitPieces = async (base, query, repeated, scripts) => {
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
  const { results } = await ask();
  const first = bytes;
  const warm = repeated && (await leastOf3(ask));
  return { bytes: first, warm, found: results.map(({ number }) => number) };
};

const visitWhole = async (index, query, repeated, bytes) => {
  const ask = () =>
    index.query((clauses) => {
      for (const word of query.toLocaleLowerCase("az").split(/[^\p{L}\p{N}]+/u))
        if (word) clauses.term(word);
    });
  const results = ask();
  const warm = repeated && (await leastOf3(ask));
  return { bytes, warm, found: results.slice(0, FIRST).map(({ ref }) => Number(ref)) };
};

const opener = async ({ index, whole, scripts }) => {
  if (index) {
    const bytes = scriptBytes(scripts);
    return (query, repeated) => visitPieces(index, query, repeated, bytes);
  }
  const bytes = sent(whole) + lunrBytes();
  const loaded = lunr.Index.load(JSON.parse(readFileSync(whole, "utf8")));
  return (query, repeated) => visitWhole(loaded, query, repeated, bytes);
};

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
const visit = await opener(task);
const answers = {};
for (const [name, queries] of Object.entries(task.queries)) {
  const visits = [];
  for (const query of queries) visits.push(await visit(query, task.repeated.includes(name)));
  answers[name] = Object.fromEntries(
    ["bytes", "warm", "found"].map((key) => [key, visits.map((one) => one[key])]),
  );
}
console.log(JSON.stringify(answers));
