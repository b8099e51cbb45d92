/** A name typed in either language, from either edition, leads to its own page first. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { Search } from "../../themes/press/static/js/search/search.js";
import { readCases } from "./cases.mjs";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

const engines = new Map();

before(async () => {
  const folder = makeFixture("tests.search_cases");
  for (const edition of ["az", "en"])
    engines.set(edition, await Search.open(lunr, `${folder}${edition}/`, loadFile));
});

for (const { edition, typed, first, why } of readCases("search_suggestions.tsv"))
  test(`${edition}: ${typed} (${why})`, async () => {
    const names = await engines.get(edition).suggestions.suggest(typed);
    assert.equal(names[0]?.id ?? "", first);
  });

test("a suggestion says where the page is and how many articles there are", async () => {
  const [name] = await engines.get("en").suggestions.suggest("lavanqa");
  assert.deepEqual(name, {
    id: "lavanqa",
    label: "Lavanga",
    url: "en/names/lavanqa.html",
    kind: "place",
    count: 3,
  });
});

test("a query's answer brings the suggestions", async () => {
  const { names } = await engines.get("az").search("Əliyev");
  assert.deepEqual(names.map(({ id }) => id), ["ilham-aliyev"]);
});
