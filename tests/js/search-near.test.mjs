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
