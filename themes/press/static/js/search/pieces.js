/**
 * Fetches the shards of one index (here called pieces), each once, and says plainly what went wrong.
 *
 * Written by press/search/shard_folder.py. Every piece bears a hash of its content in its address,
 * and the meta file leads to these alone, so pieces of two builds never meet. Knows addresses and
 * bytes, nothing of what a piece holds.
 */

import { DamagedPiece, PieceReader } from "./reader.js";

export { DamagedPiece };

/** The format of the pieces that this script can read (FORMAT in press/search/index_writer.py). */
const FORMAT = 7;

/** There is no such file: most likely the archive was published anew in the meantime. */
export class MissingPiece extends Error {
  name = "MissingPiece";
}

/** Whether an error says that a piece is not there, or not the one that was asked for. */
export const isGone = ({ name }) => name === "MissingPiece" || name === "DamagedPiece";

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

/** Hex letters of a hash in an address. */
const HASH = 10;
/** Numbered pieces in a folder, and hashes in a page of them (see shard_folder.py). */
const FILES_A_FOLDER = 1000;
const NAMES_A_PAGE = 64;

/** The hash at a place of several joined ones. */
const hashAt = (joined, place) => {
  const hash = joined?.slice(HASH * place, HASH * (place + 1));
  if (hash?.length !== HASH) throw new DamagedPiece(`no name of piece ${place}`);
  return hash;
};

const pathOf = (family, number, hash) =>
  `${family}-${Math.floor(number / FILES_A_FOLDER)}/${number}-${hash}`;

const decodeHashes = (bytes, page) => {
  const piece = new PieceReader(bytes, "H", page);
  return [...bytes.subarray(piece.at)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

export class Pieces {
  /**
   * The pieces of the index at `base` that its meta file `names`. A name leads to one content for
   * ever, so what a browser has of an older build is used, however old the server says that it is.
   */
  constructor(base, names, load = fetchBytes) {
    this.base = base;
    this.names = names;
    this.load = load;
    this.asked = new Map();
    this.decoded = new Map();
  }

  /** What `decode` makes of the piece `name`; decoded once, asked for again after a failure. */
  get(name, decode) {
    return this.once(name, async () => `${name}-${hashAt(this.names.files[name], 0)}`, decode);
  }

  /** The piece of this family and number. */
  numbered(family, number, decode) {
    return this.once(`${family} ${number}`, () => this.path(family, number), decode);
  }

  /** The same of a family whose pieces share an address, so many at a time. */
  grouped(family, number, size, decode) {
    const group = Math.floor(number / size);
    const path = async () => `${family}/${group}-${hashAt(this.names.groups[family], group)}/${number}`;
    return this.once(`${family} ${number}`, path, decode);
  }

  /** A numbered piece where it is at hand already, else nothing. */
  atHand(family, number) {
    return this.decoded.get(`${family} ${number}`);
  }

  /** Where a numbered piece lies: its hash stands in a page of hashes. */
  async path(family, number) {
    const page = Math.floor(number / NAMES_A_PAGE);
    const ofPage = async () => pathOf(`${family}-names`, page, hashAt(this.names.pages[family], page));
    const hashes = await this.once(`${family} page ${page}`, ofPage, (bytes) => decodeHashes(bytes, page));
    return pathOf(family, number, hashAt(hashes, number % NAMES_A_PAGE));
  }

  once(key, path, decode) {
    if (!this.asked.has(key)) {
      const piece = path().then((name) => this.fetchPiece(`${this.base}${name}.gz`, decode));
      this.asked.set(key, piece);
      piece.then(
        (value) => this.decoded.set(key, value),
        () => this.asked.delete(key),
      );
    }
    return this.asked.get(key);
  }

  /** What a browser keeps may be broken, or that there was no such file: then the server is asked. */
  async fetchPiece(address, decode) {
    const fetchWith = async (cache) => decode(await unpack(await this.load(address, { cache }), address));
    try {
      return await fetchWith("force-cache");
    } catch (error) {
      if (!isGone(error)) throw error;
      return fetchWith("reload");
    }
  }
}

/** Decode a piece that is JSON. */
export const decodeJson = (bytes) => parse(bytes, "a block");
