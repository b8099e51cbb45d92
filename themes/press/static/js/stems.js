/**
 * The stem of a word that the archive has never seen, by the stems its index knows.
 *
 * Does what `stem_unseen` of press/azerbaijani/stems.py does, from the same table
 * (press/azerbaijani/suffixes.json, or what `browser_table` leaves of it); both follow
 * tests/cases/stems-unseen.tsv. Words are in small letters. Knows nothing of pages.
 */

/** Each vowel with what A, I, K and K before a vowel become after it, and its bit. */
const HARMONY = new Map();
[["aı", "aıqğ"], ["ou", "auqğ"], ["eəi", "əiky"], ["öü", "əüky"]].forEach(
  ([vowels, [A, I, K, soft]]) => {
    for (const vowel of vowels)
      HARMONY.set(vowel, { A, I, K, soft, bit: 1 << (2 * "ıuiü".indexOf(I)) });
  },
);
const JOINERS = "-‐‑'’ʼ‘`´";

const isVowel = (letter) => HARMONY.has(letter);
const lastVowel = (text) => [...text].reverse().find(isVowel);

/** The class of a stem's end as one bit of eight; 0 where no suffix may follow. */
export function sound(stem) {
  const last = stem.at(-1) ?? "-";
  if (isVowel(last)) return HARMONY.get(last).bit << 1;
  const vowel = JOINERS.includes(last) ? undefined : lastVowel(stem);
  return vowel ? HARMONY.get(vowel).bit : 0;
}

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

/** A suffix with what follows it, its final K decided by that. */
function join(piece, rest, vowel) {
  if (!piece.endsWith("K")) return piece + rest;
  return piece.slice(0, -1) + HARMONY.get(vowel)[isVowel(rest[0]) ? "soft" : "K"] + rest;
}

/** A reader of one table of suffixes: `stemUnseen(form, known)` with `known.has(stem)`. */
export function createStemmer(table) {
  const memo = new Map();
  const irregular = new Map();
  for (const [stem, forms] of Object.entries(table.irregular))
    for (const form of forms) irregular.set(form, stem);

  const remember = (key, make) => {
    if (!memo.has(key)) memo.set(key, make());
    return memo.get(key);
  };
  const unfold = (links, vowel, afterVowel) =>
    new Set(links.flatMap((link) => [...tails(link, vowel, afterVowel)]));
  const tails = (link, vowel, afterVowel) =>
    remember(`${link} ${vowel} ${afterVowel}`, () => {
      const { forms, bound, then = [] } = table.links[link];
      return forms.flatMap((pattern) => {
        const piece = spell(pattern, vowel, afterVowel);
        const last = lastVowel(piece) ?? vowel;
        const rests = [...unfold(then, last, isVowel(piece.at(-1)))];
        return (bound ? rests : ["", ...rests]).map((rest) => join(piece, rest, last));
      });
    });

  /** Every ending from one of the table's starts, with the sounds it may follow. */
  const endings = (start) =>
    remember(start, () => {
      const found = new Map();
      for (const vowel of "ıuiü")
        for (const afterVowel of [false, true])
          for (const ending of unfold(table.starts[start], vowel, afterVowel))
            found.set(ending, found.get(ending) | (HARMONY.get(vowel).bit << Number(afterVowel)));
      return found;
    });

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
        if (!(endings(kind).get(word.slice(cut)) & sound(stem))) continue;
        if (!table.alone.includes(stem)) found.add(stem);
        if (isVowel(word[cut])) for (const one of beforeVowel(stem, kind)) found.add(one);
      }
    }
    return [...found];
  };

  /** What stands before a joined ending: bmt of bmt-nin; else nothing. */
  const beforeJoiner = (word) => {
    const cut = Math.max(...[...JOINERS].map((joiner) => word.lastIndexOf(joiner)));
    return cut > 0 && endings("number").has(word.slice(cut + 1)) ? word.slice(0, cut) : "";
  };

  const stemUnseen = (form, known) => {
    const whole = irregular.get(form) || beforeJoiner(form);
    const stems = whole ? [form, whole, ...candidates(whole)] : candidates(form);
    return stems.find((stem) => known.has(stem)) ?? form;
  };
  return { stemUnseen, candidates };
}
