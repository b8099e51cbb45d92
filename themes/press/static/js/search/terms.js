/**
 * Which terms of the index a typed word means.
 *
 * Fetches the buckets it needs through `Pieces`. Knows nothing of scores or of the page.
 */

import {
  decodeBucket,
  decodeKeys,
  decodeLengths,
  decodePostings,
  decodeWords,
  findRange,
  findRanges,
} from "./buckets.js";
import { accepts } from "./index.js";

export class Terms {
  /** The terms of the index that `meta` describes; `lunr` expands wildcards and misspellings. */
  constructor(lunr, meta, pieces) {
    this.lunr = lunr;
    this.meta = meta;
    this.pieces = pieces;
  }

  bucket(number) {
    return this.pieces.numbered("terms", number, (bytes) =>
      decodeBucket(bytes, number, this.meta),
    );
  }

  bucketOf(text) {
    return this.bucket(findRange(this.meta.buckets, text));
  }

  words() {
    return this.pieces.get("words", decodeWords);
  }

  lengths(field) {
    return this.pieces.get(`lengths-${field}`, (bytes) => decodeLengths(bytes, field, this.meta));
  }

  /** The entry with its postings, and with the lengths of the documents in them. */
  async withPostings(entry) {
    const whole = entry.common ? await this.commonEntry(entry.term) : entry;
    await Promise.all(whole.fields.map((posting, field) => this.addLengths(posting, field)));
    return whole;
  }

  async commonEntry(term) {
    const number = findRange(this.meta.buckets, term);
    const bucket = await this.bucket(number);
    const whole = await this.pieces.get(`postings-${number}`, (bytes) =>
      decodePostings(bytes, number, bucket, this.meta),
    );
    return whole.get(term);
  }

  async addLengths(posting, field) {
    if (posting.lengths) return;
    const all = await this.lengths(field);
    posting.lengths = posting.documents.map((document) => all[document]);
  }

  /** The terms of a form whose bucket is at hand: undefined where it is not. */
  ofFormAtHand(form) {
    const number = findRange(this.meta.buckets, form);
    return this.pieces.atHand("terms", number)?.links.get(form);
  }

  /**
   * How a term is written in words. An Azerbaijani one is a word of the dictionary though the
   * archive have its other forms alone (məktəblə); a verb's has its infinitive. What the English
   * stemmer made (tragedi) is no word: then it is the shortest of its forms.
   */
  async spelled(term) {
    const { links } = await this.bucketOf(term);
    const forms = [...links].filter(([, terms]) => terms.includes(term)).map(([form]) => form);
    if (forms.includes(term)) return term;
    const stemmed = (form) => String(this.lunr.stemmer(new this.lunr.Token(form, {})));
    const english = forms.filter((form) => stemmed(form) === term);
    const infinitive = forms.find((form) => form === `${term}maq` || form === `${term}mək`);
    return infinitive ?? english.sort((a, b) => a.length - b.length)[0] ?? term;
  }

  /** The terms that a word form belongs to; none where the archive does not hold the form. */
  async ofForm(form) {
    return (await this.bucketOf(form)).links.get(form) ?? [];
  }

  /** What else a plain form may be that the archive has: `{ typed, sounds }`, lists of terms. */
  async besides(form) {
    const { typed, sounds } = await this.bucketOf(form);
    return { typed: typed.get(form) ?? [], sounds: sounds.get(form) ?? [] };
  }

  keys(number) {
    return this.pieces.numbered("keys", number, (bytes) => decodeKeys(bytes, number));
  }

  /** The terms that share a phonetic key. */
  async ofKey(key) {
    return (await this.keys(findRange(this.meta.keys, key))).get(key) ?? [];
  }

  /** The terms of all keys that begin so; none where they lie in more than `most` buckets. */
  async ofKeysBeginning(beginning, most = Infinity) {
    const numbers = findRanges(this.meta.keys, beginning);
    if (numbers.length > most) return [];
    const buckets = await Promise.all(numbers.map((number) => this.keys(number)));
    return buckets.flatMap((links) =>
      [...links].filter(([key]) => key.startsWith(beginning)).flatMap(([, terms]) => terms),
    );
  }

  /** All terms that `pattern`, a term with `*` or with so many misspelt letters, stands for. */
  async expand(pattern, edits) {
    const beginning = /^([^*]+)\*$/.exec(pattern);
    if (beginning && !edits) return this.beginningWith(beginning[1]);
    const { TokenSet } = this.lunr;
    const wanted = edits ? TokenSet.fromFuzzyString(pattern, edits) : TokenSet.fromString(pattern);
    return (await this.words()).filter((term) => accepts(wanted, term));
  }

  /** All terms that begin so; none where they lie in more than `most` buckets. */
  async beginningWith(beginning, most = Infinity) {
    const numbers = findRanges(this.meta.buckets, beginning);
    if (numbers.length > most) return [];
    const buckets = await Promise.all(numbers.map((number) => this.bucket(number)));
    return buckets.flatMap(({ entries }) =>
      [...entries.keys()].filter((term) => term.startsWith(beginning)),
    );
  }

  /** The entries of these terms, some without postings; a term that the index does not hold is left out. */
  async entries(terms) {
    const found = await Promise.all(
      [...new Set(terms)].map(async (term) => (await this.bucketOf(term)).entries.get(term)),
    );
    return found.filter(Boolean);
  }
}
