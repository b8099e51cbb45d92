/**
 * Whether an article has the words in quotes exactly so: the same forms, one after the other.
 *
 * The index does not know the order of words, so the articles' own pages are asked: those that have
 * all the words, the best first, and no more of them than were asked for. Knows nothing of terms.
 */

import { readingsOf } from "./marking.js";

/** Pages fetched at a time. */
const AT_ONCE = 10;

const tokens = (text, dotless) =>
  text.split(/[^\p{L}\p{N}\p{M}'’ʼ‘`´\u00ad\u200b-\u200f\u2060\ufeff]+/u)
    .map((run) => readingsOf(run, dotless))
    .filter((forms) => forms.length);

const meets = (one, other) => one.some((form) => other.includes(form));

const holds = (text, phrase) =>
  text.some((_, at) => phrase.every((forms, i) => text[at + i] && meets(forms, text[at + i])));

/** What is read of an article for a phrase in this field. */
const passages = (field, title, sentences) => [
  ...(field === null || field === "title" ? [title] : []),
  ...(field === null || field === "body" ? sentences.map(({ text }) => text) : []),
];

export class Phrases {
  /** `parts` are a query's parts that are phrases. */
  constructor(parts, dotless) {
    this.dotless = dotless;
    this.phrases = parts.map(({ text, field, presence }) => ({
      words: tokens(text, dotless),
      field,
      wanted: presence !== "prohibited",
    }));
  }

  /** A text's marks; each phrase that it has counts as a word more, since it shows what was found. */
  weigh(text, marks) {
    if (!marks.length) return marks;
    const forms = tokens(text, this.dotless);
    const held = this.phrases.filter(({ words, wanted }) => wanted && holds(forms, words));
    const [{ places, ...first }, ...rest] = marks;
    return [{ ...first, places: [...places, ...held] }, ...rest];
  }

  /** Whether the article, shown under this title, has the phrases as it should. */
  fit(title, texts) {
    return this.phrases.every(({ words, field, wanted }) => {
      if (field === "names") return true;
      const found = texts.some((sentences) =>
        passages(field, title, sentences).some((text) => holds(tokens(text, this.dotless), words)),
      );
      return found === wanted;
    });
  }

  /**
   * Those of the documents that fit, among the first `most`. `read` gives a document's title and
   * its article's texts, none where the page is not there.
   */
  async among(documents, most, read) {
    const found = [];
    for (let at = 0; at < Math.min(most, documents.length); at += AT_ONCE) {
      const batch = documents.slice(at, Math.min(at + AT_ONCE, most));
      const articles = await Promise.all(batch.map(read));
      found.push(...batch.filter((_, i) => this.fit(articles[i].title, articles[i].texts)));
    }
    return found;
  }
}
