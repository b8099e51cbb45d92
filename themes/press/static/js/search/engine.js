/**
 * Answers a query: finds its terms, fetches their buckets, asks lunr.
 *
 * Runs in the worker and in the tests alike; lunr and the loading of files are given to it.
 * Knows nothing of the page.
 */

import { wordForms } from "./analysis.js";
import { unpack } from "./buckets.js";
import { buildIndex, needsLengths } from "./index.js";
import { Listing } from "./listing.js";
import { fetchBytes, Pieces, readMeta } from "./pieces.js";
import { parseQuery } from "./query.js";
import { Terms } from "./terms.js";

const PRESENCE = { optional: "OPTIONAL", required: "REQUIRED", prohibited: "PROHIBITED" };

/** The clauses that lunr gets for one part of the query. */
const clausesOf = (lunr, part, forms) =>
  forms.map((term) => ({
    term,
    presence:
      lunr.Query.presence[PRESENCE[part.phrase && part.presence === "optional" ? "required" : part.presence]],
    boost: part.boost,
    usePipeline: !term.includes("*"),
    ...(part.field && { fields: [part.field] }),
    ...(part.edits && { editDistance: part.edits }),
  }));

export class Engine {
  constructor(lunr, meta, pieces) {
    this.lunr = lunr;
    this.meta = meta;
    this.pieces = pieces;
    this.terms = new Terms(lunr, meta, pieces);
    this.listing = new Listing(meta, pieces);
  }

  /** Open the index at the address `base`, which ends in a slash. */
  static async open(lunr, base, load = fetchBytes) {
    const packed = await readMeta(base, load);
    const [buckets, keys, names] = [packed.buckets, packed.keys, packed.names].map(unpack);
    const meta = { ...packed, buckets, keys, names };
    return new Engine(lunr, meta, new Pieces(base, meta.version, load));
  }

  /** Read a query into lunr's clauses. */
  clauses(text) {
    const fields = this.meta.fields.map(({ name }) => name);
    return parseQuery(text, fields).flatMap((part) =>
      clausesOf(this.lunr, part, wordForms(part.text, this.meta.dotless)),
    );
  }

  /** What lunr's pipeline makes of each clause's term, and every term that lunr must know. */
  async expand(clauses) {
    const expansions = new Map();
    const needed = [];
    await Promise.all(
      clauses.map(async ({ term, usePipeline, editDistance }) => {
        const terms = usePipeline ? await this.terms.ofForm(term) : [term];
        if (usePipeline && terms.length) expansions.set(term, terms);
        needed.push(...terms);
        if (usePipeline && !editDistance) return;
        const patterns = terms.length ? terms : [term];
        for (const pattern of patterns)
          needed.push(...(await this.terms.expand(pattern, editDistance)));
      }),
    );
    return { expansions, needed };
  }

  /** Answer clauses: `[{ ref, score, matchData }]` as lunr gives them, ref being the number. */
  async query(clauses) {
    if (!clauses.length) return [];
    const { expansions, needed } = await this.expand(clauses);
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
   * Answer a query as typed: how many documents match, how many in each year, and those of one
   * page. `options` are the conditions of `Listing.conditions`, `newest` (by date instead of by
   * relevance), `start` and `count`.
   */
  async search(text, { newest, start = 0, count = 10, ...conditions } = {}) {
    const [found, isWanted, anyYear] = await Promise.all([
      this.query(this.clauses(text)),
      this.listing.conditions(conditions),
      this.listing.conditions({ ...conditions, from: "", to: "" }),
    ]);
    const numbered = found.map(({ ref, score }) => ({ number: Number(ref), score }));
    const wanted = numbered.filter(({ number }) => isWanted(number));
    if (newest) wanted.sort((a, b) => b.number - a.number);
    const page = wanted.slice(start, start + count);
    const documents = await Promise.all(page.map(({ number }) => this.listing.document(number)));
    return {
      total: wanted.length,
      years: this.listing.years(numbered.map(({ number }) => number).filter(anyYear)),
      results: page.map((result, i) => ({ ...result, ...documents[i] })),
    };
  }
}
