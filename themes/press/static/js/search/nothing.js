/**
 * What is said where nothing was found: what was tried, what may be meant, what else can be done.
 *
 * Knows the page's words and nothing of how answers come about.
 */

import { button, countWords, fill, make } from "./shown.js";

/** Every sign that begins or ends a phrase, as query.js reads them. */
const QUOTES = /["“”„«»]/g;

/** A query with its phrases as words. */
export const unquoted = (text) => text.replace(QUOTES, " ").replace(/\s+/g, " ").trim();

/** The words that were looked for in every form, with what each was taken for. */
export const lookedFor = (meanings) =>
  meanings
    .filter(({ phrase, how }) => !phrase && how !== "common")
    .map(({ word, taken }) => (taken.length ? `${word} (${taken.join(", ")})` : word));

const tried = ({ words: meanings }, words) => {
  const looked = lookedFor(meanings);
  return looked.length ? [make("p", "", fill(words.tried, { words: looked.join(", ") }))] : [];
};

/** The phrases, which were looked for as they stand, and the way to look for their words. */
const exactly = ({ phrases }, words, unquote) => {
  if (!phrases.length) return [];
  const line = make("p", "", `${fill(words.exactly, { phrases: phrases.join("”, “") })} `);
  line.append(button(words.unquoted, unquote));
  return [line];
};

/** The search without its conditions, where that finds something. */
const unfiltered = ({ unfiltered: count }, words, removeAll) => {
  if (!count) return [];
  const line = make("p", "", `${fill(words.without, { found: countWords(count, words) })} `);
  line.append(button(words.clear, removeAll));
  return [line];
};

/** The panel; `acts` are what its buttons do: `clear` the filters, `unquote` the phrases. */
export const nothingPanel = (answer, words, { clear, unquote }) => [
  ...unfiltered(answer, words, clear),
  ...exactly(answer, words, unquote),
  ...tried(answer, words),
  make("p", "", words.browse),
];

/** The near spellings as buttons that search for them. */
export const nearLine = (near, words, search) => {
  const found = near.filter(({ near: ones }) => ones.length);
  if (!found.length) return [];
  const line = make("p", "near", `${words.near} `);
  for (const { word, near: ones } of found)
    for (const one of ones) line.append(button(one, () => search(word, one)), " ");
  return [line];
};
