/**
 * Answers a query: finds its terms, fetches their buckets, asks lunr.
 *
 * Runs in the worker and in the tests alike; lunr and the loading of files are given to it.
 * Knows nothing of the page.
 */

import { unpack } from "./buckets.js";
import { buildIndex, lighten, needsLengths } from "./index.js";
import { Listing } from "./listing.js";
import { Lookup } from "./lookup.js";
import { fetchBytes, Pieces, readMeta } from "./pieces.js";
import { parseQuery } from "./query.js";
import { Suggestions } from "./suggestions.js";
import { Terms } from "./terms.js";

const clauseOf = (lunr, part, form) => ({
  term: form,
  presence: lunr.Query.presence[part.presence.toUpperCase()],
  boost: part.boost,
  usePipeline: !form.includes("*"),
  ...(part.field && { fields: [part.field] }),
  ...(part.edits && { editDistance: part.edits }),
});

export class Engine {
  constructor(lunr, meta, pieces) {
    lighten(lunr);
    this.lunr = lunr;
    this.meta = meta;
    this.terms = new Terms(lunr, meta, pieces);
    this.listing = new Listing(meta, pieces);
    this.suggestions = new Suggestions(meta, pieces);
    const english = (form) => String(lunr.stemmer(new lunr.Token(form, {})));
    this.lookup = new Lookup(this.terms, meta, pieces, meta.dotless ? null : english);
  }

  /** Open the index at the address `base`, which ends in a slash. */
  static async open(lunr, base, load = fetchBytes) {
    const packed = await readMeta(base, load);
    const meta = { ...packed };
    for (const ranges of ["buckets", "keys", "names", "suggestions"])
      meta[ranges] = unpack(packed[ranges]);
    return new Engine(lunr, meta, new Pieces(base, meta.version, load));
  }

  /**
   * Read a query: `{ clauses, words }`, lunr's clauses and what each typed word means. `typing`
   * says that the last word may go on.
   */
  async read(text, typing) {
    const fields = this.meta.fields.map(({ name }) => name);
    const parts = parseQuery(text, fields).flatMap((part) => {
      const presence = part.phrase && part.presence === "optional" ? "required" : part.presence;
      return part.text.split(/\s+/u).map((word) => ({ ...part, presence, word }));
    });
    const meanings = await Promise.all(
      parts.map(({ word }, i) =>
        typing && i === parts.length - 1 ? this.lookup.begun(word) : this.lookup.word(word),
      ),
    );
    return {
      clauses: parts.flatMap((part, i) =>
        meanings[i].map(({ form }) => clauseOf(this.lunr, part, form)),
      ),
      words: parts.flatMap(({ word }, i) => meanings[i].map((meaning) => ({ word, ...meaning }))),
    };
  }

  /** The terms that each clause's term stands for: for lunr's pipeline, and all of them. */
  async expand(clauses, meanings) {
    const expansions = new Map();
    const needed = [];
    await Promise.all(
      clauses.map(async ({ term, usePipeline, editDistance }) => {
        const terms = usePipeline ? (meanings.get(term) ?? (await this.terms.ofForm(term))) : [];
        if (terms.length) expansions.set(term, terms);
        needed.push(...terms);
        if (usePipeline && !editDistance) return;
        for (const pattern of terms.length ? terms : [term])
          needed.push(...(await this.terms.expand(pattern, editDistance)));
      }),
    );
    return { expansions, needed };
  }

  /**
   * Answer lunr's clauses: `[{ ref, score, matchData }]` as lunr gives them, ref being the number.
   * `meanings` maps a clause's term to the terms of the index; one that is not there is looked up.
   */
  async query(clauses, meanings = new Map()) {
    if (!clauses.length) return [];
    const { expansions, needed } = await this.expand(clauses, meanings);
    const entries = await this.terms.entries(needed);
    const lengths = entries.some((entry) => needsLengths(entry, this.meta))
      ? await this.terms.lengths()
      : null;
    const { PROHIBITED } = this.lunr.Query.presence;
    const all = clauses.every(({ presence }) => presence === PROHIBITED);
    const index = buildIndex(this.lunr, this.meta, entries, { lengths, all, expansions });
    return index.query((query) => clauses.forEach((clause) => query.clause({ ...clause })));
  }

  /**
   * Answer a query as typed: how many documents match, how many in each year, those of one page,
   * what the words were taken for, which names may be meant, and which were chosen. Without text
   * it is every document that the conditions leave, the newest first. `options` are the conditions of
   * `Listing.conditions`, `newest` (by date instead of by relevance), `typing` (the last word may
   * go on), `start` and `count`.
   */
  async search(text, { newest, typing, start = 0, count = 10, ...conditions } = {}) {
    const [{ found, words }, names, chosen, isWanted, anyYear] = await Promise.all([
      this.found(text, typing),
      this.suggestions.suggest(text),
      Promise.all((conditions.names ?? []).map((id) => this.suggestions.ofId(id))),
      this.listing.conditions(conditions),
      this.listing.conditions({ ...conditions, from: "", to: "" }),
    ]);
    const wanted = found.filter(({ number }) => isWanted(number));
    if (newest) wanted.sort((a, b) => b.number - a.number);
    const page = wanted.slice(start, start + count);
    const documents = await Promise.all(page.map(({ number }) => this.listing.document(number)));
    return {
      total: wanted.length,
      years: this.listing.years(found.map(({ number }) => number).filter(anyYear)),
      results: page.map((result, i) => ({ ...result, ...documents[i] })),
      words,
      names,
      chosen,
    };
  }

  async found(text, typing) {
    if (!text) return { words: [], found: this.listing.all() };
    const { clauses, words } = await this.read(text, typing);
    const meanings = new Map(words.map(({ form, terms }) => [form, terms]));
    const found = await this.query(clauses, meanings);
    return { words, found: found.map(({ ref, score }) => ({ number: Number(ref), score })) };
  }
}
