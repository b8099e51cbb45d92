/**
 * Reads what a visitor types: words, "phrases", title:word, +must, -not, begin*, misspelt~1.
 *
 * Any text is a query: a sign that means nothing where it stands is ignored. Knows nothing of
 * terms or of the index beyond the names of its fields.
 */

const PART =
  /(?<sign>[+\-−–]?)(?:(?<field>\p{L}+):)?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]?|(?<word>[^\s"“”„«»]+))/gu;
const ENDING = /(?:~(?<edits>\d?)|\^(?<boost>\d{1,3}))+$/u;
/** More misspelt letters than this would make lunr compare with nearly every word. */
const MOST_EDITS = 2;

const presenceOf = (sign) => (sign === "+" ? "required" : sign ? "prohibited" : "optional");

const splitEnding = (word) => {
  const edits = /~(\d?)/.exec(ENDING.exec(word)?.[0] ?? "");
  const boost = /\^(\d+)/.exec(ENDING.exec(word)?.[0] ?? "");
  return {
    text: word.replace(ENDING, ""),
    edits: edits ? Math.min(Number(edits[1] || 1), MOST_EDITS) : 0,
    boost: boost ? Math.max(Number(boost[1]), 1) : 1,
  };
};

const readPart = ({ sign, field, phrase, word }, fields) => {
  const known = field && fields.includes(field.toLowerCase()) ? field.toLowerCase() : null;
  const stray = field && !known ? `${field} ` : "";
  const { text, edits, boost } =
    phrase === undefined ? splitEnding(stray + word) : { text: stray + phrase, edits: 0, boost: 1 };
  return {
    text,
    field: known,
    presence: presenceOf(sign),
    phrase: phrase !== undefined,
    edits,
    boost,
  };
};

/**
 * Cut a query into its parts, in order: `{ text, field, presence, phrase, edits, boost }`. `text` may
 * hold several words, and `*` in a part that is no phrase.
 */
export const parseQuery = (text, fields) =>
  [...text.matchAll(PART)]
    .map(({ groups }) => readPart(groups, fields))
    .filter((part) => /[\p{L}\p{N}]/u.test(part.text));
