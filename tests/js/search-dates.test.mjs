/** A date in what is typed narrows the search and is no word of it. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { withoutDate } from "../../themes/press/static/js/search/dates.js";
import { Search } from "../../themes/press/static/js/search/search.js";
import { readCases } from "./cases.mjs";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

/** As press/pages/search_words.py gives them, for the months of the table. */
const MONTHS = {
  noyabr: 11, november: 11, nov: 11, iyun: 6, mart: 3, march: 3, mar: 3, may: 5, fevral: 2, sentyabr: 9,
};

let engine;
before(async () => {
  engine = await Search.open(lunr, `${makeFixture("tests.search_cases")}az/`, loadFile);
});

for (const { typed, date, rest } of readCases("search_dates.tsv"))
  test(`${typed}: ${date || "no date"}`, () => assert.deepEqual(withoutDate(typed, MONTHS), { date, rest }));

const days = async (options) =>
  (await engine.search("", { count: 100, ...options })).results.map(({ date }) => date.slice(8)).sort();

test("a day, a month and a period of days narrow to just these", async () => {
  assert.deepEqual(await days({ within: "2023-03-04" }), ["04"]);
  assert.equal((await days({ within: "2023-03" })).length, 10);
  assert.deepEqual(await days({ from: "2023-03-09" }), ["09", "10"]);
  assert.deepEqual(await days({ to: "2023-03-02" }), ["01", "02"]);
  assert.deepEqual(await days({ from: "2023-03-03", to: "2023-03-05", within: "2023-03-05" }), ["05"]);
  assert.deepEqual(await days({ within: "2023-03-30" }), []);
  assert.deepEqual(await days({ within: "2024-01-01" }), []);
});
