/** For a word that the archive has not, words that it has and that are spelled almost so. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { Search } from "../../themes/press/static/js/search/search.js";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

let engine;
before(async () => {
  engine = await Search.open(lunr, `${makeFixture("tests.search_cases")}az/`, loadFile);
});

const near = async (form) => (await engine.near([{ word: form, form }]))[0].near;

test("one letter may be missing, added, wrong or in its neighbour's place", async () => {
  for (const form of ["xnakendi", "xankndi", "xankendai", "xanqendi", "hankendi", "xankenid"])
    assert.ok((await near(form)).includes("xankəndi"), form);
});

test("a near word is written as a word, not as the stem the index has", async () => {
  assert.ok((await near("qurgsu")).every((word) => /^qurğu/.test(word)));
});

test("short words and words near nothing have no near spelling", async () => {
  for (const form of ["ab", "qxz", "qzxqzxqzx"]) assert.deepEqual(await near(form), []);
});

test("a word that the archive hardly has leads to one that it has ten times as often", async () => {
  const near = async (written) => (await engine.near([{ word: "qumrol", form: "qumrol", written }]))[0].near;
  assert.deepEqual(await near(0), ["qumral"]);
  assert.deepEqual(await near(1), []); // the archive is small: Qumral stands there fewer than ten times
});

test("two words run together are parted where the archive has both", async () => {
  assert.deepEqual(await near("qumralprezidenti"), ["qumral prezidenti"]);
  assert.deepEqual(await near("körpüliman"), []);
  assert.deepEqual(await near("körpülimanda"), ["körpü limanda"]);
});

test("a word of Russian keys is what our keys would have written", async () => {
  assert.deepEqual(await near("йгькфд"), ["qumral"]);
  assert.deepEqual(await near("щефй"), ["otaq"]);
  assert.deepEqual(await near("ййййй"), []);
});
