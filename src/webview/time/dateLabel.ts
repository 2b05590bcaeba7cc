import { calendarDay } from './day.ts';
import { type Period, periodEndingOn, periodFromTo } from './period.ts';
import type { Placing } from './placing.ts';

/** The names of the months. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The date of an event in words, as precise as it is known: `10 Feb 2026`, `Q2 2026`, `By the end of 2026`. */
export function dateLabel(placing: Placing): string {
  switch (placing.kind) {
    case 'day':
      return dayLabel(placing.from);
    case 'week':
      return `Week of ${dayLabel(placing.from)}`;
    case 'period':
      return periodLabel(placing.period);
    case 'deadline':
      return deadlineLabel(placing.to);
    case 'range':
      return rangeLabel(placing.from, placing.to);
    case 'unknown':
      return 'Date unknown';
  }
}

/** A month, quarter, half or year in words: `February 2026`, `Q2 2026`, `H1 2026`, `2026`. */
export function periodLabel({ unit, index, year }: Period): string {
  switch (unit) {
    case 'month':
      return `${MONTHS[index]} ${year}`;
    case 'quarter':
      return `Q${index + 1} ${year}`;
    case 'half':
      return `H${index + 1} ${year}`;
    case 'year':
      return String(year);
  }
}

/** A day in words: `10 Feb 2026`. */
export function dayLabel(day: number): string {
  const { year, month, date } = calendarDay(day);
  return `${date} ${shortMonth(month)} ${year}`;
}

/** A stretch of days in words, without what both ends share: `3–10 Feb 2026`, `28 Feb – 3 Mar 2026`, `2024 – 2026`. */
export function rangeLabel(from: number, to: number): string {
  const first = calendarDay(from);
  const last = calendarDay(to);
  if (from === to) return dayLabel(from);
  if (first.date === 1 && periodEndingOn(to)) return monthsLabel(from, to);
  if (first.year !== last.year) return `${dayLabel(from)} – ${dayLabel(to)}`;
  if (first.month !== last.month) return `${first.date} ${shortMonth(first.month)} – ${dayLabel(to)}`;
  return `${first.date}–${dayLabel(to)}`;
}

/** A month's name in three letters. */
export function shortMonth(month: number): string {
  return MONTHS[month]?.slice(0, 3) ?? '';
}

/** Whole months: `Feb – Apr 2026`, `Feb 2024 – Jan 2025`, `2024 – 2026`. */
function monthsLabel(from: number, to: number): string {
  const period = periodFromTo(from, to);
  if (period) return periodLabel(period);
  const first = calendarDay(from);
  const last = calendarDay(to);
  if (first.month === 0 && last.month === 11) return `${first.year} – ${last.year}`;
  const year = first.year === last.year ? '' : ` ${first.year}`;
  return `${shortMonth(first.month)}${year} – ${shortMonth(last.month)} ${last.year}`;
}

function deadlineLabel(to: number): string {
  const period = periodEndingOn(to);
  return period ? `By the end of ${periodLabel(period)}` : `By ${dayLabel(to)}`;
}
