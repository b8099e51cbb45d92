/**
 * Reads buckets of terms and of keys, and finds which bucket a string falls into.
 *
 * Written by press/search/term_shards.py, buckets.py and posting_lists.py, where the order of things
 * is explained. Knows bytes, nothing of fetching or scoring.
 */

import { PieceReader } from "./reader.js";

const ZERO = "0".charCodeAt(0);

/** Which range holds the text: the last that does not begin after it. */
export const findRange = (starts, text) => {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= text) low = middle;
    else high = middle;
  }
  return low;
};

/** All ranges that may hold a text that begins so. */
export const findRanges = (starts, beginning) => {
  const first = findRange(starts, beginning);
  const last = findRange(starts, `${beginning}\uffff`);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** Sorted strings from one: each shares with the one before as many letters as its sign says. */
export const unpack = (packed) => {
  if (!packed) return [];
  let before = "";
  return packed.split(" ").map((part) => {
    before = before.slice(0, part.charCodeAt(0) - ZERO) + part.slice(1);
    return before;
  });
};

const add = (links, word, term) => {
  if (links.has(word)) links.get(word).push(term);
  else links.set(word, [term]);
};

const readForms = (piece, terms, links) => {
  for (const term of terms) {
    const count = piece.number();
    if (count % 2) add(links, term, term);
    for (let i = count >> 1; i > 0; i--) add(links, piece.relative(term), term);
  }
};

const readLinks = (piece, links) => {
  const terms = piece.sortedStrings(piece.number());
  const words = piece.sortedStrings(piece.number());
  piece.numbers(words.length).forEach((count, i) => {
    for (; count > 0; count--) add(links, words[i], terms[piece.number()]);
  });
  return links;
};

/** Read one field's postings of these terms into them. */
const readPostings = (piece, entries, field, { apart, fields }) => {
  const postings = entries.map((entry) => ({ documents: piece.numbers(entry.counts[field]) }));
  for (const { documents } of postings)
    for (let i = 1; i < documents.length; i++) documents[i] += documents[i - 1];
  for (const posting of postings) posting.times = piece.numbers(posting.documents.length);
  const beside = postings.filter(({ documents }) => documents.length <= apart);
  const count = beside.reduce((sum, { documents }) => sum + documents.length, 0);
  const lengths = piece.planes(count, fields[field].planes);
  let at = 0;
  for (const posting of beside)
    posting.lengths = lengths.subarray(at, (at += posting.documents.length));
  entries.forEach((entry, i) => entry.fields.push(postings[i]));
};

const readEntry = (piece, term, { fields, common }) => {
  const rank = piece.number();
  const counts = piece.numbers(fields.length);
  return { term, rank, counts, fields: [], common: counts.some((count) => count > common) };
};

/** Read all postings of these terms, without which an entry is but half. */
const readFields = (piece, entries, meta) =>
  meta.fields.forEach((_, field) => readPostings(piece, entries, field, meta));

/**
 * Decode a bucket into `entries`, `links` (form → terms), and what plain forms may be besides: `typed`
 * letter by letter, and how it `sounds` (both form → terms). An entry (term → rank, how many
 * documents hold it, and for each field documents, times and, where they stand beside them,
 * lengths) has no fields yet where the term is common.
 */
export const decodeBucket = (bytes, number, meta) => {
  const piece = new PieceReader(bytes, "T", number);
  const terms = piece.sortedStrings(piece.number());
  const entries = terms.map((term) => readEntry(piece, term, meta));
  const links = new Map();
  readForms(piece, terms, links);
  readLinks(piece, links);
  const [typed, sounds] = [readLinks(piece, new Map()), readLinks(piece, new Map())];
  for (const found of links.values()) found.sort();
  readFields(piece, entries.filter(({ common }) => !common), meta);
  return { entries: new Map(entries.map((entry) => [entry.term, entry])), links, typed, sounds };
};

/** Decode the postings of a bucket's common terms into new entries: term → entry. */
export const decodePostings = (bytes, number, { entries }, meta) => {
  const whole = [...entries.values()]
    .filter(({ common }) => common)
    .map((entry) => ({ ...entry, fields: [] }));
  readFields(new PieceReader(bytes, "P", number), whole, meta);
  return new Map(whole.map((entry) => [entry.term, entry]));
};

/** Decode a bucket of phonetic keys into key → terms. */
export const decodeKeys = (bytes, number) =>
  readLinks(new PieceReader(bytes, "K", number), new Map());

/** Decode the list of all terms. */
export const decodeWords = (bytes) => {
  const piece = new PieceReader(bytes, "W", 0);
  return piece.sortedStrings(piece.number());
};

/** Decode the lengths of all documents in one field. */
export const decodeLengths = (bytes, field, { documents, fields }) =>
  new PieceReader(bytes, "L", field).planes(documents, fields[field].planes);
