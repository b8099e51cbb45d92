/**
 * What a visitor types, cut into word forms as the index was.
 *
 * Written beside press/search/analysis.py; tests/cases/search_forms.tsv holds both to the
 * same forms. Which term a form belongs to is said by the index. Knows letters alone.
 */

import { lower, normalize } from "../letters.js";

const DROPPED = /[\u0300-\u036f\u{10000}-\u{10ffff}]/gu;
const APOSTROPHE = /(?<=[\p{L}\p{N}])['’ʼ‘`´](?=[\p{L}\p{N}])/gu;

/**
 * The words of a text in order, in small letters; words joined by a hyphen are words of their own,
 * an apostrophe is left out, and `*` counts as a letter. `dotless` tells whether I is the capital
 * of ı, as in Azerbaijani.
 */
export const wordForms = (text, dotless) => {
  const normal = normalize(text);
  return lower(dotless ? normal : normal.replace(/I/g, "i"))
    .replace(DROPPED, "")
    .replace(APOSTROPHE, "")
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((form) => /[^*]/.test(form));
};
