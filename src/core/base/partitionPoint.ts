/**
 * How many of the indices from 0 to `length` (exclusive) a test says yes to, where all it says yes to come first:
 * a binary search. The answer is the index of the first that it says no to.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
