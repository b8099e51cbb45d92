/**
 * Which words of a query are left out: those that most articles have, where others say more.
 *
 * Such a word would find nearly everything and move nothing, at the price of all its postings. It
 * is searched where it stands alone, and where it was asked for with + or in quotes. Knows nothing
 * of fetching or of the page.
 */

/** Whether the index keeps the term's postings apart, as it does for a term in most documents. */
const isCommon = (entry) => entry.apart !== undefined;

const isPlain = ({ presence, phrase, field, edits, boost }) =>
  presence === "optional" && !phrase && !field && !edits && boost === 1;

/** Whether a typed word, of so many forms, means common terms alone. */
const saysLittle = async (meanings, terms) => {
  const meant = meanings.flatMap((meaning) => (meaning.how === "exact" ? meaning.terms : [""]));
  const entries = await terms.entries(meant.filter(Boolean));
  return entries.length > 0 && entries.length === meant.length && entries.every(isCommon);
};

/**
 * For each part of the query whether it is left out. `meanings` are those of its forms, as `Lookup`
 * gives them.
 */
export const leftOut = async (parts, meanings, terms) => {
  const common = await Promise.all(
    parts.map(async (part, i) => isPlain(part) && saysLittle(meanings[i], terms)),
  );
  const rest = parts.filter(
    ({ presence }, i) => presence !== "prohibited" && !common[i] && meanings[i].length,
  );
  return common.map((one) => one && rest.length > 0);
};
