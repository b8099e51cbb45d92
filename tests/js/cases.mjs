/**
 * Reads the tables of language cases in tests/cases, which Python reads too
 * (tests/cases_table.py says how they are written).
 */

import { readFileSync } from "node:fs";

const BLANKS = { s: " ", 0: "", t: "\t", n: "\n" };

const plain = (cell) =>
  cell.replace(/\\(?:u([0-9a-f]{4})|([s0tn]))/g, (_, code, blank) =>
    code ? String.fromCharCode(parseInt(code, 16)) : BLANKS[blank],
  );

const row = (header, line) => {
  const cells = line.split("\t");
  if (cells.length !== header.length) throw new Error(`${header.length} cells wanted: ${line}`);
  return Object.fromEntries(header.map((column, at) => [column, plain(cells[at])]));
};

/** The rows of tests/cases/`name`, each an object of column to cell. */
export const readCases = (name) => {
  const text = readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf8");
  const lines = text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#"));
  const header = lines.shift().split("\t");
  return lines.map((line) => row(header, line));
};
