/** Results taken along are a table that spreadsheets read, or JSON that programs read. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { csvOf, jsonOf, rowsOf } from "../../themes/press/static/js/search/taking.js";

const RESULTS = [
  {
    url: "az/2023/03/1.html",
    title: 'Qumral "səfəri", davamı',
    date: "2023-03-01",
    kind: "visit",
    status: "original",
    withdrawn: false,
    names: ["qumral", "lavanqa"],
    number: 7,
  },
];
const rows = rowsOf(RESULTS, "https://press.example/archive/");

test("a row has the address that leads to the article, and nothing of the index", () => {
  assert.equal(rows[0].address, "https://press.example/archive/az/2023/03/1.html");
  assert.equal(rows[0].number, undefined);
});

test("the table keeps commas and quotes within their cells, and says its encoding", () => {
  assert.equal(
    csvOf(rows),
    "\ufefftitle,date,kind,status,withdrawn,names,address\r\n" +
      '"Qumral ""səfəri"", davamı",2023-03-01,visit,original,false,qumral lavanqa,' +
      "https://press.example/archive/az/2023/03/1.html\r\n",
  );
});

test("the JSON says which search it answers, and how many there were in all", () => {
  const { search, found, results } = JSON.parse(jsonOf(rows, "https://press.example/?q=a", 1200));
  assert.deepEqual([search, found], ["https://press.example/?q=a", 1200]);
  assert.deepEqual(results, rows);
});
