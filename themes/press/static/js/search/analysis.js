/**
 * What a visitor types, cut into word forms as the index was.
 *
 * Written beside press/search/analysis.py; tests/cases/search_forms.tsv holds both to the
 * same forms. Which term a form belongs to is said by the index. Knows letters alone.
 */

import { lower, normalize } from "../letters.js";

/**
 * The words of a text in order, in small letters; parts of a joined word are words, and `*`
 * counts as a letter. `dotless` tells whether I is the capital of ı, as in Azerbaijani.
 */
export const wordForms = (text, dotless) => {
  const normal = normalize(text);
  return lower(dotless ? normal : normal.replace(/I/g, "i"))
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((form) => /[^*]/.test(form));
};
