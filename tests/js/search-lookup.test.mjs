/** What a typed word is taken for, by how often the archive writes what it may mean. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Lookup } from "../../themes/press/static/js/search/lookup.js";

const META = { documents: 1000, dotless: false, fields: [{ name: "title" }, { name: "names" }] };

/** A lookup in an index of these terms: term → in how many titles it is, how many are tagged so. */
const lookupIn = (counts, key) => {
  const terms = Object.keys(counts);
  return new Lookup(
    {
      ofForm: async (form) => terms.filter((term) => term === form),
      ofKey: async (asked) => (asked === key ? terms : []),
      entries: async (asked) => asked.map((term) => ({ term, counts: counts[term] })),
    },
    META,
    null,
    (form) => form,
  );
};

const meant = async (lookup, word) => (await lookup.word(word))[0];

test("a plain word that is hardly ever written is looked for as the frequent word too", async () => {
  const lookup = lookupIn({ qumral: [3, 0], qumrəl: [200, 0] }, "gumral");
  assert.deepEqual(await meant(lookup, "qumral"), {
    form: "qumral",
    terms: ["qumral", "qumrəl"],
    how: "spelling",
  });
});

test("tags do not make a spelling frequent", async () => {
  const lookup = lookupIn({ qumral: [3, 400], qumrəl: [200, 0] }, "gumral");
  assert.deepEqual((await meant(lookup, "qumral")).terms, ["qumral", "qumrəl"]);
});

for (const [why, counts] of [
  ["a frequent word", { qumral: [60, 0], qumrəl: [900, 0] }],
  ["a rare word beside one nearly as rare", { qumral: [3, 0], qumrəl: [20, 0] }],
])
  test(`${why} is only itself`, async () => {
    const { terms, how } = await meant(lookupIn(counts, "gumral"), "qumral");
    assert.deepEqual([terms, how], [["qumral"], "exact"]);
  });
