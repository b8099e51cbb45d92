/**
 * The endings of Azerbaijani words, fetched where a word asks for them.
 *
 * Written by press/search/index_writer.py. Knows nothing of terms.
 */

import { createStemmer } from "../stems.js";
import { hasJoiner } from "./analysis.js";
import { decodeJson } from "./pieces.js";

/** What reads the endings of words: see stems.js. */
export const stemmerOf = (pieces) =>
  pieces.get("endings", (bytes) => createStemmer(decodeJson(bytes)));

/** What tells endings from words behind a hyphen or an apostrophe, where the text has such a sign. */
export const endingsIn = async (text, pieces) =>
  hasJoiner(text) ? (await stemmerOf(pieces)).isEnding : undefined;
