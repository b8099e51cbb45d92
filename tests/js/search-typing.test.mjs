/** While a word is being typed, what it begins is found, and little is fetched for it. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { Search } from "../../themes/press/static/js/search/search.js";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

let base;
let engine;
const typed = async (text) => {
  const { results } = await engine.search(text, { typing: true, count: 100 });
  return results.map(({ url }) => url.slice(3, -5)).sort();
};

before(async () => {
  base = `${makeFixture("tests.search_cases")}az/`;
  engine = await Search.open(lunr, base, loadFile);
});

test("the beginning of a word finds what its word would find", async () => {
  assert.deepEqual(await typed("lavan"), ["hava", "liman", "telefon"]);
  assert.deepEqual(await typed("LAVAN"), ["hava", "liman", "telefon"]);
  assert.deepEqual(await typed("zumr"), ["telefon"]);
  assert.deepEqual(await typed("xank"), ["atlas"]);
});

test("a word that is there is itself, and not the beginning of longer ones", async () => {
  assert.deepEqual(await typed("kitabxana"), ["unicef"]);
  assert.deepEqual(await typed("açar"), await typed("açarı"));
});

test("only the last word may go on", async () => {
  assert.deepEqual(await typed("xalça lavan"), ["hava", "liman", "telefon", "xalca"]);
  const { words } = await engine.search("qzxqzx xalça", { typing: true });
  assert.deepEqual(words.map(({ how }) => how), ["unknown", "exact"]);
});

test("one or two letters are too few to ask for", async () => {
  const asked = [];
  const load = (path) => (asked.push(path), loadFile(path));
  const fresh = await Search.open(lunr, base, load);
  const before = asked.length;
  for (const text of ["l", "la"])
    assert.equal((await fresh.search(text, { typing: true })).total, 0);
  assert.equal(asked.filter((path) => path.includes("/terms-")).length, 0);
  assert.ok(asked.length - before <= 2);
});
