/** The browser's keys follow the same case tables as press/language/azerbaijani/keys.py. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { spellingKeys } from "../../themes/press/static/js/keys.js";
import { readCases } from "./cases.mjs";

const meet = (one, other) => spellingKeys(one).some((key) => spellingKeys(other).includes(key));

test("letters of one class are one letter", () => {
  for (const { word, key } of readCases("keys.tsv")) assert.equal(spellingKeys(word)[0], key);
});

test("English spelling meets the Azerbaijani", () => {
  for (const { azerbaijani, english, meet: expected } of readCases("keys-names.tsv"))
    assert.equal(meet(azerbaijani, english), expected === "yes", `${azerbaijani} ${english}`);
});

test("plain typing meets the name", () => {
  for (const { typed, name } of readCases("keys-typed.tsv")) assert.ok(meet(typed, name), typed);
});

test("names that are alike stay apart", () => {
  for (const { one, other } of readCases("keys-apart.tsv")) assert.ok(!meet(one, other), one);
});

test("words without letters have no key", () => {
  for (const word of ["—", "", "Вагиф"]) assert.deepEqual(spellingKeys(word), []);
});
