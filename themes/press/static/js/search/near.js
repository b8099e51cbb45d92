/**
 * Words of the archive that are spelled almost as one that it has not.
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

/** The near words, the commonest first, as they are written. */
export const nearWords = async (terms, form) => {
  const slipped = spellingKeys(form).filter(({ length }) => length >= SHORTEST).flatMap(slips);
  const found = await Promise.all(
    byBucket(slipped, terms.meta.keys).map(async ({ number, keys }) => {
      const links = await terms.keys(number);
      return keys.flatMap((key) => links.get(key) ?? []);
    }),
  );
  const entries = await terms.entries(found.flat().slice(0, 3 * MOST));
  const frequency = ({ counts }) => counts.reduce((sum, count) => sum + count, 0);
  entries.sort((a, b) => frequency(b) - frequency(a));
  return Promise.all(entries.slice(0, MOST).map(({ term }) => terms.spelled(term)));
};
