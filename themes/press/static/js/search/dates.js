/**
 * The date in what is typed: `12 noyabr 2024`, `November 2024`, `2024-11-12`, `12.11.2024`.
 *
 * It narrows the search and is no word of it. A year alone stays a word. The months' names come with
 * the page, in both languages. Knows nothing of the page or of the index.
 */

import { plainLetters } from "../keys.js";
import { lower } from "../letters.js";

const YEAR = /^((?:19|20)\d\d)(?:-?n?c[iu])?[.,]?$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th|-?[dt][ae]n?|-?[sn]?[iu](?:nda)?)?[.,]?$/;
/** What may follow a year: il, ildə, ilin. */
const OF_YEAR = /^ili?n?(?:d[ae]n?)?$/;
/** What may follow a month's name: noyabrda, noyabrın. */
const OF_MONTH = /^(?:[iu]n(?:da|de)?|[dt][ae]n?|[aeiu])?[.,]?$/;
const WHOLE = [
  [/^((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})[.,]?$/, [1, 2, 3]],
  [/^(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)[.,]?$/, [3, 2, 1]],
  [/^((?:19|20)\d\d)-(0[1-9]|1[0-2])[.,]?$/, [1, 2]],
];
/** The orders in which a date is written. */
const ORDERS = [
  "day month year", "month day year", "year of month day", "year month day", "month year",
  "year of month", "year month",
];
const QUOTED = /["“”„«»][^"“”„«»]*["“”„«»]?/g;

const two = (number) => String(number).padStart(2, "0");

/** A day or a month as the addresses have it; empty where the calendar has none. */
const period = (year, month, day) => {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const isOne = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day ?? 1);
  return isOne ? [year, two(month), ...(day ? [two(day)] : [])].join("-") : "";
};

/** What a word may be in a date: `{ year, month, day, of }`. */
const reading = (word, months) => {
  const plain = plainLetters(lower(word).replaceAll("ı", "i"));
  const name = Object.keys(months).find(
    (one) => plain.startsWith(one) && OF_MONTH.test(plain.slice(one.length)),
  );
  const day = DAY.exec(plain)?.[1];
  return { year: YEAR.exec(plain)?.[1], month: months[name], day, of: OF_YEAR.test(plain) };
};

const inOrder = (order, readings) => {
  const parts = order.split(" ");
  if (!parts.every((part, i) => readings[i]?.[part])) return null;
  const { year, month, day } = Object.fromEntries(parts.map((part, i) => [part, readings[i][part]]));
  return { found: period(year, month, day), words: parts.length };
};

const whole = (word) => {
  for (const [pattern, places] of WHOLE) {
    const parts = pattern.exec(word);
    const found = parts && period(...places.map((place) => parts[place]));
    if (found) return { found, words: 1 };
  }
  return null;
};

/** The date that begins at the first of these words: `{ found, words }`; no such day has none. */
const dateAt = (words, months) => {
  const readings = words.map((word) => reading(word, months));
  const longer = ORDERS.map((order) => inOrder(order, readings)).find(Boolean);
  const date = whole(words[0]) ?? longer;
  // The year's «il» behind a date goes with it.
  return date && readings[date.words]?.of ? { ...date, words: date.words + 1 } : date;
};

/**
 * The first date of a text: `{ rest, date }`, `rest` being the text without it and `date` a day or a
 * month (2024-11-12, 2024-11), or empty. `months` maps names in plain letters to numbers.
 */
export const withoutDate = (text, months) => {
  const unquoted = text.replace(QUOTED, (quoted) => "\u0001".repeat(quoted.length));
  const words = [...unquoted.matchAll(/\S+/g)];
  for (let at = 0; at < words.length; at++) {
    const date = dateAt(words.slice(at, at + 5).map(([word]) => word), months);
    if (!date?.found) {
      at += (date?.words ?? 1) - 1;
      continue;
    }
    const last = words[at + date.words - 1];
    const end = last.index + last[0].length;
    const rest = `${text.slice(0, words[at].index)} ${text.slice(end)}`;
    return { rest: rest.replace(/\s+/g, " ").trim(), date: date.found };
  }
  return { rest: text, date: "" };
};
