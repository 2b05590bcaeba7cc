import { isoOf, parseIsoDay, partsOf } from '../../base/calendar.ts';
import type { CoreData } from '../../knowledge/coreData.ts';
import { CATEGORY } from '../../language/categories.ts';
import { MARK, UNIT_MARKS } from '../../language/dateMarks.ts';
import { DatePatterns } from '../../language/datePatterns.ts';
import { createCharacterTable } from '../../text/characters.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { DateFound } from '../found.ts';
import type { Scan } from '../scan.ts';
import { isPlannedBefore } from './dateContext.ts';
import { markDates } from './markDates.ts';
import { isEastAsian, type Period, readPeriod, skipLinks } from './period.ts';
import { type Placed, place, precisionOf } from './placing.ts';
import type { Stated } from './stated.ts';
import { StatedReader } from './statedDate.ts';

export type { DatePatterns } from '../../language/datePatterns.ts';

/** Compiles the date patterns of the data's languages. */
export function compileDatePatterns({ languages }: Pick<CoreData, 'languages'>): DatePatterns {
  return new DatePatterns(languages, createCharacterTable());
}

/**
 * Finds the dates of a text, in order, never overlapping. `published` is the ISO day the text speaks from: without it
 * dates that need it (*last week*, *in March*) are found and have neither `first` nor `last`.
 */
export function readDates(scan: Scan, patterns: DatePatterns, published: string | undefined): DateFound[] {
  return new DateReader(scan, patterns, published, scan.tokens.n).read();
}

/** Finds the days that are named whole, with month and year, among the first `nTokens` tokens. */
export function readWholeDays(scan: Scan, patterns: DatePatterns, nTokens: number): DateFound[] {
  const found = new DateReader(scan, patterns, undefined, Math.min(nTokens, scan.tokens.n)).read();
  return found.filter(({ first, last }) => first !== undefined && first === last);
}

/** Marks of tokens that a date may begin with, whatever follows. */
const BEGINS =
  MARK.month |
  MARK.weekday |
  MARK.relative |
  MARK.lastNext |
  MARK.season |
  MARK.partBefore |
  MARK.deadlineBefore |
  MARK.agoBefore |
  MARK.quarterWord |
  MARK.halfWord |
  MARK.word;

/** Marks of tokens that may go on with a date that begins with a number. */
const AFTER_NUMBER =
  MARK.month |
  MARK.quarterWord |
  MARK.halfWord |
  MARK.dateUnit |
  MARK.lastNext |
  MARK.season |
  MARK.relative |
  MARK.partAfter |
  MARK.yearWord |
  MARK.innerWord |
  MARK.word;

/** A day to place dates by where the document has none; only what does not depend on it is kept. */
const NO_DAY = 10_957;

/** A date with the tokens it takes, and where it lies; `deadline` where it runs up to the end of that. */
interface Reading {
  readonly from: number;
  readonly to: number;
  readonly placed: Placed;
  readonly deadline: boolean;
}

class DateReader {
  readonly #scan: Scan;
  readonly #marks: Int32Array;
  readonly #stated: StatedReader;
  readonly #published: number | undefined;
  readonly #end: number;

  constructor(scan: Scan, patterns: DatePatterns, published: string | undefined, end: number) {
    this.#scan = scan;
    const ofLanguage = patterns.of(scan.language);
    this.#marks = markDates(scan, ofLanguage, end);
    this.#stated = new StatedReader(scan, ofLanguage, this.#marks);
    this.#published = published === undefined ? undefined : parseIsoDay(published);
    this.#end = end;
  }

  read(): DateFound[] {
    const marks = this.#marks;
    const out: DateFound[] = [];
    for (let t = 0; t < this.#end; t++) {
      if (marks[t] === 0 || !this.#mayBegin(t, marks[t]!)) continue;
      const reading = this.#read(t);
      if (reading) out.push(this.#found(reading));
      t = Math.max(t, (reading?.to ?? this.#stated.refusedTo) - 1);
    }
    return out;
  }

  /** A cheap look at a token and the next: most numbers and number words begin no date. */
  #mayBegin(t: number, mark: number): boolean {
    const { tokens } = this.#scan;
    const next = t + 1;
    if ((mark & MARK.number) !== 0) {
      const length = tokens.end[t]! - tokens.start[t]!;
      if (length > 4) return length >= 6 && length <= 10;
      return length === 4 ? this.#mayBeYear(next) : this.#mayBeDay(next);
    }
    if ((mark & BEGINS) !== 0) return true;
    if ((mark & MARK.ordinal) !== 0 && this.#isFollowed(t, 'ordinal')) return true;
    if ((mark & MARK.numeral) !== 0 && this.#isFollowed(t, 'numeral')) return true;
    return (mark & UNIT_MARKS) !== 0;
  }

  #mayBeYear(next: number): boolean {
    const { tokens } = this.#scan;
    if (next >= this.#end || tokens.gap[next] !== GAP.none || !isEastAsian(tokens.kind[next]!)) return true;
    return (this.#marks[next]! & AFTER_NUMBER) !== 0;
  }

  /** Whether what follows one to three digits may go on with a date. */
  #mayBeDay(next: number): boolean {
    const { tokens } = this.#scan;
    if (next >= this.#end) return false;
    const marks = this.#marks[next]!;
    if ((marks & AFTER_NUMBER) !== 0) return true;
    if ((marks & MARK.dateLink) !== 0 && (this.#marks[this.#scan.skip(next, 'dateLink')]! & AFTER_NUMBER) !== 0)
      return true;
    const touches = tokens.gap[next] === GAP.none;
    if ((marks & MARK.rangeTo) === 0) {
      if (!touches) return false;
      return tokens.kind[next] === KIND.symbol ? "./°’'".includes(this.#scan.textOf(next)) : tokens.size[next]! <= 3;
    }
    // Of two numbers joined by a dash or word the second must go on: *9–15 February*, *10-02-2026*.
    const last = this.#scan.skip(next, 'rangeTo') + 1;
    if (last >= this.#end) return false;
    if (tokens.kind[last - 1] !== KIND.number) return (this.#marks[last - 1]! & MARK.month) !== 0;
    if ((this.#marks[last]! & (AFTER_NUMBER | MARK.dateLink)) !== 0) return true;
    return tokens.gap[last] === GAP.none && '.-°'.includes(this.#scan.textOf(last));
  }

  /** Whether an ordinal or number word counts a stretch of time. */
  #isFollowed(t: number, category: 'ordinal' | 'numeral'): boolean {
    const after = this.#scan.skip(t, category);
    const marks = UNIT_MARKS | MARK.lastNext | MARK.dateLink | MARK.innerWord;
    return (
      after < this.#end &&
      ((this.#marks[after]! & marks) !== 0 || this.#scan.isSymbol(after, '-') || this.#scan.isSymbol(after, '.'))
    );
  }

  #read(t: number): Reading | undefined {
    const scan = this.#scan;
    const limit = this.#readDeadline(t);
    if (limit) return limit;
    const period = readPeriod(scan, this.#stated, t, false);
    if (!period) return undefined;
    const looksAhead = period.isDeadline || (mayMove(period.stated) && isPlannedBefore(scan, t));
    const placed = this.#place(period, period.isDeadline, looksAhead);
    if (!placed) return undefined;
    const from = period.stated.count === undefined ? this.#skipArticle(t) : t;
    if (from >= period.to) return undefined;
    const deadline = period.isDeadline && !period.until && this.#isToCome(placed);
    return { from, to: period.to, placed, deadline };
  }

  /** *by the end of 2026*, *до 1 вересня* */
  #readDeadline(t: number): Reading | undefined {
    const scan = this.#scan;
    if ((this.#marks[t]! & MARK.deadlineBefore) === 0) return undefined;
    const cue = scan.cueAt(t, CATEGORY.deadlineBefore);
    const to = scan.cueTo[cue]!;
    const inner = this.#partWithin(t, to) ?? skipLinks(scan, to);
    if (inner >= scan.tokens.n || scan.tokens.gap[inner]! >= GAP.line) return undefined;
    const period = readPeriod(scan, this.#stated, inner, to - t > 1);
    const placed = period && this.#place(period, true, true);
    if (!placed || !this.#isToCome(placed)) return undefined;
    const from = this.#skipArticle(t);
    return { from, to: period.to, placed, deadline: true };
  }

  /** Where a deadline's phrase ends in a part of a period (*d’ici la mi-2026*), the token it begins at. */
  #partWithin(from: number, to: number): number | undefined {
    const scan = this.#scan;
    for (let t = from + 1; t < to; t++) {
      const part = scan.cueAt(t, CATEGORY.partBefore);
      if (part >= 0 && scan.cueTo[part]! >= to) return t;
    }
    return undefined;
  }

  /** Whether a deadline is one: it lies ahead of the document, or the document's date is not known. */
  #isToCome(placed: Placed): boolean {
    return this.#published === undefined || placed.last >= this.#published;
  }

  #skipArticle(t: number): number {
    const scan = this.#scan;
    // The Italian *I* is an article, and the first of four quarters.
    const isArticle = scan.cueAt(t, CATEGORY.article) >= 0 && scan.cueAt(t, CATEGORY.ordinal) < 0;
    return isArticle ? skipLinks(scan, t) : t;
  }

  #place(period: Period, isDeadline: boolean, ahead: boolean): Placed | undefined {
    const published = this.#published ?? NO_DAY;
    if (!period.until) return place(isDeadline ? wholeOf(period.stated) : period.stated, published, ahead);
    const second = place(period.until, published, ahead);
    if (!second) return undefined;
    const first = firstOf(period.stated, second, published);
    return first && first.first <= second.last
      ? { first: first.first, last: second.last, relative: second.relative }
      : undefined;
  }

  #found({ from, to, placed, deadline }: Reading): DateFound {
    const precision = precisionOf(placed);
    if (this.#published === undefined && placed.relative) return { from, to, precision };
    const last = isoOf(placed.last);
    const start = deadline ? this.#published : placed.first;
    if (start === undefined) return { from, to, last, precision };
    return { from, to, first: start === placed.last ? last : isoOf(start), last, precision };
  }
}

/** Whether a date may lie ahead or back by what its sentence speaks of: a month, quarter or season without a year. */
function mayMove({ year, weekday, month, of, season }: Stated): boolean {
  return (
    year === undefined && weekday === undefined && (month !== undefined || of !== undefined || season !== undefined)
  );
}

/** A deadline at the end of a year is one of the year. */
function wholeOf(stated: Stated): Stated {
  const { part, ...whole } = stated;
  return part === 'late' ? whole : stated;
}

/** The first of two dates; without a year of its own it is the last such one before the second. */
function firstOf(stated: Stated, second: Placed, published: number): Placed | undefined {
  if (stated.year !== undefined) return place(stated, published, false);
  const { year } = partsOf(second.first);
  const same = place({ ...stated, year }, published, false);
  return same && same.first <= second.last ? same : place({ ...stated, year: year - 1 }, published, false);
}
