/**
 * Runs the tests of the scripts, on archives that Python writes once for all of them:
 * `node tests/js/run.mjs`, or with `--test-name-pattern=…` and whatever else `node --test` takes.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { FIXTURES, pythonCommand } from "./search_files.mjs";

const TESTS = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const run = async (command, rest, env = process.env) => {
  const [status] = await once(spawn(command, rest, { cwd: ROOT, stdio: "inherit", env }), "close");
  return status ?? 1;
};

const folder = mkdtempSync(join(tmpdir(), "search-"));
const write = (module) => {
  mkdirSync(join(folder, module));
  return run(...pythonCommand(module, join(folder, module)));
};
const files = readdirSync(TESTS).filter((name) => name.endsWith(".test.mjs"));
const tests = files.map((name) => join(TESTS, name));
try {
  const failed = (await Promise.all(FIXTURES.map(write))).some((status) => status);
  process.exitCode = failed
    ? 1
    : await run(process.execPath, ["--test", ...process.argv.slice(2), ...tests], {
        ...process.env,
        PRESS_FIXTURES: folder,
      });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
