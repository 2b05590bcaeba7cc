import { calendarDay, dayAt } from './day.ts';

/** Units of the calendar that an event can be placed in, the finest first. */
export const PERIOD_UNITS = ['month', 'quarter', 'half', 'year'] as const;

/** A unit of the calendar. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A month, quarter, half or whole year. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly year: number;
  /** Which of the year's periods it is, from 0. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

/** The period of a unit that holds the day. */
export function periodAt(unit: PeriodUnit, day: number): Period {
  const { year, month } = calendarDay(day);
  const nMonths = MONTHS_IN[unit];
  const index = Math.floor(month / nMonths);
  return {
    unit,
    year,
    index,
    first: dayAt(year, index * nMonths, 1),
    last: dayAt(year, (index + 1) * nMonths, 0),
  };
}

/** The period that begins and ends on these days. Undefined where no month, quarter, half or year does. */
export function periodFromTo(from: number, to: number): Period | undefined {
  return PERIOD_UNITS.map((unit) => periodAt(unit, from)).find(({ first, last }) => first === from && last === to);
}

/**
 * The year, quarter or month that ends on the day, the widest of them. Undefined where none does. Nobody speaks of the end
 * of a half.
 */
export function periodEndingOn(day: number): Period | undefined {
  return (['year', 'quarter', 'month'] as const).map((unit) => periodAt(unit, day)).find(({ last }) => last === day);
}

/** How many months a period has. */
export const MONTHS_IN: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
