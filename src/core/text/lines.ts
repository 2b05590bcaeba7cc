import { partitionPoint } from '../base/partitionPoint.ts';

/** Where the lines of a text begin, as offsets; CR LF, LF and CR end a line. The first is 0. */
export function lineStarts(text: string): Int32Array {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return Int32Array.from(starts);
}

/** The index of the line that holds an offset. */
export function lineAt(starts: Int32Array, offset: number): number {
  return Math.max(0, partitionPoint(starts.length, (line) => starts[line]! <= offset) - 1);
}

/** How many units end each line: 1, 2 for CR LF, 0 for the last. */
export function lineBreaks(text: string, starts: Int32Array): Uint8Array {
  const breaks = new Uint8Array(starts.length);
  for (let line = 0; line + 1 < starts.length; line++) {
    const next = starts[line + 1]!;
    breaks[line] = text.charCodeAt(next - 1) === 0x0a && text.charCodeAt(next - 2) === 0x0d ? 2 : 1;
  }
  return breaks;
}
