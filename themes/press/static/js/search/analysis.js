/**
 * What a visitor types, cut into word forms as the index was.
 *
 * Does what press/search/analysis.py does; tests/cases/search_forms.tsv holds both to the same
 * forms. Which term a form belongs to is said by the index. Knows letters, and is told the endings.
 */

import { lower, normalize } from "../letters.js";

const DROPPED = /[\u0300-\u036f\u{10000}-\u{10ffff}]/gu;
/** An apostrophe, its letters on both sides. */
const APOSTROPHE = /([\p{L}\p{N}*]+)['’ʼ‘`´]([\p{L}\p{N}*]+)/gu;
/** A word, or what a hyphen joins to one. */
const FORM = /(?<=[\p{L}\p{N}*])[-‐‑]([\p{L}\p{N}*]+)|[\p{L}\p{N}*]+/gu;

/** Whether there may be an ending behind a hyphen or an apostrophe. */
export const hasJoiner = (text) => /[\p{L}\p{N}*][-‐‑'’ʼ‘`´][\p{L}\p{N}*]/u.test(text);

/**
 * The words of a text in order, in small letters; words joined by a hyphen are words of their own,
 * an apostrophe is left out, and `*` counts as a letter. `dotless` tells whether I is the capital
 * of ı, as in Azerbaijani. `isEnding` says which letters behind a hyphen or an apostrophe are an
 * ending, and left out: `cop29` of `COP29-da`.
 */
export const wordForms = (text, dotless, isEnding = () => false) => {
  const normal = normalize(text);
  const small = lower(dotless ? normal : normal.replace(/I/g, "i")).replace(DROPPED, "");
  const joined = small.replace(APOSTROPHE, (_, head, tail) =>
    tail === "s" || (head.length > 2 && isEnding(tail)) ? head : head + tail,
  );
  return [...joined.matchAll(FORM)]
    .filter(([, tail]) => !(tail && isEnding(tail)))
    .map(([form, tail]) => tail ?? form)
    .filter((form) => /[^*]/.test(form));
};
