/** A page that was open while the archive was published anew goes on with the new index. */

import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { before, beforeEach, test } from "node:test";

import { MissingPiece, Unreachable } from "../../themes/press/static/js/search/pieces.js";
import { Session } from "../../themes/press/static/js/search/session.js";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

let builds;
let site;

/** Put a build in the site's place, as publishing does: what was there is gone. */
const publish = (edition) => {
  rmSync(site, { recursive: true, force: true });
  cpSync(`${builds}${edition}`, site, { recursive: true });
};

before(() => {
  builds = makeFixture("tests.search_cases");
  site = `${builds}site/`;
});
beforeEach(() => publish("az"));

test("what is asked before and after is answered by the index that is there", async () => {
  const session = new Session(lunr, site, null, loadFile);
  assert.equal((await session.call("search", "kitabxana")).total, 1);
  publish("en");
  const { total, results } = await session.call("search", "harbour");
  assert.equal(total, 1);
  assert.equal(results[0].url, "en/liman.html");
});

test("what was fetched before goes on being answered from memory", async () => {
  const session = new Session(lunr, site, null, loadFile);
  const first = await session.call("search", "kitabxana");
  publish("en");
  assert.deepEqual(await session.call("search", "kitabxana"), first);
});

test("whoever shows answers is told that they are those of an index that is gone", async () => {
  let told = 0;
  const session = new Session(lunr, site, null, loadFile, () => told++);
  await session.call("search", "kitabxana");
  assert.equal(told, 0);
  publish("en");
  await Promise.all([session.call("search", "harbour"), session.call("suggest", "lavanqa")]);
  assert.ok(told >= 1);
  const before = told;
  await session.call("search", "harbour");
  assert.equal(told, before);
});

test("a page in place of a piece that is gone leads to the new index too", async () => {
  const session = new Session(lunr, site, null, async (path, options) => {
    try {
      return await loadFile(path, options);
    } catch {
      return new TextEncoder().encode("<!DOCTYPE html><title>Not found</title>");
    }
  });
  assert.equal((await session.call("search", "kitabxana")).total, 1);
  publish("en");
  assert.equal((await session.call("search", "harbour")).total, 1);
});

test("an edit leaves what it does not change where it was, and nothing is fetched twice for it", async () => {
  const asked = [];
  const load = async (path) => {
    if (!path.endsWith(".json")) asked.push(path.slice(site.length));
    return loadFile(path);
  };
  await new Session(lunr, site, null, load).call("search", "kitabxana");
  const before = new Set(asked.splice(0));
  publish("edited");
  await new Session(lunr, site, null, load).call("search", "kitabxana");
  assert.ok(asked.some((path) => before.has(path)));
  assert.ok(asked.some((path) => !before.has(path)));
});

test("an index that is incomplete is an error, not a search without end", async () => {
  let asked = 0;
  const load = async (path) => {
    asked++;
    if (path.includes("/terms-0/")) throw new MissingPiece(path);
    return loadFile(path);
  };
  await assert.rejects(new Session(lunr, site, null, load).call("search", "kitabxana"), MissingPiece);
  assert.ok(asked < 20);
});

test("without a network nothing is lost: the next question is answered", async () => {
  let online = false;
  const load = async (path) => {
    if (!online) throw new Unreachable(path);
    return loadFile(path);
  };
  const session = new Session(lunr, site, null, load);
  await assert.rejects(session.call("search", "kitabxana"), Unreachable);
  online = true;
  assert.equal((await session.call("search", "kitabxana")).total, 1);
});
