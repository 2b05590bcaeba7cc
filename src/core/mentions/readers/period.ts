import type { CalendarUnit } from '../../base/calendar.ts';
import { partitionPoint } from '../../base/partitionPoint.ts';
import { CATEGORY } from '../../language/categories.ts';
import { MARK, UNIT_MARKS } from '../../language/dateMarks.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf } from './dateContext.ts';
import type { DatePart, Stated } from './stated.ts';
import type { StatedReader } from './statedDate.ts';

/** A date with its part (*early 2026*), its endings and, where it is the first of two, the second (*March–May 2026*). */
export interface Period {
  readonly to: number;
  readonly stated: Stated;
  readonly until?: Stated;
  /** Whether a word after it makes it a deadline (*年末までに*). */
  readonly isDeadline: boolean;
}

/** Most words and signs between a part or a deadline and its period: *the end **of the** year*. */
const MOST_LINKS = 4;

/**
 * The period that begins at a token. `mayBeUnit` where a unit alone is one, since what stands before says which part of
 * it is meant (*by the end of the year*).
 */
export function readPeriod(scan: Scan, reader: StatedReader, t: number, mayBeUnit: boolean): Period | undefined {
  return readPart(scan, reader, t) ?? readStated(scan, reader, t) ?? readUnit(scan, reader, t, mayBeUnit);
}

/** Skips articles and linking words, and the apostrophe of a shortened one (*de l’année*). */
export function skipLinks(scan: Scan, at: number): number {
  const { tokens } = scan;
  let t = at;
  for (let n = 0; n < MOST_LINKS && t < tokens.n && tokens.gap[t]! < GAP.line; n++) {
    if (n > 0 && isApostrophe(scan, t) && tokens.gap[t] === GAP.none) {
      t++;
      continue;
    }
    const article = scan.cueAt(t, CATEGORY.article);
    const link = tokens.kind[t] === KIND.symbol ? -1 : scan.cueAt(t, CATEGORY.dateLink);
    if (article < 0 && link < 0) break;
    t = Math.max(article < 0 ? t : scan.cueTo[article]!, link < 0 ? t : scan.cueTo[link]!);
  }
  return t;
}

/** *early 2026*, *the end of the year*, *mid-March* */
function readPart(scan: Scan, reader: StatedReader, t: number): Period | undefined {
  const { tokens } = scan;
  if ((reader.marks[t]! & MARK.partBefore) === 0) return undefined;
  const cue = scan.cueAt(t, CATEGORY.partBefore);
  const part = scan.valueOf(cue) as DatePart;
  let inner = scan.cueTo[cue]!;
  if (scan.isSymbol(inner, '-') && tokens.gap[inner] === GAP.none) inner++;
  inner = skipLinks(scan, inner);
  if (inner >= tokens.n || tokens.gap[inner]! >= GAP.line) return undefined;
  const period = readStated(scan, reader, inner) ?? readUnit(scan, reader, inner, true);
  if (!period || period.until || !mayHavePart(period.stated)) return undefined;
  return { ...period, stated: { ...period.stated, part } };
}

function readStated(scan: Scan, reader: StatedReader, t: number): Period | undefined {
  const found = reader.read(t);
  if (!found) return undefined;
  const second = readSecond(scan, reader, found.to, found.stated, scan.hasBefore(t, 'rangeFrom'));
  return withEndings(scan, reader.marks, second?.to ?? found.to, found.stated, second?.stated);
}

/** The second of two dates joined by a dash or a word: *28 February – 3 March 2026*, *from 2024 to 2026*, *between March and May*. */
function readSecond(
  scan: Scan,
  reader: StatedReader,
  at: number,
  first: Stated,
  isOpened: boolean,
): { to: number; stated: Stated } | undefined {
  const { tokens } = scan;
  if (at >= tokens.n || tokens.gap[at]! >= GAP.line) return undefined;
  const link = scan.cueAt(at, CATEGORY.rangeTo);
  const level = levelOf(first);
  if (link < 0 || level === undefined || (scan.cueAt(at, CATEGORY.and) >= 0 && !isOpened)) return undefined;
  const next = scan.cueTo[link]!;
  if (next >= tokens.n || tokens.gap[next]! >= GAP.line) return undefined;
  // A dash with a space on one side only ends a phrase.
  if (tokens.kind[at] === KIND.symbol && tokens.gap[at] !== tokens.gap[next]) return undefined;
  const second = reader.read(next);
  if (!second || levelOf(second.stated) !== level) return undefined;
  const hasYear = first.year !== undefined;
  return hasYear && second.stated.year === undefined ? undefined : second;
}

/** How fine a date is that may be the end of a range. */
function levelOf(stated: Stated): string | undefined {
  if (
    stated.lastNext !== undefined ||
    stated.unit !== undefined ||
    stated.lastDay !== undefined ||
    stated.season !== undefined
  )
    return undefined;
  if (stated.yearShift !== undefined || stated.monthShift !== undefined || stated.lastYear !== undefined)
    return undefined;
  if (stated.of !== undefined) return stated.of;
  if (stated.day !== undefined) return stated.month === undefined ? undefined : 'day';
  if (stated.month !== undefined) return 'month';
  return stated.year === undefined ? undefined : 'year';
}

/** A unit alone, with the part or deadline that follows it: *年底*, *yıl sonuna kadar*, *年内*. */
function readUnit(scan: Scan, reader: StatedReader, t: number, mayBeUnit: boolean): Period | undefined {
  const { tokens } = scan;
  const { marks } = reader;
  if ((marks[t]! & UNIT_MARKS) === 0) return undefined;
  const unit = unitAt(scan, t);
  if (!unit || unit.unit === 'day') return undefined;
  const stated: Stated = { unit: unit.unit, shift: 0 };
  // One phrase may hold the unit and its part: 年底.
  const holdsEnding = (marks[t]! & ENDINGS) !== 0;
  const hasEnding = unit.to < tokens.n && (marks[unit.to]! & ENDINGS) !== 0 && tokens.gap[unit.to]! < GAP.line;
  if (holdsEnding || hasEnding) {
    const period = withEndings(scan, marks, holdsEnding ? t : unit.to, stated, undefined);
    if (period.to > unit.to && mayEndAlone(scan, t, unit.unit, period)) return period;
  }
  return mayBeUnit ? withEndings(scan, marks, unit.to, stated, undefined) : undefined;
}

const ENDINGS = MARK.partAfter | MARK.deadlineAfter;

/** Whether a unit with a part or deadline after it stands alone: not so *三年内*, *几年前*, *매년 말*. */
function mayEndAlone(scan: Scan, t: number, unit: CalendarUnit, { stated, isDeadline }: Period): boolean {
  const { tokens } = scan;
  const kind = tokens.kind[t]!;
  if (!stated.part && !isDeadline) return false;
  if (isEastAsian(kind) && unit === 'week') return false;
  if (t === 0 || tokens.gap[t]! >= GAP.line) return true;
  if (tokens.kind[t - 1] === KIND.number || scan.hasBefore(t, 'numeral')) return false;
  const touches = tokens.gap[t] === GAP.none && tokens.kind[t - 1] === kind;
  return !touches || (kind !== KIND.hangul && (kind !== KIND.han || stated.part !== undefined));
}

function unitAt(scan: Scan, t: number): { unit: CalendarUnit; to: number } | undefined {
  for (const [category, unit] of UNIT_WORDS) {
    const cue = scan.cueAt(t, category);
    if (cue >= 0) return { unit, to: scan.cueTo[cue]! };
  }
  const cue = scan.cueAt(t, CATEGORY.dateUnit);
  return cue < 0 ? undefined : { unit: scan.valueOf(cue) as CalendarUnit, to: scan.cueTo[cue]! };
}

const UNIT_WORDS: readonly (readonly [number, CalendarUnit])[] = [
  [CATEGORY.yearWord, 'year'],
  [CATEGORY.quarterWord, 'quarter'],
  [CATEGORY.halfWord, 'half'],
  [CATEGORY.monthWord, 'month'],
];

/** Takes what belongs to a date after it: its ending, its part, its weekday in brackets, the word of a deadline. */
function withEndings(scan: Scan, marks: Int32Array, at: number, said: Stated, until: Stated | undefined): Period {
  let stated = said;
  let to = skipSuffix(scan, at, stated);
  if (!until && mayHavePart(stated)) {
    const part = cueAfter(scan, marks, to, 'partAfter');
    if (part >= 0) {
      stated = { ...stated, part: scan.valueOf(part) as DatePart };
      to = skipSuffix(scan, scan.cueTo[part]!, stated);
    }
  }
  if (stated.day !== undefined) to = skipWeekday(scan, to);
  const deadline = cueAfter(scan, marks, to, 'deadlineAfter');
  return {
    to: deadline < 0 ? to : scan.cueTo[deadline]!,
    stated,
    ...(until ? { until } : {}),
    isDeadline: deadline >= 0,
  };
}

/** A cue right after a date; in East Asian scripts it may share its first character with the date's last (2026年 + 年底). */
function cueAfter(scan: Scan, marks: Int32Array, to: number, category: 'partAfter' | 'deadlineAfter'): number {
  const { tokens } = scan;
  if (to < tokens.n && (marks[to]! & MARK[category]) !== 0 && tokens.gap[to]! < GAP.line) {
    const cue = scan.cueAt(to, CATEGORY[category]);
    return goesOn(scan, to, scan.cueTo[cue]!) ? -1 : cue;
  }
  if (to === 0 || (marks[to - 1]! & MARK[category]) === 0 || !isEastAsian(tokens.kind[to - 1]!)) return -1;
  const shared = scan.cueAt(to - 1, CATEGORY[category]);
  return scan.cueTo[shared]! > to ? shared : -1;
}

/** Whether a token of this kind is one character of a script without spaces. */
export function isEastAsian(kind: number): boolean {
  return kind >= KIND.han && kind <= KIND.hangul;
}

/** Whether a longer name or place begins where a cue does: 2026年**中国**. */
function goesOn(scan: Scan, from: number, to: number): boolean {
  if (scan.tokens.kind[from] === KIND.word) return false;
  const place = scan.cueAt(from, CATEGORY.place);
  return (place >= 0 && scan.cueTo[place]! > to) || hasLongerAlias(scan, from, to);
}

function hasLongerAlias(scan: Scan, from: number, to: number): boolean {
  const first = partitionPoint(scan.nAliases, (alias) => scan.aliasFrom[alias]! < from);
  for (let at = first; at < scan.nAliases && scan.aliasFrom[at] === from; at++) if (scan.aliasTo[at]! > to) return true;
  return false;
}

/** Whether something has an early, middle and late part: not a day. */
function mayHavePart(stated: Stated): boolean {
  if (stated.part || stated.day !== undefined || stated.weekday !== undefined || stated.count !== undefined)
    return false;
  return stated.unit !== 'day' && stated.lastYear === undefined;
}

/** Takes the ending after an apostrophe (*2026’da*), not a possessive one nor that of a decade (*2020’lerde*). */
function skipSuffix(scan: Scan, at: number, stated: Stated): number {
  const { tokens } = scan;
  const word = at + 1;
  if (
    word >= tokens.n ||
    tokens.gap[at] !== GAP.none ||
    tokens.gap[word] !== GAP.none ||
    tokens.kind[word] !== KIND.word
  )
    return at;
  const isSmall =
    (tokens.shape[word]! & (SHAPE.initial | SHAPE.inner)) === 0 || (tokens.shape[word]! & SHAPE.lower) === 0;
  if (isApostrophe(scan, at)) {
    if (!isSmall || (tokens.size[word] === 1 && scan.textOf(word).toLowerCase() === 's')) return at;
    return word + 1;
  }
  const isYear = stated.month === undefined && digitsOf(scan, at - 1) === stated.year;
  return isYear && scan.isSymbol(at, '-') && isSmall && tokens.size[word]! <= 3 ? word + 1 : at;
}

function isApostrophe(scan: Scan, t: number): boolean {
  return scan.isSymbol(t, "'") || scan.isSymbol(t, '’');
}

/** Takes the weekday in brackets after a day: *2026/02/11（三）*. */
function skipWeekday(scan: Scan, to: number): number {
  const { tokens } = scan;
  if (!scan.isSymbol(to, '(') || tokens.gap[to]! > GAP.space || to + 1 >= tokens.n) return to;
  const whole = scan.cueAt(to, CATEGORY.weekday);
  if (whole >= 0) return scan.cueTo[whole]!;
  const cue = scan.cueAt(to + 1, CATEGORY.weekday);
  return cue >= 0 && scan.isSymbol(scan.cueTo[cue]!, ')') ? scan.cueTo[cue]! + 1 : to;
}
