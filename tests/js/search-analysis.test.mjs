/** What is typed is cut into words as the index was. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { wordForms } from "../../themes/press/static/js/search/analysis.js";
import { createStemmer } from "../../themes/press/static/js/stems.js";
import { readCases } from "./cases.mjs";

const TABLE = new URL("../../press/language/azerbaijani/suffixes.json", import.meta.url);
const { isEnding } = createStemmer(JSON.parse(readFileSync(TABLE, "utf8")));

test("what is typed becomes the words of the table", () => {
  for (const { language, text, forms } of readCases("search_forms.tsv"))
    assert.equal(wordForms(text, language === "az", isEnding).join("|"), forms, text);
});

test("a wildcard is a letter of its word", () => {
  assert.deepEqual(wordForms("ƏLİY* *yev b*kı * b-5*", true), ["əliy*", "*yev", "b*kı", "b", "5*"]);
});
