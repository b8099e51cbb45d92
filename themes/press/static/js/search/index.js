/**
 * Rebuilds a small lunr.Index from raw counts and lets lunr answer.
 *
 * lunr's score for a document needs, for each term of the query, that term's postings, the
 * lengths of the documents' fields and the average lengths, and nothing else. Weights are
 * computed as lunr.Builder computes them, rounding included, so that ids, order and scores are
 * those of the whole index. Knows nothing of fetching.
 */

/** What lunr knows of a match beyond that there is one. */
const NOTHING = Object.freeze({});
const K1 = 1.2;
const B = 0.75;
/** More terms than any document has. */
const RANKS = 2 ** 20;

/** Where lunr.Builder would have put the term: by first document, then by place in it. */
const position = (entry) =>
  Math.min(...entry.fields.map(({ documents }) => documents[0] ?? Infinity)) * RANKS + entry.rank;

const idf = (entry, documentCount) => {
  const holding = entry.fields.reduce((sum, { documents }) => sum + documents.length, 0);
  return Math.log(1 + Math.abs((documentCount - holding + 0.5) / (holding + 0.5)));
};

const weight = (rarity, times, length, average, boost) => {
  const score = (rarity * ((K1 + 1) * times)) / (K1 * (1 - B + B * (length / average)) + times);
  return Math.round(score * boost * 1000) / 1000;
};

const postingOf = (entry, meta) => {
  const posting = Object.create(null);
  posting._index = position(entry);
  meta.fields.forEach(({ name }, field) => {
    const documents = (posting[name] = Object.create(null));
    for (const document of entry.fields[field].documents) documents[document] = NOTHING;
  });
  return posting;
};

const weightsOf = (entry, field, meta) => {
  const { boost, length } = meta.fields[field];
  const average = length / meta.documents;
  const rarity = idf(entry, meta.documents);
  const { documents, times, lengths } = entry.fields[field];
  return documents.map((_, i) =>
    weight(rarity, times[i], lengths[i], average, boost),
  );
};

/** What lunr needs of an entry; the same for every query, so it is kept with the entry. */
const prepare = (entry, meta) => {
  entry.posting ??= postingOf(entry, meta);
  entry.weights ??= meta.fields.map((_, field) => weightsOf(entry, field, meta));
  return entry;
};

const addWeights = (vectors, { posting, weights, fields }, meta) => {
  meta.fields.forEach(({ name }, field) => {
    fields[field].documents.forEach((document, i) => {
      const elements = (vectors[`${name}/${document}`] ??= []);
      elements.push(posting._index, weights[field][i]);
    });
  });
};

/** lunr's record of what matched in a document, without the metadata, of which there is none. */
class Matched {
  constructor(term) {
    this.terms = term === undefined ? [] : [term];
  }

  add(term) {
    if (!this.terms.includes(term)) this.terms.push(term);
  }

  combine({ terms }) {
    for (const term of terms) this.add(term);
  }
}

/** Let lunr make as few objects as it can: a common word is in nearly every document. */
export const lighten = (lunr) => {
  lunr.MatchData = Matched;
};

const emptyVectors = (meta) => {
  const vectors = {};
  for (let document = 0; document < meta.documents; document++)
    for (const { name } of meta.fields) vectors[`${name}/${document}`] = [];
  return vectors;
};

/**
 * Build the index of these entries.
 *
 * `all` is true where the query excludes only, since then every document is in question.
 * `expansions` is what lunr's pipeline does with a clause's term: term → terms.
 */
export const buildIndex = (lunr, meta, entries, { all, expansions }) => {
  const inOrder = [...entries].sort((a, b) => position(a) - position(b));
  const vectors = all ? emptyVectors(meta) : {};
  const invertedIndex = Object.create(null);
  for (const entry of inOrder) {
    invertedIndex[entry.term] = prepare(entry, meta).posting;
    addWeights(vectors, entry, meta);
  }
  for (const ref of Object.keys(vectors)) vectors[ref] = new lunr.Vector(vectors[ref]);
  return new lunr.Index({
    invertedIndex,
    fieldVectors: vectors,
    tokenSet: lunr.TokenSet.fromArray(Object.keys(invertedIndex).sort()),
    fields: meta.fields.map(({ name }) => name),
    pipeline: { runString: (term) => expansions.get(term) ?? [term] },
  });
};

/** Whether a term is one that lunr's set of terms (from a wildcard or misspelling) accepts. */
export const accepts = (tokenSet, term) => {
  const step = (node, at) => {
    if (at === term.length) return node.final;
    const { [term[at]]: exact, "*": any } = node.edges;
    return Boolean((exact && step(exact, at + 1)) || (any && step(any, at + 1)));
  };
  return step(tokenSet, 0);
};
