import type { ShownEvent } from '../../protocol/requests.ts';

/** A sum as an event tells it. */
export type EventAmount = NonNullable<ShownEvent['amount']>;

const SCALES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const;

const MARKS = { about: '~', over: '>', under: '<' } as const;

/** A sum in short form: `$315M`, `~€40M`, `5.3B SEK`. */
export function shortAmount({ value, currency, approx }: EventAmount): string {
  const mark = approx ? MARKS[approx] : '';
  const [scale, letter] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const number = Number((value / scale).toPrecision(6)).toLocaleString('en', { maximumFractionDigits: 4 });
  const sign = signOf(currency);
  return sign === undefined ? `${mark}${number}${letter} ${currency}` : `${mark}${sign}${number}${letter}`;
}

/** The sign that stands for this currency and no other: `$`, `CA$`, `₽`. Undefined where there is none. */
function signOf(currency: string): string | undefined {
  const own = symbolOf(currency, 'symbol');
  if (own !== currency) return own;
  const narrow = symbolOf(currency, 'narrowSymbol');
  // Many currencies share a sign such as $ or kr; those that are alone have one of their own.
  return /[\p{L}$£¥]/u.test(narrow) ? undefined : narrow;
}

function symbolOf(currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  // A code that is none, which `Intl` would refuse, stands for itself.
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
