/** lunr.js stems English words as the table says, which the index in Python follows too. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { readCases } from "./cases.mjs";
import { lunr } from "./search_files.mjs";

test("lunr.js gives the stems of the table", () => {
  for (const { word, stem } of readCases("search_english_stems.tsv"))
    assert.equal(String(lunr.stemmer(new lunr.Token(word, {}))), stem);
});
