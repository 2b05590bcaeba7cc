/** Numbers of a range: start line, start character, end line, end character. */
const N_NUMBERS = 4;

/** How many ranges stand in a flat list of them. */
export function countRanges(flat: readonly number[]): number {
  return Math.floor(flat.length / N_NUMBERS);
}

/** Whether two flat lists hold the same ranges in the same order. */
export function sameRanges(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}

/** The ranges of a flat list, each made from its four numbers. */
export function readRanges<R>(flat: readonly number[], make: (...numbers: RangeNumbers) => R): R[] {
  return Array.from({ length: countRanges(flat) }, (_, index) => {
    const [a = 0, b = 0, c = 0, d = 0] = flat.slice(index * N_NUMBERS, (index + 1) * N_NUMBERS);
    return make(a, b, c, d);
  });
}

/** Start line, start character, end line, end character. */
export type RangeNumbers = [startLine: number, startCharacter: number, endLine: number, endCharacter: number];
