import type { AmountFound, DateFound, Found, QuantityFound } from './found.ts';
import { type NameFound, type NameReading, readNames } from './names/names.ts';
import { readAmounts } from './readers/amounts.ts';
import type { Scan } from './scan.ts';

/** Everything the readers propose for one text, disjoint, each list in text order. */
export interface FoundInText {
  readonly names: readonly NameFound[];
  readonly amounts: readonly AmountFound[];
  readonly quantities: readonly QuantityFound[];
  readonly dates: readonly DateFound[];
}

/** Lets all readers read a scanned text and chooses among what they propose. */
export function readAll(scan: Scan, reading: NameReading, dates: readonly DateFound[]): FoundInText {
  const names = readNames(scan, reading);
  const { amounts, quantities } = readAmounts(scan);
  const owner = new Int32Array(scan.tokens.n);
  const keep = <T extends Found>(list: readonly T[], rank: number): T[] =>
    list.filter(({ from, to }) => {
      for (let t = from; t < to; t++) if (owner[t]! !== 0) return false;
      owner.fill(rank, from, to);
      return true;
    });
  const keptAmounts = keep(amounts, 1);
  const sure = keep(
    names.filter(({ origin }) => origin !== 'discovered'),
    2,
  );
  const keptDates = keep(dates, 3);
  const keptQuantities = keep(
    quantities.map((quantity) => withoutNames(quantity, owner)),
    4,
  );
  const others = keep(
    names.filter(({ origin }) => origin === 'discovered'),
    5,
  );
  return {
    names: [...sure, ...others].sort((a, b) => a.from - b.from),
    amounts: keptAmounts,
    quantities: keptQuantities,
    dates: keptDates,
  };
}

/** A quantity with a name between number and unit (*10,000 H100 GPUs*) is cut before the name. */
function withoutNames(quantity: QuantityFound, owner: Int32Array): QuantityFound {
  for (let t = quantity.from + 1; t < quantity.to; t++) if (owner[t] === 2) return { ...quantity, to: t };
  return quantity;
}
