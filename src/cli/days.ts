import { UsageError } from './usageError.ts';

/** The first day of `2026-02-10`, `2026-02` or `2026`. Throws {@link UsageError} where it is none of these. */
export function firstDay(option: string, text: string): string {
  return daysIn(option, text).first;
}

/** The last day of `2026-02-10`, `2026-02` or `2026`. Throws {@link UsageError} where it is none of these. */
export function lastDay(option: string, text: string): string {
  return daysIn(option, text).last;
}

/** The day after an ISO day. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(year, month, date + 1);
}

function daysIn(option: string, text: string): { first: string; last: string } {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const first = isoDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  // The month 13 and the 30th of February would turn into other days.
  if (year === undefined || !first.startsWith(text)) {
    throw new UsageError(`--${option} "${text}" is no date; write 2026-02-10, 2026-02 or 2026.`);
  }
  if (day !== undefined) return { first, last: first };
  // Day 0 is the last day of the month before.
  return { first, last: isoDay(Number(year), Number(month ?? 12) + 1, 0) };
}

function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
