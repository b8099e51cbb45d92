/**
 * Keys in which the Azerbaijani, the plain and the English spelling of a name meet.
 *
 * Does what press/language/azerbaijani/keys.py does; both follow tests/cases/keys*.tsv.
 */

import { lower } from "./letters.js";

const DIGRAPHS = {
  dzh: "c", zh: "c", dj: "c", ch: "c", sch: "s", sh: "s", gh: "g", kh: "x", iy: "i", yi: "i",
};
const DIGRAPH = new RegExp(Object.keys(DIGRAPHS).join("|"), "g");
const CLASSES = { e: "a", j: "c", q: "g", y: "i", w: "v" };
const PLAIN = { ə: "e", ı: "i", æ: "e", ä: "e" };

const KEYBOARD = { ə: "e", ı: "i", ş: "s", ç: "c", ğ: "g", ö: "o", ü: "u" };

/** Small letters as a keyboard without ours writes them. */
export const plainLetters = (text) => text.replace(/[əışçğöü]/g, (letter) => KEYBOARD[letter]);

/** Whether a word may have been typed so: each letter as it is, or as a plain keyboard has it. */
export const fitsTyped = (word, typed) =>
  word.length === typed.length &&
  [...word].every((letter, i) => letter === typed[i] || KEYBOARD[letter] === typed[i]);

/** The keys of a word, the chief one first; two spellings of a name share one. */
export function spellingKeys(word) {
  const key = lower(word)
    .replace(/[əıæä]/g, (letter) => PLAIN[letter])
    .normalize("NFKD")
    .replace(/[^a-z0-9]/g, "")
    .replace(/t[sz]/g, "z")
    .replace(/(?<=[aeou])y(?=e)/g, "")
    .replace(DIGRAPH, (found) => DIGRAPHS[found])
    .replace(/[ejqyw]/g, (letter) => CLASSES[letter])
    .replace(/c(?=[rl])/g, "k")
    .replace(/^kara?ba[xgh]/, "garabag")
    .replace(/([a-z])\1+/g, "$1")
    .replace(/(?<=.zada)h$/, "");
  return key ? [key] : [];
}
