/**
 * The index in pieces answers as the whole index does: the same documents, in the same order,
 * with the same scores; the whole index asked through lunr.py and through lunr.js.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";

import { Engine } from "../../themes/press/static/js/search/engine.js";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

let engine;
let whole;
let queries;

const toClause = ({ term, wild, fields, boost, edit_distance: editDistance, presence }) => ({
  term,
  usePipeline: !wild,
  presence: lunr.Query.presence[presence.toUpperCase()],
  ...(fields && { fields }),
  ...(boost && { boost }),
  ...(editDistance && { editDistance }),
});

before(async () => {
  const folder = makeFixture("tests.search_fixture");
  const fixture = JSON.parse(readFileSync(`${folder}queries.json`, "utf8"));
  const serialized = JSON.parse(readFileSync(`${folder}whole.json`, "utf8"));
  whole = lunr.Index.load({ ...serialized, pipeline: [] });
  whole.pipeline = { runString: (term) => fixture.expansions[term] ?? [term] };
  queries = fixture.queries.map(({ clauses, answer }) => ({
    clauses: clauses.map(toClause),
    answer,
    text: JSON.stringify(clauses),
  }));
  engine = await Engine.open(lunr, `${folder}pieces/`, loadFile);
});

const askWhole = (clauses) =>
  whole.query((query) => clauses.forEach((clause) => query.clause({ ...clause })));

test("the queries are many and most find something", () => {
  assert.ok(queries.length >= 500);
  assert.ok(queries.filter(({ answer }) => answer.length > 1).length > queries.length / 2);
});

test("the pieces answer as lunr.js does with the whole index", async () => {
  for (const { clauses, text } of queries) {
    const expected = askWhole(clauses).map(({ ref, score }) => [ref, score]);
    const found = (await engine.query(clauses)).map(({ ref, score }) => [ref, score]);
    assert.deepEqual(found, expected, text);
  }
});

test("the pieces answer as lunr.py does with the whole index", async () => {
  for (const { clauses, answer, text } of queries) {
    const found = await engine.query(clauses);
    const order = found.map(({ ref }) => Number(ref));
    assert.deepEqual(order, answer.map(([number]) => number), text);
    found.forEach(({ score }, i) => assert.ok(Math.abs(score - answer[i][1]) < 1e-6, text));
  }
});

test("each match names the terms that lunr.js names", async () => {
  for (const { clauses, text } of queries.slice(0, 100)) {
    const found = (await engine.query(clauses)).map(({ matchData }) => matchData.terms);
    const expected = askWhole(clauses).map(({ matchData }) => matchData.terms);
    assert.deepEqual(found, expected, text);
  }
});
