/**
 * Fetches the pages of articles, for the sentences that results show and for exact phrases.
 *
 * Knows the site's addresses; nothing of terms or scores.
 */

import { bestSentence, readArticle, shortened } from "./article.js";
import { MissingPiece } from "./pieces.js";

/** So many pages are kept. */
const KEPT = 400;

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
  async texts(url) {
    try {
      const article = await this.fetch(url);
      return [article.sentences, await this.originals(url, article)];
    } catch (error) {
      if (error instanceof MissingPiece) return [];
      throw error;
    }
  }

  /**
   * The sentences that a translation translates: they stand on its page, or on the original's. None
   * in the original's edition, nor where the original itself is shown.
   */
  async originals(url, { language: shown, originals }) {
    const { language, original } = this.site;
    if (originals.length || shown || language === original) return originals;
    return (await this.article(original + url.slice(language.length)))?.sentences ?? [];
  }

  /**
   * The text to show sentences of: the page's own, or where the page has none because nobody has
   * translated it, the original's.
   */
  async shown(url) {
    const article = await this.article(url);
    if (!article || article.sentences.length) return article ?? { language: "", sentences: [] };
    return { language: this.site.original, sentences: await this.originals(url, article) };
  }

  /**
   * The sentence that shows what was found: `{ number, text, marks, language }`, and where it stands
   * in the original of a translation, that line of the translation as `beside`. Without any such
   * sentence it is the first one. Null where the page is not there. `named` says that the title
   * shows already what was found.
   */
  async sentence(url, mark, named) {
    const { language, sentences } = await this.shown(url);
    if (!sentences.length) return null;
    const best =
      bestSentence(sentences, mark) ?? bestSentence(sentences, (text) => mark(text, true));
    if (best) return { language, ...shortened(best) };
    const article = await this.article(url);
    const original = named ? [] : await this.originals(url, article);
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
