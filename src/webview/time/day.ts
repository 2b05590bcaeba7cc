/** Days are counted from 1970-01-01, which is day 0; a day has no hours and no time zone. */
const DAY_MS = 86_400_000;

/** A day of the calendar, its month counted from 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The day an ISO date names: `1970-01-02` is 1. Undefined where the text is no date of the calendar. */
export function dayOf(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]) - 1;
  const date = Number(match[3]);
  const day = dayAt(year, month, date);
  const isOfCalendar = month >= 0 && month < 12 && date > 0 && (date < 29 || day < dayAt(year, month + 1, 1));
  return isOfCalendar ? day : undefined;
}

/** The day of a year, a month counted from 0 and a date. A date beyond its month runs on: the 0th is the last one of the month before. */
export function dayAt(year: number, month: number, date: number): number {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return year >= 100 ? Date.UTC(year, month, date) / DAY_MS : new Date(0).setUTCFullYear(year, month, date) / DAY_MS;
}

/** The year, month and date of a day. */
export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** Midnight at the beginning of a day, in UTC; days with a fraction are times within the day. */
export function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}

/** The day of a date, with a fraction for its time. */
export function dayOfDate(date: Date): number {
  return date.getTime() / DAY_MS;
}

/** Whether the day is a Monday. */
export function isMonday(day: number): boolean {
  return new Date(day * DAY_MS).getUTCDay() === 1;
}
