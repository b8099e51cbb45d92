/** What people type finds the articles of the table, and no others. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { Search } from "../../themes/press/static/js/search/search.js";
import { readCases } from "./cases.mjs";
import { loadFile, lunr, makeFixture, siteOf } from "./search_files.mjs";

const engines = new Map();
const cases = readCases("search_queries.tsv");

before(async () => {
  const folder = makeFixture("tests.search_cases");
  for (const edition of ["az", "en"])
    engines.set(
      edition,
      await Search.open(lunr, `${folder}${edition}/`, loadFile, siteOf(folder, edition)),
    );
});

test("the table has at least 80 queries", () => assert.ok(cases.length >= 80));

for (const { edition, query, found, why } of cases)
  test(`${edition}: ${query} (${why})`, async () => {
    const { results } = await engines.get(edition).search(query, { count: 100 });
    const ids = results.map(({ url }) => url.slice(3, -5)).sort();
    assert.deepEqual(ids, found.split(" ").filter(Boolean).sort());
  });
