/** What the page says of an answer is true of it: of phrases, of merged words, of too few letters. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { lookedFor, unquoted } from "../../themes/press/static/js/search/nothing.js";
import { parseQuery } from "../../themes/press/static/js/search/query.js";
import { isTooLittle, saidOf } from "../../themes/press/static/js/search/said.js";
import { Search } from "../../themes/press/static/js/search/search.js";
import { loadFile, lunr, makeFixture, siteOf } from "./search_files.mjs";

const WORDS = {
  found_one: "{n} article",
  found_other: "{n} articles",
  all_one: "{n} article has all",
  all_other: "{n} articles have all",
  some_one: "{n} more has some",
  some_other: "{n} more have some",
  none_one: "None has all; {n} has some",
  none_other: "None has all; {n} have some",
  thousands: ",",
  nothing: "Nothing was found",
  yet: "Nothing yet",
  unknown: "Not in the archive: {words}.",
  common: "Left out: {words}; require +{word}.",
  taken: "“{word}” was also looked for as {terms}.",
  read: "So far {read} of {all}",
  hint: "Type two letters, for example {example}.",
  example: "harbour",
};

let engine;
before(async () => {
  const folder = makeFixture("tests.search_cases");
  engine = await Search.open(lunr, `${folder}az/`, loadFile, siteOf(folder, "az"));
});

const said = async (text, typing = false) =>
  saidOf(await engine.search(text, { typing }), { text, typing }, WORDS);

test("where nothing can be looked for the page says what to type", async () => {
  for (const text of ["q", '"', "-", "“”", "+", "q q"]) {
    assert.ok(isTooLittle(text), text);
    assert.equal(await said(text), "Type two letters, for example harbour.", text);
  }
  for (const text of ["", "ab", "Ab c", "50"]) assert.ok(!isTooLittle(text), text);
});

test("while a word has too few letters yet, nothing is said of it", async () => {
  assert.equal(await said("q", true), "");
  assert.equal(await said("xq", true), "");
  assert.equal(await said("xq"), "Nothing was found. Not in the archive: xq.");
});

test("a word taken for another is said to be; one of a phrase is taken for none", async () => {
  assert.match(await said("xankendi"), /^1 article\. “xankendi” was also looked for as xankəndi\.$/);
  const { words, phrases, total } = await engine.search('"xankendi susa"');
  assert.equal(total, 0);
  assert.deepEqual(phrases, ["xankendi susa"]);
  assert.deepEqual(words.map(({ phrase, taken }) => [phrase, taken]), [[true, []], [true, []]]);
});

test("articles with all the words come first and are counted, then those with some", async () => {
  const { results, total, some } = await engine.search("qumral kitab", { count: 100 });
  assert.deepEqual([total, some], [1, 3]);
  const ids = results.map(({ url }) => url.slice(3, -5));
  assert.equal(ids[0], "hava");
  assert.deepEqual(results.map(({ whole }) => whole), [true, false, false, false]);
  assert.equal(await said("qumral kitab"), "1 article has all; 3 more have some.");
  assert.equal(await said("qumral"), "4 articles.");
  assert.equal(await said("xalça açar"), "None has all; 2 have some.");
  const newest = await engine.search("qumral kitab", { newest: true, count: 100 });
  assert.deepEqual(newest.results.map(({ url }) => url.slice(3, -5)), ["hava", "unicef", "telefon", "isiq"]);
});

test("what is narrowed, drawn by year and taken along are the articles with all the words", async () => {
  const { total, results } = await engine.taken("qumral kitab", {});
  assert.deepEqual([total, results.length], [1, 1]);
  const { years } = await engine.search("qumral kitab");
  assert.deepEqual(years, [[2023, 1]]);
  assert.equal((await engine.narrowing("qumral kitab", {})).kind.other, 1);
});

test("a phrase that must not be there is none that was looked for", async () => {
  assert.deepEqual((await engine.search('liman -"yeni körpü"')).phrases, []);
});

test("so long as not all articles were read for a phrase, their number is said", () => {
  const answer = { total: 0, checked: 60, candidates: 1200, words: [] };
  assert.equal(saidOf(answer, { text: '"a bc"' }, WORDS), "Nothing yet. So far 60 of 1,200.");
});

test("what was left out is said, with how to require it", () => {
  const words = [
    { word: "və", how: "common", taken: [] },
    { word: "bu", how: "common", taken: [] },
    { word: "liman", how: "exact", taken: [] },
  ];
  assert.equal(
    saidOf({ total: 1200, words }, { text: "və bu liman" }, WORDS),
    "1,200 articles. Left out: və, bu; require +və.",
  );
});

test("neither a phrase's words nor those left out are said to be looked for in every form", () => {
  const meanings = [
    { word: "seher", how: "spelling", taken: ["səhər", "şəhər"] },
    { word: "yeni", how: "exact", phrase: true, taken: [] },
    { word: "və", how: "common", taken: [] },
    { word: "xq", how: "unknown", taken: [] },
  ];
  assert.deepEqual(lookedFor(meanings), ["seher (səhər, şəhər)", "xq"]);
});

test("a query without its quotation marks has no phrase left, and all its words", () => {
  const all = unquoted('liman "yeni körpü" title:“böyük ada” «son');
  assert.equal(all, "liman yeni körpü title: böyük ada son");
  assert.ok(parseQuery(all, ["title"]).every(({ phrase }) => !phrase));
});

test("a term is written as a word of the dictionary, though the archive has only other forms", async () => {
  const { terms } = engine.engine;
  const forms = (term, ...ones) => ({
    __proto__: terms,
    bucketOf: async () => ({ links: new Map(ones.map((form) => [form, [term]])) }),
  });
  const spelled = (term, ...ones) => forms(term, ...ones).spelled(term);
  assert.equal(await spelled("məktəb", "məktəb", "məktəblə"), "məktəb");
  assert.equal(await spelled("məktəb", "məktəblə", "məktəblərin"), "məktəb");
  assert.equal(await spelled("uşaq", "uşağı"), "uşaq");
  assert.equal(await spelled("adlandır", "adlandırdı", "adlandırmaq"), "adlandırmaq");
  assert.equal(await spelled("tragedi", "tragedies", "tragedy"), "tragedy");
});

test("a result says that its article was withdrawn, and no other does", async () => {
  const { results } = await engine.search("", { count: 100 });
  const ids = results.filter(({ withdrawn }) => withdrawn).map(({ url }) => url);
  assert.deepEqual(ids, ["az/atlas.html"]);
});
