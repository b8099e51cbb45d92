/**
 * Reads what a visitor types: words, "phrases", title:word, +must, -not, begin*, misspelt~1.
 *
 * Any text is a query: a sign that means nothing where it stands is ignored. Knows nothing of
 * terms or of the index beyond the names of its fields.
 */

const QUOTES = '"“”„«»';
const PART = new RegExp(
  `(?<sign>[+\\-−–]?)(?:(?<field>\\p{L}+):\\s*)?` +
    `(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)[${QUOTES}]?|(?<word>[^\\s${QUOTES}]+))`,
  "gu",
);
const ENDING = /(?:~\d?|\^\d{1,3})+$/u;
/** More misspelt letters than this would make lunr compare with nearly every word. */
const MOST_EDITS = 2;

const presenceOf = (sign) => (sign === "+" ? "required" : sign ? "prohibited" : "optional");

const readWord = (word) => {
  const [ending] = ENDING.exec(word) ?? [""];
  const [, edits] = /~(\d?)/.exec(ending) ?? [null, "0"];
  const [, boost] = /\^(\d+)/.exec(ending) ?? [null, "1"];
  return {
    text: word.slice(0, word.length - ending.length),
    phrase: false,
    edits: Math.min(edits === "" ? 1 : Number(edits), MOST_EDITS),
    boost: Math.max(Number(boost), 1),
  };
};

const readPart = ({ sign, field, phrase, word }, fields) => {
  const name = field?.toLowerCase() ?? null;
  const known = fields.includes(name);
  const part =
    word === undefined ? { text: phrase, phrase: true, edits: 0, boost: 1 } : readWord(word);
  return {
    ...part,
    text: field && !known ? `${field} ${part.text}` : part.text,
    field: known ? name : null,
    presence: presenceOf(sign),
  };
};

/**
 * Cut a query into its parts, in order: `{ text, field, presence, phrase, edits, boost }`.
 *
 * `text` may hold several words, and `*` for any letters. `field` is null for all fields;
 * `presence` is "optional", "required" or "prohibited"; `edits` counts the letters that may be
 * misspelt.
 */
export const parseQuery = (text, fields) => {
  const isFieldAlone = (part) => fields.includes(/^(.*):$/.exec(part.text)?.[1].toLowerCase());
  return [...text.matchAll(PART)]
    .map(({ groups }) => readPart(groups, fields))
    .filter((part) => /[\p{L}\p{N}]/u.test(part.text) && !isFieldAlone(part));
};
