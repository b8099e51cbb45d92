/** The browser's letters follow the same case tables as press/language/azerbaijani/letters.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { lower, normalize, upper, words } from "../../themes/press/static/js/letters.js";
import { readCases } from "./cases.mjs";

test("small letters and capitals answer each other", () => {
  for (const { small, capital } of readCases("letters-case.tsv")) {
    assert.equal(lower(capital), small);
    assert.equal(upper(small), capital);
  }
});

test("any way of writing İ has one small letter", () => {
  for (const { given, small } of readCases("letters-lower.tsv")) assert.equal(lower(given), small);
});

test("capitals keep the dot on i and give ı none", () => {
  for (const { given, capitals } of readCases("letters-upper.tsv"))
    assert.equal(upper(given), capitals);
});

test("every way of typing a letter has one normal form", () => {
  for (const { given, normal } of readCases("letters-normal.tsv")) {
    assert.equal(normalize(given), normal);
    assert.equal(normalize(normal), normal);
  }
});

test("words are found with their hyphens and apostrophes", () => {
  for (const { text, words: expected } of readCases("letters-words.tsv")) {
    const found = words(text);
    assert.equal(found.map(({ word }) => word).join("|"), expected);
    for (const { word, start } of found) assert.ok(text.startsWith(word, start));
  }
});
