/** What a typed word is taken for, by how often the archive writes what it may mean. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Lookup } from "../../themes/press/static/js/search/lookup.js";

const META = { documents: 1000, dotless: false, fields: [{ name: "title" }, { name: "names" }] };

/**
 * A lookup in an index of these terms: term → in how many titles it is, how many are tagged so; a
 * plain form may be what `typed` and `sounds` say besides.
 */
const lookupIn = (counts, { typed = [], sounds = [] }) => {
  const terms = Object.keys(counts);
  return new Lookup(
    {
      ofForm: async (form) => terms.filter((term) => term === form),
      besides: async () => ({ typed, sounds }),
      entries: async (asked) => asked.map((term) => ({ term, counts: counts[term] })),
    },
    META,
    null,
    (form) => form,
  );
};

const meant = async (lookup, word) => (await lookup.word(word))[0];

test("a plain word is every word that it can be, its own letters first", async () => {
  const lookup = lookupIn({ qul: [3, 0], qül: [20, 0] }, { typed: ["qül"] });
  assert.deepEqual(await meant(lookup, "qul"), {
    form: "qul",
    terms: ["qul", "qül"],
    tiers: [["qul"], ["qül"]],
    how: "spelling",
  });
});

test("what is written so many times as often is likelier than a word's own letters", async () => {
  const lookup = lookupIn({ qumral: [3, 0], qumrəl: [200, 0] }, { typed: ["qumrəl"] });
  assert.deepEqual((await meant(lookup, "qumral")).tiers, [["qumrəl"], ["qumral"]]);
});

test("tags do not make a spelling frequent", async () => {
  const lookup = lookupIn({ qumral: [3, 400], qumrəl: [200, 0] }, { typed: ["qumrəl"] });
  assert.deepEqual((await meant(lookup, "qumral")).tiers, [["qumrəl"], ["qumral"]]);
});

test("what only sounds alike is less likely than what is typed so", async () => {
  const others = { typed: ["aliyəv"], sounds: ["əliyev"] };
  const lookup = lookupIn({ aliyev: [1, 9], aliyəv: [2, 0], əliyev: [60, 0] }, others);
  assert.deepEqual((await meant(lookup, "aliyev")).tiers, [["aliyev"], ["əliyev"], ["aliyəv"]]);
});

test("a word with letters of ours is only itself", async () => {
  const lookup = lookupIn({ qumrəl: [3, 0], qümrəl: [200, 0] }, { typed: ["qümrəl"] });
  const { terms, how } = await meant(lookup, "qumrəl");
  assert.deepEqual([terms, how], [["qumrəl"], "exact"]);
});
