import type { CalendarUnit } from '../../base/calendar.ts';
import { SEASON_START } from '../../base/calendar.ts';
import { CATEGORY } from '../../language/categories.ts';
import type { LanguagePatterns, PatternNode, PatternStep, PatternWord } from '../../language/datePatterns.ts';
import { foldText } from '../../text/characters.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf, isYearAt, mayCross, standsAlone } from './dateContext.ts';
import { readNumericDate } from './numericDate.ts';

/** What a text says of a date before it is placed. What it does not say is absent. */
export interface Stated {
  /** The year, as a number or as years from the document's own (*last year* is -1). */
  readonly year?: number;
  /** The last year of several: *2024–2026*. */
  readonly lastYear?: number;
  readonly yearShift?: number;
  /** The month a fiscal year begins in. */
  readonly startMonth?: number;
  readonly month?: number;
  readonly monthShift?: number;
  /** Day of the month, and the last one of a range (*9–15 February*). */
  readonly day?: number;
  readonly lastDay?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  /** Which quarter or half. */
  readonly ordinal?: number;
  readonly of?: 'quarter' | 'half';
  /** The month the season begins in. */
  readonly season?: number;
  /** -1 for *last*, 0 for *this*, 1 for *next*. */
  readonly lastNext?: number;
  /** A unit moved from the document's date: *last week* is week, -1. */
  readonly unit?: CalendarUnit;
  readonly shift?: number;
  /** A count of units: *three weeks ago* (`direction` -1), *the next 18–24 months* (`lastNext` 1, `countTo` 24). */
  readonly count?: number;
  readonly countTo?: number;
  readonly direction?: number;
  readonly part?: DatePart;
}

/** A part of a period; `before` and `after` are the part before and after the document's date (*later this year*). */
export type DatePart = 'early' | 'mid' | 'late' | 'before' | 'after';

/** A stated date and the tokens it takes. */
export interface StatedFound {
  readonly from: number;
  readonly to: number;
  readonly stated: Stated;
}

type Draft = { -readonly [Key in keyof Stated]: Stated[Key] };

/** How many words or signs may stand between two words of a date. */
const MOST_LINKS = 3;

/** Reads what stands at a token: digits (*10.02.2026*) or one of a language's patterns, the longest that matches. */
export class StatedReader {
  readonly #scan: Scan;
  readonly #patterns: LanguagePatterns;
  /** The end of the last match that a pattern refuses (`!{day}日間`); 0 where none did. */
  refusedTo = 0;

  #from = 0;
  #draft: Draft = {};
  #yearToken = -1;
  #bestTo = 0;
  #best: Stated | undefined;

  constructor(scan: Scan, patterns: LanguagePatterns) {
    this.#scan = scan;
    this.#patterns = patterns;
  }

  /** The date stated at a token; undefined where there is none. */
  read(from: number): StatedFound | undefined {
    const { tokens } = this.#scan;
    if (from >= tokens.n) return undefined;
    this.refusedTo = 0;
    if (tokens.kind[from] === KIND.number) {
      const digits = readNumericDate(this.#scan, from);
      if (digits) return digits;
    }
    this.#from = from;
    this.#draft = {};
    this.#yearToken = -1;
    this.#bestTo = 0;
    this.#best = undefined;
    this.#walk(this.#patterns.root, from, 0);
    return this.#best && this.#bestTo > this.refusedTo
      ? { from, to: this.#bestTo, stated: this.#best }
      : undefined;
  }

  /** Tries every step that may follow at token `at`; between two steps links may be skipped. */
  #walk(node: PatternNode, at: number, depth: number): void {
    const { tokens } = this.#scan;
    for (const step of node.steps) {
      let t = at;
      for (let skipped = 0; skipped <= MOST_LINKS; skipped++) {
        if (t >= tokens.n || (depth > 0 && !mayCross(this.#scan, t))) break;
        if (this.#take(step, t, depth, t > at)) break;
        if (depth === 0) break;
        const next = this.#skipLink(t, step);
        if (next === t) break;
        t = next;
      }
    }
  }

  /** Skips one comma, point, hyphen, slash or linking word between two parts of a date. */
  #skipLink(t: number, step: PatternStep): number {
    const scan = this.#scan;
    const { tokens } = scan;
    if (tokens.kind[t] === KIND.symbol) {
      if (tokens.gap[t] !== GAP.none) return t;
      if (scan.isSymbol(t, '.')) return t + 1;
      // A comma parts *in March, 14 people*; it is kept before a year and after a weekday.
      if (scan.isSymbol(t, ',')) return step.slot === 'day' && this.#draft.month !== undefined ? t : t + 1;
      const joins = scan.isSymbol(t, '-') || scan.isSymbol(t, '/');
      return joins && tokens.gap[t + 1] === GAP.none ? t + 1 : t;
    }
    const link = scan.cueAt(t, CATEGORY.dateLink);
    return link < 0 ? t : scan.cueTo[link]!;
  }

  /** Takes a step at a token and goes on from it; whether it matched. */
  #take(step: PatternStep, t: number, depth: number, linked: boolean): boolean {
    const { slot, word } = step;
    if (word) return this.#takeWord(step, word, t, depth);
    if (!slot) return false;
    switch (slot) {
      case 'weekday':
        return this.#takeCue(step, t, depth, CATEGORY.weekday, (value) => ({ weekday: value }));
      case 'month':
        return this.#takeMonth(step, t, depth);
      case 'day':
        return this.#takeDay(step, t, depth);
      case 'year':
        return this.#takeYear(step, t, depth);
      case 'ordinal':
        return this.#takeOrdinal(step, t, depth);
      case 'season': {
        const cue = this.#scan.cueAt(t, CATEGORY.season);
        const season = cue < 0 ? undefined : SEASON_START[this.#scan.valueOf(cue)];
        return season !== undefined && this.#go(step, this.#scan.cueTo[cue]!, depth, { season });
      }
      case 'lastnext':
        return this.#takeCue(step, t, depth, CATEGORY.lastNext, (value) => ({ lastNext: value }));
      case 'relative': {
        const relative = readRelative(this.#scan, t);
        if (!relative || this.#draft.unit !== undefined) return false;
        return this.#go(step, relative.to, depth, relative.stated);
      }
      case 'quarter':
        return this.#takeCue(step, t, depth, CATEGORY.quarterWord, () => ({ of: 'quarter' as const }));
      case 'half':
        return this.#takeCue(step, t, depth, CATEGORY.halfWord, () => ({ of: 'half' as const }));
      case 'code':
        return this.#takeCode(step, t, depth);
      case 'count':
        return this.#takeCount(step, t, depth);
      case 'unit': {
        const cue = this.#scan.cueAt(t, CATEGORY.dateUnit);
        if (cue < 0 || linked) return false;
        const unit = this.#scan.valueOf(cue) as CalendarUnit;
        return this.#go(step, this.#scan.cueTo[cue]!, depth, { unit, ...(step.direction ? { direction: step.direction } : {}) });
      }
      case 'agobefore':
        return this.#takeCue(step, t, depth, CATEGORY.agoBefore, () => ({ direction: -1 }));
      case 'agoafter':
        return this.#takeCue(step, t, depth, CATEGORY.agoAfter, () => ({ direction: -1 }));
    }
  }

  /** Goes on after a step that took the tokens up to `to`, with what it said. */
  #go(step: PatternStep, to: number, depth: number, said: Stated): boolean {
    const before = this.#draft;
    this.#draft = { ...before, ...said };
    if (step.next.ends !== 'no') this.#consider(step.next.ends, to);
    if (step.next.steps.length) this.#walk(step.next, to, depth + 1);
    this.#draft = before;
    return true;
  }

  #takeCue(step: PatternStep, t: number, depth: number, category: number, said: (value: number) => Stated): boolean {
    const cue = this.#scan.cueAt(t, category);
    return cue >= 0 && this.#go(step, this.#scan.cueTo[cue]!, depth, said(this.#scan.numberOf(cue)));
  }

  #takeWord(step: PatternStep, word: PatternWord, t: number, depth: number): boolean {
    const { tokens } = this.#scan;
    if (word.stem) {
      if (tokens.kind[t] !== KIND.word || !this.#startsWith(t, word.folded)) return false;
    } else if (tokens.hashA[t] !== word.hashA || tokens.hashB[t] !== word.hashB) return false;
    const of = this.#draft.ordinal === undefined ? undefined : this.#ordinalOf(t);
    return this.#go(step, t + 1, depth, of ? { of } : {});
  }

  #startsWith(t: number, stem: string): boolean {
    return foldText(this.#scan.textOf(t), this.#patterns.table).startsWith(stem);
  }

  /** What an ordinal counts, where a word of a pattern says it. */
  #ordinalOf(t: number): 'quarter' | 'half' | undefined {
    if (this.#scan.cueAt(t, CATEGORY.quarterWord) >= 0) return 'quarter';
    return this.#scan.cueAt(t, CATEGORY.halfWord) >= 0 ? 'half' : undefined;
  }

  #takeMonth(step: PatternStep, t: number, depth: number): boolean {
    const scan = this.#scan;
    const cue = scan.cueAt(t, CATEGORY.month);
    if (cue >= 0) return this.#go(step, scan.cueTo[cue]!, depth, { month: scan.numberOf(cue) });
    if (!step.touched) return false;
    const number = digitsOf(scan, t);
    if (number >= 1 && number <= 12) return this.#go(step, t + 1, depth, { month: number });
    const relative = readRelative(scan, t);
    if (relative?.stated.unit !== 'month') return false;
    return this.#skipTouching(step, relative.to, depth, { monthShift: relative.stated.shift ?? 0 });
  }

  #takeDay(step: PatternStep, t: number, depth: number): boolean {
    const scan = this.#scan;
    const { tokens } = scan;
    const day = digitsOf(scan, t);
    if (!(day >= 1 && day <= 31) || tokens.end[t]! - tokens.start[t]! > 2) return false;
    let to = this.#skipDaySuffix(t + 1);
    const last = this.#lastDayAfter(to, day);
    if (last) this.#go(step, last.to, depth, { day, lastDay: last.day });
    while (to < tokens.n && step.touched && this.#scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none) to++;
    return this.#go(step, to, depth, { day });
  }

  /** Skips what makes an ordinal of digits: *1st, 3rd, 1er, 1º, 1°, 10-го*. */
  #skipDaySuffix(t: number): number {
    const scan = this.#scan;
    const { tokens, text } = scan;
    if (t >= tokens.n || tokens.gap[t] !== GAP.none) return t;
    if (tokens.kind[t] === KIND.symbol) {
      if (text.charCodeAt(tokens.start[t]!) === 0xb0) return t + 1;
      const word = t + 1;
      const isEnding =
        scan.isSymbol(t, '-') && word < tokens.n && tokens.gap[word] === GAP.none && tokens.kind[word] === KIND.word;
      return isEnding && tokens.size[word]! <= 3 ? word + 1 : t;
    }
    const isEnding = tokens.kind[t] === KIND.word && tokens.size[t]! <= 2 && (tokens.shape[t]! & SHAPE.initial) === 0;
    return isEnding ? t + 1 : t;
  }

  /** The second day of a range: *9–15*, *16. bis 18.* */
  #lastDayAfter(t: number, first: number): { day: number; to: number } | undefined {
    const scan = this.#scan;
    const { tokens } = scan;
    let link = t;
    if (scan.isSymbol(link, '.') && tokens.gap[link] === GAP.none) link++;
    if (link >= tokens.n || tokens.gap[link]! >= GAP.line) return undefined;
    const cue = scan.cueAt(link, CATEGORY.rangeTo);
    if (cue < 0 || scan.cueAt(link, CATEGORY.and) >= 0) return undefined;
    const second = scan.cueTo[cue]!;
    if (second >= tokens.n || tokens.gap[second]! >= GAP.line) return undefined;
    const day = digitsOf(scan, second);
    if (!(day > first && day <= 31)) return undefined;
    return { day, to: this.#skipDaySuffix(second + 1) };
  }

  #takeYear(step: PatternStep, t: number, depth: number): boolean {
    const scan = this.#scan;
    const { tokens } = scan;
    const relative = readRelative(scan, t);
    if (relative) {
      if (relative.stated.unit !== 'year' || relative.stated.part || this.#draft.yearShift !== undefined) return false;
      return this.#skipTouching(step, relative.to, depth, { yearShift: relative.stated.shift ?? 0 });
    }
    let number = tokens.kind[t] === KIND.number ? digitsOf(scan, t) : Number.NaN;
    let at = t;
    const isCode = this.#draft.of !== undefined && (tokens.gap[t] === GAP.none || scan.isSymbol(t, "'") || scan.isSymbol(t, '’'));
    if (isCode && Number.isNaN(number) && t + 1 < tokens.n) {
      at = t + 1;
      number = tokens.gap[at] === GAP.none ? digitsOf(scan, at) : Number.NaN;
    }
    if (Number.isNaN(number)) return false;
    const nDigits = tokens.end[at]! - tokens.start[at]!;
    if (step.plus !== undefined && nDigits <= 3) number += step.plus;
    else if (isCode && nDigits === 2) number += 2000;
    else if (nDigits !== 4 || number < 1800 || number > 2100) return false;
    this.#yearToken = at;
    const said: Stated = { year: number, ...(step.startMonth ? { startMonth: step.startMonth } : {}) };
    const to = at + 1;
    const word = to < tokens.n && tokens.gap[to]! < GAP.line ? scan.cueAt(to, CATEGORY.yearWord) : -1;
    if (word >= 0) {
      this.#go(step, this.#skipPoint(scan.cueTo[word]!), depth, said);
      this.#yearToken = at;
    }
    return this.#go(step, to, depth, said);
  }

  /** After *去年* the 年 of `{year}年` is said already: goes on after it too. */
  #skipTouching(step: PatternStep, to: number, depth: number, said: Stated): boolean {
    this.#go(step, to, depth, said);
    if (!step.touched) return true;
    for (const inner of step.next.steps) if (inner.word) this.#go(inner, to, depth, said);
    return true;
  }

  /** Takes the point of a shortened word (*2026 r.*) with it. */
  #skipPoint(to: number): number {
    const { tokens } = this.#scan;
    const isShort = tokens.kind[to - 1] === KIND.word && tokens.size[to - 1]! <= 2;
    return isShort && this.#scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none ? to + 1 : to;
  }

  #takeOrdinal(step: PatternStep, t: number, depth: number): boolean {
    const scan = this.#scan;
    const { tokens } = scan;
    const cue = scan.cueAt(t, CATEGORY.ordinal);
    if (cue >= 0) return this.#go(step, scan.cueTo[cue]!, depth, { ordinal: scan.numberOf(cue) });
    if (tokens.kind[t] === KIND.number) {
      const number = digitsOf(scan, t);
      if (!(number >= 1 && number <= 4)) return false;
      return this.#go(step, this.#skipDaySuffix(t + 1), depth, { ordinal: number });
    }
    if (tokens.kind[t] === KIND.word) {
      const roman = tokens.size[t]! <= 3 ? ['I', 'II', 'III', 'IV'].indexOf(scan.textOf(t)) + 1 : 0;
      return roman > 0 && this.#go(step, t + 1, depth, { ordinal: roman });
    }
    const numeral = scan.cueAt(t, CATEGORY.numeral);
    const number = numeral >= 0 ? scan.numberOf(numeral) : 0;
    return number >= 1 && number <= 4 && this.#go(step, scan.cueTo[numeral]!, depth, { ordinal: number });
  }

  /** *Q2*, *2Q*, *H1*, *1H*, *FY*. */
  #takeCode(step: PatternStep, t: number, depth: number): boolean {
    const scan = this.#scan;
    const { tokens } = scan;
    const first = tokens.kind[t] === KIND.number;
    const letter = first ? t + 1 : t;
    if (letter >= tokens.n || tokens.kind[letter] !== KIND.word || (tokens.shape[letter]! & SHAPE.initial) === 0) return false;
    if (this.#draft.year === undefined && t > 0 && tokens.gap[t] === GAP.none && tokens.kind[t - 1] !== KIND.symbol && tokens.kind[t - 1]! < KIND.han) return false;
    const size = tokens.size[letter]!;
    if (size === 2 && !first && depth === 0 && scan.textOf(letter) === 'FY') {
      const year = letter + 1;
      return year < tokens.n && tokens.gap[year]! <= GAP.space && this.#takeFiscalYear(step, year, depth);
    }
    if (size !== 1) return false;
    const unit = scan.textOf(letter).normalize('NFKC');
    if (unit !== 'Q' && unit !== 'H') return false;
    const digit = first ? t : t + 1;
    if (digit >= tokens.n || tokens.gap[Math.max(digit, letter)] !== GAP.none) return false;
    const ordinal = digitsOf(scan, digit);
    const of = unit === 'Q' ? 'quarter' : 'half';
    if (!(ordinal >= 1 && ordinal <= (of === 'quarter' ? 4 : 2))) return false;
    const to = Math.max(digit, letter) + 1;
    if (!mayEndCode(scan, to)) return false;
    const hasYear = this.#draft.year !== undefined || this.#draft.yearShift !== undefined;
    if (of === 'quarter' || hasYear) return this.#go(step, to, depth, { ordinal, of });
    // *H1* alone is a heading as often as a half-year: it needs its year.
    const before = this.#draft;
    this.#draft = { ...before, ordinal, of };
    this.#walk(step.next, to, depth + 1);
    this.#draft = before;
    return true;
  }

  #takeFiscalYear(step: PatternStep, t: number, depth: number): boolean {
    const { tokens } = this.#scan;
    const number = digitsOf(this.#scan, t);
    const nDigits = tokens.end[t]! - tokens.start[t]!;
    if (nDigits === 2 && tokens.gap[t] === GAP.none) return this.#go(step, t + 1, depth, { year: 2000 + number });
    if (nDigits !== 4 || !(number >= 1990 && number <= 2050)) return false;
    return this.#go(step, t + 1, depth, { year: number });
  }

  #takeCount(step: PatternStep, t: number, depth: number): boolean {
    const scan = this.#scan;
    const { tokens } = scan;
    if (tokens.kind[t] !== KIND.number) {
      const cue = scan.cueAt(t, CATEGORY.numeral);
      const count = cue < 0 ? Number.NaN : scan.numberOf(cue);
      return Number.isInteger(count) && count < 100 && this.#go(step, scan.cueTo[cue]!, depth, { count });
    }
    const count = digitsOf(scan, t);
    if (!(count >= 1 && count <= 400)) return false;
    const link = t + 1 < tokens.n && tokens.gap[t + 1]! < GAP.line ? scan.cueAt(t + 1, CATEGORY.rangeTo) : -1;
    const second = link >= 0 ? scan.cueTo[link]! : tokens.n;
    const countTo = second < tokens.n ? digitsOf(scan, second) : Number.NaN;
    if (countTo > count && countTo <= 400) return this.#go(step, second + 1, depth, { count, countTo });
    return this.#go(step, t + 1, depth, { count });
  }

  /** Keeps what is said so far where it is the longest yet and makes a date. */
  #consider(ends: 'date' | 'refused', to: number): void {
    if (ends === 'refused') {
      this.refusedTo = Math.max(this.refusedTo, to);
      return;
    }
    if (to <= this.#bestTo || !this.#isDate(to) || this.#isDuration(to)) return;
    this.#bestTo = to;
    this.#best = this.#draft;
  }

  /** Whether the last character begins a unit of time that goes on: *3日間*, *10日内*. */
  #isDuration(to: number): boolean {
    const { tokens } = this.#scan;
    if (tokens.kind[to - 1]! < KIND.han || tokens.kind[to - 1] === KIND.symbol || this.#draft.year !== undefined) return false;
    const unit = this.#scan.cueAt(to - 1, CATEGORY.dateUnit);
    return unit >= 0 && this.#scan.cueTo[unit]! > to;
  }

  #isDate(to: number): boolean {
    const scan = this.#scan;
    const said = this.#draft;
    if (said.ordinal !== undefined && (said.unit === undefined || said.unit === 'year')) {
      if (said.of === undefined || said.ordinal > (said.of === 'half' ? 2 : 4)) return false;
      return said.year === undefined || to > this.#yearToken + 1 || isYearAt(scan, this.#yearToken, this.#from);
    }
    if (said.unit !== undefined && said.count === undefined) {
      if (said.weekday !== undefined) return said.unit === 'week';
      if (said.month !== undefined || said.season !== undefined || said.of !== undefined) return said.unit === 'year';
      return said.day === undefined || said.unit === 'month' || said.unit === 'day';
    }
    if (said.count !== undefined) return said.unit !== undefined && (said.direction !== undefined || Math.abs(said.lastNext ?? 0) === 1);
    const isOnly = Object.keys(said).length === 1;
    if (isOnly && (said.weekday !== undefined || said.month !== undefined)) {
      return standsAlone(scan, this.#from, to, this.#patterns.capital, said.month);
    }
    if ((said.month !== undefined || said.weekday !== undefined) && this.#patterns.capital && !hasCapital(scan, this.#from, to)) return false;
    if (said.year !== undefined && this.#yearToken === to - 1) return isYearAt(scan, this.#yearToken, this.#from);
    if (said.day !== undefined && digitsOf(scan, to - 1) === (said.lastDay ?? said.day)) return !countsSomething(scan, to);
    return true;
  }
}

/** Whether a code ends before the token: not so *Q4_K_M*, *Q2x*. */
function mayEndCode(scan: Scan, to: number): boolean {
  const { tokens } = scan;
  if (to >= tokens.n || tokens.gap[to] !== GAP.none) return true;
  return tokens.kind[to] !== KIND.word && !scan.isSymbol(to, '_');
}

/** Whether a word between the tokens begins with a capital, as names of months and weekdays do in some languages. */
function hasCapital(scan: Scan, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const isName = scan.cueAt(t, CATEGORY.month) >= 0 || scan.cueAt(t, CATEGORY.weekday) >= 0;
    if (isName && (scan.tokens.shape[t]! & SHAPE.initial) === 0) return false;
  }
  return true;
}

/** Whether a number before the token counts what follows: *May 12 engineers*, *3 March 5 %*. */
function countsSomething(scan: Scan, to: number): boolean {
  if (to >= scan.tokens.n || scan.tokens.gap[to]! >= GAP.line) return false;
  return (
    scan.cueAt(to, CATEGORY.unit) >= 0 || scan.cueAt(to, CATEGORY.scale) >= 0 || scan.cueAt(to, CATEGORY.currency) >= 0
  );
}

/** A relative cue and what it says: `week-1`, `year+0 late`. */
export function readRelative(scan: Scan, t: number): { to: number; stated: Stated } | undefined {
  const cue = scan.cueAt(t, CATEGORY.relative);
  if (cue < 0) return undefined;
  const said = /^([a-z]+)([+-]\d+)(?: (early|mid|late))?$/.exec(scan.valueOf(cue));
  if (!said) return undefined;
  const part = said[3] as DatePart | undefined;
  return {
    to: scan.cueTo[cue]!,
    stated: { unit: said[1] as CalendarUnit, shift: Number(said[2]), ...(part ? { part } : {}) },
  };
}
