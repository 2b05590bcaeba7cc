import { CATEGORY } from '../../language/categories.ts';
import type { LanguagePatterns, PatternNode, PatternStep, PatternWord } from '../../language/datePatterns.ts';
import { foldText } from '../../text/characters.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf, isYearAt, mayCross, standsAlone } from './dateContext.ts';
import { MARK } from './dateMarks.ts';
import { readSlot, SLOT_MARKS } from './dateSlots.ts';
import { readNumericDate } from './numericDate.ts';
import type { Stated, StatedFound } from './stated.ts';

/** How many words or signs may stand between two words of a date. */
const MOST_LINKS = 3;

/** What stands between two words of a date: nothing, signs or words that join them, a comma among them. */
type Link = 'none' | 'link' | 'comma';

/** Reads what stands at a token: digits (*10.02.2026*) or one of a language's patterns, the longest that matches. */
export class StatedReader {
  readonly #scan: Scan;
  readonly #patterns: LanguagePatterns;
  /** The marks of the scan's tokens. */
  readonly marks: Int32Array;
  /** The end of the last match that a pattern refuses (`!{day}日間`); 0 where none did. */
  refusedTo = 0;

  #from = 0;
  #said: Stated = {};
  #bestTo = 0;
  #best: Stated | undefined;

  constructor(scan: Scan, patterns: LanguagePatterns, marks: Int32Array) {
    this.#scan = scan;
    this.#patterns = patterns;
    this.marks = marks;
  }

  /** The date stated at a token; undefined where there is none. */
  read(from: number): StatedFound | undefined {
    const { tokens } = this.#scan;
    this.refusedTo = 0;
    if (from >= tokens.n || this.marks[from] === 0) return undefined;
    if (tokens.kind[from] === KIND.number) {
      const digits = readNumericDate(this.#scan, from);
      if (digits) return digits;
    }
    this.#from = from;
    this.#said = {};
    this.#bestTo = 0;
    this.#best = undefined;
    this.#walk(this.#patterns.root, from, true);
    if (!this.#best || this.#bestTo <= this.refusedTo) return undefined;
    return { from, to: this.#bestTo, stated: this.#best };
  }

  /** Tries every step that may follow at a token; between two steps links may be skipped. */
  #walk(node: PatternNode, at: number, isRoot: boolean): void {
    const { n } = this.#scan.tokens;
    let t = at;
    let link: Link = 'none';
    for (let skipped = 0; skipped <= MOST_LINKS && t < n; skipped++) {
      if (!isRoot && !mayCross(this.#scan, t)) return;
      const marks = this.marks[t]!;
      for (const step of node.steps) {
        if (step.slot !== undefined) {
          if ((marks & SLOT_MARKS[step.slot]) !== 0) this.#takeSlot(step, t, link);
        } else if ((marks & (MARK.word | MARK.innerWord)) !== 0 || step.word!.stem) this.#takeWord(step, step.word!, t);
      }
      const next = isRoot ? t : this.#skipLink(t);
      if (next === t) return;
      link = link === 'comma' || this.#scan.isSymbol(t, ',') ? 'comma' : 'link';
      t = next;
    }
  }

  /** Skips one comma, point, hyphen, slash, apostrophe or linking word between two parts of a date. */
  #skipLink(t: number): number {
    const scan = this.#scan;
    const { tokens } = scan;
    if (tokens.kind[t] === KIND.symbol && tokens.gap[t] === GAP.none) {
      if (scan.isSymbol(t, '.') || scan.isSymbol(t, ',')) return t + 1;
      const joins = scan.isSymbol(t, '-') || scan.isSymbol(t, '/') || scan.isSymbol(t, "'") || scan.isSymbol(t, '’');
      if (joins && tokens.gap[t + 1] === GAP.none) return t + 1;
    }
    return (this.marks[t]! & MARK.dateLink) === 0 ? t : scan.skip(t, 'dateLink');
  }

  #takeSlot(step: PatternStep, t: number, link: Link): void {
    // A comma parts *in March, 14 people*; nothing stands between a number and what it counts.
    if (step.slot === 'day' && link === 'comma' && this.#said.month !== undefined) return;
    if (step.slot === 'unit' && link !== 'none') return;
    const match = readSlot(this.#scan, step, t, this.#said);
    if (!match) return;
    this.#go(step, match.to, match.said);
    if (match.holdsWord) for (const inner of step.next.steps) if (inner.word) this.#go(inner, match.to, match.said);
  }

  #takeWord(step: PatternStep, word: PatternWord, t: number): void {
    const { tokens } = this.#scan;
    if (word.stem) {
      if (tokens.kind[t] !== KIND.word || !foldText(this.#scan.textOf(t), this.#patterns.table).startsWith(word.folded))
        return;
    } else if (tokens.hashA[t] !== word.hashA || tokens.hashB[t] !== word.hashB) return;
    const of = this.#said.ordinal === undefined ? undefined : this.#countedBy(t);
    this.#go(step, t + 1, of ? { of } : {});
  }

  /** What an ordinal counts, where a word of a pattern says it. */
  #countedBy(t: number): 'quarter' | 'half' | undefined {
    if ((this.marks[t]! & MARK.quarterWord) !== 0) return 'quarter';
    return (this.marks[t]! & MARK.halfWord) === 0 ? undefined : 'half';
  }

  /** Goes on after a step that took the tokens up to `to`, with what it said. */
  #go(step: PatternStep, to: number, said: Stated): void {
    const before = this.#said;
    this.#said = { ...before, ...said };
    const { ends, steps } = step.next;
    if (ends === 'refused') this.refusedTo = Math.max(this.refusedTo, to);
    else if (ends === 'date' && to > this.#bestTo && this.#isDate(to)) {
      this.#bestTo = to;
      this.#best = this.#said;
    }
    if (steps.length) this.#walk(step.next, to, false);
    this.#said = before;
  }

  /** Whether what is said makes a date that ends before the token. */
  #isDate(to: number): boolean {
    const said = this.#said;
    const { year, month, weekday, day, ordinal, of, unit, count, lastNext, direction } = said;
    if (count !== undefined) return unit !== undefined && (direction !== undefined || Math.abs(lastNext ?? 0) === 1);
    if (this.#isDuration(to)) return false;
    if (unit !== undefined) {
      if (weekday !== undefined) return unit === 'week';
      if (month !== undefined || said.season !== undefined || ordinal !== undefined)
        return unit === 'year' && isWhole(said);
      return day === undefined || unit === 'month' || unit === 'day';
    }
    if (ordinal !== undefined && !isWhole(said)) return false;
    if (year !== undefined && digitsOf(this.#scan, to - 1) === year)
      return isYearAt(this.#scan, to - 1, this.#from) && this.#isWritten(to);
    if (month === undefined && weekday === undefined) return of !== undefined ? ordinal !== undefined : true;
    const isAlone = year === undefined && said.yearShift === undefined && day === undefined && lastNext === undefined;
    if (isAlone && (month === undefined || weekday === undefined))
      return standsAlone(this.#scan, this.#from, to, this.#patterns.capital, month);
    if (!this.#isWritten(to)) return false;
    return !(day !== undefined && digitsOf(this.#scan, to - 1) === (said.lastDay ?? day) && this.#countsNext(to));
  }

  /** Whether the last character begins a unit of time that goes on: *3日間*, *10日内*. */
  #isDuration(to: number): boolean {
    const { tokens } = this.#scan;
    const last = to - 1;
    if ((this.marks[last]! & MARK.dateUnit) === 0 || tokens.kind[last]! < KIND.han || this.#said.year !== undefined)
      return false;
    return this.#scan.skip(last, 'dateUnit') > to;
  }

  /** Whether months and weekdays have the capital that the language gives them. */
  #isWritten(to: number): boolean {
    if (!this.#patterns.capital) return true;
    const { tokens } = this.#scan;
    for (let t = this.#from; t < to; t++) {
      const isName = (this.marks[t]! & (MARK.month | MARK.weekday)) !== 0;
      if (isName && tokens.kind[t] === KIND.word && (tokens.shape[t]! & SHAPE.initial) === 0) return false;
    }
    return true;
  }

  /** Whether a number before the token counts what follows: *May 12 engineers*, *3 March 5 %*. */
  #countsNext(to: number): boolean {
    const scan = this.#scan;
    if (to >= scan.tokens.n || scan.tokens.gap[to]! >= GAP.line) return false;
    return [CATEGORY.unit, CATEGORY.scale, CATEGORY.currency].some((category) => scan.cueAt(to, category) >= 0);
  }
}

/** Whether an ordinal counts quarters or halves, and there are so many. */
function isWhole({ ordinal, of }: Stated): boolean {
  return ordinal === undefined || (of === 'quarter' && ordinal <= 4) || (of === 'half' && ordinal <= 2);
}
