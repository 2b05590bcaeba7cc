/** Days are counted from 1970-01-01 (day 0). The Gregorian calendar alone: no clock, no time zone. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** A unit of the calendar. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** The month each season begins in, in the northern half of the earth; it has three. */
export const SEASON_START: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Months of the units that are made of months. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Days before each month of a year without a leap day. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number of a day. Months above 12 and below 1 count into the years beside. */
export function dayOf(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = (((month - 1) % 12) + 12) % 12;
  const past = y - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
  return (y - 1970) * 365 + leapDays + BEFORE_MONTH[m]! + (m > 1 && isLeap(y) ? 1 : 0) + day - 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month; months above 12 and below 1 count into the years beside. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Year, month (from 1) and day of the month of a day. */
export function partsOf(day: number): { year: number; month: number; day: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  if (dayOf(year + 1, 1, 1) <= day) year++;
  else if (dayOf(year, 1, 1) > day) year--;
  let month = 1 + Math.floor((day - dayOf(year, 1, 1)) / 31);
  if (month < 12 && dayOf(year, month + 1, 1) <= day) month++;
  return { year, month, day: day - dayOf(year, month, 1) + 1 };
}

/** The day as `YYYY-MM-DD`. */
export function isoOf(day: number): string {
  const parts = partsOf(day);
  const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${parts.year}-${pad(parts.month)}-${pad(parts.day)}`;
}

/** The number of the day an ISO date or time begins with; undefined for a text that begins with none. */
export function parseIsoDay(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDay(year, month, day) ? dayOf(year, month, day) : undefined;
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
  if (unit === 'day') return { first: day + shift, last: day + shift };
  if (unit === 'week') {
    const monday = day - weekdayOf(day) + 1 + shift * 7;
    return { first: monday, last: monday + 6 };
  }
  const months = MONTHS[unit];
  const { year, month } = partsOf(day);
  return monthsFrom(year, month - ((month - 1) % months) + shift * months, months);
}

/** The day `count` units later; the last day of a month stands for days that a shorter month lacks. */
export function addUnits(day: number, unit: CalendarUnit, count: number): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const parts = partsOf(day);
  const month = parts.month + MONTHS[unit] * count;
  return dayOf(parts.year, month, Math.min(parts.day, daysInMonth(parts.year, month)));
}
