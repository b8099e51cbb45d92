/** What is typed is cut into words as the index was. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { wordForms } from "../../themes/press/static/js/search/analysis.js";
import { readCases } from "./cases.mjs";

test("what is typed becomes the words of the table", () => {
  for (const { language, text, browser } of readCases("search_forms.tsv"))
    assert.equal(wordForms(text, language === "az").join("|"), browser, text);
});

test("a wildcard is a letter of its word", () => {
  assert.deepEqual(wordForms("ƏLİY* *yev b*kı * b-5*", true), ["əliy*", "*yev", "b*kı", "b", "5*"]);
});
