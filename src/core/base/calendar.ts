/**
 * Days counted from 1970-01-01 (day 0), and stretches of them. The Gregorian calendar alone, no clock, no time zone.
 */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** A unit of the calendar. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** Seasons as the months of the northern half of the earth that they take, each with its first month. */
export const SEASON_START: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const MS_A_DAY = 86_400_000;

/** The number of a day. Months above 12 and below 1 count into the years beside. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month; months above 12 and below 1 count into the years beside. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The day as `YYYY-MM-DD`. */
export function isoOf(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The number of an ISO day; undefined for a text that is none. */
export function parseIsoDay(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

/** Year, month (from 1) and day of the month of a day. */
export function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `count` months from the first of `month`; months above 12 and below 1 count into the years beside. */
export function monthsFrom(year: number, month: number, count: number): Days {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + count, 1) - 1 };
}

/** The unit a day lies in, moved by `shift` units: last week is `unitAround(day, 'week', -1)`. Weeks begin on Monday. */
export function unitAround(day: number, unit: CalendarUnit, shift: number): Days {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day':
      return { first: day + shift, last: day + shift };
    case 'week': {
      const monday = day - weekdayOf(day) + 1 + shift * 7;
      return { first: monday, last: monday + 6 };
    }
    case 'month':
      return monthsFrom(year, month + shift, 1);
    case 'quarter':
      return monthsFrom(year, month - ((month - 1) % 3) + shift * 3, 3);
    case 'half':
      return monthsFrom(year, month - ((month - 1) % 6) + shift * 6, 6);
    case 'year':
      return monthsFrom(year + shift, 1, 12);
  }
}

/** The day `count` units later; the last day of a month stands for days that a shorter month lacks. */
export function addUnits(day: number, unit: CalendarUnit, count: number): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const parts = partsOf(day);
  const month = parts.month + months * count;
  return dayOf(parts.year, month, Math.min(parts.day, daysInMonth(parts.year, month)));
}
