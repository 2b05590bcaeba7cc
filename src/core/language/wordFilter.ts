/** Numbers of bits set for each word, and bits a word: about one false hit in a hundred. */
const HASHES = 4;
const BITS_A_WORD = 10;

/**
 * A set of words as a Bloom filter (Bloom 1970): it never denies a word it holds, and takes about one other in a
 * hundred for one. Words are given by the two hashes of their folded text.
 */
export class WordFilter {
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  has(hashA: number, hashB: number): boolean {
    if (this.#bits.length === 0) return false;
    for (let round = 0; round < HASHES; round++) {
      const bit = bitOf(hashA, hashB, round, this.#bits.length * 8);
      if ((this.#bits[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}

/** The bits of a filter that holds the words of the hashes. */
export function filterBits(hashes: readonly (readonly [number, number])[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((hashes.length * BITS_A_WORD) / 8));
  for (const [a, b] of hashes) {
    for (let round = 0; round < HASHES; round++) {
      const bit = bitOf(a, b, round, bits.length * 8);
      bits[bit >> 3]! |= 1 << (bit & 7);
    }
  }
  return bits;
}

function bitOf(a: number, b: number, round: number, nBits: number): number {
  let mixed = (a ^ Math.imul(b, round * 2 + 1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  return ((mixed ^ (mixed >>> 13)) >>> 0) % nBits;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 without padding, and back: the core has neither Buffer nor atob. */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    out += DIGITS[group >> 18]! + DIGITS[(group >> 12) & 63]! + DIGITS[(group >> 6) & 63]! + DIGITS[group & 63]!;
  }
  return out.slice(0, Math.ceil((bytes.length * 4) / 3));
}

/** Reads what {@link toBase64} wrote. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < 64; at++) values[DIGITS.charCodeAt(at)] = at;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const digit = (offset: number) => values[text.charCodeAt(at + offset)] ?? 0;
    const group = (digit(0) << 18) | (digit(1) << 12) | (digit(2) << 6) | digit(3);
    bytes[to++] = group >> 16;
    if (to < bytes.length) bytes[to++] = group >> 8;
    if (to < bytes.length) bytes[to++] = group;
  }
  return bytes;
}
