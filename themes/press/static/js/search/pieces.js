/**
 * Fetches the shards of one index (here called pieces), each once, and says plainly what went wrong.
 *
 * Written by press/search/shard_folder.py and index_writer.py. The meta file leads to a folder that
 * bears the build's version, so pieces of two builds never meet. Knows addresses and bytes, nothing
 * of what a piece holds.
 */

import { DamagedPiece } from "./reader.js";

export { DamagedPiece };

/** The format of the pieces that this script can read (FORMAT in press/search/index_writer.py). */
const FORMAT = 3;

/** There is no such file: most likely the archive was published anew in the meantime. */
export class MissingPiece extends Error {
  name = "MissingPiece";
}

/** The network did not answer. */
export class Unreachable extends Error {
  name = "Unreachable";
}

/** Fetch a file's bytes from the site. */
export const fetchBytes = async (address, options) => {
  let answer;
  try {
    answer = await fetch(address, options);
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new Unreachable(`${address}: ${error.message}`);
  }
  if (answer.status === 404 || answer.status === 410) throw new MissingPiece(address);
  throw new Unreachable(`${address}: ${answer.status}`);
};

const GZIP = [0x1f, 0x8b];

/** Unpack a piece; one that the server had unpacked already is taken as it is. */
const unpack = async (bytes, address) => {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new DamagedPiece(`${address} does not unpack`);
  }
};

const parse = (bytes, address) => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new DamagedPiece(`${address} is not JSON`);
  }
};

/** Read the meta file of the index at `base`; it is always asked for anew. */
export const readMeta = async (base, load = fetchBytes) => {
  const address = `${base}meta.json`;
  const meta = parse(await load(address, { cache: "no-cache" }), address);
  if (meta?.format !== FORMAT) throw new DamagedPiece(`${address} has format ${meta?.format}`);
  return meta;
};

const address = (name, number, filesInFolder) =>
  `${name}-${Math.floor(number / filesInFolder)}/${number}`;

export class Pieces {
  /** The pieces of the build `version` of the index at `base`. */
  constructor(base, version, load = fetchBytes) {
    this.folder = `${base}${version}/`;
    this.load = load;
    this.fetched = new Map();
    this.decoded = new Map();
  }

  /** What `decode` makes of the piece `name`; decoded once, asked for again after a failure. */
  get(name, decode) {
    if (!this.fetched.has(name)) {
      const piece = this.fetchPiece(name, decode);
      this.fetched.set(name, piece);
      piece.then(
        (value) => this.decoded.set(name, value),
        () => this.fetched.delete(name),
      );
    }
    return this.fetched.get(name);
  }

  /** The piece of this name and number. */
  numbered(name, number, filesInFolder, decode) {
    return this.get(address(name, number, filesInFolder), decode);
  }

  /** The same where it is at hand already, else nothing. */
  atHand(name, number, filesInFolder) {
    return this.decoded.get(address(name, number, filesInFolder));
  }

  async fetchPiece(name, decode) {
    const address = `${this.folder}${name}.gz`;
    return decode(await unpack(await this.load(address), address));
  }
}

/** Decode a piece that is JSON. */
export const decodeJson = (bytes) => parse(bytes, "a block");
