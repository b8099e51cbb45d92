/** A piece that is missing, cut short or of another build is an error, never a wrong answer. */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { before, test } from "node:test";

import { Search } from "../../themes/press/static/js/search/search.js";
import {
  DamagedPiece,
  fetchBytes,
  MissingPiece,
  Unreachable,
} from "../../themes/press/static/js/search/pieces.js";
import { loadFile, lunr, makeFixture } from "./search_files.mjs";

const QUERY = "liman +kitablar";
let base;
let expected;

before(async () => {
  base = `${makeFixture("tests.search_fixture")}pieces/`;
  expected = await (await Search.open(lunr, base, loadFile)).search(QUERY);
});

/** Ask with one kind of piece changed on its way; return the answer or throw. */
const askWith = async (name, change, query = QUERY) => {
  const load = async (path) => {
    const bytes = await loadFile(path);
    return path.slice(base.length).includes(name) ? change(bytes, path) : bytes;
  };
  return (await Search.open(lunr, base, load)).search(query);
};

const KINDS = ["meta.json", "terms-0/", "terms-names-0/", "lengths-", "postings-", "blocks/"];

test("the query used here finds something, by all kinds of pieces", async () => {
  assert.ok(expected.total > 10);
  for (const kind of KINDS) {
    let seen = 0;
    await askWith(kind, (bytes) => (seen++, bytes));
    assert.ok(seen, kind);
  }
});

test("a missing piece is named as missing", async () => {
  const missing = (_, path) => {
    throw new MissingPiece(path);
  };
  for (const kind of KINDS) await assert.rejects(askWith(kind, missing), MissingPiece);
});

test("a piece cut short anywhere is damaged", async () => {
  for (const kind of KINDS)
    for (const share of [0, 0.1, 0.5, 0.9, 0.999])
      await assert.rejects(
        askWith(kind, (bytes) => bytes.slice(0, Math.floor(bytes.length * share))),
        DamagedPiece,
        `${kind} ${share}`,
      );
});

test("a page of HTML in place of a piece is damaged", async () => {
  const html = new TextEncoder().encode("<!DOCTYPE html><title>Not found</title>");
  for (const kind of KINDS)
    await assert.rejects(askWith(kind, () => html), DamagedPiece, kind);
});

test("a piece whose bytes were changed is damaged", async () => {
  const change = (bytes) => {
    const changed = bytes.slice();
    changed[Math.floor(changed.length / 2)] ^= 0x55;
    return changed;
  };
  for (const kind of KINDS.slice(1))
    await assert.rejects(askWith(kind, change), DamagedPiece, kind);
});

test("a piece in another's place is damaged", async () => {
  for (const kind of ["terms-0/", "blocks/"]) {
    const names = readdirSync(base, { recursive: true }).filter((name) => name.startsWith(kind) && name.endsWith(".gz"));
    const other = (path) => {
      const at = names.findIndex((name) => path.endsWith(`/${name}`));
      return loadFile(`${base}${names[(at + 1) % names.length]}`);
    };
    await assert.rejects(askWith(kind, (_, path) => other(path)), DamagedPiece, kind);
  }
});

test("an index of another format is not read", async () => {
  const newer = (bytes) => {
    const meta = JSON.parse(new TextDecoder().decode(bytes));
    return new TextEncoder().encode(JSON.stringify({ ...meta, format: meta.format + 1 }));
  };
  await assert.rejects(askWith("meta.json", newer), DamagedPiece);
});

test("a piece that a server unpacked on the way is read all the same", async () => {
  const unpacked = async (bytes) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  for (const kind of KINDS.slice(1)) assert.deepEqual(await askWith(kind, unpacked), expected);
});

test("what failed once is asked for again", async () => {
  let broken = true;
  const load = async (path) => {
    if (broken && path.includes("/terms-0/")) throw new Unreachable(path);
    return loadFile(path);
  };
  const engine = await Search.open(lunr, base, load);
  await assert.rejects(engine.search(QUERY), Unreachable);
  broken = false;
  assert.deepEqual(await engine.search(QUERY), expected);
});

test("a browser uses what it has, unless that is missing or broken there", async () => {
  const asked = [];
  const load = async (path, { cache }) => {
    if (!path.endsWith(".json")) asked.push(cache);
    if (cache === "force-cache" && path.includes("/terms-0/")) throw new MissingPiece(path);
    if (cache === "force-cache" && path.includes("/blocks/")) return new Uint8Array([1]);
    return loadFile(path);
  };
  assert.deepEqual(await (await Search.open(lunr, base, load)).search(QUERY), expected);
  assert.ok(asked.includes("reload"));
  assert.ok(asked.filter((cache) => cache === "force-cache").length > asked.length / 2 - 1);
});

test("what was fetched is not fetched again", async () => {
  const asked = [];
  const load = (path) => (asked.push(path), loadFile(path));
  const engine = await Search.open(lunr, base, load);
  await engine.search(QUERY);
  const before = asked.length;
  await engine.search(QUERY);
  assert.equal(asked.length, before);
  assert.equal(new Set(asked).size, asked.length);
});

test("answers of a server are told apart", async () => {
  const answer = (status, body = "") => () => Promise.resolve(new Response(body, { status }));
  const asking = async (fetch) => {
    const before = globalThis.fetch;
    globalThis.fetch = fetch;
    try {
      return await fetchBytes("http://localhost/piece.gz");
    } finally {
      globalThis.fetch = before;
    }
  };
  await assert.rejects(asking(answer(404)), MissingPiece);
  await assert.rejects(asking(answer(410)), MissingPiece);
  await assert.rejects(asking(answer(500)), Unreachable);
  await assert.rejects(asking(() => Promise.reject(new TypeError("no network"))), Unreachable);
  assert.deepEqual(await asking(answer(200, "abc")), new Uint8Array([97, 98, 99]));
});
