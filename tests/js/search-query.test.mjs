/** Anything a visitor may type is a query; no sign in it is an error. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { parseQuery } from "../../themes/press/static/js/search/query.js";

const FIELDS = ["title", "body", "names"];
const plain = { field: null, presence: "optional", phrase: false, edits: 0, boost: 1 };
const parse = (text) => parseQuery(text, FIELDS);
const one = (text) => {
  const parts = parse(text);
  assert.equal(parts.length, 1, text);
  return parts[0];
};

test("words are parts of their own", () => {
  assert.deepEqual(parse("Bakı  limanı\tsərgi"), [
    { ...plain, text: "Bakı" },
    { ...plain, text: "limanı" },
    { ...plain, text: "sərgi" },
  ]);
});

test("signs before a word say that it must or must not be there", () => {
  assert.deepEqual(one("+liman"), { ...plain, text: "liman", presence: "required" });
  for (const minus of ["-", "−", "–"])
    assert.deepEqual(one(`${minus}liman`), { ...plain, text: "liman", presence: "prohibited" });
});

test("a field's name, however written, narrows the word to it", () => {
  for (const text of ["title:liman", "Title:liman", "TITLE:liman"])
    assert.deepEqual(one(text), { ...plain, text: "liman", field: "title" });
  assert.deepEqual(one("+names:liman"), {
    ...plain,
    text: "liman",
    field: "names",
    presence: "required",
  });
});

test("a name that is no field is a word", () => {
  assert.deepEqual(one("saat:onda"), { ...plain, text: "saat onda" });
});

test("quotes of every kind hold a phrase together", () => {
  for (const text of ['"baş nazir"', "“baş nazir”", "«baş nazir»", "„baş nazir“", '"baş nazir'])
    assert.deepEqual(one(text), { ...plain, text: "baş nazir", phrase: true });
  assert.equal(one('-title:"baş nazir"').presence, "prohibited");
});

test("a word may be misspelt, may weigh more, may go on", () => {
  assert.deepEqual(one("liman~1"), { ...plain, text: "liman", edits: 1 });
  assert.deepEqual(one("liman~"), { ...plain, text: "liman", edits: 1 });
  assert.deepEqual(one("liman~9"), { ...plain, text: "liman", edits: 2 });
  assert.deepEqual(one("liman^5"), { ...plain, text: "liman", boost: 5 });
  assert.deepEqual(one("liman~1^5"), { ...plain, text: "liman", edits: 1, boost: 5 });
  assert.deepEqual(one("lim*"), { ...plain, text: "lim*" });
});

test("signs that mean nothing where they stand are ignored", () => {
  for (const text of [":", "^", "~", "+", "-", "*", '"', '""', "title:", "+-:^~*", "~1", "^2", " "])
    assert.deepEqual(parse(text), [], text);
  for (const text of [":liman", "liman:", "liman^", "liman^^", "liman~x", "--liman", "+", "a:b:c"])
    assert.doesNotThrow(() => parse(text), text);
  assert.deepEqual(one("liman:").text, "liman:");
});

test("any text at all is read", () => {
  const signs = [...`+-–:^~*"“”«»'.,()[]{}\\/|&!?əİ1 `];
  let seed = 7;
  const next = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  for (let i = 0; i < 3000; i++) {
    const text = Array.from({ length: next(12) }, () => signs[next(signs.length)]).join("");
    assert.doesNotThrow(() => parse(text), text);
  }
});
