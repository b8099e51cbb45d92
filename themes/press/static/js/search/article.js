/**
 * Reads the pages of articles: their sentences, and the one that shows best what was found.
 *
 * The markup is that of press/pages/text.py within the template article_text.html; what a page says
 * around it is never read. Runs in the worker, which has no parser of HTML. Knows nothing of terms or
 * of the list of results.
 */

/** The text alone: no block of it is a `div`. */
const TEXT = /<div class="?text"?>(.*?)<\/div>/s;
/** A sentence, with its number where it has one, and with its original where that stands behind it. */
const SENTENCE = /<span(?: id=s(\d+))?(?: lang=(\w+))?[^>]*>(.*?)<\/span>(?: <i lang=\w+>(.*?)<\/i>)?/gs;
/** What a program notes within a sentence. */
const NOTE = /<(sup|small)\b.*?<\/\1>/gs;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
/** Longer sentences are shown from a little before the first mark. */
const LONGEST = 320;
const BEFORE = 60;

const character = (name) => {
  if (name[0] !== "#") return NAMED[name] ?? `&${name};`;
  return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : name.slice(1));
};

const plain = (html) =>
  html.replace(NOTE, "").replace(/<[^>]*>/g, "").replace(/&(#?\w+);/g, (_, name) => character(name));

/**
 * An article's text, `{ sentences, originals }`: lists of `{ number, text }`, `originals` being what
 * stands behind the sentences of a translation; a sentence that is not translated yet has a language
 * of its own. The page of an article that nobody has translated has neither.
 */
export const readArticle = (html) => {
  const [, content = ""] = TEXT.exec(html) ?? [];
  const found = [...content.matchAll(SENTENCE)].map(([, number = 0, language, text, original]) => ({
    number: Number(number),
    text: plain(text),
    original,
    language,
  }));
  return {
    sentences: found.map(({ number, text, language }) =>
      language ? { number, text, language } : { number, text },
    ),
    originals: found
      .filter(({ original }) => original !== undefined)
      .map(({ number, original }) => ({ number, text: plain(original) })),
  };
};

/** The sentence with most of the query's words, the first of equals; null where none has any. */
export const bestSentence = (sentences, mark) => {
  let best = null;
  for (const sentence of sentences) {
    const marks = mark(sentence.text);
    const words = new Set(marks.flatMap(({ places }) => places)).size;
    if (words > (best?.words ?? 0)) best = { ...sentence, marks, words };
  }
  return best;
};

/** A sentence with its marks moved, so that a long one is cut between words. */
export const shortened = ({ text, marks, ...rest }) => {
  if (text.length <= LONGEST) return { ...rest, text, marks };
  const wanted = Math.max(0, (marks[0]?.start ?? 0) - BEFORE);
  const start = wanted ? text.lastIndexOf(" ", wanted) + 1 : 0;
  const end = start + LONGEST < text.length ? text.lastIndexOf(" ", start + LONGEST) : text.length;
  const lead = start ? "… " : "";
  return {
    ...rest,
    text: lead + text.slice(start, end) + (end < text.length ? " …" : ""),
    marks: marks
      .filter((mark) => mark.end <= end)
      .map((mark) => ({ start: mark.start - start + lead.length, end: mark.end - start + lead.length })),
  };
};
