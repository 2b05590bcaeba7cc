import { CATEGORIES } from '../../language/categories.ts';
import type { LanguagePatterns } from '../../language/datePatterns.ts';
import { KIND } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';

/** Bits of what begins at a token, so far as dates care. */
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
  /** A number in digits. */
  number: 1 << 19,
  /** A word that a pattern begins with, or a later one of it; or a word whose hash looks like it. */
  word: 1 << 20,
  innerWord: 1 << 21,
} as const;

/** Words for a unit of time. */
export const UNIT_MARKS = MARK.yearWord | MARK.quarterWord | MARK.halfWord | MARK.monthWord | MARK.dateUnit;

const BIT_OF: readonly number[] = CATEGORIES.map(
  (category) => (MARK as Readonly<Record<string, number>>)[category] ?? 0,
);

/** Marks the tokens of a scan up to `end`. Readers look here before they look for cues: most tokens have no mark. */
export function markDates(scan: Scan, { words }: LanguagePatterns, end: number): Int32Array {
  const { tokens, nCues, cueFrom, cueCategory } = scan;
  const { kind, hashA } = tokens;
  const marks = new Int32Array(end + 1);
  for (let cue = 0; cue < nCues; cue++) {
    const from = cueFrom[cue]!;
    if (from >= end) break;
    marks[from]! |= BIT_OF[cueCategory[cue]!]!;
  }
  for (let t = 0; t < end; t++) {
    if (kind[t] === KIND.number) marks[t]! |= MARK.number;
    else marks[t]! |= words[hashA[t]! & 0xfff]! * MARK.word;
  }
  return marks;
}
