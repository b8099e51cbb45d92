/**
 * The words that a form typed without Azerbaijani letters may belong to: `telebelerimizin` is tələbə
 * with endings.
 *
 * Terms are looked up by the phonetic keys of whatever may stand before an ending, and each is tried
 * letter by letter. What forms that the archive has may be besides themselves, the index says
 * (press/search/plain_spellings.py). Knows nothing of scores.
 */

import { fitsTyped, spellingKeys } from "../keys.js";

/** Shorter stems begin too many words. */
const SHORTEST = 2;

/** A form cut before each of its possible endings, the longest stem first: `[stem, ending]`. */
export const cuts = (form, { mayEnd }) => {
  const places = Array.from({ length: form.length - SHORTEST + 1 }, (_, i) => form.length - i);
  return places.map((cut) => [form.slice(0, cut), form.slice(cut)]).filter(([, ending]) => !ending || mayEnd(ending));
};

const sameKey = (one, other) => spellingKeys(one)[0] === spellingKeys(other)[0];

/** How a term fits a form that is cut so: "typed", letter by letter, "sounds", or not at all. */
const fit = (term, ways, { stands }) => {
  const fits = (isWritten) =>
    ways.some(([stem, ending]) => stands(term, ending, (base) => isWritten(base, stem)));
  return fits(fitsTyped) ? "typed" : fits(sameKey) ? "sounds" : null;
};

/**
 * The terms that the form may belong to, `{ typed, sounds }`, by what the archive has: of each first
 * those of its forms, then by their stems, the longest first. A list holds lists, each of terms with
 * stems of one length. `stemmer` reads endings as a plain keyboard writes them.
 */
export const plainly = async (form, terms, stemmer) => {
  const ways = cuts(form, stemmer);
  const named = async (stems) => {
    const keys = [...new Set(stems.flatMap(spellingKeys))];
    return [...new Set((await Promise.all(keys.map((key) => terms.ofKey(key)))).flat())];
  };
  const irregular = await terms.entries(stemmer.irregularly(form));
  const asked = [
    irregular.map(({ term }) => [term, "typed"]),
    named([form]).then((all) => all.map((term) => [term, fit(term, ways, stemmer)])),
    ...ways.map(async ([stem, ending]) => {
      const all = await named(stemmer.beforeEnding(stem, ending));
      return all.map((term) => [term, fit(term, [[stem, ending]], stemmer)]);
    }),
  ];
  const found = await Promise.all(asked);
  const those = (how) =>
    found.map((of) => of.filter(([, one]) => one === how).map(([term]) => term)).filter((of) => of.length);
  return { typed: those("typed"), sounds: those("sounds") };
};
