/**
 * Which words of a text are those that a query found.
 *
 * A word is one of them if the index takes its form for one of the query's terms; where the form's
 * bucket is not at hand, if its stem is one. Knows nothing of documents or of the page.
 */

import { spellingKeys } from "../keys.js";
import { wordForms } from "./analysis.js";

/** Words, cut at hyphens: an ending behind one is not marked. */
const RUN = /[\p{L}\p{N}\p{M}'’ʼ‘`´\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** A form and its stem share so many letters, or the whole stem. */
const SHARED = 2;

/** A run's forms, with capital I read either way. */
export const readingsOf = (run, dotless, isEnding) => [
  ...new Set([...wordForms(run, dotless, isEnding), ...wordForms(run, !dotless, isEnding)]),
];

const keyOf = (form) => spellingKeys(form)[0] ?? form;

export class Marker {
  /**
   * `wanted` maps a term to the places of the query's words that mean it. `stemmer` reads
   * Azerbaijani endings, `english` English ones or is null.
   */
  constructor(terms, wanted, { stemmer, english, dotless }) {
    Object.assign(this, { terms, wanted, stemmer, english, dotless });
    this.spelled = new Map([...wanted].map(([term, places]) => [keyOf(term), places]));
    this.beginnings = new Set([...this.spelled.keys()].map((key) => key.slice(0, SHARED)));
    this.known = new Map();
  }

  /** The places of the query's words that this form belongs to; `loose` takes any spelling. */
  places(form, loose) {
    const name = loose ? `~${form}` : form;
    if (!this.known.has(name)) this.known.set(name, this.placesAnew(form, loose));
    return this.known.get(name);
  }

  placesAnew(form, loose) {
    if (!this.beginsAsOne(keyOf(form))) return [];
    const placesOf = (term) => this.wanted.get(term) ?? (loose && this.spelled.get(keyOf(term)));
    const known = this.terms.ofFormAtHand(form) ?? [
      this.stemmer.stemUnseen(form, { has: placesOf }),
      ...(this.english ? [this.english(form)] : []),
    ];
    return known.flatMap((term) => placesOf(term) || []);
  }

  /** Whether the form begins as some term does: reading endings takes long. */
  beginsAsOne(key) {
    for (let length = 1; length <= SHARED; length++)
      if (this.beginnings.has(key.slice(0, length))) return true;
    return false;
  }

  /**
   * Where the query's words stand in the text: `[{ start, end, places }]`. `loose` takes their other
   * spellings too: a text may have Xankəndi where only its tag is called Khankendi.
   */
  mark(text, loose = false) {
    if (!this.wanted.size) return [];
    return [...text.matchAll(RUN)].flatMap(({ 0: run, index: start }) => {
      const places = readingsOf(run, this.dotless, this.stemmer.isEnding).flatMap((form) => this.places(form, loose));
      return places.length ? [{ start, end: start + run.length, places }] : [];
    });
  }
}
