/**
 * The stem of a word that the archive has never seen, by the stems its index knows.
 *
 * Does what `stem_unseen` of press/language/azerbaijani/stems.py does, from the same table
 * (press/language/azerbaijani/suffixes.json, or what `browser_table` leaves of it); both follow
 * tests/cases/stems-*.tsv. Python unfolds the table into every ending, for it has many
 * words to read; here a word's end is read link by link. Words are in small letters.
 */

import { plainLetters } from "./keys.js";

/** Each vowel with what A, I, K and K before a vowel become after it. */
const HARMONY = new Map();
for (const [vowels, [A, I, K, soft]] of [["aı", "aıqğ"], ["ou", "auqğ"], ["eəi", "əiky"], ["öü", "əüky"]])
  for (const vowel of vowels) HARMONY.set(vowel, { A, I, K, soft });

const JOINERS = "-‐‑'’ʼ‘`´";
const isVowel = (letter) => HARMONY.has(letter);
const lastVowel = (text) => [...text].reverse().find(isVowel);

/** One suffix as it is spelled after a stem of this sound; a final K stays open. */
function spell(pattern, vowel, afterVowel) {
  const bracket = pattern.match(/^\((.)\)/);
  if (bracket) {
    const stands = "AI".includes(bracket[1]) !== afterVowel;
    pattern = (stands ? bracket[1] : "") + pattern.slice(3);
  }
  let spelled = "";
  [...pattern].forEach((letter, place) => {
    const open = letter === "K" && place === pattern.length - 1;
    spelled += (!open && "AIK".includes(letter) && HARMONY.get(vowel)[letter]) || letter;
    vowel = lastVowel(spelled) ?? vowel;
  });
  return spelled;
}

/** The suffix with its final K decided by what follows in the ending. */
function close(piece, ending, vowel) {
  if (!piece.endsWith("K")) return piece;
  return piece.slice(0, -1) + HARMONY.get(vowel)[isVowel(ending[piece.length]) ? "soft" : "K"];
}

const asWritten = (text) => text;

/** A reader of one table of suffixes: `stemUnseen(form, known)` with `known.has(stem)`, `isEnding(letters)`. */
export function createStemmer(table) {
  const irregular = new Map();
  for (const [stem, forms] of Object.entries(table.irregular))
    for (const form of forms) irregular.set(form, stem);

  /** The forms of a link as spelled after such a stem, each with its last vowel. */
  const spelled = new Map();
  const piecesOf = (link, vowel, afterVowel) => {
    const key = link + vowel + afterVowel;
    if (!spelled.has(key)) {
      const opens = table.links[link].forms.map((pattern) => spell(pattern, vowel, afterVowel));
      spelled.set(key, opens.map((open) => ({ open, last: lastVowel(open) ?? vowel })));
    }
    return spelled.get(key);
  };

  /**
   * Whether the links, one after the other, spell the ending behind such a stem; `writes` says how
   * a keyboard writes what is spelled.
   */
  const accepts = (links, ending, vowel, afterVowel, writes) =>
    links.some((link) =>
      piecesOf(link, vowel, afterVowel).some(({ open, last }) => {
        if (writes(open[0]) !== ending[0] && open !== "K") return false;
        const piece = close(open, ending, last);
        const written = writes(piece);
        const { bound, then = [] } = table.links[link];
        if (ending === written) return !bound;
        const rest = ending.slice(written.length);
        return ending.startsWith(written) && accepts(then, rest, last, isVowel(piece.at(-1)), writes);
      }),
    );

  /** Whether the ending may follow the stem, by its last vowel and its last letter. */
  const fits = (kind, stem, ending, writes = asWritten) => {
    const vowel = JOINERS.includes(stem.at(-1)) ? undefined : lastVowel(stem);
    return Boolean(vowel) && accepts(table.starts[kind], ending, vowel, isVowel(stem.at(-1)), writes);
  };

  /** What the stem may be where no vowel follows: otağ otaq, fikr fikir, ed et. */
  const beforeVowel = (stem, kind) => {
    const softened = Object.entries(table.soft[kind]).find(([, soft]) => soft === stem.at(-1));
    const vowels = [...stem].filter(isVowel).length;
    const stems = softened && vowels > 1 ? [stem.slice(0, -1) + softened[0]] : [];
    return table.short[stem] ? [...stems, table.short[stem]] : stems;
  };

  /** The stems the grammar allows the word: itself, then the longest first. */
  const candidates = (word) => {
    const found = new Set([word]);
    for (let cut = word.length - 1; cut > 1; cut--) {
      const stem = word.slice(0, cut);
      for (const kind of ["noun", "verb"]) {
        if (!fits(kind, stem, word.slice(cut))) continue;
        if (!table.alone.includes(stem)) found.add(stem);
        if (isVowel(word[cut])) for (const one of beforeVowel(stem, kind)) found.add(one);
      }
    }
    return [...found];
  };

  /** What stands before a joined ending, read out with whatever vowels: bmt of bmt-nin. */
  const beforeJoiner = (word) => {
    const cut = Math.max(...[...JOINERS].map((joiner) => word.lastIndexOf(joiner)));
    const ending = word.slice(cut + 1);
    const read = (vowel) => ["b", ""].some((final) => fits("number", vowel + final, ending));
    return cut > 0 && [..."ıuiü"].some(read) ? word.slice(0, cut) : "";
  };

  /** The longest stem of the form that is known; the form itself where none is. */
  const stemUnseen = (form, known) => {
    const whole = irregular.get(form) || beforeJoiner(form);
    const stems = whole ? [form, whole, ...candidates(whole)] : candidates(form);
    return stems.find((stem) => known.has(stem)) ?? form;
  };

  /** Whether one of these kinds of words may end so, whatever its vowels. */
  const endsAnyhow = (kinds, ending, writes) => {
    const after = (kind, vowel) => ["b", ""].some((final) => fits(kind, vowel + final, ending, writes));
    return kinds.some((kind) => [..."ıuiü"].some((vowel) => after(kind, vowel)));
  };

  /** Whether these letters may be an ending of a name, or of a number or abbreviation read out. */
  const isEnding = (letters) => endsAnyhow(["name", "number"], letters, asWritten);

  /** Whether they may end a word, as a keyboard without our letters writes them. */
  const mayEnd = (letters) => endsAnyhow(["noun", "verb"], letters, plainLetters);

  /** What a stem in plain letters may be where no vowel follows: urey urek, fikr fikir, ged get. */
  const beforeEnding = (stem, ending) => {
    if (!isVowel(ending[0])) return [stem];
    const soft = ["noun", "verb"].flatMap((kind) => Object.entries(table.soft[kind]));
    const hard = soft.filter(([, letter]) => plainLetters(letter) === stem.at(-1));
    const short = Object.keys(table.short).filter((one) => plainLetters(one) === stem);
    return [
      stem,
      ...hard.map(([letter]) => stem.slice(0, -1) + letter),
      ...short.map((one) => table.short[one]),
    ];
  };

  /** A stem as it stands before a vowel: otaq otağ, fikir fikr, get ged. */
  const softened = (stem, kind) => {
    const soft = table.soft[kind][stem.at(-1)];
    const changed = soft && [...stem].filter(isVowel).length > 1 ? [stem.slice(0, -1) + soft] : [];
    const short = Object.keys(table.short).filter((one) => table.short[one] === stem);
    return [...changed, ...short];
  };

  /** The stems of the irregular forms that may have been typed so. */
  const irregularly = (typed) =>
    [...irregular].filter(([form]) => plainLetters(form) === typed).map(([, stem]) => stem);

  /** Whether a stem of which `isTyped(base)` is true may stand before an ending in plain letters. */
  const stands = (stem, ending, isTyped) => {
    if (!ending) return isTyped(stem);
    if (table.alone.includes(stem)) return false;
    return ["noun", "verb"].some((kind) => {
      const bases = isVowel(ending[0]) ? [stem, ...softened(stem, kind)] : [stem];
      return bases.some((base) => isTyped(base) && fits(kind, base, ending, plainLetters));
    });
  };
  return { stemUnseen, candidates, isEnding, mayEnd, beforeEnding, irregularly, stands };
}
