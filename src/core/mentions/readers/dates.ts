import { isoOf, parseIsoDay, partsOf } from '../../base/calendar.ts';
import { CATEGORIES, CATEGORY, type Category } from '../../language/categories.ts';
import type { CoreData } from '../../knowledge/coreData.ts';
import { DatePatterns } from '../../language/datePatterns.ts';
import { createCharacterTable } from '../../text/characters.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { DateFound } from '../found.ts';
import type { Scan } from '../scan.ts';
export type { DatePatterns } from '../../language/datePatterns.ts';
import { isPlannedBefore } from './dateContext.ts';
import { type Period, readPeriod, skipLinks } from './period.ts';
import { place, type Placed, precisionOf } from './placing.ts';
import type { Stated } from './stated.ts';
import { StatedReader } from './statedDate.ts';

/**
 * Finds the dates of a text, in order, never overlapping. `published` is the ISO day the text speaks from: without it
 * dates that need it (*last week*, *in March*) are found and have neither `first` nor `last`.
 */
export function readDates(scan: Scan, patterns: DatePatterns, published: string | undefined): DateFound[] {
  return new DateReader(scan, patterns, published).readTo(scan.tokens.n);
}

/** Compiles the date patterns of the data's languages. */
export function compileDatePatterns(data: CoreData): DatePatterns {
  return new DatePatterns(data.languages, createCharacterTable());
}

/** Finds the days that are named whole, with month and year, among the first `nTokens` tokens. */
export function readWholeDays(scan: Scan, patterns: DatePatterns, nTokens: number): DateFound[] {
  const found = new DateReader(scan, patterns, undefined).readTo(Math.min(nTokens, scan.tokens.n));
  return found.filter(({ first, last }) => first !== undefined && first === last);
}

/** Categories a date may begin with, beside digits and the words of patterns. */
const BEGINS: readonly Category[] = [
  'month',
  'weekday',
  'relative',
  'lastNext',
  'season',
  'ordinal',
  'partBefore',
  'deadlineBefore',
  'agoBefore',
  'quarterWord',
  'halfWord',
  'yearWord',
  'monthWord',
  'dateUnit',
];

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
  readonly #stated: StatedReader;
  readonly #firstWords: Uint8Array;
  readonly #published: number | undefined;
  readonly #mayBegin = new Uint8Array(CATEGORIES.length);

  constructor(scan: Scan, patterns: DatePatterns, published: string | undefined) {
    this.#scan = scan;
    const ofLanguage = patterns.of(scan.language);
    this.#stated = new StatedReader(scan, ofLanguage);
    this.#firstWords = ofLanguage.firstWords;
    this.#published = published === undefined ? undefined : parseIsoDay(published);
    for (const category of BEGINS) this.#mayBegin[CATEGORY[category]] = 1;
  }

  readTo(end: number): DateFound[] {
    const scan = this.#scan;
    const { kind, hashA } = scan.tokens;
    const { cueFrom, cueCategory, nCues } = scan;
    const firstWords = this.#firstWords;
    const mayBegin = this.#mayBegin;
    const numeral = CATEGORY.numeral;
    const out: DateFound[] = [];
    let cue = 0;
    let free = 0;
    for (let t = 0; t < end; t++) {
      let begins = kind[t] === KIND.number || firstWords[hashA[t]! & 0xfff] !== 0;
      for (; cue < nCues && cueFrom[cue]! <= t; cue++) {
        if (mayBegin[cueCategory[cue]!] !== 0 || (cueCategory[cue] === numeral && this.#isCount(cue))) begins = true;
      }
      if (!begins || t < free) continue;
      const reading = this.#read(t);
      if (reading) {
        out.push(this.#found(reading));
        free = reading.to;
      } else free = Math.max(free, this.#stated.refusedTo);
    }
    return out;
  }

  /** Whether a number word counts units of time: *three weeks ago*. */
  #isCount(cue: number): boolean {
    const next = this.#scan.cueTo[cue]!;
    return next < this.#scan.tokens.n && this.#scan.cueAt(next, CATEGORY.dateUnit) >= 0;
  }

  #read(t: number): Reading | undefined {
    const scan = this.#scan;
    const deadline = this.#readDeadline(t);
    if (deadline) return deadline;
    const period = readPeriod(scan, this.#stated, t, false);
    if (!period) return undefined;
    const looksAhead = period.isDeadline || (period.stated.weekday === undefined && isPlannedBefore(scan, t));
    const placed = this.#place(period, period.isDeadline, looksAhead);
    if (!placed) return undefined;
    const from = period.stated.count === undefined ? this.#skipArticle(t) : t;
    if (from >= period.to) return undefined;
    const isDeadline = period.isDeadline && this.#isToCome(placed);
    return { from, to: period.to, placed, deadline: isDeadline };
  }

  /** *by the end of 2026*, *до 1 вересня* */
  #readDeadline(t: number): Reading | undefined {
    const scan = this.#scan;
    const cue = scan.cueAt(t, CATEGORY.deadlineBefore);
    if (cue < 0) return undefined;
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
    return first && first.first <= second.last ? { first: first.first, last: second.last, relative: second.relative } : undefined;
  }

  #found({ from, to, placed, deadline }: Reading): DateFound {
    const precision = precisionOf(placed);
    const isPlaced = this.#published !== undefined || !placed.relative;
    const last = isPlaced ? isoOf(placed.last) : undefined;
    const start = deadline ? this.#published : placed.first;
    const first = isPlaced && start !== undefined ? isoOf(start) : undefined;
    return { from, to, ...(first ? { first } : {}), ...(last ? { last } : {}), precision };
  }
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
