/**
 * The document store, which has what results show, and the facets that narrow results.
 *
 * Written by press/search/document_store.py and facets.py. Documents are numbers here, counted from 0 by date.
 * Knows nothing of terms or scores.
 */

import { findRange } from "./buckets.js";
import { decodeJson } from "./pieces.js";
import { DamagedPiece, PieceReader } from "./reader.js";

/** Letters of a day; a month and a year have fewer. */
const DAY = "2024-11-12".length;

const decodeBlock = (bytes, number) => {
  const { block, documents, withdrawn = [], foreign = [] } = decodeJson(bytes);
  if (block !== number) throw new DamagedPiece(`not block ${number}`);
  return documents.map(([url, title, date, kind, status, ...names], place) => ({
    url,
    title,
    date,
    kind,
    status,
    names,
    withdrawn: withdrawn.includes(place),
    foreign: foreign.includes(place),
  }));
};

const decodeChoices = (bytes, documents) => {
  const piece = new PieceReader(bytes, "C", 0);
  return ["kind", "status"].map((name) => {
    const values = Array.from({ length: piece.number() }, () => piece.string());
    return { name, values, chosen: piece.numbers(documents) };
  });
};

const decodeNames = (bytes, number) => {
  const piece = new PieceReader(bytes, "N", number);
  const names = piece.sortedStrings(piece.number());
  return new Map(
    names.map((id) => {
      const [label, url, kind] = [piece.string(), piece.string(), piece.string()];
      let document = 0;
      const documents = new Set(piece.numbers(piece.number()).map((gap) => (document += gap)));
      return [id, { id, label, url, kind, documents }];
    }),
  );
};

export class Listing {
  constructor(meta, pieces) {
    this.meta = meta;
    this.pieces = pieces;
  }

  /** What is shown of one document: `{ url, title, date, kind, status, names, withdrawn, foreign }`. */
  async document(number) {
    const block = Math.floor(number / this.meta.block);
    const documents = await this.pieces.grouped("blocks", block, this.meta.group, (bytes) =>
      decodeBlock(bytes, block),
    );
    return documents[number % this.meta.block];
  }

  /** Every document, the newest first, as if found. */
  all() {
    const last = this.meta.documents - 1;
    return Array.from({ length: last + 1 }, (_, i) => ({ number: last - i, score: 0, whole: true }));
  }

  /** The first document that is not before the month `2019-03`, or the year `2019`. */
  firstFrom(month) {
    let first = 0;
    for (const [name, count] of this.meta.months) {
      if (name >= month) break;
      first += count;
    }
    return first;
  }

  /** The first document that is not before a day, a month or a year. */
  async startOf(period) {
    const first = this.firstFrom(period.slice(0, 7));
    return period.length < DAY ? first : this.dayIn(period, first, (day, asked) => day < asked);
  }

  /** The first document after a day, a month or a year. */
  async endOf(period) {
    if (period.length < DAY) return this.firstFrom(`${period}\uffff`);
    return this.dayIn(period, this.firstFrom(period.slice(0, 7)), (day, asked) => day <= asked);
  }

  /** From a month's first document on, the first of the month whose day is not before what is asked. */
  async dayIn(period, first, isBefore) {
    const days = await this.pieces.get("days", (bytes) =>
      new PieceReader(bytes, "D", 0).numbers(this.meta.documents),
    );
    const end = this.firstFrom(`${period.slice(0, 7)}\uffff`);
    const asked = Number(period.slice(8));
    while (first < end && isBefore(days[first], asked)) first++;
    return first;
  }

  /** How many of these documents each year has, years without any included: `[[year, count]]`. */
  years(documents) {
    const names = this.meta.months.map(([month]) => month.slice(0, 4));
    const years = new Map();
    for (let year = Number(names[0]); year <= Number(names.at(-1)); year++) years.set(year, 0);
    const starts = [...years.keys()].map((year) => this.firstFrom(String(year)));
    const counts = new Array(starts.length).fill(0);
    for (const document of documents) counts[findRange(starts, document)]++;
    return [...years.keys()].map((year, i) => [year, counts[i]]);
  }

  /** An entity, `{ id, label, url, kind, documents }`; at worst called by its id. */
  async name(id) {
    const unknown = { id, label: id, url: "", kind: "", documents: new Set() };
    if (!this.meta.names.length) return unknown;
    const number = findRange(this.meta.names, id);
    const names = await this.pieces.numbered("names", number, (bytes) =>
      decodeNames(bytes, number),
    );
    return names.get(id) ?? unknown;
  }

  /** What documents can be narrowed by: `[{ name, values, chosen }]`, for kind and status. */
  choices() {
    return this.pieces.get("choices", (bytes) => decodeChoices(bytes, this.meta.documents));
  }

  /** How many of these documents have each value of each choice: `{ kind: { visit: 3 } }`. */
  async counted(documents) {
    const counts = {};
    for (const { name, values, chosen } of await this.choices()) {
      const found = values.map(() => 0);
      for (const document of documents) found[chosen[document]]++;
      counts[name] = Object.fromEntries(values.map((value, i) => [value, found[i]]));
    }
    return counts;
  }

  /** Which documents have this `kind` or `status`. */
  async chosen(name, value) {
    const { values, chosen } = (await this.choices()).find((choice) => choice.name === name);
    const number = values.indexOf(value);
    return { has: (document) => chosen[document] === number };
  }

  /**
   * The documents that `{ from, to, within, kind, status, names }` leave: each a condition, or absent.
   * `from`, `to` and `within` are years, months or days, the first two included.
   */
  async conditions({ from, to, within, kind, status, names = [] }) {
    const starts = [from, within].filter(Boolean).map((period) => this.startOf(period));
    const ends = [to, within].filter(Boolean).map((period) => this.endOf(period));
    const first = Math.max(0, ...(await Promise.all(starts)));
    const end = Math.min(this.meta.documents, ...(await Promise.all(ends)));
    const sets = await Promise.all([
      ...(kind ? [this.chosen("kind", kind)] : []),
      ...(status ? [this.chosen("status", status)] : []),
      ...names.map(async (id) => (await this.name(id)).documents),
    ]);
    return (document) =>
      document >= first && document < end && sets.every((set) => set.has(document));
  }
}
