import type { CalendarUnit } from '../../base/calendar.ts';
import type { DatePart, Stated } from './stated.ts';

/** What may be said of a date, as numbers of a {@link Draft}. */
export const FIELD = {
  year: 0,
  yearShift: 1,
  startMonth: 2,
  month: 3,
  monthShift: 4,
  day: 5,
  lastDay: 6,
  weekday: 7,
  ordinal: 8,
  of: 9,
  season: 10,
  lastNext: 11,
  unit: 12,
  shift: 13,
  count: 14,
  countTo: 15,
  direction: 16,
  part: 17,
  /** Set by a slot that says the word after it too: *去年* for the 年 of `{year}年`. */
  holdsWord: 18,
} as const;

const N_FIELDS = 19;

/** What a field holds that nothing is said of. */
export const UNSAID = -10_000;

/** Values of the field `of`. */
export const QUARTER = 0;
export const HALF = 1;

/** Values of the field `unit`, in order. */
export const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];
export const WEEK = 1;
export const MONTH = 2;
export const YEAR = 5;

/** Values of the field `part`, in order. */
const PARTS: readonly DatePart[] = ['early', 'mid', 'late', 'before', 'after'];

/** The value of the field `part` for a part's name, `UNSAID` for another word. */
export function partNumber(name: string): number {
  const index = PARTS.indexOf(name as DatePart);
  return index < 0 ? UNSAID : index;
}

/** What is said of a date while its words are tried one after the other: every step can be taken back. */
export class Draft {
  readonly #values = new Int32Array(N_FIELDS).fill(UNSAID);
  readonly #best = new Int32Array(N_FIELDS);
  /** Fields and their former values, in the order they were set. */
  readonly #undo = new Int32Array(256);
  #nUndo = 0;

  get(field: number): number {
    return this.#values[field]!;
  }

  has(field: number): boolean {
    return this.#values[field]! !== UNSAID;
  }

  set(field: number, value: number): void {
    const n = this.#nUndo;
    this.#undo[n] = field;
    this.#undo[n + 1] = this.#values[field]!;
    this.#nUndo = n + 2;
    this.#values[field] = value;
  }

  /** Forgets everything. */
  clear(): void {
    this.#values.fill(UNSAID);
    this.#nUndo = 0;
  }

  /** A place to {@link goBack} to. */
  mark(): number {
    return this.#nUndo;
  }

  /** Takes back what was set since the mark. */
  goBack(mark: number): void {
    while (this.#nUndo > mark) {
      this.#nUndo -= 2;
      this.#values[this.#undo[this.#nUndo]!] = this.#undo[this.#nUndo + 1]!;
    }
  }

  /** Keeps what is said now as the best so far. */
  keep(): void {
    this.#best.set(this.#values);
  }

  /** What was kept last. Every field is there, so that all such objects have one shape. */
  best(): Stated {
    const of = this.#kept(FIELD.of);
    const unit = this.#kept(FIELD.unit);
    const part = this.#kept(FIELD.part);
    return {
      year: this.#kept(FIELD.year),
      yearShift: this.#kept(FIELD.yearShift),
      lastYear: undefined,
      startMonth: this.#kept(FIELD.startMonth),
      month: this.#kept(FIELD.month),
      monthShift: this.#kept(FIELD.monthShift),
      day: this.#kept(FIELD.day),
      lastDay: this.#kept(FIELD.lastDay),
      weekday: this.#kept(FIELD.weekday),
      ordinal: this.#kept(FIELD.ordinal),
      of: of === undefined ? undefined : of === QUARTER ? 'quarter' : 'half',
      season: this.#kept(FIELD.season),
      lastNext: this.#kept(FIELD.lastNext),
      unit: unit === undefined ? undefined : UNITS[unit],
      shift: this.#kept(FIELD.shift),
      count: this.#kept(FIELD.count),
      countTo: this.#kept(FIELD.countTo),
      direction: this.#kept(FIELD.direction),
      part: part === undefined ? undefined : PARTS[part],
    };
  }

  #kept(field: number): number | undefined {
    const value = this.#best[field]!;
    return value === UNSAID ? undefined : value;
  }
}
