/**
 * Words of the archive that are spelled almost as one that it has not, or hardly ever.
 *
 * Phonetic keys are compared, so that what plain keyboards and English do to a name counts for
 * nothing; one more letter may be missing, added, wrong or in its neighbour's place. Fetches a few
 * buckets of keys, those that hold most of the possible keys. Knows nothing of the page.
 */

import { spellingKeys } from "../keys.js";
import { findRange } from "./buckets.js";

const LETTERS = "abcdfghiklmnoprstuvxz0123456789";
/** Shorter keys are near too many. */
const SHORTEST = 4;
/** Buckets fetched at most, and words given. */
const BUCKETS = 12;
/** A slip of which there are few is worth so many of which there is one for each letter. */
const FEW_SUCH = 8;
const MOST = 4;

/** All keys within one slip of the key, each with how many buckets' worth it is. */
const slips = (key) => {
  const found = new Map();
  for (let at = 0; at <= key.length; at++) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    for (const letter of LETTERS) {
      found.set(head + letter + tail, 1);
      if (tail) found.set(head + letter + tail.slice(1), 1);
    }
    if (tail) found.set(head + tail.slice(1), FEW_SUCH);
    if (tail.length > 1) found.set(head + tail[1] + tail[0] + tail.slice(2), FEW_SUCH);
  }
  found.delete(key);
  return [...found];
};

/** The keys by the bucket that would hold them, only the buckets that are worth most. */
const byBucket = (slipped, starts) => {
  const buckets = new Map();
  for (const [key, worth] of slipped) {
    const number = findRange(starts, key);
    const bucket = buckets.get(number) ?? { number, keys: [], worth: 0 };
    bucket.keys.push(key);
    bucket.worth += worth;
    buckets.set(number, bucket);
  }
  return [...buckets.values()].sort((a, b) => b.worth - a.worth).slice(0, BUCKETS);
};

/** A near word is meant where it is written so many times as often as what was typed. */
const COMMONER = 10;
/** Letters of the shorter of two words that were run together. */
const SHORTEST_PART = 3;

/** Two words of the archive that stand in a form without a blank between, the likeliest such. */
export const parted = async (terms, form) => {
  const places = Array.from({ length: Math.max(0, form.length - 2 * SHORTEST_PART + 1) }, (_, i) => i + SHORTEST_PART);
  const rarer = async (place) => {
    const halves = [form.slice(0, place), form.slice(place)];
    const known = await Promise.all(halves.map((half) => terms.ofForm(half)));
    const counts = await Promise.all(known.map(async (of) => frequencies(await terms.entries(of))));
    return { words: halves.join(" "), count: Math.min(...counts) };
  };
  const ways = (await Promise.all(places.map(rarer))).filter(({ count }) => count > 0);
  return ways.sort((a, b) => b.count - a.count).slice(0, 1).map(({ words }) => words);
};

const frequency = ({ counts }) => counts.reduce((sum, count) => sum + count, 0);
const frequencies = (entries) => entries.reduce((sum, entry) => sum + frequency(entry), 0);

/** The near words, the commonest first, as they are written; `written` is how often the form is. */
export const nearWords = async (terms, form, written = 0) => {
  const slipped = spellingKeys(form).filter(({ length }) => length >= SHORTEST).flatMap(slips);
  const found = await Promise.all(
    byBucket(slipped, terms.meta.keys).map(async ({ number, keys }) => {
      const links = await terms.keys(number);
      return keys.flatMap((key) => links.get(key) ?? []);
    }),
  );
  const near = written ? found.flat() : found.flat().slice(0, 3 * MOST);
  const entries = (await terms.entries(near)).filter((one) => frequency(one) > written * COMMONER);
  entries.sort((a, b) => frequency(b) - frequency(a));
  return Promise.all(entries.slice(0, MOST).map(({ term }) => terms.spelled(term)));
};
