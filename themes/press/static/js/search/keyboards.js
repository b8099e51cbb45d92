/**
 * What was typed on a Russian keyboard in place of ours: `шдрфь` are the keys of `ilham`.
 *
 * Knows the places of keys alone.
 */

const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю";
/** The letters of the same keys, in Azerbaijani and in English. */
const OURS = ["qüertyuiopöğasdfghjklıəzxcvbnmçş", "qwertyuiop[]asdfghjkl;'zxcvbnm,."];

/** A word of Russian letters as each of our keyboards has its keys; none for another word. */
export const retyped = (word) => {
  const places = [...word.toLowerCase()].map((letter) => RUSSIAN.indexOf(letter));
  if (places.some((place) => place < 0)) return [];
  const words = OURS.map((letters) => places.map((place) => letters[place]).join(""));
  return [...new Set(words)].filter((one) => /^\p{L}+$/u.test(one));
};
