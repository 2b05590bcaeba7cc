/** What CLDR knows of a language, read through `Intl` at build time so that no one types it. */
import type { LanguagePack, PackPhrase } from '../core/language/pack.ts';

/** The pack with CLDR's month and weekday names, currency names and country names added, and its decimal mark set. */
export function addLocaleFacts(pack: LanguagePack): LanguagePack {
  if (pack.code === 'und') return pack;
  const phrases = [
    ...pack.phrases,
    ...monthsAndWeekdays(pack.code),
    ...currencyNames(pack.code),
    ...countries(pack.code),
  ];
  return { ...pack, decimal: decimalMark(pack.code), phrases };
}

function decimalMark(code: string): '.' | ',' {
  const part = new Intl.NumberFormat(code).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return part?.value === ',' ? ',' : '.';
}

function monthsAndWeekdays(code: string): PackPhrase[] {
  const out: PackPhrase[] = [];
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2026, month, 15));
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { day: 'numeric', month: style }] as const) {
        const parts = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC' }).formatToParts(date);
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (/\p{L}{3}/u.test(name) || (/\p{L}/u.test(name) && style === 'long' && !/\d/.test(name))) {
          out.push({ phrase: name, category: 'month', value: String(month + 1) });
        }
      }
    }
  }
  for (let day = 1; day <= 7; day++) {
    const date = new Date(Date.UTC(2026, 1, 1 + day));
    const name = new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' }).format(date);
    out.push({ phrase: name, category: 'weekday', value: String(day) });
  }
  return out;
}

/** Currencies whose CLDR names are worth having; a bare word such as *dollar* is the pack's own matter. */
const CURRENCIES = [
  ...['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'KRW', 'INR', 'CHF', 'RUB', 'UAH', 'PLN', 'TRY', 'BRL', 'CAD', 'AUD', 'SGD'],
  ...['HKD', 'TWD', 'NZD', 'SEK', 'NOK', 'DKK', 'CZK', 'ILS', 'AED', 'SAR', 'MXN', 'ZAR', 'KZT', 'HUF', 'RON'],
];

function currencyNames(code: string): PackPhrase[] {
  const out: PackPhrase[] = [];
  for (const currency of CURRENCIES) {
    const names = new Set<string>();
    for (const n of [1, 2, 5]) {
      const format = new Intl.NumberFormat(code, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        maximumFractionDigits: 0,
      });
      const name = format.formatToParts(n).find(({ type }) => type === 'currency')?.value;
      if (name && name !== currency) names.add(name);
    }
    for (const phrase of names) out.push({ phrase, category: 'currency', value: currency });
  }
  return out;
}

function countries(code: string): PackPhrase[] {
  const names = new Intl.DisplayNames([code], { type: 'region', fallback: 'none' });
  const out: PackPhrase[] = [];
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const name = names.of(String.fromCharCode(first, second));
      if (name && name.length > 1) out.push({ phrase: name, category: 'place', value: '' });
    }
  }
  return out;
}
