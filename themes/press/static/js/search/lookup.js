/**
 * What a typed word means to the archive: itself, another form, another spelling.
 *
 * The ways are tried in this order, and the first that leads to a term of the index is taken:
 * the form as the archive has it; a form that it has not, by its stem; the phonetic key,
 * for keyboards without the letters and for English spellings. A word of plain letters that the
 * archive has, but hardly ever, is most likely a plain spelling of another: Shusha of Şuşa. Then
 * both are meant. What is nothing so far may be the beginning of a word. Knows nothing of scores.
 */

import { spellingKeys } from "../keys.js";
import { wordForms } from "./analysis.js";
import { endingsIn, stemmerOf } from "./endings.js";

const PLAIN = /^[a-z]+$/;
/** A word in fewer than this share of the documents may be a plain spelling of another, ... */
const RARE = 0.01;
/** ... if that other stands in so many times as many. */
const LIKELIER = 10;

/** Shorter stems begin too many words. */
const SHORTEST = 3;

/** So many buckets may be fetched for a word while it is being typed. */
const FEW = 2;

/** A word cut into forms, each with I read as the edition's language reads it, and otherwise. */
const readings = (word, dotless, isEnding) => {
  const others = wordForms(word, !dotless, isEnding);
  return wordForms(word, dotless, isEnding).map((form, i) => [...new Set([form, others[i] ?? form])]);
};

export class Lookup {
  /** `english` stems an English word; it is null in an edition without English texts. */
  constructor(terms, meta, pieces, english) {
    this.terms = terms;
    this.meta = meta;
    this.pieces = pieces;
    this.english = english;
    this.texts = meta.fields.map(({ name }) => name !== "names");
  }

  /**
   * The forms of a typed word with the terms that each means: `[{ form, terms, how }]`, `how`
   * being "exact", "stem", "spelling", "begun", "wildcard" or "unknown". What follows a hyphen
   * and is unknown is no word of its own, and left out.
   */
  async word(word) {
    const forms = await this.readings(word);
    const found = await Promise.all(forms.map((one) => this.form(one)));
    return found.filter(({ how }, i) => i === 0 || how !== "unknown");
  }

  async readings(word) {
    return readings(word, this.meta.dotless, await endingsIn(word, this.pieces));
  }

  /**
   * The same for a word that is still being typed: itself, or what begins so, in either spelling.
   * Nothing where that would be too much to fetch for a word that will soon be another.
   */
  async begun(word) {
    const [forms, ...rest] = await this.readings(word);
    if (!forms || rest.length || forms[0].includes("*")) return this.word(word);
    const [form] = forms;
    if (form.length < SHORTEST) return [];
    const exact = await this.union(forms, (one) => this.terms.ofForm(one));
    if (exact.length) return [{ form, terms: exact, how: "exact" }];
    const terms = await this.beginning(forms);
    return terms.length ? [{ form, terms, how: "begun" }] : [];
  }

  /** The terms that begin as one of the forms, in its spelling or else in any. */
  async beginning(forms) {
    const begun = await this.union(forms, (one) => this.terms.beginningWith(one, FEW));
    if (begun.length) return begun;
    const keys = forms.flatMap(spellingKeys).filter(({ length }) => length >= SHORTEST);
    return this.union(keys, (key) => this.terms.ofKeysBeginning(key, FEW));
  }

  async form(forms) {
    const [form] = forms;
    if (form.includes("*")) return { form, terms: [form], how: "wildcard" };
    const exact = await this.union(forms, (one) => this.terms.ofForm(one));
    if (exact.length) return this.withSpellings(form, exact);
    const stems = await this.union(forms, (one) => this.byStem(one));
    if (stems.length) return { form, terms: stems, how: "stem" };
    const others = await this.union(forms, (one) => this.byKey(one));
    if (others.length) return { form, terms: others, how: "spelling" };
    const begun = form.length < SHORTEST ? [] : await this.beginning(forms);
    return { form, terms: begun, how: begun.length ? "begun" : "unknown" };
  }

  async union(forms, find) {
    return [...new Set((await Promise.all(forms.map(find))).flat())];
  }

  /** A form that the archive has, with what it is a plain spelling of, if that is likely. */
  async withSpellings(form, exact) {
    const own = await this.written(exact);
    if (!PLAIN.test(form) || own > this.meta.documents * RARE)
      return { form, terms: exact, how: "exact" };
    const others = [];
    for (const term of await this.byKey(form))
      if (!exact.includes(term) && (await this.written([term])) > own * LIKELIER)
        others.push(term);
    return { form, terms: [...exact, ...others], how: others.length ? "spelling" : "exact" };
  }

  /**
   * How often these terms were written, in documents, counted for each field anew. That an article
   * is tagged with a name, of which the index has every spelling, does not count.
   */
  async written(terms) {
    const entries = await this.terms.entries(terms);
    const counts = entries.flatMap(({ counts }) => counts.filter((_, field) => this.texts[field]));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  endings() {
    return stemmerOf(this.pieces);
  }

  /** The terms that a form unknown to the archive would belong to. */
  async byStem(form) {
    const { stemUnseen } = await this.endings();
    const asked = new Set();
    stemUnseen(form, { has: (stem) => asked.add(stem) && false });
    if (this.english) asked.add(this.english(form));
    const entries = await this.terms.entries([...asked].filter((stem) => stem.length > 1));
    const known = new Set(entries.map(({ term }) => term));
    const stem = stemUnseen(form, known);
    if (known.has(stem)) return [stem];
    if (this.english && known.has(this.english(form))) return [this.english(form)];
    return this.byLonger([...asked]);
  }

  /** The terms that are one of these stems with an ending: the archive may have no other form. */
  async byLonger(stems) {
    const { candidates } = await this.endings();
    for (const stem of stems.filter(({ length }) => length >= SHORTEST)) {
      const longer = await this.terms.beginningWith(stem.replace(/[kq]$/, ""));
      const terms = longer.filter((term) => candidates(term).includes(stem));
      if (terms.length) return terms;
    }
    return [];
  }

  async byKey(form) {
    const found = await Promise.all(spellingKeys(form).map((key) => this.ofKey(key)));
    return [...new Set(found.flat())];
  }

  /** The terms of a key; where it has none, those of the key with an ending. */
  async ofKey(key) {
    const exact = await this.terms.ofKey(key);
    if (exact.length || key.length < SHORTEST) return exact;
    const { candidates } = await this.endings();
    const fits = (term) => candidates(term).some((stem) => spellingKeys(stem).includes(key));
    return (await this.terms.ofKeysBeginning(key)).filter(fits);
  }
}
