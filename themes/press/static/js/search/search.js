/**
 * What a visitor gets: results with what they show, how they can be narrowed, the sentences found.
 *
 * Puts together the engine's scores, the listing of documents, the names and the articles' pages.
 * What the list of results does not need is imported when it is. Runs in the worker and in the tests
 * alike. Knows nothing of the page.
 */

import { Engine } from "./engine.js";
import { Listing } from "./listing.js";
import { fetchBytes } from "./pieces.js";
import { Suggestions } from "./suggestions.js";

/** Articles whose pages are asked for a phrase, at first. */
const CHECKED = 60;
/** Results whose names are offered for narrowing, and names offered. */
const LOOKED_AT = 20;
const OFFERED = 12;
/** Of what a word was taken for, the spellings that are said. */
const SPELLED = 5;
/** Results taken along at most. */
const TAKEN = 1000;

/** Those with all the words; where none has, those with some. */
const counted = (documents) =>
  documents[0]?.whole ? documents.filter(({ whole }) => whole) : documents;

export class Search {
  constructor(engine, site, load) {
    Object.assign(this, { engine, site, load });
    this.listing = new Listing(engine.meta, engine.pieces);
    this.suggestions = new Suggestions(engine.meta, engine.pieces);
  }

  /**
   * Open the index at the address `base`. `site` is what `Articles` needs; without it there are no
   * sentences, and no phrases.
   */
  static async open(lunr, base, load = fetchBytes, site = null) {
    return new this(await Engine.open(lunr, base, load), site, load);
  }

  /** The build's index that answers. */
  get version() {
    return this.engine.meta.version;
  }

  /** What the engine answers; the last answer is kept. Without text it is all, the newest first. */
  answer(text, typing) {
    const asked = `${Boolean(typing)} ${text}`;
    if (this.last?.asked !== asked) {
      const answer = text
        ? this.engine.ask(text, typing)
        : Promise.resolve({ words: [], phrases: [], several: false, found: this.listing.all() });
      this.last = { asked, answer };
      answer.catch(() => (this.last = null));
    }
    return this.last.answer;
  }

  /** The answer with the documents that the conditions leave, in order; phrases are looked for. */
  async matching(text, { typing, newest, checks = CHECKED, ...conditions }) {
    const [answer, isWanted] = await Promise.all([
      this.answer(text, typing),
      this.listing.conditions(conditions),
    ]);
    const candidates = answer.found.filter(({ number }) => isWanted(number));
    if (newest) candidates.sort((a, b) => b.whole - a.whole || b.number - a.number);
    if (!answer.phrases.length || !this.site) return { ...answer, wanted: candidates };
    const wanted = await this.withPhrases(answer.phrases, candidates, checks);
    const checked = Math.min(checks, candidates.length);
    return { ...answer, wanted, found: wanted, checked, candidates: candidates.length };
  }

  /** What fetches the articles' pages. */
  async articles() {
    const { Articles } = await import("./articles.js");
    return (this.pages ??= new Articles(this.site, this.load));
  }

  async phrases(parts) {
    const { Phrases } = await import("./phrases.js");
    return new Phrases(parts, this.engine.meta.dotless);
  }

  async withPhrases(parts, candidates, most) {
    const [phrases, articles] = await Promise.all([this.phrases(parts), this.articles()]);
    return phrases.among(candidates, most, async ({ number }) => {
      const { url, title, status } = await this.listing.document(number);
      return { title, texts: await articles.texts(url, status) };
    });
  }

  /**
   * Answer a query as typed: how many documents have all the words (`total`; where none has, how many
   * have some: `several` says that there are several words), and how many more have some; how many match
   * without the conditions, how many in each year, those of one page, what the words were taken for, which phrases must be there, which
   * names may be meant, and which were chosen. Without text it is every document that the conditions
   * leave, the newest first. `options` are the conditions of `Listing.conditions`, `newest` (by date
   * instead of by relevance), `typing` (the last word may go on), `checks` (articles read for a
   * phrase), `start` and `count`.
   */
  async search(text, { start = 0, count = 10, ...options } = {}) {
    const [{ found, wanted, words, phrases, several, checked, candidates }, names, chosen, anyYear] =
      await Promise.all([
        this.matching(text, options),
        this.suggestions.suggest(text),
        Promise.all((options.names ?? []).map((id) => this.listing.name(id))),
        this.listing.conditions({ ...options, from: "", to: "", within: "" }),
      ]);
    const total = counted(wanted).length;
    return {
      total,
      several: several && !wanted[0]?.whole,
      some: wanted.length - total,
      unfiltered: found.length,
      years: this.listing.years(counted(found).map(({ number }) => number).filter(anyYear)),
      results: await this.shown(wanted.slice(start, start + count)),
      words: await Promise.all(words.filter(({ excluded }) => !excluded).map((word) => this.described(word))),
      phrases: phrases.filter(({ presence }) => presence !== "prohibited").map(({ text: one }) => one),
      names,
      chosen: chosen.map(({ id, label, kind }) => ({ id, label, kind })),
      checked,
      candidates,
    };
  }

  shown(documents) {
    return Promise.all(
      documents.map(async (one) => ({ ...one, ...(await this.listing.document(one.number)) })),
    );
  }

  /** A typed word with the words that it was taken for, as they are written; a phrase's for none. */
  async described({ word, phrase, form, how, terms }) {
    const merged = !phrase && (how === "spelling" || how === "stem") ? terms : [];
    const some = merged.slice(0, SPELLED);
    const taken = await Promise.all(some.map((term) => this.engine.terms.spelled(term)));
    const written = how === "unknown" ? 0 : await this.engine.lookup.written(terms);
    return { word, phrase, form, how, written, taken: [...new Set(taken)].filter((one) => one !== form) };
  }

  /** The names that the text may begin: see `Suggestions.suggest`. */
  suggest(text, most) {
    return this.suggestions.suggest(text, most);
  }

  /** What marks the query's words in a text: `mark(text, loose)`, see `Marker`. */
  async marking(text, typing) {
    const [marker, { phrases: parts }] = await Promise.all([
      this.engine.marker(text, typing),
      this.answer(text, typing),
    ]);
    if (!parts.length) return (words, loose) => marker.mark(words, loose);
    const phrases = await this.phrases(parts);
    return (words, loose) => phrases.weigh(words, marker.mark(words, loose));
  }

  /** For each of these articles, `{ url, title, status }`, the sentence that shows what was found, with the title's marks. */
  async sentences(text, typing, articles) {
    const [mark, pages] = await Promise.all([this.marking(text, typing), this.articles()]);
    return Promise.all(
      articles.map(async (one) => {
        const inTitle = mark(one.title);
        return { inTitle, sentence: await pages.sentence(one, mark, inTitle.length > 0) };
      }),
    );
  }

  /** How the results can be narrowed: `{ kind: { name: count }, status: …, names: [name] }`. */
  async narrowing(text, options) {
    const without = async (name) => {
      const { wanted } = await this.matching(text, { ...options, [name]: "" });
      return (await this.listing.counted(counted(wanted).map(({ number }) => number)))[name];
    };
    const { wanted } = await this.matching(text, options);
    return {
      kind: await without("kind"),
      status: await without("status"),
      names: await this.offered(counted(wanted), options.names ?? []),
    };
  }

  /** The names that the first results have most, with the number of all results that have them. */
  async offered(wanted, chosen) {
    const times = new Map();
    for (const { names } of await this.shown(wanted.slice(0, LOOKED_AT)))
      for (const id of names) if (!chosen.includes(id)) times.set(id, (times.get(id) ?? 0) + 1);
    const ids = [...times].sort(([, a], [, b]) => b - a).slice(0, OFFERED).map(([id]) => id);
    const names = await Promise.all(ids.map((id) => this.listing.name(id)));
    return names
      .map(({ id, label, kind, documents }) => {
        const count = wanted.filter(({ number }) => documents.has(number)).length;
        return { id, label, kind, count };
      })
      .sort((a, b) => b.count - a.count);
  }

  /**
   * What may be meant by words that few articles have: `[{ word, near: [word] }]`. A word of Russian
   * keys is taken for ours, then words that are spelled almost so, then two that were run together.
   */
  async near(words) {
    return Promise.all(words.map(async (one) => ({ word: one.word, near: await this.meant(one) })));
  }

  async meant({ form, written }) {
    const { terms, lookup } = this.engine;
    const [{ nearWords, parted }, { retyped }] = await Promise.all([
      import("./near.js"),
      import("./keyboards.js"),
    ]);
    const typed = retyped(form);
    const known = await Promise.all(typed.map(async (word) => (await lookup.word(word))[0]));
    if (typed.length) return known.filter(({ terms: of, how }) => of.length && how !== "begun").map((one) => one.form);
    const near = await nearWords(terms, form, written);
    return near.length || written ? near : parted(terms, form);
  }

  /** The first thousand results, as they are taken along: `{ total, results }`. */
  async taken(text, options) {
    const { wanted } = await this.matching(text, options);
    const all = counted(wanted);
    return { total: all.length, results: await this.shown(all.slice(0, TAKEN)) };
  }
}
