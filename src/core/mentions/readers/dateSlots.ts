import { type CalendarUnit, SEASON_START } from '../../base/calendar.ts';
import { CATEGORY } from '../../language/categories.ts';
import type { PatternStep } from '../../language/datePatterns.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf } from './dateContext.ts';
import { MARK } from './dateMarks.ts';
import type { DatePart, Stated } from './stated.ts';

/** What a slot of a pattern takes at a token: the tokens up to `to`, and what they say. */
export interface SlotMatch {
  readonly to: number;
  readonly said: Stated;
  /** Whether the word after the slot is said already: *去年* is the 年 of `{year}年` too. */
  readonly holdsWord?: true;
}

/** The marks a token must have for a slot to begin there; a code (*Q2*) and a year may begin with a word or sign. */
export const SLOT_MARKS: Readonly<Record<NonNullable<PatternStep['slot']>, number>> = {
  weekday: MARK.weekday,
  month: MARK.month | MARK.number | MARK.relative,
  day: MARK.number,
  year: MARK.number | MARK.relative,
  ordinal: MARK.ordinal | MARK.number | MARK.numeral,
  season: MARK.season,
  lastnext: MARK.lastNext,
  relative: MARK.relative,
  quarter: MARK.quarterWord,
  half: MARK.halfWord,
  code: MARK.word | MARK.number,
  count: MARK.number | MARK.numeral,
  unit: MARK.dateUnit,
  agobefore: MARK.agoBefore,
  agoafter: MARK.agoAfter,
};

/** What a slot takes at a token, given what is said before it. */
export function readSlot(scan: Scan, step: PatternStep, t: number, before: Stated): SlotMatch | undefined {
  switch (step.slot) {
    case 'weekday':
      return readCue(scan, t, CATEGORY.weekday, (weekday) => ({ weekday }));
    case 'month':
      return readMonth(scan, step, t);
    case 'day':
      return readDay(scan, t);
    case 'year':
      return readYear(scan, step, t, before);
    case 'ordinal':
      return readOrdinal(scan, t);
    case 'season':
      return readSeason(scan, t);
    case 'lastnext':
      return readCue(scan, t, CATEGORY.lastNext, (lastNext) => ({ lastNext }));
    case 'relative':
      return before.unit === undefined ? readRelative(scan, t) : undefined;
    case 'quarter':
      return readCue(scan, t, CATEGORY.quarterWord, () => ({ of: 'quarter' }));
    case 'half':
      return readCue(scan, t, CATEGORY.halfWord, () => ({ of: 'half' }));
    case 'code':
      return readCode(scan, t, before);
    case 'count':
      return readCount(scan, t);
    case 'unit':
      return readUnit(scan, step, t);
    case 'agobefore':
      return readCue(scan, t, CATEGORY.agoBefore, () => ({ direction: -1 }));
    case 'agoafter':
      return readCue(scan, t, CATEGORY.agoAfter, () => ({ direction: -1 }));
    case undefined:
      return undefined;
  }
}

function readCue(scan: Scan, t: number, category: number, said: (value: number) => Stated): SlotMatch | undefined {
  const cue = scan.cueAt(t, category);
  return cue < 0 ? undefined : { to: scan.cueTo[cue]!, said: said(scan.numberOf(cue)) };
}

/** The name of a month; its number where the pattern has a word that touches it (`{month}月`). */
function readMonth(scan: Scan, step: PatternStep, t: number): SlotMatch | undefined {
  const named = readCue(scan, t, CATEGORY.month, (month) => ({ month }));
  if (named || !step.touched) return named;
  const month = digitsOf(scan, t);
  if (month >= 1 && month <= 12) return { to: t + 1, said: { month } };
  const relative = readRelative(scan, t);
  if (relative?.said.unit !== 'month') return undefined;
  return { to: relative.to, said: { monthShift: relative.said.shift ?? 0 }, holdsWord: true };
}

function readDay(scan: Scan, t: number): SlotMatch | undefined {
  const { tokens } = scan;
  const day = tokens.end[t]! - tokens.start[t]! <= 2 ? digitsOf(scan, t) : 0;
  if (!(day >= 1 && day <= 31)) return undefined;
  const to = skipDaySuffix(scan, t + 1);
  const last = readLastDay(scan, to, day);
  return last ? { to: last.to, said: { day, lastDay: last.day } } : { to, said: { day } };
}

/** Skips what makes an ordinal of digits: *1st, 3rd, 1er, 1º, 1°, 10-го*. */
function skipDaySuffix(scan: Scan, t: number): number {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t] !== GAP.none) return t;
  if (tokens.kind[t] === KIND.symbol) {
    if (scan.text.charCodeAt(tokens.start[t]!) === 0xb0) return t + 1;
    const word = t + 1;
    if (word >= tokens.n || !scan.isSymbol(t, '-') || tokens.gap[word] !== GAP.none) return t;
    return tokens.kind[word] === KIND.word && tokens.size[word]! <= 3 ? word + 1 : t;
  }
  return tokens.kind[t] === KIND.word && tokens.size[t]! <= 2 && (tokens.shape[t]! & SHAPE.initial) === 0 ? t + 1 : t;
}

/** The second day of a range: *9–15*, *16. bis 18.* */
function readLastDay(scan: Scan, t: number, first: number): { day: number; to: number } | undefined {
  const { tokens } = scan;
  let link = t;
  if (scan.isSymbol(link, '.') && tokens.gap[link] === GAP.none) link++;
  if (link >= tokens.n || tokens.gap[link]! >= GAP.line) return undefined;
  const cue = scan.cueAt(link, CATEGORY.rangeTo);
  if (cue < 0) return undefined;
  const second = scan.cueTo[cue]!;
  if (second >= tokens.n || tokens.gap[second]! >= GAP.line) return undefined;
  const day = digitsOf(scan, second);
  if (!(day > first && day <= 31) || scan.cueAt(link, CATEGORY.and) >= 0) return undefined;
  return { day, to: skipDaySuffix(scan, second + 1) };
}

/** Four digits, two after a code (*Q2’26*), fewer where the pattern adds an era's; *last year*; the word for years after it. */
function readYear(scan: Scan, step: PatternStep, t: number, before: Stated): SlotMatch | undefined {
  const { tokens } = scan;
  if (tokens.kind[t] !== KIND.number) {
    const relative = readRelative(scan, t);
    if (!relative) return undefined;
    const { unit, shift = 0, part } = relative.said;
    if (unit !== 'year' || part || before.yearShift !== undefined) return undefined;
    return { to: relative.to, said: { yearShift: shift }, ...(step.touched ? { holdsWord: true } : {}) };
  }
  const written = digitsOf(scan, t);
  const nDigits = tokens.end[t]! - tokens.start[t]!;
  let year = written;
  if (step.plus !== undefined && nDigits <= 3) year += step.plus;
  else if (nDigits === 2 && before.of !== undefined && mayBeShort(scan, t)) year += 2000;
  else if (nDigits !== 4 || written < 1800 || written > 2100) return undefined;
  if (Number.isNaN(year)) return undefined;
  const said: Stated = { year, ...(step.startMonth ? { startMonth: step.startMonth } : {}) };
  const word =
    t + 1 < tokens.n && tokens.gap[t + 1]! < GAP.line && !step.touched ? scan.cueAt(t + 1, CATEGORY.yearWord) : -1;
  return { to: word < 0 ? t + 1 : skipPoint(scan, scan.cueTo[word]!), said };
}

function mayBeShort(scan: Scan, t: number): boolean {
  return (
    scan.tokens.gap[t] === GAP.none &&
    (scan.tokens.kind[t - 1] !== KIND.symbol || scan.isSymbol(t - 1, "'") || scan.isSymbol(t - 1, '’'))
  );
}

/** Takes the point of a shortened word (*2026 r.*) with it. */
function skipPoint(scan: Scan, to: number): number {
  const { tokens } = scan;
  const isShort = tokens.kind[to - 1] === KIND.word && tokens.size[to - 1]! <= 2;
  return isShort && scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none ? to + 1 : to;
}

/** *first*, *1st*, *2*, *IV*, *二* */
function readOrdinal(scan: Scan, t: number): SlotMatch | undefined {
  const { tokens } = scan;
  const named = readCue(scan, t, CATEGORY.ordinal, (ordinal) => ({ ordinal }));
  if (named) return named;
  if (tokens.kind[t] === KIND.number) {
    const ordinal = digitsOf(scan, t);
    return ordinal >= 1 && ordinal <= 4 ? { to: skipDaySuffix(scan, t + 1), said: { ordinal } } : undefined;
  }
  if (tokens.kind[t] === KIND.word) {
    const ordinal = tokens.size[t]! <= 3 ? ROMAN.indexOf(scan.textOf(t)) + 1 : 0;
    return ordinal > 0 ? { to: t + 1, said: { ordinal } } : undefined;
  }
  const numeral = scan.cueAt(t, CATEGORY.numeral);
  const ordinal = numeral < 0 ? 0 : scan.numberOf(numeral);
  return ordinal >= 1 && ordinal <= 4 ? { to: scan.cueTo[numeral]!, said: { ordinal } } : undefined;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function readSeason(scan: Scan, t: number): SlotMatch | undefined {
  const cue = scan.cueAt(t, CATEGORY.season);
  const season = cue < 0 ? undefined : SEASON_START[scan.valueOf(cue)];
  return season === undefined ? undefined : { to: scan.cueTo[cue]!, said: { season } };
}

/** A relative cue and what it says: `week-1`, `year+0 late`. */
function readRelative(scan: Scan, t: number): SlotMatch | undefined {
  const cue = scan.cueAt(t, CATEGORY.relative);
  if (cue < 0) return undefined;
  const said = /^([a-z]+)([+-]\d+)(?: (early|mid|late))?$/.exec(scan.valueOf(cue));
  if (!said) return undefined;
  const part = said[3] as DatePart | undefined;
  return {
    to: scan.cueTo[cue]!,
    said: { unit: said[1] as CalendarUnit, shift: Number(said[2]), ...(part ? { part } : {}) },
  };
}

/** *Q2*, *2Q*, *H1*, *1H*, *FY2026*. */
function readCode(scan: Scan, t: number, before: Stated): SlotMatch | undefined {
  const { tokens } = scan;
  const digitFirst = tokens.kind[t] === KIND.number;
  const letter = digitFirst ? t + 1 : t;
  if (letter >= tokens.n || tokens.size[letter]! > 2 || tokens.kind[letter] !== KIND.word) return undefined;
  if ((tokens.shape[letter]! & SHAPE.initial) === 0) return undefined;
  const hasYear = before.year !== undefined || before.yearShift !== undefined;
  if (!hasYear && isGlued(scan, t)) return undefined;
  const unit = scan.textOf(letter).normalize('NFKC');
  if (unit === 'FY' && !digitFirst) return readFiscalYear(scan, letter + 1);
  if (unit !== 'Q' && unit !== 'H') return undefined;
  const digit = digitFirst ? t : t + 1;
  const to = Math.max(digit, letter) + 1;
  if (digit >= tokens.n || tokens.gap[to - 1] !== GAP.none || !mayEndCode(scan, to)) return undefined;
  const ordinal = digitsOf(scan, digit);
  const of = unit === 'Q' ? 'quarter' : 'half';
  // *H1* alone is a heading as often as a half-year.
  if (of === 'half' && !hasYear && !isYearNext(scan, to)) return undefined;
  return ordinal >= 1 && ordinal <= (of === 'quarter' ? 4 : 2) ? { to, said: { ordinal, of } } : undefined;
}

function isYearNext(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  return (
    t < tokens.n &&
    tokens.gap[t]! < GAP.line &&
    tokens.kind[scan.isSymbol(t, "'") || scan.isSymbol(t, '’') ? t + 1 : t] === KIND.number
  );
}

/** Whether a word or number touches the token from before, so that it is no code of its own. */
function isGlued(scan: Scan, t: number): boolean {
  return t > 0 && scan.tokens.gap[t] === GAP.none && scan.tokens.kind[t - 1]! <= KIND.number;
}

/** Whether a code ends before the token: not so *Q4_K_M*, *Q2x*. */
function mayEndCode(scan: Scan, to: number): boolean {
  const { tokens } = scan;
  if (to >= tokens.n || tokens.gap[to] !== GAP.none) return true;
  return tokens.kind[to] !== KIND.word && !scan.isSymbol(to, '_');
}

function readFiscalYear(scan: Scan, t: number): SlotMatch | undefined {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t]! > GAP.space) return undefined;
  const year = digitsOf(scan, t);
  const nDigits = tokens.end[t]! - tokens.start[t]!;
  if (nDigits === 2 && tokens.gap[t] === GAP.none) return { to: t + 1, said: { year: 2000 + year } };
  return nDigits === 4 && year >= 1990 && year <= 2050 ? { to: t + 1, said: { year } } : undefined;
}

/** *three*, *18*, *18–24* */
function readCount(scan: Scan, t: number): SlotMatch | undefined {
  const { tokens } = scan;
  if (tokens.kind[t] !== KIND.number) {
    const named = readCue(scan, t, CATEGORY.numeral, (count) => ({ count }));
    const count = named?.said.count ?? 0;
    return Number.isInteger(count) && count > 0 && count < 100 ? named : undefined;
  }
  const count = digitsOf(scan, t);
  if (!(count >= 1 && count <= 400)) return undefined;
  const link = t + 1 < tokens.n && tokens.gap[t + 1]! < GAP.line ? scan.cueAt(t + 1, CATEGORY.rangeTo) : -1;
  const second = link >= 0 ? scan.cueTo[link]! : tokens.n;
  const countTo = second < tokens.n ? digitsOf(scan, second) : 0;
  return countTo > count && countTo <= 400
    ? { to: second + 1, said: { count, countTo } }
    : { to: t + 1, said: { count } };
}

function readUnit(scan: Scan, step: PatternStep, t: number): SlotMatch | undefined {
  const cue = scan.cueAt(t, CATEGORY.dateUnit);
  if (cue < 0) return undefined;
  const unit = scan.valueOf(cue) as CalendarUnit;
  return { to: scan.cueTo[cue]!, said: { unit, ...(step.direction ? { direction: step.direction } : {}) } };
}
