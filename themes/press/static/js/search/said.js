/**
 * What the status line says of an answer: how many were found, and how the words were taken.
 *
 * Knows the page's words and nothing of how answers come about.
 */

import { counting, countWords, fill, numberWords } from "./shown.js";

/** Whether a text has no two letters together: nothing can be looked for. */
export const isTooLittle = (text) => Boolean(text) && !/[\p{L}\p{N}]{2}/u.test(text);

/** How many articles have all the words, and how many some. */
const foundWords = ({ total, some, several }, words) => {
  if (several) return counting("none", total, words);
  return some ? `${counting("all", total, words)}; ${counting("some", some, words)}` : countWords(total, words);
};

/** The number found; of a phrase, how many articles were read for it. */
const totalWords = (answer, words) => {
  const { total, checked, candidates } = answer;
  const isRead = candidates === undefined || checked === candidates;
  const found = total ? foundWords(answer, words) : isRead ? words.nothing : words.yet;
  if (isRead) return found;
  const [read, all] = [checked, candidates].map((n) => numberWords(n, words));
  return `${found}. ${fill(words.read, { read, all })}`;
};

/** Words that were taken for others, that were left out, and that are not there. */
const wordsNote = (meanings, words) => {
  const unknown = meanings.filter(({ how }) => how === "unknown").map(({ word }) => word);
  const merged = meanings.filter(({ how, taken }) => how === "spelling" && taken.length);
  const common = meanings.filter(({ how }) => how === "common").map(({ word }) => word);
  return [
    ...merged.map(({ word, taken }) => fill(words.taken, { word, terms: taken.join(", ") })),
    ...(common.length ? [fill(words.common, { words: common.join(", "), word: common[0] })] : []),
    ...(unknown.length ? [fill(words.unknown, { words: unknown.join(", ") })] : []),
  ];
};

/**
 * What is said of the answer to this text; nothing of a word of which too little is typed yet. Of
 * what no word can be made of it says what to type.
 */
export const saidOf = (answer, { text, typing }, words) => {
  const { total, words: meanings } = answer;
  if (!total && typing && text && !meanings.length) return "";
  if (!total && isTooLittle(text)) return fill(words.hint, words);
  return [`${totalWords(answer, words)}.`, ...wordsNote(meanings, words)].join(" ");
};
