/**
 * Which words of a query are left out: those that most articles have, where others say more.
 *
 * Such a word would find nearly everything and move nothing, at the price of all its postings. It
 * is searched where it stands alone, and where it was asked for with + or in quotes. Knows nothing
 * of fetching or of the page.
 */

/** How a form's terms were found where they are a word's own, not what a beginning stands for. */
const KNOWN = ["exact", "stem", "spelling"];

const isPlain = ({ presence, phrase, field, edits, boost }) =>
  presence === "optional" && !phrase && !field && !edits && boost === 1;

/** Whether what a form most likely means is in most articles. */
const isCommon = async ({ how, terms, tiers: [likeliest] = [] }, index) => {
  if (!KNOWN.includes(how)) return false;
  return (await index.entries(likeliest ?? terms)).every((entry) => entry.common);
};

const areCommon = async (meanings, index) =>
  meanings.length > 0 &&
  (await Promise.all(meanings.map((meaning) => isCommon(meaning, index)))).every(Boolean);

/** Whether a part surely finds something: what a wildcard or a misspelling stands for is not known. */
const findsSome = ({ presence, edits }, meanings) =>
  presence !== "prohibited" &&
  !edits &&
  meanings.some(({ how, terms }) => terms.length > 0 && how !== "wildcard");

/**
 * For each part of the query whether it is left out. `meanings` are those of its forms, as `Lookup`
 * gives them; `index` has the terms' entries.
 */
export const leftOut = async (parts, meanings, index) => {
  const common = await Promise.all(
    parts.map(async (part, i) => isPlain(part) && areCommon(meanings[i], index)),
  );
  const others = parts.some((part, i) => !common[i] && findsSome(part, meanings[i]));
  return common.map((one) => one && others);
};
