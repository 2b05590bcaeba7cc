import { isDay } from '../../base/calendar.ts';
import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf, isYearAt } from './dateContext.ts';
import type { Stated, StatedFound } from './stated.ts';

/**
 * A date in digits alone that begins at a token of digits: `2026-02-10`, `2026/02/10`, `2026.02.10`, `2026. 2. 10.`,
 * `10.02.2026`, `10-02-2026`, `02/10/2026` in the language's order (unless a number above 12 shows another), `2026-02`.
 */
export function readNumericDate(scan: Scan, from: number): StatedFound | undefined {
  const { tokens } = scan;
  const length = tokens.end[from]! - tokens.start[from]!;
  if (length >= 6) return length <= 10 && mayBegin(scan, from) ? readJoined(scan, from) : undefined;
  if (length !== 4 && length > 2) return undefined;
  const sign = from + 1;
  if (sign >= tokens.n || tokens.kind[sign] !== KIND.symbol || tokens.gap[sign] !== GAP.none || !mayBegin(scan, from))
    return undefined;
  const years = length === 4 ? readYears(scan, from) : undefined;
  if (years) return years;
  const mark = scan.textOf(sign);
  if (mark !== '-' && mark !== '/' && mark !== '.') return undefined;
  const spaced = mark === '.';
  const second = sign + 1;
  if (!isPart(scan, second, spaced)) return undefined;
  const third = second + 2;
  const hasThird =
    scan.textOf(Math.min(second + 1, tokens.n - 1)) === mark &&
    tokens.gap[second + 1] === GAP.none &&
    isPart(scan, third, spaced);
  const [a, b] = [digitsOf(scan, from), digitsOf(scan, second)];
  if (!hasThird) {
    const isMonth = length === 4 && mark === '-' && isYear(a) && nDigits(scan, second) === 2 && b >= 1 && b <= 12;
    return isMonth && mayEnd(scan, second + 1) ? { from, to: second + 1, stated: { year: a, month: b } } : undefined;
  }
  const c = digitsOf(scan, third);
  let to = third + 1;
  if (!mayEnd(scan, to)) return undefined;
  let stated: Stated | undefined;
  if (length === 4) stated = inOrder(a, b, c);
  else if (!spaced && nDigits(scan, third) === 4) stated = ordered(scan, a, b, c);
  else if (mark === '/' && length === 2 && nDigits(scan, second) === 2 && nDigits(scan, third) === 2)
    stated = ordered(scan, a, b, 2000 + c);
  if (!stated) return undefined;
  // *2026. 2. 10.* ends with a point of its own.
  if (spaced && scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none) to++;
  return { from, to, stated };
}

/** *2024–2026*, *2024–26*, with the word for years after it. */
function readYears(scan: Scan, from: number): StatedFound | undefined {
  const { tokens } = scan;
  const second = from + 2;
  if (second >= tokens.n || tokens.kind[second] !== KIND.number || tokens.gap[second] !== GAP.none) return undefined;
  if (tokens.kind[from + 1] !== KIND.symbol || tokens.gap[from + 1] !== GAP.none) return undefined;
  if (scan.cueAt(from + 1, CATEGORY.rangeTo) < 0) return undefined;
  const [year, b, digits] = [digitsOf(scan, from), digitsOf(scan, second), nDigits(scan, second)];
  const isShort = digits === 2 && b > 12 && b < 60;
  const lastYear = isShort ? year - (year % 100) + b : b;
  if (!(digits === 4 || isShort) || !(year >= 1900 && lastYear > year && lastYear <= 2100)) return undefined;
  if (!isYearAt(scan, second, from)) return undefined;
  const word = scan.cueAt(second + 1, CATEGORY.yearWord);
  const hasWord = word >= 0 && tokens.gap[second + 1]! < GAP.line;
  return { from, to: hasWord ? scan.cueTo[word]! : second + 1, stated: { year, lastYear } };
}

/** Digits and points that are one token: `10.02.2026`, `2026.02.10`, `10.02.26`. */
function readJoined(scan: Scan, from: number): StatedFound | undefined {
  const { tokens, text } = scan;
  const written = text.slice(tokens.start[from], tokens.end[from]).normalize('NFKC');
  const parts = /^(\d{1,4})\.(\d{1,2})\.(\d{2,4}|\d)$/.exec(written);
  if (!parts || !mayEnd(scan, from + 1)) return undefined;
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const { dateOrder, decimal } = scan.data.languages[scan.language]!;
  let stated: Stated | undefined;
  if (parts[1]!.length === 4) stated = inOrder(a, b, c);
  else if (parts[1]!.length <= 2 && parts[3]!.length === 4) stated = inOrder(c, b, a);
  else if (parts[1]!.length === 2 && written.length === 8 && dateOrder === 'dmy' && decimal === ',')
    stated = inOrder(2000 + c, b, a);
  return stated && { from, to: from + 1, stated };
}

function ordered(scan: Scan, a: number, b: number, year: number): Stated | undefined {
  const monthFirst = scan.data.languages[scan.language]!.dateOrder === 'mdy';
  return monthFirst ? (inOrder(year, a, b) ?? inOrder(year, b, a)) : (inOrder(year, b, a) ?? inOrder(year, a, b));
}

function inOrder(year: number, month: number, day: number): Stated | undefined {
  return isYear(year) && isDay(year, month, day) ? { year, month, day } : undefined;
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function isPart(scan: Scan, t: number, spaced: boolean): boolean {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.kind[t] !== KIND.number) return false;
  return tokens.gap[t] === (spaced ? GAP.space : GAP.none) && (nDigits(scan, t) <= 2 || nDigits(scan, t) === 4);
}

function nDigits(scan: Scan, t: number): number {
  return scan.tokens.end[t]! - scan.tokens.start[t]!;
}

/** Not inside a name, a path or a longer number: `gpt-4o-2024-08-06`, `/2026/02/10/`. */
function mayBegin(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t === 0 || tokens.gap[t] !== GAP.none) return true;
  const kind = tokens.kind[t - 1]!;
  if (kind === KIND.number) return false;
  if (kind === KIND.word) return tokens.size[t - 1]! >= 5 && (tokens.shape[t - 1]! & 5) === 0;
  return !'-/._#@=+&\\$'.includes(scan.textOf(t - 1));
}

/** Not followed by more of a name or path: `2026-02-10-title.md`; a time may follow (`2026-02-10T09:00`). */
function mayEnd(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t] !== GAP.none) return true;
  if (tokens.kind[t] === KIND.number) return false;
  if (tokens.kind[t] === KIND.word) return scan.textOf(t) === 'T' || (tokens.shape[t]! & 1) !== 0;
  const joins = '-/_@=+\\'.includes(scan.textOf(t)) || scan.isSymbol(t, '.');
  return !(joins && t + 1 < tokens.n && tokens.gap[t + 1] === GAP.none);
}
