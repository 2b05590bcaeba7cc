import type { EventAmount } from '../events/documentEvent.ts';
import type { AmountMention, QuantityMention } from '../mentions/mention.ts';

const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CNY: 'CN¥',
  KRW: '₩',
  INR: '₹',
  RUB: '₽',
  UAH: '₴',
  TRY: '₺',
  BRL: 'R$',
  CAD: 'C$',
  AUD: 'A$',
};
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
];
const APPROX: Readonly<Record<string, string>> = { about: '~', over: '>', under: '<' };

/** A number in the short form of the trade: `315M`, `5.3B`, `1,200`. */
export function shortNumber(value: number): string {
  for (const [scale, letter] of SCALES) {
    if (Math.abs(value) >= scale) return `${Number((value / scale).toPrecision(6))}${letter}`;
  }
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}

/** A sum in short form: `$315M`, `~€40M`, `5.3B SEK`. */
export function shortAmount({ value, currency, approx }: EventAmount): string {
  const mark = approx ? APPROX[approx] : '';
  const sign = SIGNS[currency];
  return sign ? `${mark}${sign}${shortNumber(value)}` : `${mark}${shortNumber(value)} ${currency}`;
}

/** A sum or quantity in full, with its range and period: `315,000,000 USD`. */
export function fullValue(mention: AmountMention | QuantityMention): string {
  const unit = mention.type === 'amount' ? mention.currency : mention.unit;
  const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 4 });
  const value =
    mention.min !== undefined && mention.max !== undefined
      ? `${number(mention.min)} – ${number(mention.max)}`
      : number(mention.value);
  const approx = mention.approx ? `${{ about: 'about', over: 'over', under: 'under' }[mention.approx]} ` : '';
  const per = mention.type === 'amount' && mention.per ? ` per ${mention.per}` : '';
  return `${approx}${value} ${unit}${per}`;
}

/** An interval as people write it: a day, `2026-02-02 – 2026-02-08`, a whole month, quarter or year by its name. */
export function shownInterval(from: string, to: string): string {
  if (from === to) return from;
  const [year = '', month = ''] = from.split('-');
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const quarter = QUARTERS.findIndex(([first, last]) => from === `${year}-${first}` && to === `${year}-${last}`);
  if (quarter >= 0) return `Q${quarter + 1} ${year}`;
  if (from.endsWith('-01') && to.startsWith(`${year}-${month}-`) && Number(to.slice(8)) >= 28)
    return `${year}-${month}`;
  return `${from} – ${to}`;
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;
