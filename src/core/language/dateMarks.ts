import { CATEGORIES } from './categories.ts';

/** Bits of what begins at a token, so far as dates care: cues by their category, numbers, words of patterns. */
export const MARK = {
  month: 1,
  weekday: 1 << 1,
  relative: 1 << 2,
  lastNext: 1 << 3,
  season: 1 << 4,
  ordinal: 1 << 5,
  numeral: 1 << 6,
  partBefore: 1 << 7,
  partAfter: 1 << 8,
  deadlineBefore: 1 << 9,
  deadlineAfter: 1 << 10,
  agoBefore: 1 << 11,
  agoAfter: 1 << 12,
  quarterWord: 1 << 13,
  halfWord: 1 << 14,
  yearWord: 1 << 15,
  monthWord: 1 << 16,
  dateUnit: 1 << 17,
  dateLink: 1 << 18,
  rangeTo: 1 << 19,
  /** A number in digits. */
  number: 1 << 20,
  /** A word that a pattern begins with, or one whose hash looks like it. */
  word: 1 << 21,
  /** A later word of a pattern, likewise; twice `word`. */
  innerWord: 1 << 22,
} as const;

/** Words for a unit of time. */
export const UNIT_MARKS = MARK.yearWord | MARK.quarterWord | MARK.halfWord | MARK.monthWord | MARK.dateUnit;

/** The mark of each category, 0 for those that dates do not care for. */
export const MARK_OF: readonly number[] = CATEGORIES.map(
  (name) => (MARK as Readonly<Record<string, number>>)[name] ?? 0,
);
