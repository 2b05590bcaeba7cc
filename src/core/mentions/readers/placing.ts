import {
  addUnits,
  type CalendarUnit,
  type Days,
  dayOf,
  daysInMonth,
  isDay,
  monthsFrom,
  partsOf,
  unitAround,
  weekdayOf,
} from '../../base/calendar.ts';
import type { Precision } from '../../base/precision.ts';
import type { DatePart, Stated } from './stated.ts';

/** Where a stated date lies. */
export interface Placed extends Days {
  /** Whether the document's own date was needed to say so. */
  readonly relative: boolean;
}

/**
 * How far ahead of the document a month, quarter or season without a year is looked for, in days: in the same year, in
 * the next one, and where the sentence looks ahead.
 */
const AHEAD = 135;
const NEXT_YEAR = 45;
const FAR_AHEAD = 340;

/** How long a quarter is spoken of after its end, in days. */
const JUST_OVER = 95;

/** How far back the day of a month without its month is looked for, in days. */
const BACK = 10;

/**
 * Places a stated date. `published` is the day the text speaks from; `ahead` whether its sentence speaks of what is to
 * come. Undefined where the calendar has no such day.
 */
export function place(stated: Stated, published: number, ahead: boolean): Placed | undefined {
  const { part } = stated;
  const whole = placeWhole(stated, published, ahead);
  const days = whole && part ? partOf(whole, part, published) : whole;
  if (!days) return undefined;
  const relative = stated.year === undefined || part === 'before' || part === 'after';
  return { first: days.first, last: days.last, relative };
}

/** How fine a stretch of days is. */
export function precisionOf({ first, last }: Days): Precision {
  const days = last - first + 1;
  if (days <= 1) return 'day';
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  if (days <= 92) return 'quarter';
  return days <= 184 ? 'half' : 'year';
}

function placeWhole(stated: Stated, published: number, ahead: boolean): Days | undefined {
  if (stated.count !== undefined) return placeCount(stated, stated.count, published);
  if (stated.year !== undefined) return placeInYear(stated, stated.year, published, ahead);
  if (stated.unit !== undefined && !isWithinYear(stated)) return placeUnit(stated, stated.unit, published);
  const shift = stated.yearShift ?? stated.shift;
  return placeInYear(stated, shift === undefined ? undefined : partsOf(published).year + shift, published, ahead);
}

/** Whether a month, season, quarter or half is named of a year that is moved: *last March*, *去年6月*. */
function isWithinYear(stated: Stated): boolean {
  return stated.month !== undefined || stated.season !== undefined || stated.of !== undefined;
}

/** *last week*, *Monday of last week*, *上月15日* */
function placeUnit(stated: Stated, unit: CalendarUnit, published: number): Days | undefined {
  const days = unitAround(published, unit, stated.shift ?? 0);
  if (unit === 'week' && stated.weekday !== undefined) {
    const day = days.first + stated.weekday - 1;
    return { first: day, last: day };
  }
  if (unit !== 'month' || stated.day === undefined) return days;
  const day = days.first + stated.day - 1;
  const last = days.first + (stated.lastDay ?? stated.day) - 1;
  return last <= days.last ? { first: day, last } : undefined;
}

/** *Three weeks ago* is the week three weeks back; *the next 18–24 months* run from 18 to 24 months after the text. */
function placeCount(stated: Stated, count: number, published: number): Days {
  const unit = stated.unit!;
  if (stated.lastNext === undefined)
    return unitAround(addUnits(published, unit, (stated.direction ?? -1) * count), unit, 0);
  const far = stated.countTo ?? count;
  if (stated.lastNext < 0) return { first: addUnits(published, unit, -far), last: published };
  return { first: stated.countTo ? addUnits(published, unit, count) : published, last: addUnits(published, unit, far) };
}

function placeInYear(stated: Stated, year: number | undefined, published: number, ahead: boolean): Days | undefined {
  if (stated.month !== undefined || stated.monthShift !== undefined) return placeMonth(stated, year, published, ahead);
  if (stated.of !== undefined) return placeOrdinal(stated, year, published, ahead);
  if (stated.season !== undefined) return placeSeason(stated, stated.season, year, published, ahead);
  if (stated.day !== undefined) return placeDay(stated, stated.day, published);
  if (stated.weekday !== undefined) return placeWeekday(stated.weekday, stated.lastNext, published, ahead);
  if (year === undefined) return undefined;
  return monthsFrom(year, stated.startMonth ?? 1, 12 * (1 + (stated.lastYear ?? year) - year));
}

function placeMonth(stated: Stated, year: number | undefined, published: number, ahead: boolean): Days | undefined {
  const now = partsOf(published);
  const daysIn = (inYear: number, month: number): Days | undefined => {
    if (stated.day === undefined) return monthsFrom(inYear, month, 1);
    const last = stated.lastDay ?? stated.day;
    if (stated.day < 1 || last > daysInMonth(inYear, month)) return undefined;
    return { first: dayOf(inYear, month, stated.day), last: dayOf(inYear, month, last) };
  };
  if (stated.month === undefined) return daysIn(now.year, now.month + stated.monthShift!);
  const month = stated.month;
  if (year !== undefined) return daysIn(year, month);
  if (stated.lastNext !== undefined) return nearest(stated.lastNext, published, (inYear) => daysIn(inYear, month));
  const onWeekday = (days: Days | undefined) => (days && weekdayOf(days.first) === stated.weekday ? days : undefined);
  // *Thursday 9 July* is in a year in which the 9th is a Thursday.
  const matching =
    stated.weekday === undefined ? undefined : closest(published, ahead, (inYear) => onWeekday(daysIn(inYear, month)));
  if (matching && Math.abs(matching.first - published) < FAR_AHEAD) return matching;
  return closest(published, ahead, (inYear) => daysIn(inYear, month));
}

function placeOrdinal(stated: Stated, year: number | undefined, published: number, ahead: boolean): Days {
  const length = stated.of === 'quarter' ? 3 : 6;
  const start = (stated.startMonth ?? 1) + ((stated.ordinal ?? 1) - 1) * length;
  if (year !== undefined) return monthsFrom(year, start, length);
  const now = partsOf(published);
  const current = monthsFrom(now.year, start, length);
  if (stated.of === 'half' || ahead || current.first <= published) return current;
  // Of quarters to come one may be meant that is just over: reports speak of it for a quarter of a year.
  const past = monthsFrom(now.year - 1, start, length);
  return published - past.last <= JUST_OVER ? past : current;
}

function placeSeason(stated: Stated, start: number, year: number | undefined, published: number, ahead: boolean): Days {
  const inYear = (y: number) => monthsFrom(y, start, 3);
  if (year !== undefined) return inYear(year);
  if (stated.lastNext === undefined) return closest(published, ahead, inYear)!;
  return nearest(stated.lastNext, published, inYear)!;
}

/** The last one that is over, the current year's or current one, or the next one to begin. */
function nearest(lastNext: number, published: number, inYear: (year: number) => Days | undefined): Days | undefined {
  const { year } = partsOf(published);
  const candidates = [year - 2, year - 1, year, year + 1, year + 2].map(inYear).filter((days) => days !== undefined);
  if (lastNext < 0) return candidates.findLast((days) => days.last < published);
  if (lastNext > 0) return candidates.find((days) => days.first > published);
  return candidates.find((days) => days.first <= published && days.last >= published) ?? inYear(year);
}

/**
 * The one nearest to the document: the current one, else the last one unless the next begins sooner than that has been
 * over, and soon. Where the sentence looks ahead, the next.
 */
function closest(published: number, ahead: boolean, inYear: (year: number) => Days | undefined): Days | undefined {
  const { year } = partsOf(published);
  // Four years on either side hold every 29 February and most weekdays of a day.
  for (const reach of [1, 4]) {
    let past: Days | undefined;
    let next: Days | undefined;
    for (let y = year - reach; y <= year + reach; y++) {
      const days = inYear(y);
      if (!days) continue;
      if (days.first <= published && days.last >= published) return days;
      if (days.last < published) past = days;
      else next ??= days;
    }
    if (!past && !next) continue;
    if (!past || !next) return next ?? past;
    const wait = next.first - published;
    if (ahead) return wait <= FAR_AHEAD ? next : past;
    const limit = partsOf(next.first).year === year ? AHEAD : NEXT_YEAR;
    return wait <= limit && wait < published - past.last ? next : past;
  }
  return undefined;
}

/** *10일*: the day of the document's month, or of the month before where that is only days ago. */
function placeDay({ lastDay, lastNext }: Stated, day: number, published: number): Days | undefined {
  const now = partsOf(published);
  const last = lastDay ?? day;
  const inMonth = (month: number): Days | undefined => {
    const first = dayOf(now.year, month, 1);
    const parts = partsOf(first);
    return isDay(parts.year, parts.month, last) ? { first: first + day - 1, last: first + last - 1 } : undefined;
  };
  const current = inMonth(now.month);
  const before = inMonth(now.month - 1);
  if (lastNext === -1) return current && current.first <= published ? current : before;
  if (lastNext === 1) return current && current.last >= published ? current : inMonth(now.month + 1);
  if (!current || (current.first > published && before && published - before.first <= BACK)) return before;
  return current;
}

/** The latest such day, today included; *last Friday* is last week's, *next Friday* the next to come. */
function placeWeekday(weekday: number, lastNext: number | undefined, published: number, ahead: boolean): Days {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  let day = published - back;
  if (lastNext === -1) day = unitAround(published, 'week', -1).first + weekday - 1;
  else if (lastNext === 0) day = unitAround(published, 'week', 0).first + weekday - 1;
  else if (lastNext === 1 || ahead) day += 7;
  return { first: day, last: day };
}

/** Early, mid and late: of a year its first quarter, the two in the middle and its last one; of shorter stretches thirds. */
function partOf(days: Days, part: DatePart, published: number): Days | undefined {
  if (part === 'before' || part === 'after') {
    if (published < days.first || published > days.last) return days;
    return part === 'before' ? { first: days.first, last: published } : { first: published, last: days.last };
  }
  const { year, month } = partsOf(days.first);
  const length = days.last - days.first + 1;
  if (length >= 365) {
    const [start, count] = { early: [0, 3], mid: [3, 6], late: [9, 3] }[part] as [number, number];
    return monthsFrom(year, month + start, count);
  }
  const third = { early: 0, mid: 1, late: 2 }[part];
  if (length > 31) {
    const count = Math.round(length / 91);
    return monthsFrom(year, month + third * count, count);
  }
  if (length < 7) return undefined;
  const step = length > 7 ? 10 : 2;
  const first = days.first + third * step;
  return { first, last: part === 'late' ? days.last : first + step - 1 };
}
