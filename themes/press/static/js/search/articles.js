/**
 * Fetches the pages of articles, for the sentences that results show and for exact phrases.
 *
 * Knows the site's addresses; nothing of terms or scores.
 */

import { bestSentence, readArticle, shortened } from "./article.js";
import { MissingPiece } from "./pieces.js";

/** So many pages are kept. */
const KEPT = 400;

/** What the page of an article that nobody has translated has. */
const NO_TEXT = { sentences: [], originals: [] };

const unmarked = (sentence) => ({ ...sentence, marks: [] });

export class Articles {
  /**
   * `site` is `{ root, language, original }`: the site's address, the language of this edition, and
   * that of the originals. An article's two pages differ in the address's first part alone.
   */
  constructor(site, load) {
    Object.assign(this, { site, load });
    this.read = new Map();
  }

  /** The article at an address below the root. */
  fetch(url) {
    if (!this.read.has(url)) {
      if (this.read.size >= KEPT) this.read.delete(this.read.keys().next().value);
      const page = this.load(this.site.root + url).then((bytes) =>
        readArticle(new TextDecoder().decode(bytes)),
      );
      this.read.set(url, page);
      page.catch(() => this.read.delete(url));
    }
    return this.read.get(url);
  }

  /** The same; null where the page is missing or unreachable. */
  async article(url) {
    return this.fetch(url).catch(() => null);
  }

  /** The article's sentences, then those of its original; none where its page is missing. */
  async texts(url, status) {
    try {
      const article = status === "stub" ? NO_TEXT : await this.fetch(url);
      return [article.sentences, await this.originals(url, article)];
    } catch (error) {
      if (error instanceof MissingPiece) return [];
      throw error;
    }
  }

  /**
   * The sentences that a translation translates: they stand on its page, or on the original's. None
   * in the original's edition.
   */
  async originals(url, { originals }) {
    const { language, original } = this.site;
    if (originals.length || language === original) return originals;
    return (await this.article(original + url.slice(language.length)))?.sentences ?? [];
  }

  /**
   * The text to show sentences of: the page's own, or where the page has none because nobody has
   * translated the article, the original's.
   */
  async shown(url, status) {
    const article = status === "stub" ? NO_TEXT : ((await this.article(url)) ?? NO_TEXT);
    const { language, original } = this.site;
    if (article.sentences.length || language === original) return { language, ...article };
    return { language: original, sentences: await this.originals(url, article), originals: [] };
  }

  /**
   * The sentence that shows what was found in a result: `{ number, text, marks, language }`, and where
   * it stands in the original of a translation, that line of the translation as `beside`. Without any
   * such sentence it is the article's first. Null where the article has no text, or its page is not
   * there. `named` says that the title shows already what was found.
   */
  async sentence({ url, status }, mark, named) {
    const { language, sentences, originals } = await this.shown(url, status);
    if (!sentences.length) return null;
    const best =
      bestSentence(sentences, mark) ?? bestSentence(sentences, (text) => mark(text, true));
    if (best) return { language, ...shortened(best) };
    const isOriginal = language === this.site.original;
    const original = named || isOriginal ? [] : await this.originals(url, { originals });
    return this.inOriginal(original, sentences, mark) ?? { language, ...shortened(unmarked(sentences[0])) };
  }

  inOriginal(originals, sentences, mark) {
    const found = bestSentence(originals, mark);
    if (!found) return null;
    const line = sentences.find(({ number }) => number === found.number);
    const beside = line && shortened(unmarked(line));
    return { ...shortened(found), language: this.site.original, beside };
  }
}
