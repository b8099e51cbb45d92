/**
 * Reads a query, finds its terms, fetches their buckets, asks lunr.
 *
 * Runs in the worker and in the tests alike; lunr and the loading of files are given to it. What a
 * visitor gets of it is made in search.js. Knows nothing of documents beyond their numbers.
 */

import { unpack } from "./buckets.js";
import { leftOut } from "./common.js";
import { buildIndex, lighten } from "./index.js";
import { Lookup } from "./lookup.js";
import { fetchBytes, Pieces, readMeta } from "./pieces.js";
import { parseQuery } from "./query.js";
import { Terms } from "./terms.js";

const clauseOf = (lunr, part, form) => ({
  term: form,
  presence: lunr.Query.presence[part.presence.toUpperCase()],
  boost: part.boost,
  place: part.place,
  usePipeline: !form.includes("*"),
  ...(part.field && { fields: [part.field] }),
  ...(part.edits && { editDistance: part.edits }),
});

/** A part's words, each a part; those of a phrase must all be there. */
const wordsOf = (part) => {
  const presence = part.phrase && part.presence === "optional" ? "required" : part.presence;
  return part.text.split(/\s+/u).map((word) => ({ ...part, presence, word }));
};

/** The term of lunr's clause for the terms of one likelihood; no form has a blank. */
const tierName = (form, i) => `${form} ${i}`;

/** How much less a word's less likely meanings weigh: so little that they stand behind the others. */
const LESS = 1 / 64;

/**
 * The clauses of one meaning: its likelier terms weigh more, unless the word must or must not be there.
 */
const clausesOf = (lunr, part, { form, tiers = [] }) => {
  if (part.presence !== "optional" || tiers.length < 2) return [clauseOf(lunr, part, form)];
  return tiers.map((_, i) => ({
    ...clauseOf(lunr, part, tierName(form, i)),
    boost: part.boost * LESS ** i,
  }));
};

/** The terms of each clause's term. */
const meaningsOf = (words) =>
  new Map(
    words.flatMap(({ form, terms, tiers = [] }) => [
      [form, terms],
      ...tiers.map((of, i) => [tierName(form, i), of]),
    ]),
  );

export class Engine {
  constructor(lunr, meta, pieces) {
    lighten(lunr);
    this.lunr = lunr;
    this.meta = meta;
    this.pieces = pieces;
    this.terms = new Terms(lunr, meta, pieces);
    this.english = meta.dotless ? null : (form) => String(lunr.stemmer(new lunr.Token(form, {})));
    this.lookup = new Lookup(this.terms, meta, pieces, this.english);
  }

  /** Open the index at the address `base`, which ends in a slash. */
  static async open(lunr, base, load = fetchBytes) {
    const packed = await readMeta(base, load);
    const meta = { ...packed };
    for (const ranges of ["buckets", "keys", "names", "suggestions"])
      meta[ranges] = unpack(packed[ranges]);
    return new this(lunr, meta, new Pieces(base, packed, load));
  }

  /**
   * Read a query: `{ clauses, words, phrases }`, lunr's clauses, what the typed word behind each
   * means, and the parts that are phrases. `typing` says that the last word may go on. A word that
   * is left out has no clause; it is said to be "common".
   */
  async read(text, typing) {
    const asked = parseQuery(text, this.meta.fields.map(({ name }) => name));
    const phrases = asked.filter(({ phrase }) => phrase);
    const parts = asked
      .filter(({ phrase, presence }) => !phrase || presence !== "prohibited")
      .flatMap(wordsOf);
    const meanings = await Promise.all(parts.map((part, i) => this.meaning(part, typing && i === parts.length - 1)));
    const left = await leftOut(parts, meanings, this.terms);
    let place = 0;
    return {
      clauses: parts.flatMap((part, i) =>
        left[i] ? [] : meanings[i].flatMap((one) => clausesOf(this.lunr, { ...part, place: place++ }, one)),
      ),
      words: parts.flatMap(({ word, phrase, presence }, i) =>
        meanings[i].map((meaning) => ({
          word,
          phrase,
          excluded: presence === "prohibited",
          ...meaning,
          ...(left[i] && { how: "common" }),
        })),
      ),
      phrases,
    };
  }

  /** What a typed word means; in a phrase it is only itself. */
  meaning({ word, phrase }, goesOn) {
    return goesOn && !phrase ? this.lookup.begun(word) : this.lookup.word(word);
  }

  /** The terms that a clause's term stands for: its own, and those it is expanded to. */
  async termsOf({ term, usePipeline, editDistance }, meanings) {
    const own = usePipeline ? (meanings.get(term) ?? (await this.terms.ofForm(term))) : [];
    if (usePipeline && !editDistance) return { own, all: own };
    const patterns = own.length ? own : [term];
    const more = await Promise.all(
      patterns.map((pattern) => this.terms.expand(pattern, editDistance)),
    );
    return { own, all: [...own, ...more.flat()] };
  }

  /**
   * Answer lunr's clauses: `[{ ref, score, matchData }]` as lunr gives them, ref being the number.
   * `meanings` maps a clause's term to the terms of the index; one that is not there is looked up.
   */
  async query(clauses, meanings = new Map()) {
    if (!clauses.length) return [];
    const found = await Promise.all(clauses.map((clause) => this.termsOf(clause, meanings)));
    const expansions = new Map();
    clauses.forEach(({ term }, i) => found[i].own.length && expansions.set(term, found[i].own));
    const known = await this.terms.entries(found.flatMap(({ all }) => all));
    const entries = await Promise.all(known.map((entry) => this.terms.withPostings(entry)));
    const { PROHIBITED } = this.lunr.Query.presence;
    const all = clauses.every(({ presence }) => presence === PROHIBITED);
    const index = buildIndex(this.lunr, this.meta, entries, { all, expansions });
    return index.query((query) => clauses.forEach((clause) => query.clause({ ...clause })));
  }

  /** For each term the places of the query's words that it stands for; of words that may be there. */
  async places(clauses, meanings) {
    const found = await Promise.all(clauses.map((clause) => this.termsOf(clause, meanings)));
    const places = new Map();
    clauses.forEach(({ presence, place }, i) => {
      if (presence === this.lunr.Query.presence.PROHIBITED) return;
      for (const term of found[i].all) places.set(term, [...(places.get(term) ?? []), place]);
    });
    return places;
  }

  /**
   * Answer a query as typed: `{ found: [{ number, score, whole }], words, phrases }`, those with all the
   * words (`whole`) first. Words that are left out do not count.
   */
  async ask(text, typing) {
    const { clauses, words, phrases } = await this.read(text, typing);
    const meanings = meaningsOf(words);
    const [found, places] = await Promise.all([this.query(clauses, meanings), this.places(clauses, meanings)]);
    const { PROHIBITED } = this.lunr.Query.presence;
    const wanted = new Set(clauses.filter(({ presence }) => presence !== PROHIBITED).map(({ place }) => place));
    const hasAll = ({ terms }) =>
      wanted.size < 2 || new Set(terms.flatMap((term) => places.get(term) ?? [])).size === wanted.size;
    const all = found.map(({ ref, score, matchData }) => {
      return { number: Number(ref), score, whole: hasAll(matchData) };
    });
    const [whole, some] = [all.filter((one) => one.whole), all.filter((one) => !one.whole)];
    return { words, phrases, several: wanted.size > 1, found: [...whole, ...some] };
  }

  /** What marks the query's words in a text. */
  async marker(text, typing) {
    const [{ Marker }, { clauses, words }] = await Promise.all([
      import("./marking.js"), // not needed for the list of results
      this.read(text, typing),
    ]);
    const wanted = await this.places(clauses, meaningsOf(words));
    const stemmer = wanted.size ? await this.lookup.endings() : null;
    return new Marker(this.terms, wanted, { stemmer, english: this.english, dotless: this.meta.dotless });
  }
}
