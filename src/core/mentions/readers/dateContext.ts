import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';

/** The whole number a token of digits alone writes, in either width; NaN for any other token. */
export function digitsOf(scan: Scan, t: number): number {
  const { tokens, text } = scan;
  if (tokens.kind[t] !== KIND.number) return Number.NaN;
  let value = 0;
  const end = tokens.end[t]!;
  for (let at = tokens.start[t]!; at < end; at++) {
    const unit = text.charCodeAt(at);
    const digit = unit >= 0xff10 ? unit - 0xff10 : unit - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** A line this long is broken for its length, so that what it says goes on in the next. */
const FULL_LINE = 50;

/** Whether a date may go on with the token: on the same line, or on the next one of a text with hard line breaks. */
export function mayCross(scan: Scan, t: number): boolean {
  const { tokens, text } = scan;
  if (tokens.gap[t]! < GAP.line) return true;
  if (tokens.gap[t] !== GAP.line || t === 0) return false;
  const end = tokens.end[t - 1]!;
  for (let at = end - 1; at >= end - FULL_LINE; at--) {
    if (at < 0 || text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x0d) return false;
  }
  return true;
}

/** Signs that join digits into something else than a year, before and after them. */
const JOINS_BEFORE = new Set(Array.from('-/\\._#@=+&%$€£¥₽№^', unitOf));
const JOINS_AFTER = new Set(Array.from('%‰°+$€£¥₽/\\=_@#×', unitOf));

function unitOf(sign: string): number {
  return sign.charCodeAt(0);
}

const [HYPHEN, POINT, COLON, HASH, NUMERO] = [0x2d, 0x2e, 0x3a, 0x23, 0x2116];

/** Years that are years wherever they stand; others need a word before them that says so. */
const USUAL_YEARS = { first: 1990, last: 2035 };

/**
 * Whether four digits at a token stand as a year: nothing is glued to them, nothing after them is counted by them.
 * `from` is where the date begins: what stands before the digits matters where they begin it.
 */
export function isYearAt(scan: Scan, t: number, from: number): boolean {
  const { tokens } = scan;
  if (t === from && !isFreeBefore(scan, t)) return false;
  if (!isFreeAfter(scan, t + 1, t === from)) return false;
  if (t !== from) return true;
  const year = digitsOf(scan, t);
  if (year >= USUAL_YEARS.first && year <= USUAL_YEARS.last && year !== 2000) return true;
  if (year < 1900) return false;
  if (t === 0 || tokens.gap[t] === GAP.paragraph || scan.isSymbol(t - 1, '(') || scan.isSymbol(t - 1, '.')) return true;
  return tokens.gap[t]! < GAP.line && scan.hasBefore(t, 'function') && !scan.hasBefore(t, 'and');
}

function isFreeBefore(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t === 0 || tokens.gap[t]! >= GAP.line) return true;
  if (scan.hasBefore(t, 'currencySign')) return false;
  const before = t - 1;
  const kind = tokens.kind[before]!;
  if (kind === KIND.symbol) {
    const sign = scan.text.charCodeAt(tokens.start[before]!);
    if (tokens.gap[t] !== GAP.none) return sign !== HASH && sign !== NUMERO;
    if (sign === HYPHEN) return scan.hasBefore(before, 'partBefore');
    return !JOINS_BEFORE.has(sign);
  }
  return tokens.gap[t] !== GAP.none || (kind >= KIND.han && kind <= KIND.hangul);
}

/** `isFirst` where nothing of the date stands before the year: else a capital touching it begins another table cell. */
function isFreeAfter(scan: Scan, t: number, isFirst: boolean): boolean {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.line) return true;
  if (tokens.gap[t] === GAP.none) {
    const kind = tokens.kind[t]!;
    if (kind === KIND.number) return false;
    if (kind === KIND.word) return !isFirst && (tokens.shape[t]! & SHAPE.initial) !== 0;
    if (kind === KIND.symbol) {
      const sign = scan.text.charCodeAt(tokens.start[t]!);
      if (JOINS_AFTER.has(sign)) return false;
      const touches = t + 1 < tokens.n && tokens.gap[t + 1] === GAP.none;
      if (touches && (sign === POINT || sign === COLON) && tokens.kind[t + 1]! <= KIND.number) return false;
      if (touches && sign === HYPHEN && !isEnding(scan, t + 1, digitsOf(scan, t - 1))) return false;
    }
  }
  for (const category of COUNTED) if (scan.cueAt(t, category) >= 0) return false;
  return true;
}

/** What digits before it count. */
const COUNTED = [CATEGORY.unit, CATEGORY.scale, CATEGORY.currency, CATEGORY.counter];

/** Whether a word after a hyphen is a year's ending (*2026-го*), not the rest of a compound nor a decade's (*2020-х*). */
function isEnding(scan: Scan, t: number, year: number): boolean {
  const { tokens } = scan;
  if (year % 10 === 0) return false;
  return tokens.kind[t] === KIND.word && tokens.size[t]! <= 3 && (tokens.shape[t]! & SHAPE.foreign) !== 0;
}

/**
 * Whether a month or weekday that stands alone (tokens `from` to `to`) is one: *May*, *Sat* and *Jan* seldom are.
 * `capital` where the language writes them with a capital, `month` the number of the month, negative if it is none.
 */
export function standsAlone(scan: Scan, from: number, to: number, capital: boolean, month: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[from] !== KIND.word) return to - from > 1 && tokens.kind[from] !== KIND.symbol;
  const size = tokens.size[from]!;
  // May is the one month whose whole name has three letters in many languages.
  if (size < 4 && !(month === 5 && size === 3)) return false;
  const isCapital = (tokens.shape[from]! & SHAPE.initial) !== 0;
  if (capital && !isCapital) return false;
  if (isJoined(scan, from, to)) return false;
  // Cyrillic months and weekdays are written small: *Середа* and *«Листопад»* are names.
  const isForeign = (tokens.shape[from]! & SHAPE.foreign) !== 0;
  if (isForeign && isCapital && (tokens.shape[from]! & SHAPE.lower) !== 0 && !startsSentence(scan, from)) return false;
  // *on a Tuesday* is any Tuesday.
  if (scan.hasBefore(from, 'article') && scan.hasBefore(from, 'numeral')) return false;
  if (month < 0 || !capital) return true;
  const starts =
    from === 0 ||
    tokens.gap[from]! >= GAP.line ||
    (tokens.kind[from - 1] === KIND.symbol && !scan.isSymbol(from - 1, ','));
  const follows = !starts && (scan.hasBefore(from, 'function') || scan.hasBefore(from, 'partBefore'));
  if (size < 4 && !follows) return false;
  const isName = to < tokens.n && tokens.gap[to] === GAP.space && (tokens.shape[to]! & SHAPE.initial) !== 0;
  return !isName || follows;
}

function startsSentence(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t === 0 || tokens.gap[t]! >= GAP.line) return true;
  return tokens.kind[t - 1] === KIND.symbol && '.!?…|•·'.includes(scan.textOf(t - 1));
}

/** Whether a hyphen joins a word to what stands before it, or a point to what follows: *monday.com*, *Pre-March*. */
function isJoined(scan: Scan, from: number, to: number): boolean {
  const { tokens } = scan;
  if (from > 0 && tokens.gap[from] === GAP.none && scan.isSymbol(from - 1, '-'))
    return !scan.hasBefore(from - 1, 'partBefore');
  const next = to + 1;
  if (next >= tokens.n || tokens.gap[to] !== GAP.none || tokens.gap[next] !== GAP.none) return false;
  return scan.isSymbol(to, '.') && tokens.kind[next] === KIND.word;
}

/** How far back a word that looks ahead (*plans to*, *will*) bears on a date. */
const PLANNED_REACH = 12;

/** Whether a word of the same sentence before the token speaks of what is to come. */
export function isPlannedBefore(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  for (let at = t; at > Math.max(0, t - PLANNED_REACH); at--) {
    if (scan.cueBefore(at, CATEGORY.planned) >= 0) return true;
    if (tokens.gap[at]! >= GAP.paragraph || scan.isSymbol(at - 1, '.') || scan.isSymbol(at - 1, '。')) return false;
  }
  return false;
}
