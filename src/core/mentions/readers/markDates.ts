import { MARK, MARK_OF } from '../../language/dateMarks.ts';
import type { LanguagePatterns } from '../../language/datePatterns.ts';
import { KIND } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';

/** Marks the tokens of a scan up to `end`. Readers look here before they look for cues: most tokens have no mark. */
export function markDates(scan: Scan, { words }: LanguagePatterns, end: number): Int32Array {
  const { tokens, nCues, cueFrom, cueCategory } = scan;
  const { kind, hashA } = tokens;
  const marks = new Int32Array(end + 1);
  for (let cue = 0; cue < nCues; cue++) {
    const from = cueFrom[cue]!;
    if (from >= end) break;
    marks[from]! |= MARK_OF[cueCategory[cue]!]!;
  }
  for (let t = 0; t < end; t++) {
    if (kind[t] === KIND.number) marks[t]! |= MARK.number;
    else marks[t]! |= words[hashA[t]! & 0xffff]! * MARK.word;
  }
  return marks;
}
