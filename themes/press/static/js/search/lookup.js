/**
 * What a typed word means to the archive: itself, another form, another spelling.
 *
 * The ways are tried in this order, and the first that leads to a term of the index is taken:
 * the form as the archive has it; a form that it has not, by its stem; the phonetic key, for English
 * spellings. What is typed without our letters is besides every word that it can be (`plain.js`): the
 * likely ones stand first. What is nothing so far may be the beginning of a word. Knows nothing of
 * scores.
 */

import { spellingKeys } from "../keys.js";
import { wordForms } from "./analysis.js";
import { endingsIn, stemmerOf } from "./endings.js";
import { cuts, plainly } from "./plain.js";

const PLAIN = /^[a-z]+$/;
/**
 * A spelling that is nearer to what was typed is likelier than another, unless that one is written so
 * many times as often.
 */
const LIKELIER = 10;

const NO_OTHERS = { typed: [], sounds: [] };

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
   * The forms of a typed word with the terms that each means: `[{ form, terms, tiers, how }]`,
   * `tiers` being the terms again, the likeliest first, where some are less likely; `how` is one of "exact", "stem", "spelling", "begun", "wildcard" or "unknown". What follows a hyphen
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
    if (exact.length) return [await this.withSpellings(forms, exact)];
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
    if (exact.length) return this.withSpellings(forms, exact);
    const stems = await this.union(forms, (one) => this.byStem(one));
    const plain = forms.find((one) => PLAIN.test(one)) ?? (stems.length ? null : form);
    const others = plain ? await this.plainly(plain) : NO_OTHERS;
    if (stems.length || others.typed.length) return this.tiered(form, stems, others, "stem");
    const sounding = await this.union(forms, (one) => this.byKey(one));
    const alike = [...new Set([...others.sounds, ...sounding])];
    const meant = alike.length ? alike : await this.byLongerKey(plain ?? form);
    if (meant.length) return { form, terms: meant, how: "spelling" };
    const begun = form.length < SHORTEST ? [] : await this.beginning(forms);
    return { form, terms: begun, how: begun.length ? "begun" : "unknown" };
  }

  async union(forms, find) {
    return [...new Set((await Promise.all(forms.map(find))).flat())];
  }

  /** A form that the archive has, with what else it may be. */
  async withSpellings(forms, exact) {
    const plain = forms.find((one) => PLAIN.test(one));
    const others = plain ? await this.terms.besides(plain) : NO_OTHERS;
    return this.tiered(forms[0], exact, others, "exact");
  }

  /** What a form that the archive has not may be, typed plainly: `{ typed, sounds }`. */
  async plainly(form) {
    const found = await plainly(form, this.terms, await this.endings());
    const [typed, sounds] = await Promise.all([this.likely(found.typed), this.likely(found.sounds)]);
    return { typed, sounds: typed.length && !(await this.areNames([...typed, ...sounds])) ? [] : sounds };
  }

  /**
   * Of terms with ever shorter stems the first, as of a form with its letters, and those that are
   * written so many times as often that the longer ones are rather misspelt.
   */
  async likely(byLength) {
    const kept = [];
    let most = 0;
    for (const terms of byLength) {
      const written = await this.written(terms);
      if (kept.length && written < most * LIKELIER) continue;
      kept.push(...terms.filter((term) => !kept.includes(term)));
      most = Math.max(most, written);
    }
    return kept;
  }

  /** Whether one of the terms is a name's: tags have the words of names. */
  async areNames(terms) {
    const entries = await this.terms.entries(terms);
    return entries.some(({ counts }) => counts.some((count, field) => count && !this.texts[field]));
  }

  /** A meaning of a form's own terms, then of those typed so, then of those that sound alike. */
  async tiered(form, own, { typed, sounds }, how) {
    const tiers = [own, typed, sounds].map((terms, i, all) =>
      terms.filter((term) => !all.slice(0, i).flat().includes(term)),
    );
    const written = await Promise.all(tiers.map((terms) => this.written(terms)));
    const likelihood = written.map((count, i) => count * LIKELIER ** (tiers.length - i));
    const order = [0, 1, 2].filter((i) => tiers[i].length).sort((a, b) => likelihood[b] - likelihood[a]);
    const inOrder = order.map((i) => tiers[i]);
    const isOwn = inOrder.length === 1 && own.length > 0;
    return { form, terms: inOrder.flat(), tiers: inOrder, how: isOwn ? how : "spelling" };
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

  /** The same of a form in plain letters: the terms of its longest stem that is some terms' stem. */
  async byLongerKey(form) {
    for (const [stem, ending] of cuts(form, await this.endings())) {
      const terms = ending && stem.length > SHORTEST ? await this.byKey(stem) : [];
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
