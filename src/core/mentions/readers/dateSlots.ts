import { type CalendarUnit, SEASON_START } from '../../base/calendar.ts';
import { CATEGORY } from '../../language/categories.ts';
import { type PatternStep, SLOT } from '../../language/datePatterns.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf } from './dateContext.ts';
import { type Draft, FIELD, HALF, MONTH, partNumber, QUARTER, UNITS, UNSAID, YEAR } from './draft.ts';

/** Where no slot ends. */
const NOWHERE = -1;

/**
 * Reads what a slot takes at a token into the draft: the token after it, -1 where it takes nothing. A slot that takes
 * nothing may leave things said; whoever asks takes them back.
 */
export function readSlot(scan: Scan, step: PatternStep, t: number, draft: Draft): number {
  switch (step.slot) {
    case SLOT.weekday:
      return readCue(scan, t, CATEGORY.weekday, draft, FIELD.weekday);
    case SLOT.month:
      return readMonth(scan, step, t, draft);
    case SLOT.day:
      return readDay(scan, t, draft);
    case SLOT.year:
      return readYear(scan, step, t, draft);
    case SLOT.ordinal:
      return readOrdinal(scan, t, draft);
    case SLOT.season:
      return readSeason(scan, t, draft);
    case SLOT.lastnext:
      return readCue(scan, t, CATEGORY.lastNext, draft, FIELD.lastNext);
    case SLOT.relative:
      return draft.has(FIELD.unit) ? NOWHERE : readRelative(scan, t, draft);
    case SLOT.quarter:
      return readWord(scan, t, CATEGORY.quarterWord, draft, FIELD.of, QUARTER);
    case SLOT.half:
      return readWord(scan, t, CATEGORY.halfWord, draft, FIELD.of, HALF);
    case SLOT.code:
      return readCode(scan, t, draft);
    case SLOT.count:
      return readCount(scan, t, draft);
    case SLOT.unit:
      return readUnit(scan, step, t, draft);
    case SLOT.agobefore:
      return readWord(scan, t, CATEGORY.agoBefore, draft, FIELD.direction, -1);
    case SLOT.agoafter:
      return readWord(scan, t, CATEGORY.agoAfter, draft, FIELD.direction, -1);
    default:
      return NOWHERE;
  }
}

/** A cue whose value is a number. */
function readCue(scan: Scan, t: number, category: number, draft: Draft, field: number): number {
  const cue = scan.cueAt(t, category);
  if (cue < 0) return NOWHERE;
  draft.set(field, scan.numberOf(cue));
  return scan.cueTo[cue]!;
}

/** A cue that says one thing, whatever its value. */
function readWord(scan: Scan, t: number, category: number, draft: Draft, field: number, value: number): number {
  const cue = scan.cueAt(t, category);
  if (cue < 0) return NOWHERE;
  draft.set(field, value);
  return scan.cueTo[cue]!;
}

/** The name of a month; its number where the pattern has a word that touches it (`{month}月`). */
function readMonth(scan: Scan, step: PatternStep, t: number, draft: Draft): number {
  const named = readCue(scan, t, CATEGORY.month, draft, FIELD.month);
  if (named >= 0 || !step.touched) return named;
  const month = digitsOf(scan, t);
  if (month >= 1 && month <= 12) {
    draft.set(FIELD.month, month);
    return t + 1;
  }
  if (draft.has(FIELD.unit)) return NOWHERE;
  const to = readRelative(scan, t, draft);
  if (to < 0 || draft.get(FIELD.unit) !== MONTH) return NOWHERE;
  draft.set(FIELD.monthShift, draft.get(FIELD.shift));
  draft.set(FIELD.unit, UNSAID);
  draft.set(FIELD.shift, UNSAID);
  draft.set(FIELD.holdsWord, 1);
  return to;
}

function readDay(scan: Scan, t: number, draft: Draft): number {
  const { tokens } = scan;
  const day = tokens.end[t]! - tokens.start[t]! <= 2 ? digitsOf(scan, t) : 0;
  if (!(day >= 1 && day <= 31)) return NOWHERE;
  draft.set(FIELD.day, day);
  const to = skipDaySuffix(scan, t + 1);
  const last = lastDayAt(scan, to, day);
  if (last < 0) return to;
  draft.set(FIELD.lastDay, digitsOf(scan, last));
  return skipDaySuffix(scan, last + 1);
}

/** Skips what makes an ordinal of digits: *1st, 3rd, 1er, 1º, 1°, 10-го*. */
function skipDaySuffix(scan: Scan, t: number): number {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t] !== GAP.none) return t;
  if (tokens.kind[t] === KIND.symbol) {
    if (scan.text.charCodeAt(tokens.start[t]!) === 0xb0) return t + 1;
    const word = t + 1;
    if (word >= tokens.n || !scan.isSymbol(t, '-') || tokens.gap[word] !== GAP.none) return t;
    if (scan.cueAt(word, CATEGORY.month) >= 0) return t;
    return tokens.kind[word] === KIND.word && tokens.size[word]! <= 3 ? word + 1 : t;
  }
  return tokens.kind[t] === KIND.word && tokens.size[t]! <= 2 && (tokens.shape[t]! & SHAPE.initial) === 0 ? t + 1 : t;
}

/** The token of the second day of a range (*9–15*, *16. bis 18.*), -1 where there is none. */
function lastDayAt(scan: Scan, t: number, first: number): number {
  const { tokens } = scan;
  let link = t;
  if (link < tokens.n && tokens.gap[link] === GAP.none && scan.isSymbol(link, '.')) link++;
  if (link >= tokens.n || tokens.gap[link]! >= GAP.line) return NOWHERE;
  const cue = scan.cueAt(link, CATEGORY.rangeTo);
  if (cue < 0) return NOWHERE;
  const second = scan.cueTo[cue]!;
  if (second >= tokens.n || tokens.gap[second]! >= GAP.line) return NOWHERE;
  const day = digitsOf(scan, second);
  return day > first && day <= 31 && scan.cueAt(link, CATEGORY.and) < 0 ? second : NOWHERE;
}

/** Four digits, two after a code (*Q2’26*), fewer where the pattern adds an era's; *last year*; the word for years after it. */
function readYear(scan: Scan, step: PatternStep, t: number, draft: Draft): number {
  const { tokens } = scan;
  if (tokens.kind[t] !== KIND.number) return readYearShift(scan, step, t, draft);
  const written = digitsOf(scan, t);
  const nDigits = tokens.end[t]! - tokens.start[t]!;
  let year = written;
  if (step.plus > 0) {
    if (nDigits > 3) return NOWHERE;
    year += step.plus;
  } else if (nDigits === 2 && draft.has(FIELD.of) && mayBeShort(scan, t)) year += 2000;
  else if (nDigits !== 4 || !(written >= 1800 && written <= 2100)) return NOWHERE;
  if (Number.isNaN(year)) return NOWHERE;
  draft.set(FIELD.year, year);
  if (step.startMonth > 1) draft.set(FIELD.startMonth, step.startMonth);
  const next = t + 1;
  if (step.touched || next >= tokens.n || tokens.gap[next]! >= GAP.line) return next;
  const word = scan.cueAt(next, CATEGORY.yearWord);
  return word < 0 ? next : skipPoint(scan, scan.cueTo[word]!);
}

function readYearShift(scan: Scan, step: PatternStep, t: number, draft: Draft): number {
  if (draft.has(FIELD.yearShift) || draft.has(FIELD.unit)) return NOWHERE;
  const to = readRelative(scan, t, draft);
  if (to < 0 || draft.get(FIELD.unit) !== YEAR || draft.has(FIELD.part)) return NOWHERE;
  draft.set(FIELD.yearShift, draft.get(FIELD.shift));
  draft.set(FIELD.unit, UNSAID);
  draft.set(FIELD.shift, UNSAID);
  if (step.touched) draft.set(FIELD.holdsWord, 1);
  return to;
}

function mayBeShort(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  return (
    tokens.gap[t] === GAP.none &&
    (tokens.kind[t - 1] !== KIND.symbol || scan.isSymbol(t - 1, "'") || scan.isSymbol(t - 1, '’'))
  );
}

/** Takes the point of a shortened word (*2026 r.*) with it. */
function skipPoint(scan: Scan, to: number): number {
  const { tokens } = scan;
  const isShort = tokens.kind[to - 1] === KIND.word && tokens.size[to - 1]! <= 2;
  return isShort && scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none ? to + 1 : to;
}

/** *first*, *1st*, *2*, *IV*, *二* */
function readOrdinal(scan: Scan, t: number, draft: Draft): number {
  const { tokens } = scan;
  const named = readCue(scan, t, CATEGORY.ordinal, draft, FIELD.ordinal);
  if (named >= 0) return named;
  let ordinal: number;
  let to = t + 1;
  if (tokens.kind[t] === KIND.number) {
    ordinal = digitsOf(scan, t);
    if (ordinal >= 1 && ordinal <= 4) to = skipDaySuffix(scan, to);
  } else if (tokens.kind[t] === KIND.word) {
    ordinal = tokens.size[t]! <= 3 ? ROMAN.indexOf(scan.textOf(t)) + 1 : 0;
  } else {
    const numeral = scan.cueAt(t, CATEGORY.numeral);
    if (numeral < 0) return NOWHERE;
    ordinal = scan.numberOf(numeral);
    to = scan.cueTo[numeral]!;
  }
  if (!(ordinal >= 1 && ordinal <= 4)) return NOWHERE;
  draft.set(FIELD.ordinal, ordinal);
  return to;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function readSeason(scan: Scan, t: number, draft: Draft): number {
  const cue = scan.cueAt(t, CATEGORY.season);
  const season = cue < 0 ? undefined : SEASON_START[scan.valueOf(cue)];
  if (season === undefined) return NOWHERE;
  draft.set(FIELD.season, season);
  return scan.cueTo[cue]!;
}

/** A relative cue and what it says: `week-1`, `year+0 late`. */
function readRelative(scan: Scan, t: number, draft: Draft): number {
  const cue = scan.cueAt(t, CATEGORY.relative);
  if (cue < 0) return NOWHERE;
  const value = scan.valueOf(cue);
  const back = value.indexOf('-');
  const sign = back < 0 ? value.indexOf('+') : back;
  const unit = UNITS.findIndex((name) => name.length === sign && value.startsWith(name));
  if (unit < 0) return NOWHERE;
  const space = value.indexOf(' ', sign);
  draft.set(FIELD.unit, unit);
  draft.set(FIELD.shift, Number(value.slice(sign, space < 0 ? undefined : space)));
  if (space > 0) draft.set(FIELD.part, partNumber(value.slice(space + 1)));
  return scan.cueTo[cue]!;
}

/** *Q2*, *2Q*, *H1*, *1H*, *FY2026*. */
function readCode(scan: Scan, t: number, draft: Draft): number {
  const { tokens } = scan;
  const digitFirst = tokens.kind[t] === KIND.number;
  const letter = digitFirst ? t + 1 : t;
  if (letter >= tokens.n || tokens.size[letter]! > 2 || tokens.kind[letter] !== KIND.word) return NOWHERE;
  if ((tokens.shape[letter]! & SHAPE.initial) === 0) return NOWHERE;
  const hasYear = draft.has(FIELD.year) || draft.has(FIELD.yearShift);
  if (!hasYear && isGlued(scan, t)) return NOWHERE;
  const unit = scan.textOf(letter).normalize('NFKC');
  if (unit === 'FY' && !digitFirst) return readFiscalYear(scan, letter + 1, draft);
  if (unit !== 'Q' && unit !== 'H') return NOWHERE;
  const digit = digitFirst ? t : t + 1;
  const to = Math.max(digit, letter) + 1;
  if (digit >= tokens.n || tokens.gap[to - 1] !== GAP.none || !mayEndCode(scan, to)) return NOWHERE;
  const ordinal = digitsOf(scan, digit);
  if (!(ordinal >= 1 && ordinal <= (unit === 'Q' ? 4 : 2))) return NOWHERE;
  // *H1* alone is a heading as often as a half-year.
  if (unit === 'H' && !hasYear && !isYearNext(scan, to)) return NOWHERE;
  draft.set(FIELD.ordinal, ordinal);
  draft.set(FIELD.of, unit === 'Q' ? QUARTER : HALF);
  return to;
}

function isYearNext(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.line) return false;
  return tokens.kind[scan.isSymbol(t, "'") || scan.isSymbol(t, '’') ? t + 1 : t] === KIND.number;
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

function readFiscalYear(scan: Scan, t: number, draft: Draft): number {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t]! > GAP.space) return NOWHERE;
  const year = digitsOf(scan, t);
  const nDigits = tokens.end[t]! - tokens.start[t]!;
  const isShort = nDigits === 2 && tokens.gap[t] === GAP.none;
  if (Number.isNaN(year) || !(isShort || (nDigits === 4 && year >= 1990 && year <= 2050))) return NOWHERE;
  draft.set(FIELD.year, isShort ? 2000 + year : year);
  return t + 1;
}

/** *three*, *18*, *18–24* */
function readCount(scan: Scan, t: number, draft: Draft): number {
  const { tokens } = scan;
  if (tokens.kind[t] !== KIND.number) {
    const cue = scan.cueAt(t, CATEGORY.numeral);
    const count = cue < 0 ? 0 : scan.numberOf(cue);
    if (!Number.isInteger(count) || count < 1 || count > 99) return NOWHERE;
    draft.set(FIELD.count, count);
    return scan.cueTo[cue]!;
  }
  const count = digitsOf(scan, t);
  if (!(count >= 1 && count <= 400)) return NOWHERE;
  draft.set(FIELD.count, count);
  const link = t + 1 < tokens.n && tokens.gap[t + 1]! < GAP.line ? scan.cueAt(t + 1, CATEGORY.rangeTo) : -1;
  const second = link >= 0 ? scan.cueTo[link]! : tokens.n;
  const countTo = second < tokens.n ? digitsOf(scan, second) : 0;
  if (!(countTo > count && countTo <= 400)) return t + 1;
  draft.set(FIELD.countTo, countTo);
  return second + 1;
}

function readUnit(scan: Scan, step: PatternStep, t: number, draft: Draft): number {
  const cue = scan.cueAt(t, CATEGORY.dateUnit);
  const unit = cue < 0 ? -1 : UNITS.indexOf(scan.valueOf(cue) as CalendarUnit);
  if (unit < 0 || draft.has(FIELD.unit)) return NOWHERE;
  draft.set(FIELD.unit, unit);
  if (step.direction !== 0) draft.set(FIELD.direction, step.direction);
  return scan.cueTo[cue]!;
}
