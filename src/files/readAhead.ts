/**
 * Reads items in order while up to `nAhead` of them are under way, so that the disk and the processor work at the same
 * time. `read` must not reject.
 */
export async function* readAhead<Item, Result>(
  items: Iterable<Item>,
  read: (item: Item) => Promise<Result>,
  nAhead: number,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.iterator]();
  const underWay: Promise<Result>[] = [];
  for (;;) {
    while (underWay.length < nAhead) {
      const next = iterator.next();
      if (next.done) break;
      underWay.push(read(next.value));
    }
    const first = underWay.shift();
    if (!first) return;
    yield await first;
  }
}
