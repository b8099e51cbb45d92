/**
 * Reads the bytes of a piece: varints, planes of bytes, strings, front-coded strings.
 *
 * Written by ShardWriter in press/search/codec.py, whose methods have the same names. Knows nothing of what a piece holds.
 */

/** A piece that is not what was asked for. Nothing may be shown on its word. */
export class DamagedPiece extends Error {
  name = "DamagedPiece";
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

export class PieceReader {
  /** Read a piece that must be of this kind (one letter) and bear this number. */
  constructor(bytes, kind, number) {
    this.bytes = bytes;
    this.at = 1;
    if (bytes[0] !== kind.charCodeAt(0) || this.number() !== number)
      throw new DamagedPiece(`not piece ${kind}${number}`);
  }

  number() {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new DamagedPiece("the piece ends too early");
      if (byte < 0x80) return value + byte * scale;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    }
  }

  numbers(count) {
    const values = new Array(count);
    for (let i = 0; i < count; i++) values[i] = this.number();
    return values;
  }

  /** Numbers of so many bytes each: all the lowest bytes first, then the next. */
  planes(count, planes) {
    const start = this.at;
    this.at += count * planes;
    if (this.at > this.bytes.length) throw new DamagedPiece("the piece ends too early");
    const values = this.bytes.slice(start, start + count);
    if (planes === 1) return values;
    return Uint32Array.from(values, (low, i) => {
      let value = low;
      for (let plane = 1; plane < planes; plane++)
        value += this.bytes[start + plane * count + i] * 2 ** (8 * plane);
      return value;
    });
  }

  string() {
    const length = this.number();
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new DamagedPiece("the piece ends too early");
    return UTF8.decode(this.bytes.subarray(start, this.at));
  }

  sortedStrings(count) {
    const texts = [];
    for (let i = 0; i < count; i++) {
      const shared = this.number();
      texts.push((i ? texts[i - 1].slice(0, shared) : "") + this.string());
    }
    return texts;
  }

  /** A string told by what it shares with another. */
  relative(base) {
    const cut = this.number();
    return base.slice(0, base.length - cut) + this.string();
  }
}
