/**
 * What is said where nothing was found: what was tried, what may be meant, what else can be done.
 *
 * Knows the page's words and nothing of how answers come about.
 */

import { button, countWords, fill, make } from "./shown.js";

/** The words that were looked for, with what each was taken for. */
const tried = ({ words: meanings }, words) => {
  const looked = meanings.map(({ word, taken }) =>
    taken.length ? `${word} (${taken.join(", ")})` : word,
  );
  return looked.length ? [make("p", "", fill(words.tried, { words: looked.join(", ") }))] : [];
};

/** The search without its conditions, where that finds something. */
const unfiltered = ({ unfiltered: count }, words, removeAll) => {
  if (!count) return [];
  const line = make("p", "", `${fill(words.without, { found: countWords(count, words) })} `);
  line.append(button(words.clear, removeAll));
  return [line];
};

/** The panel; near spellings are added to it by `addNear` when they are known. */
export const nothingPanel = (answer, words, removeAll) => [
  ...unfiltered(answer, words, removeAll),
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
