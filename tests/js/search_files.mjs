/** What the search's tests share: lunr, pieces read from disk, Python run for a fixture. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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

/** Run a module of tests/ that writes a fixture; return its folder, which goes with the process. */
export const makeFixture = (module, ...rest) => {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const python = process.env.PRESS_PYTHON ?? join(ROOT, ".venv", "bin", "python");
  execFileSync(python, ["-m", module, folder, ...rest], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  return `${folder}/`;
};

/** What the search must know of a site whose folder is `root`. */
export const siteOf = (root, language) => ({ root, language, original: "az" });
