import { utcTicks } from 'd3-time';
import { shortMonth } from '../time/dateLabel.ts';
import { calendarDay, dateOf, dayOfDate } from '../time/day.ts';
import type { TimeWindow } from '../time/timeWindow.ts';

/** A mark of the time axis. */
export interface Tick {
  readonly day: number;
  /** A year, a month or a day, whichever begins there. */
  readonly label: string;
  /** Whether a year begins there. */
  readonly isYear: boolean;
}

/** A label takes about so many pixels, air included. */
const LABEL_WIDTH = 64;

/** Marks that stand far enough apart to be read, at the beginnings of days, months or years. */
export function axisTicks(window: TimeWindow, width: number): readonly Tick[] {
  const nTicks = Math.max(2, Math.floor(width / LABEL_WIDTH));
  const days = utcTicks(dateOf(window.from), dateOf(window.to), nTicks).map(dayOfDate).filter(Number.isInteger);
  return days.map((day) => {
    const { year, month, date } = calendarDay(day);
    if (date !== 1) return { day, label: `${date} ${shortMonth(month)}`, isYear: false };
    return month === 0 ? { day, label: String(year), isYear: true } : { day, label: shortMonth(month), isYear: false };
  });
}
