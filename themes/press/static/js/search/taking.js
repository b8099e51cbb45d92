/**
 * Results as a file to take along: CSV for tables, JSON for programs.
 *
 * Knows nothing of the page beyond the address of a result.
 */

const COLUMNS = ["title", "date", "kind", "status", "withdrawn", "names", "address"];

const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The results' rows, each an object with the columns; `names` is a list of ids. */
export const rowsOf = (results, root) =>
  results.map(({ url, title, date, kind, status, withdrawn, names }) => {
    return { title, date, kind, status, withdrawn, names, address: new URL(url, root).href };
  });

/** A table that spreadsheets open, the letters of both languages included (hence the mark). */
export const csvOf = (rows) => {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => quoted([row[column]].flat().join(" "))).join(","),
  );
  return `\ufeff${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
};

/** All of it with the search that it answers. */
export const jsonOf = (rows, address, total) =>
  `${JSON.stringify({ search: address, found: total, results: rows }, null, 1)}\n`;

/** Let the browser save a text as a file. */
const save = (text, name, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Save the answer of `Search.taken` in a format, csv or json, under this name. */
export const saveResults = ({ total, results }, format, name, root) => {
  const rows = rowsOf(results, root);
  if (format === "csv") save(csvOf(rows), `${name}.csv`, "text/csv");
  else save(jsonOf(rows, location.href, total), `${name}.json`, "application/json");
};
