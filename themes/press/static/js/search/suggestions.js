/**
 * Which person, organization or place a visitor may mean, while the name is being typed.
 *
 * Written by press/search/suggestions.py. Names are compared by their phonetic keys, so
 * either language's spelling will do. Knows nothing of terms or documents.
 */

import { spellingKeys } from "../keys.js";
import { wordForms } from "./analysis.js";
import { findRanges } from "./buckets.js";
import { endingsIn } from "./endings.js";
import { decodeJson } from "./pieces.js";
import { DamagedPiece } from "./reader.js";

/** Suggestions shown at most. */
const MOST = 3;
/** So many letters of a key choose the buckets; the rest may be an ending. */
const BEGINNING = 4;
/** An ending is no longer than this, and what it follows no shorter than BEGINNING. */
const LONGEST_ENDING = 4;

const decode = (bytes, number) => {
  const { bucket, names } = decodeJson(bytes);
  if (bucket !== number) throw new DamagedPiece(`not bucket ${number} of suggestions`);
  return names.map(([id, label, url, kind, count, ...spellings]) => {
    const words = [label, ...spellings].map((name) => keysOf(name).flat());
    return { id, label, url, kind, count, words };
  });
};

/** The keys of each word of a text, with I read either way; `isEnding` is that of wordForms. */
const keysOf = (text, isEnding) => {
  const others = wordForms(text, false, isEnding);
  return wordForms(text, true, isEnding).map((form, i) => [
    ...new Set([form, others[i] ?? form].flatMap(spellingKeys)),
  ]);
};

/** How well a typed key fits a name's: 3 the same, 2 its beginning, 1 with an ending, else 0. */
const fit = (typed, key) => {
  if (typed === key) return 3;
  if (key.startsWith(typed)) return 2;
  const ending = typed.length - key.length;
  return key.length >= BEGINNING && ending <= LONGEST_ENDING && typed.startsWith(key) ? 1 : 0;
};

const fitWord = (keys, words) =>
  Math.max(0, ...keys.flatMap((typed) => words.map((key) => fit(typed, key))));

/** How well all typed words fit the best of a name's spellings; 0 where one does not. */
const fitName = (typed, { words: spellings }) =>
  Math.max(
    ...spellings.map((words) => {
      const fits = typed.map((keys) => fitWord(keys, words));
      return fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one) / words.length;
    }),
  );

export class Suggestions {
  constructor(meta, pieces) {
    this.meta = meta;
    this.pieces = pieces;
  }

  bucket(number) {
    return this.pieces.numbered("suggestions", number, (bytes) => decode(bytes, number));
  }

  /** The entities that the text may name: `[{ id, label, url, kind, count }]`, the likeliest first. */
  async suggest(text, most = MOST) {
    const typed = keysOf(text, await endingsIn(text, this.pieces)).filter((keys) => keys.length);
    const longest = typed.map(([key]) => key).sort((a, b) => b.length - a.length)[0];
    if (!this.meta.suggestions.length || !(longest?.length > 1)) return [];
    const numbers = findRanges(this.meta.suggestions, longest.slice(0, BEGINNING));
    const names = (await Promise.all(numbers.map((number) => this.bucket(number)))).flat();
    const found = new Map();
    for (const name of names) {
      const score = fitName(typed, name);
      if (score) found.set(name.id, { name, score });
    }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || b.name.count - a.name.count)
      .slice(0, most)
      .map(({ name: { id, label, url, kind, count } }) => ({ id, label, url, kind, count }));
  }
}
