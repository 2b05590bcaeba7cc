import { type CharacterTable, CLASS } from './characters.ts';

/** Kinds of token. An East Asian token is one character; a symbol is one character, an astral one two units. */
export const KIND = { word: 0, number: 1, han: 2, hiragana: 3, katakana: 4, hangul: 5, symbol: 6 } as const;

/** What stands between a token and the one before it; `cell`: the lost border of two cells of a table. */
export const GAP = { none: 0, space: 1, cell: 2, line: 3, paragraph: 4 } as const;

/** How a word is written. A word with no letter of either case has no flag. */
export const SHAPE = {
  /** Begins with a capital. */
  initial: 1,
  /** Has a small letter. */
  lower: 2,
  /** Has a capital after its first letter. */
  inner: 4,
  /** Its letters are not Latin. */
  foreign: 8,
} as const;

/**
 * The tokens of one text, as parallel arrays of length `n`. A word is a run of letters, a number a run of digits with
 * single points or commas between digits; letters and digits that touch are two tokens: `5.3B` is `5.3`, `B`.
 */
export interface Tokens {
  n: number;
  start: Int32Array;
  end: Int32Array;
  /** One of {@link KIND}. */
  kind: Uint8Array;
  /** One of {@link GAP}, before the token. */
  gap: Uint8Array;
  /** Flags of {@link SHAPE}. */
  shape: Uint8Array;
  /** Polynomial hashes of the folded text: the hash of a joined text is `left * power(length of right) + right`. */
  hashA: Int32Array;
  hashB: Int32Array;
  /** How many folded units the hashes cover. */
  size: Uint16Array;
}

/** Multipliers of the two hashes. Odd, so that multiplying loses nothing. */
export const BASE_A = 0x01000193;
export const BASE_B = 0x2c1b3c6d;

/** Tokens with room for `capacity` of them. */
export function createTokens(capacity: number): Tokens {
  return {
    n: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
    shape: new Uint8Array(capacity),
    hashA: new Int32Array(capacity),
    hashB: new Int32Array(capacity),
    size: new Uint16Array(capacity),
  };
}

/**
 * Splits a text into tokens, in one pass, into `tokens`, whose arrays are replaced by larger ones where they are too
 * small. Time is linear in the length whatever the text.
 */
export function tokenize(text: string, table: CharacterTable, tokens: Tokens): void {
  const { classOf, foldOf } = table;
  const length = text.length;
  if (tokens.start.length < length + 1) Object.assign(tokens, createTokens(Math.max(length + 1, 4096)));
  const { start, end, kind, gap, shape, hashA, hashB, size } = tokens;
  let n = 0;
  let at = 0;
  let before: number = GAP.paragraph;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const cls = classOf[unit]!;
    if (cls === CLASS.space) {
      if (before === GAP.none) before = GAP.space;
      at++;
      continue;
    }
    if (cls === CLASS.newline) {
      if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
      before = before >= GAP.line ? GAP.paragraph : GAP.line;
      at++;
      continue;
    }
    if (cls === CLASS.ignored || cls === CLASS.mark) {
      at++;
      continue;
    }
    const from = at;
    let a = 0;
    let b = 0;
    let units = 0;
    let flags = 0;
    let tokenKind: number;
    if (cls === CLASS.lower || cls === CLASS.upper) {
      tokenKind = KIND.word;
      const foreign = unit >= 0x370 && unit < 0x1e00;
      if (foreign) flags |= SHAPE.foreign;
      let inner: number = cls;
      let current = unit;
      for (;;) {
        if (inner === CLASS.upper) flags |= units === 0 ? SHAPE.initial : SHAPE.inner;
        else if (inner === CLASS.lower) flags |= SHAPE.lower;
        if (inner <= CLASS.upper) {
          const folded = foldOf[current]!;
          a = (Math.imul(a, BASE_A) + folded) | 0;
          b = (Math.imul(b, BASE_B) + folded) | 0;
          units++;
        }
        at++;
        if (at >= length) break;
        current = text.charCodeAt(at);
        inner = classOf[current]!;
        if (inner === CLASS.mark || inner === CLASS.ignored) continue;
        if (inner !== CLASS.lower && inner !== CLASS.upper) break;
        if (current >= 0x370 && current < 0x1e00 !== foreign) break;
      }
    } else if (cls === CLASS.digit) {
      tokenKind = KIND.number;
      let current = unit;
      for (;;) {
        const folded = foldOf[current]!;
        a = (Math.imul(a, BASE_A) + folded) | 0;
        b = (Math.imul(b, BASE_B) + folded) | 0;
        units++;
        at++;
        if (at >= length) break;
        current = text.charCodeAt(at);
        if (classOf[current] === CLASS.digit) continue;
        const point = foldOf[current];
        if ((point === 0x2e || point === 0x2c) && classOf[text.charCodeAt(at + 1)] === CLASS.digit) continue;
        break;
      }
    } else {
      tokenKind = cls >= CLASS.han && cls <= CLASS.hangul ? cls - CLASS.han + KIND.han : KIND.symbol;
      const folded = foldOf[unit]!;
      at++;
      if (unit >= 0xd800 && unit < 0xdc00) {
        const low = text.charCodeAt(at);
        if (low >= 0xdc00 && low < 0xe000) at++;
      }
      while (at < length && tokenKind !== KIND.symbol && classOf[text.charCodeAt(at)] === CLASS.mark) at++;
      a = folded;
      b = folded;
      units = 1;
    }
    start[n] = from;
    end[n] = at;
    kind[n] = tokenKind;
    gap[n] = before;
    shape[n] = flags;
    hashA[n] = a;
    hashB[n] = b;
    size[n] = Math.min(units, 0xffff);
    n++;
    before = GAP.none;
  }
  tokens.n = n;
}
