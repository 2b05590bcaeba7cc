import { CATEGORY } from '../../language/categories.ts';
import { MARK } from '../../language/dateMarks.ts';
import { type LanguagePatterns, type PatternNode, type PatternStep, SLOT } from '../../language/datePatterns.ts';
import { foldText } from '../../text/characters.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { digitsOf, isYearAt, mayCross, standsAlone } from './dateContext.ts';
import { readSlot } from './dateSlots.ts';
import { Draft, FIELD, HALF, MONTH, QUARTER, UNSAID, WEEK, YEAR } from './draft.ts';
import { readNumericDate } from './numericDate.ts';
import type { StatedFound } from './stated.ts';

/** How many words or signs may stand between two words of a date. */
const MOST_LINKS = 3;

/** What stands between two words of a date: nothing, signs or words that join them, a comma among them. */
const LINK = { none: 0, link: 1, comma: 2 } as const;

/** Reads what stands at a token: digits (*10.02.2026*) or one of a language's patterns, the longest that matches. */
export class StatedReader {
  readonly #scan: Scan;
  readonly #patterns: LanguagePatterns;
  /** The marks of the scan's tokens. */
  readonly marks: Int32Array;
  /** The end of the last match that a pattern refuses (`!{day}日間`); 0 where none did. */
  refusedTo = 0;

  #from = 0;
  #bestTo = 0;
  readonly #draft = new Draft();

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
    this.#bestTo = 0;
    this.#draft.clear();
    this.#walk(this.#patterns.root, from, true);
    return this.#bestTo > this.refusedTo ? { from, to: this.#bestTo, stated: this.#draft.best() } : undefined;
  }

  /** Tries every step that may follow at a token; between two steps links may be skipped. */
  #walk(node: PatternNode, at: number, isRoot: boolean): void {
    const { n } = this.#scan.tokens;
    let t = at;
    let link: number = LINK.none;
    for (let skipped = 0; skipped <= MOST_LINKS && t < n; skipped++) {
      if (!isRoot && !mayCross(this.#scan, t)) return;
      const marks = this.marks[t]!;
      if ((marks & node.marks) !== 0 || node.stems.length > 0) this.#tryAll(node, t, marks, link);
      const next = isRoot ? t : this.#skipLink(t);
      if (next === t) return;
      link = link === LINK.comma || this.#scan.isSymbol(t, ',') ? LINK.comma : LINK.link;
      t = next;
    }
  }

  #tryAll(node: PatternNode, t: number, marks: number, link: number): void {
    for (const step of node.slots) if ((marks & step.marks) !== 0) this.#takeSlot(step, t, link);
    if ((marks & (MARK.word | MARK.innerWord)) !== 0) {
      const words = node.words.get(this.#scan.tokens.hashA[t]!);
      if (words) for (const step of words) if (step.word!.hashB === this.#scan.tokens.hashB[t]) this.#takeWord(step, t);
    }
    for (const step of node.stems) if (this.#startsWith(t, step.word!.folded)) this.#takeWord(step, t);
  }

  #startsWith(t: number, stem: string): boolean {
    const { tokens } = this.#scan;
    return tokens.kind[t] === KIND.word && foldText(this.#scan.textOf(t), this.#patterns.table).startsWith(stem);
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

  #takeSlot(step: PatternStep, t: number, link: number): void {
    const draft = this.#draft;
    // A comma parts *in March, 14 people*; nothing stands between a number and what it counts.
    if (step.slot === SLOT.day && link === LINK.comma && draft.has(FIELD.month)) return;
    if (step.slot === SLOT.unit && link !== LINK.none) return;
    const mark = draft.mark();
    const to = readSlot(this.#scan, step, t, draft);
    if (to > 0) {
      const holdsWord = draft.has(FIELD.holdsWord);
      if (holdsWord) draft.set(FIELD.holdsWord, UNSAID);
      this.#go(step, to);
      if (holdsWord) for (const steps of step.next.words.values()) for (const inner of steps) this.#go(inner, to);
    }
    draft.goBack(mark);
  }

  #takeWord(step: PatternStep, t: number): void {
    const draft = this.#draft;
    const mark = draft.mark();
    if (draft.has(FIELD.ordinal)) {
      // A word of a pattern may say what the ordinal counts.
      if ((this.marks[t]! & MARK.quarterWord) !== 0) draft.set(FIELD.of, QUARTER);
      else if ((this.marks[t]! & MARK.halfWord) !== 0) draft.set(FIELD.of, HALF);
    }
    this.#go(step, t + 1);
    draft.goBack(mark);
  }

  /** Goes on after a step that took the tokens up to `to`. */
  #go({ next }: PatternStep, to: number): void {
    if (next.ends === 'refused') this.refusedTo = Math.max(this.refusedTo, to);
    else if (next.ends === 'date' && to > this.#bestTo && this.#isDate(to)) {
      this.#bestTo = to;
      this.#draft.keep();
    }
    if (next.marks !== 0) this.#walk(next, to, false);
  }

  /** Whether what is said makes a date that ends before the token. */
  #isDate(to: number): boolean {
    const said = this.#draft;
    if (said.has(FIELD.count)) {
      return said.has(FIELD.unit) && (said.has(FIELD.direction) || Math.abs(said.get(FIELD.lastNext)) === 1);
    }
    if (this.#isDuration(to)) return false;
    if (said.has(FIELD.ordinal) && !this.#isWhole()) return false;
    if (said.has(FIELD.unit)) return this.#isMoved(to);
    const year = said.get(FIELD.year);
    if (year !== UNSAID && digitsOf(this.#scan, to - 1) === year) {
      return isYearAt(this.#scan, to - 1, this.#from) && this.#isWritten(to);
    }
    // *this March*; after its noun *this* belongs to what follows.
    if (said.get(FIELD.lastNext) === 0 && (this.marks[this.#from]! & MARK.lastNext) === 0) return false;
    if (said.has(FIELD.month) || said.has(FIELD.weekday)) return this.#isNamed(to);
    return said.has(FIELD.ordinal) || !said.has(FIELD.of);
  }

  /** Whether a unit that is moved (*last week*) goes with what else is said: *Monday last week*, *last year in March*. */
  #isMoved(to: number): boolean {
    const said = this.#draft;
    const unit = said.get(FIELD.unit);
    if (said.has(FIELD.weekday)) return unit === WEEK;
    // *Jahresende 2026* is the end of that year.
    if (said.has(FIELD.year)) return unit === YEAR && said.has(FIELD.part) && isYearAt(this.#scan, to - 1, this.#from);
    if (said.has(FIELD.month) || said.has(FIELD.season) || said.has(FIELD.ordinal)) return unit === YEAR;
    return !said.has(FIELD.day) || unit <= MONTH;
  }

  /** Whether a month or weekday is one where it stands. */
  #isNamed(to: number): boolean {
    const said = this.#draft;
    const isPlaced =
      said.has(FIELD.year) || said.has(FIELD.yearShift) || said.has(FIELD.lastNext) || said.has(FIELD.day);
    if (!isPlaced && said.has(FIELD.month) !== said.has(FIELD.weekday)) {
      return standsAlone(this.#scan, this.#from, to, this.#patterns.capital, said.get(FIELD.month));
    }
    if (!this.#isWritten(to)) return false;
    if (!said.has(FIELD.day)) return true;
    const day = said.get(said.has(FIELD.lastDay) ? FIELD.lastDay : FIELD.day);
    return digitsOf(this.#scan, to - 1) !== day || !this.#countsNext(to);
  }

  /** Whether the ordinal counts quarters or halves, and there are so many. */
  #isWhole(): boolean {
    const of = this.#draft.get(FIELD.of);
    const ordinal = this.#draft.get(FIELD.ordinal);
    return (of === QUARTER && ordinal <= 4) || (of === HALF && ordinal <= 2);
  }

  /** Whether the last character begins a unit of time that goes on: *3日間*, *10日内*. */
  #isDuration(to: number): boolean {
    const { tokens } = this.#scan;
    const last = to - 1;
    if ((this.marks[last]! & MARK.dateUnit) === 0 || tokens.kind[last]! < KIND.han || this.#draft.has(FIELD.year))
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
