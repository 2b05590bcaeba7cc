/** Classes of UTF-16 code units, as the tokeniser sees them. */
export const CLASS = {
  symbol: 0,
  space: 1,
  newline: 2,
  lower: 3,
  upper: 4,
  digit: 5,
  mark: 6,
  han: 7,
  hiragana: 8,
  katakana: 9,
  hangul: 10,
  ignored: 11,
} as const;

/** What every code unit is, and what it is compared as. Built once for a `CharacterTable` owner; about 2 ms. */
export interface CharacterTable {
  /** One of {@link CLASS} for each code unit. */
  readonly classOf: Uint8Array;
  /** The code unit it is compared as: lower case, without diacritics, half width. 0 for those that are skipped. */
  readonly foldOf: Uint16Array;
}

/** Builds the table. */
export function createCharacterTable(): CharacterTable {
  const classOf = new Uint8Array(0x10000);
  const foldOf = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) foldOf[unit] = unit;
  fill(classOf, 0x3400, 0x9fff, CLASS.han);
  fill(classOf, 0xf900, 0xfaff, CLASS.han);
  fill(classOf, 0x3041, 0x309f, CLASS.hiragana);
  fill(classOf, 0x30a0, 0x30ff, CLASS.katakana);
  fill(classOf, 0x31f0, 0x31ff, CLASS.katakana);
  fill(classOf, 0xff66, 0xff9f, CLASS.katakana);
  fill(classOf, 0xac00, 0xd7a3, CLASS.hangul);
  fill(classOf, 0x1100, 0x11ff, CLASS.hangul);
  fill(classOf, 0x3130, 0x318f, CLASS.hangul);
  classOf[0x3005] = CLASS.han;
  classOf[0x3007] = CLASS.han;
  classOf[0x30fb] = CLASS.symbol;
  classOf[0x30a0] = CLASS.symbol;
  for (const [from, to] of CASED_BLOCKS) {
    for (let unit = from; unit <= to; unit++) readUnit(unit, classOf, foldOf);
  }
  return { classOf, foldOf };
}

/** Blocks where letters, digits and marks other than East Asian ones stand. */
const CASED_BLOCKS: readonly (readonly [number, number])[] = [
  [0x0000, 0x1cff],
  [0x1d00, 0x20ff],
  [0x2100, 0x214f],
  [0x2c00, 0x2dff],
  [0x3000, 0x3000],
  [0xa640, 0xa7ff],
  [0xfb00, 0xfdff],
  [0xfe00, 0xfe0f],
  [0xfe70, 0xfeff],
  [0xff00, 0xff65],
];

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const SPACE = /\p{Zs}/u;
const IGNORED = /\p{Cf}/u;

function readUnit(unit: number, classOf: Uint8Array, foldOf: Uint16Array): void {
  if (unit >= 0x1100 && unit <= 0x11ff) return;
  const character = String.fromCharCode(unit);
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x85) {
    classOf[unit] = CLASS.newline;
  } else if (unit < 0x20 || SPACE.test(character)) {
    classOf[unit] = CLASS.space;
  } else if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) {
    classOf[unit] = CLASS.digit;
    if (unit >= 0xff10) foldOf[unit] = unit - 0xff10 + 0x30;
  } else if (MARK.test(character)) {
    classOf[unit] = CLASS.mark;
    foldOf[unit] = 0;
  } else if (IGNORED.test(character)) {
    classOf[unit] = CLASS.ignored;
    foldOf[unit] = 0;
  } else if (LETTER.test(character)) {
    const lower = character.toLowerCase();
    classOf[unit] = lower === character ? CLASS.lower : CLASS.upper;
    foldOf[unit] = foldLetter(lower);
  } else if (unit >= 0xff01 && unit <= 0xff5e) {
    foldOf[unit] = unit - 0xff01 + 0x21;
  }
}

/** The letter without its marks and in half width; `ı` counts as `i`. */
function foldLetter(lower: string): number {
  if (lower.startsWith('ı')) return 0x69;
  return lower.normalize('NFKD').charCodeAt(0);
}

function fill(table: Uint8Array, from: number, to: number, value: number): void {
  table.fill(value, from, to + 1);
}

/** Text as it is compared: lower case, without diacritics, half width, marks and invisible characters dropped. */
export function foldText(text: string, { classOf, foldOf }: CharacterTable): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOf[unit]!;
    if (kind !== CLASS.mark && kind !== CLASS.ignored) out += String.fromCharCode(foldOf[unit]!);
  }
  return out;
}
