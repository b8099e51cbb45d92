/** What readers type finds first what they mean: each query of the table, in both editions. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { withoutDate } from "../../themes/press/static/js/search/dates.js";
import { Search } from "../../themes/press/static/js/search/search.js";
import { readCases } from "./cases.mjs";
import { loadFile, lunr, makeFixture, siteOf } from "./search_files.mjs";

const MONTHS = { mart: 3, march: 3 };
const cases = readCases("queries.tsv");
const engines = {};

before(async () => {
  const folder = makeFixture("tests.search_cases");
  for (const edition of ["az", "en"])
    engines[edition] = await Search.open(lunr, `${folder}${edition}/`, loadFile, siteOf(folder, edition));
});

test("the table has at least 300 queries, all different", () => {
  assert.ok(new Set(cases.map(({ edition, query }) => `${edition} ${query}`)).size >= 300);
});

test("the article that is meant stands first, and what is not meant is not there", async () => {
  for (const { edition, query, first, absent, why } of cases) {
    const { rest, date } = withoutDate(query, MONTHS);
    const { results, total } = await engines[edition].search(rest, { within: date, count: 100 });
    const ids = results.slice(0, total).map(({ url }) => url.slice(3, -5));
    assert.equal(ids[0], first, `${edition}: ${query} (${why})`);
    for (const id of absent.split(" ")) assert.ok(!ids.includes(id), `${edition}: ${query} finds ${id}`);
  }
});
