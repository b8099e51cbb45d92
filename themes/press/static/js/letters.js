/**
 * Letters of Azerbaijani in the browser: case, one normal form, words.
 *
 * The same rules as press/language/azerbaijani/letters.py; tests/cases/letters*.tsv holds both to
 * them. Knows nothing of the page or of the search.
 */

const withoutStrayDots = (text) =>
  text.replace(/[iIİ]\u0307+/g, (found) => (found[0] === "i" ? "i" : "İ"));

/** The text in small letters: I is ı, İ is i, however İ is written. */
export const lower = (text) =>
  withoutStrayDots(text).replace(/I/g, "ı").replace(/İ/g, "i").toLowerCase();

/** The text in capitals: ı is I, i is İ. */
export const upper = (text) =>
  withoutStrayDots(text).replace(/ı/g, "I").replace(/i/g, "İ").toUpperCase();

const CYRILLIC = "әӘаАеЕоОрРсСхХуУіІјЈкКМТВНһҺѕЅ";
const LATIN = "əƏaAeEoOpPcCxXyYiIjJkKMTBHhHsS";
const LOOK_ALIKES = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at]]));
const UNSEEN = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, "g");
const OF_WORD = "[\\p{L}\\p{Nl}\\p{No}\\u0300-\\u036f]";
const WITH_CYRILLIC = new RegExp(`(?<!${OF_WORD})${OF_WORD}*[\u0400-\u04ff]${OF_WORD}*`, "gu");

const inLatin = (word) =>
  /[A-Za-z\u00c0-\u024fəƏ]/.test(word) || /^[әӘ]+$/.test(word)
    ? [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("")
    : word;

/** The one form that words are compared in: NFC, true ə, no second dots, nothing unseen. */
export const normalize = (text) =>
  withoutStrayDots(
    text
      .replace(ALL_UNSEEN, "")
      .replace(/ǝ/g, "ə")
      .replace(/Ǝ/g, "Ə")
      .normalize("NFC")
      .replace(WITH_CYRILLIC, inLatin),
  ).normalize("NFC");

const LETTERS = "(?:(?!ʼ)[\\p{L}\\p{N}])+";
const MARKS = `[\\u0300-\\u036f${UNSEEN}]`;
const WORD = new RegExp(
  `${LETTERS}(?:(?:[\\-\\u2010\\u2011'’ʼ‘\`´]|${MARKS}+)${LETTERS})*${MARKS}*`,
  "gu",
);

/** Each word of the text with where it starts: `{ word, start }`. */
export const words = (text) =>
  [...text.matchAll(WORD)].map((found) => ({ word: found[0], start: found.index }));
