/** A word that most articles have is left out where others say more, and its postings not fetched. */

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";

import { Engine } from "../../themes/press/static/js/search/engine.js";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

/** In more than half of the fixture's articles, and in fewer. */
const [COMMON, ALSO_COMMON, RARE] = ["kitab", "otaq", "körpü"];
let base;
let engine;
let fetched;

before(() => {
  base = `${makeFixture("tests.search_fixture")}pieces/`;
});

beforeEach(async () => {
  fetched = [];
  engine = await Engine.open(lunr, base, (path) => {
    fetched.push(path);
    return loadFile(path);
  });
});

const numbers = async (text) => (await engine.ask(text)).found.map(({ number }) => number);
const howOf = async (text) => (await engine.ask(text)).words.map(({ how }) => how);
const ownPostings = () => fetched.filter((path) => path.includes("/postings-")).length;

test("beside another word it changes nothing, and costs none of its postings", async () => {
  const alone = await numbers(RARE);
  assert.deepEqual(await numbers(`${COMMON} ${RARE}`), alone);
  assert.deepEqual(await howOf(`${COMMON} ${RARE}`), ["common", "exact"]);
  assert.equal(ownPostings(), 0);
});

test("alone, or with another such word, it is searched", async () => {
  const all = (await engine.terms.entries([COMMON]))[0].counts[1];
  assert.ok((await numbers(COMMON)).length >= all);
  assert.ok((await numbers(`${COMMON} ${ALSO_COMMON}`)).length > all);
  assert.deepEqual(await howOf(`${COMMON} ${ALSO_COMMON}`), ["exact", "exact"]);
});

for (const query of [`+${COMMON} ${RARE}`, `title:${COMMON} ${RARE}`, `${COMMON}^2 ${RARE}`, `${COMMON}* ${RARE}`])
  test(`it is searched where it was asked for: ${query}`, async () => {
    assert.notDeepEqual(await numbers(query), await numbers(RARE));
    assert.ok(ownPostings() > 0);
  });

for (const other of [`-${RARE}`, "yoxdurbelesi", "yoxdur*", "yoxdurbelesi~1", "q", "-yoxdurbelesi"])
  test(`beside what may find nothing it is searched: ${other}`, async () => {
    assert.ok((await numbers(`${COMMON} ${other}`)).length > 100);
    assert.equal((await howOf(`${COMMON} ${other}`))[0], "exact");
  });

test("in a form that the archive has not, or typed plainly, it is left out as well", async () => {
  const alone = await numbers(RARE);
  for (const [typed, how] of [["kitabdakılar", "stem"], ["urek", "spelling"]]) {
    assert.deepEqual(await howOf(typed), [how]);
    assert.deepEqual(await howOf(`${typed} ${RARE}`), ["common", "exact"]);
    assert.deepEqual(await numbers(`${typed} ${RARE}`), alone);
  }
});

test("it is not marked where it was left out", async () => {
  const marker = await engine.marker(`${COMMON} ${RARE}`);
  assert.deepEqual(marker.mark(`${COMMON} ${RARE}`).map(({ start }) => start), [COMMON.length + 1]);
});

test("a common word may be excluded", async () => {
  const without = await numbers(`${RARE} -${COMMON}`);
  assert.ok(without.length < (await numbers(RARE)).length);
});
