/**
 * Answers a query: finds its terms, fetches their buckets, asks lunr.
 *
 * Runs in the worker and in the tests alike; lunr and the loading of files are given to it.
 * Knows nothing of the page.
 */

import { wordForms } from "./analysis.js";
import { buildIndex, needsLengths } from "./index.js";
import { decodeJson, fetchBytes, Pieces, readMeta } from "./pieces.js";
import { parseQuery } from "./query.js";
import { DamagedPiece } from "./reader.js";
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
  }

  /** Open the index at the address `base`, which ends in a slash. */
  static async open(lunr, base, load = fetchBytes) {
    const meta = await readMeta(base, load);
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

  /** What is shown of the document with this number. */
  async document(number) {
    const block = Math.floor(number / this.meta.block);
    const { documents } = await this.pieces.numbered("blocks", block, this.meta.folder, (bytes) => {
      const content = decodeJson(bytes);
      if (content.block !== block) throw new DamagedPiece(`not block ${block}`);
      return content;
    });
    const [url, title, date, kind, status, ...names] = documents[number % this.meta.block];
    return { url, title, date, kind, status, names };
  }

  /** Answer a query as typed: how many documents match, and the first of them. */
  async search(text, { from = 0, count = 10 } = {}) {
    const found = await this.query(this.clauses(text));
    const shown = found.slice(from, from + count);
    const results = await Promise.all(
      shown.map(async ({ ref, score }) => ({ ...(await this.document(Number(ref))), score })),
    );
    return { total: found.length, results };
  }
}
