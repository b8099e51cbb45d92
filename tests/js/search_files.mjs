/** What the search's tests share: lunr, pieces read from disk, Python run for a fixture. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { MissingPiece } from "../../themes/press/static/js/search/pieces.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const lunr = createRequire(import.meta.url)("lunr");

/** Read a file as the browser would fetch it. */
export const loadFile = async (path) => {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new MissingPiece(path);
  }
};

/** The modules of tests/ that write an archive for these tests. */
export const FIXTURES = ["tests.search_cases", "tests.search_fixture"];

/** The command that runs a module of tests/ which writes into a folder. */
export const pythonCommand = (module, folder) => {
  const python = process.env.PRESS_PYTHON ?? join(ROOT, ".venv", "bin", "python");
  return [python, ["-m", module, folder]];
};

/**
 * Return a folder of the test file's own with what a module of tests/ writes; it goes with the
 * process. run.mjs has written it once for all; a file that runs alone has it written.
 */
export const makeFixture = (module) => {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const shared = process.env.PRESS_FIXTURES;
  if (shared) cpSync(join(shared, module), folder, { recursive: true });
  else execFileSync(...pythonCommand(module, folder), { cwd: ROOT, stdio: ["ignore", 2, 2] });
  return `${folder}/`;
};

/** What the search must know of a site whose folder is `root`. */
export const siteOf = (root, language) => ({ root, language, original: "az" });
