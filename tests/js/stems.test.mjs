/** The browser's stems follow the same case tables as press/language/azerbaijani/stems.py. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createStemmer } from "../../themes/press/static/js/stems.js";
import { readCases } from "./cases.mjs";

const TABLE = new URL("../../press/language/azerbaijani/suffixes.json", import.meta.url);
const { stemUnseen, candidates } = createStemmer(JSON.parse(readFileSync(TABLE, "utf8")));

test("an unseen form has the longest known stem", () => {
  for (const { form, known, stem } of readCases("stems-unseen.tsv"))
    assert.equal(stemUnseen(form, new Set(known.split(" "))), stem);
});

test("the grammar proposes the stem", () => {
  for (const { form, stem } of readCases("stems-candidates.tsv"))
    assert.ok(candidates(form).includes(stem), `${form} ${stem}`);
});

test("the grammar refuses what it does not build", () => {
  for (const { form, stem } of readCases("stems-refused.tsv"))
    assert.ok(!candidates(form).includes(stem), `${form} ${stem}`);
});
