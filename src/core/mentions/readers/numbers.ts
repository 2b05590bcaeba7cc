import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';

/** A number as a text writes it, from token `from` to `to` (exclusive). */
export interface NumberFound {
  readonly from: number;
  readonly to: number;
  /** The number with its scale applied. */
  readonly value: number;
  /** The number before its scale. */
  readonly bare: number;
  /** What the scale word multiplies by; 1 where there is none. */
  readonly scale: number;
  /** Whether the scale stands as a word, not as a letter. */
  readonly scaleIsWord: boolean;
  /** Whether it is written in digits. */
  readonly digits: boolean;
}

/**
 * The number that begins at a token: digits with groups and decimals as the language writes them, number words,
 * fractions (*half a*), and the scale words after them, compounds (*3億1500万*) included. `undefined` where none does.
 */
export function readNumber(scan: Scan, at: number): NumberFound | undefined {
  const { tokens } = scan;
  if (at >= tokens.n) return undefined;
  if (tokens.kind[at] === KIND.number) {
    const digits = readDigits(scan, at);
    return digits && withScale(scan, at, digits.to, digits.value, true);
  }
  const words = readNumberWords(scan, at);
  if (words) return words;
  return undefined;
}

/** A scale word that says a whole number by itself, such as the Russian for *half a billion*. */
function readFusedScale(scan: Scan, at: number): NumberFound | undefined {
  const cue = scan.cueAt(at, CATEGORY.scale);
  if (cue < 0) return undefined;
  const value = scan.numberOf(cue);
  const lead = value / 10 ** Math.floor(Math.log10(value));
  const isFraction = [5, 1.5, 2.5].some((part) => Math.abs(lead - part) < 1e-9);
  // *천억*, *百億*: a scale of several characters that nothing native precedes counts one of itself.
  const isNative =
    scan.tokens.kind[at]! >= KIND.han && scan.tokens.kind[at]! <= KIND.hangul && scan.cueTo[cue]! - at > 1;
  const follows =
    at > 0 &&
    scan.tokens.gap[at] === GAP.none &&
    scan.tokens.kind[at - 1] !== KIND.symbol &&
    !scan.hasBefore(at, 'approxBefore');
  if (!isFraction && (!isNative || follows)) return undefined;
  return { from: at, to: scan.cueTo[cue]!, value, bare: 1, scale: value, scaleIsWord: true, digits: false };
}

function readNumberWords(scan: Scan, at: number): NumberFound | undefined {
  const fraction = scan.cueAt(at, CATEGORY.fraction);
  if (fraction >= 0) {
    const to = skipLink(scan, scan.cueTo[fraction]!);
    const scaled = withScale(scan, at, to, scan.numberOf(fraction), false);
    if (scaled.scale >= 100) return scaled;
  }
  let t = at;
  let total = 0;
  let current = 0;
  let seen = 0;
  for (;;) {
    const cue = scan.cueAt(t, CATEGORY.numeral);
    if (cue < 0) break;
    const value = scan.numberOf(cue);
    const multiplies = value >= 10 && current > 0 && current < value && current < 10 && isHan(scan, t);
    const hundreds = value >= 100 && current > 0 && current < 10;
    if (multiplies || hundreds) {
      total += current * value;
      current = 0;
    } else if (seen > 0 && current > 0 && (value >= current || current < 20)) break;
    else {
      total += current;
      current = value;
    }
    seen++;
    t = scan.cueTo[cue]!;
    if (t < scan.tokens.n && scan.isSymbol(t, '-') && scan.tokens.gap[t] === GAP.none) {
      if (scan.cueAt(t + 1, CATEGORY.numeral) >= 0) t++;
      else break;
    }
    if (t >= scan.tokens.n || scan.tokens.gap[t]! >= GAP.cell) break;
  }
  if (seen === 0) return readFusedScale(scan, at);
  const found = withScale(scan, at, t, total + current, false);
  return found.scale === 1 && found.value < 100 && seen === 1 && isArticle(scan, at) ? undefined : found;
}

function isArticle(scan: Scan, t: number): boolean {
  return scan.cueAt(t, CATEGORY.article) >= 0 && scan.cueAt(t, CATEGORY.numeral) >= 0;
}

function isHan(scan: Scan, t: number): boolean {
  return scan.tokens.kind[t] === KIND.han || scan.tokens.kind[t] === KIND.hangul;
}

/** Applies the scale words at `at`, compounds included. */
function withScale(scan: Scan, from: number, at: number, value: number, digits: boolean): NumberFound {
  const { tokens } = scan;
  let to = at;
  let scale = 1;
  let isWord = false;
  let total = value;
  let pending = at;
  const about = at < tokens.n && tokens.kind[at] === KIND.word ? scan.cueAt(at, CATEGORY.approxAfter) : -1;
  if (about >= 0 && scaleAt(scan, scan.cueTo[about]!, true) >= 0) pending = scan.cueTo[about]!;
  for (let round = 0; round < 3; round++) {
    const cue = scaleAt(scan, pending, digits || round > 0);
    if (cue < 0) break;
    const factor = scan.numberOf(cue);
    scale *= factor;
    total *= factor;
    to = scan.cueTo[cue]!;
    isWord ||= tokens.size[pending]! > 2 || tokens.kind[pending] !== KIND.word;
    if (to < tokens.n && scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none && isAbbreviation(scan, to)) to++;
    pending = skipLink(scan, to);
    if (pending !== to && scaleAt(scan, pending, true) < 0) break;
    if (tokens.kind[to - 1] === KIND.word && tokens.size[to - 1]! <= 1) break;
  }
  let smallest = scale;
  while (scale >= 1e3 && to < tokens.n && tokens.kind[to] === KIND.number && isEastAsianScale(scan, to - 1)) {
    if (tokens.gap[to]! > GAP.space) break;
    const next = readDigits(scan, to);
    if (!next) break;
    let factor = 1;
    let end = next.to;
    for (let cue = scaleAt(scan, end, true); cue >= 0; cue = scaleAt(scan, end, true)) {
      factor *= scan.numberOf(cue);
      end = scan.cueTo[cue]!;
    }
    if (
      factor >= smallest ||
      (factor === 1 && (next.value >= smallest || (tokens.gap[to] !== GAP.none && tokens.kind[to - 1] !== KIND.hangul)))
    )
      break;
    total += next.value * factor;
    to = end;
    smallest = factor;
  }
  return { from, to, value: roundOff(total), bare: value, scale, scaleIsWord: isWord, digits };
}

/** Removes the noise that binary fractions leave: 5.3 × 1e9 is 5300000000. */
function roundOff(value: number): number {
  return Number(value.toPrecision(14));
}

function isEastAsianScale(scan: Scan, t: number): boolean {
  const kind = scan.tokens.kind[t]!;
  return kind === KIND.han || kind === KIND.hangul;
}

/** The scale cue at a token. A single Latin letter counts only straight after digits, and never before a letter. */
function scaleAt(scan: Scan, at: number, afterDigits: boolean): number {
  const { tokens } = scan;
  if (at >= tokens.n || tokens.gap[at]! >= GAP.cell) return -1;
  let t = at;
  if (scan.isSymbol(t, '-') && tokens.gap[t] === GAP.none && t + 1 < tokens.n && tokens.gap[t + 1] === GAP.none) {
    if (tokens.kind[t + 1] !== KIND.word || tokens.size[t + 1]! < 3) return -1;
    t++;
  }
  const cue = scan.cueAt(t, CATEGORY.scale);
  if (cue < 0) return -1;
  const size = scan.text.slice(tokens.start[t], tokens.end[scan.cueTo[cue]! - 1]).length;
  if (tokens.kind[t] === KIND.word && size === 1) {
    const after = scan.cueTo[cue]!;
    if (!afterDigits) return -1;
    if (tokens.gap[t] !== GAP.none && !isUpper(scan, t)) return -1;
    if (after < tokens.n && tokens.gap[after] === GAP.none && tokens.kind[after] === KIND.number) return -1;
  }
  return cue;
}

function isUpper(scan: Scan, t: number): boolean {
  return (scan.tokens.shape[t]! & 1) !== 0;
}

/** Skips one linking word (*of*, *de*, *di*, *d’*) where a scale or currency may follow it. */
export function skipLink(scan: Scan, at: number): number {
  const { tokens } = scan;
  if (at >= tokens.n || tokens.gap[at]! >= GAP.cell) return at;
  const cue = scan.cueAt(at, CATEGORY.connector);
  if (cue < 0) return at;
  let to = scan.cueTo[cue]!;
  if (to < tokens.n && (scan.isSymbol(to, "'") || scan.isSymbol(to, '’')) && tokens.gap[to] === GAP.none) to++;
  return to < tokens.n && tokens.gap[to]! < GAP.cell ? to : at;
}

/** Whether a point after the scale word belongs to it: *Mrd.*, *млн.*; not the one that ends the sentence. */
function isAbbreviation(scan: Scan, point: number): boolean {
  const { tokens } = scan;
  if (tokens.size[point - 1]! > 4 || tokens.kind[point - 1] !== KIND.word) return false;
  const next = point + 1;
  if (next >= tokens.n || tokens.gap[next]! >= GAP.cell) return false;
  if (scan.has(point - 1, 'abbreviation')) return true;
  return (
    scan.cueAt(next, CATEGORY.currency) >= 0 ||
    scan.cueAt(next, CATEGORY.currencySign) >= 0 ||
    scan.cueAt(next, CATEGORY.unit) >= 0
  );
}

/** Digits with groups and decimals, joined over the spaces and apostrophes that separate groups. */
export function readDigits(scan: Scan, at: number): { value: number; to: number } | undefined {
  const { tokens, text } = scan;
  let written = foldDigits(text.slice(tokens.start[at], tokens.end[at]));
  let to = at + 1;
  const decimal = scan.data.languages[scan.language]!.decimal;
  if (/^\d{1,3}$/.test(written)) {
    while (to < tokens.n && tokens.kind[to] === KIND.number) {
      const between = text.slice(tokens.end[to - 1], tokens.start[to]);
      const joins =
        between === '\u00a0' ||
        between === '\u202f' ||
        between === '\u2009' ||
        between === '\u2007' ||
        (between === ' ' && decimal === ',');
      const group = foldDigits(text.slice(tokens.start[to], tokens.end[to]));
      if (!joins || !/^\d{3}(,\d+)?$/.test(group)) break;
      written += group;
      to++;
      if (group.includes(',')) return { value: Number(written.replace(',', '.')), to };
    }
    while (to + 1 < tokens.n && tokens.gap[to] === GAP.none && tokens.gap[to + 1] === GAP.none) {
      if (!scan.isSymbol(to, "'") && !scan.isSymbol(to, '’')) break;
      if (tokens.kind[to + 1] !== KIND.number || tokens.end[to + 1]! - tokens.start[to + 1]! !== 3) break;
      written += foldDigits(text.slice(tokens.start[to + 1], tokens.end[to + 1]));
      to += 2;
    }
  }
  const value = parseDigits(written, decimal);
  return value === undefined ? undefined : { value, to };
}

/**
 * The value of digits with points and commas. Groups of three after a mark that repeats, or after the language's
 * group mark, are thousands; else the mark is the decimal one. `undefined` for what is no number (`10.02.2026`).
 */
export function parseDigits(written: string, decimal: '.' | ','): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const points = written.split('.').length - 1;
  const commas = written.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const last = written.lastIndexOf('.') > written.lastIndexOf(',') ? '.' : ',';
    const other = last === '.' ? ',' : '.';
    if (written.split(last).length > 2) return undefined;
    return Number(written.replaceAll(other, '').replace(last, '.'));
  }
  const mark = points > 0 ? '.' : ',';
  const parts = written.split(mark);
  if (parts.length > 2) {
    const grouped =
      parts.slice(1).every((part) => part.length === 3) ||
      (mark === ',' &&
        parts.at(-1)?.length === 3 &&
        parts.slice(1).every((part) => part.length === 2 || part.length === 3));
    return grouped && parts[0]!.length <= 3 ? Number(parts.join('')) : undefined;
  }
  const [whole = '', rest = ''] = parts;
  const isGroup = rest.length === 3 && whole.length <= 3 && whole !== '0' && mark !== decimal;
  return isGroup ? Number(whole + rest) : Number(`${whole}.${rest}`);
}

function foldDigits(text: string): string {
  return /[\uff00-\uffef]/.test(text) ? text.normalize('NFKC') : text;
}
