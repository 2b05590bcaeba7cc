import type { PageEvent } from '../../protocol/webview.ts';
import { calendarDay, dayOf, isMonday } from './day.ts';
import { type Period, periodAt, periodEndingOn, periodFromTo } from './period.ts';

/** How an event is placed in time. Days are counted from 1970-01-01; both ends belong to it. */
export type Placing =
  | { readonly kind: 'day'; readonly from: number; readonly to: number }
  /** Monday to Sunday. */
  | { readonly kind: 'week'; readonly from: number; readonly to: number }
  /** A whole month, quarter, half or year. */
  | { readonly kind: 'period'; readonly from: number; readonly to: number; readonly period: Period }
  /** Until a day, from the day it was spoken of: *by the end of 2026*. */
  | { readonly kind: 'deadline'; readonly from: number; readonly to: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'unknown' };

/** A {@link Placing} that has a time. */
export type DatedPlacing = Exclude<Placing, { kind: 'unknown' }>;

/** Reads how an event is placed. An event with one end only is placed on that day. */
export function placingOf(event: Pick<PageEvent, 'from' | 'to' | 'planned'>): Placing {
  const one = dayOf(event.from) ?? dayOf(event.to);
  const other = dayOf(event.to) ?? one;
  if (one === undefined || other === undefined) return { kind: 'unknown' };
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  if (from === to) return { kind: 'day', from, to };
  if (to - from === 6 && isMonday(from)) return { kind: 'week', from, to };
  const period = periodFromTo(from, to);
  if (period) return { kind: 'period', from, to, period };
  return { kind: isDeadline(from, to, event.planned === true) ? 'deadline' : 'range', from, to };
}

/** The day an event stands on when events are put in order: its first one, and for a deadline its last. */
export function orderDay(placing: DatedPlacing): number {
  return placing.kind === 'deadline' ? placing.to : placing.from;
}

/** The time an event stands at in a drawing: its middle, and for a deadline its end. Days with a fraction. */
export function drawnDay(placing: DatedPlacing): number {
  return placing.kind === 'deadline' ? placing.to + 0.5 : (placing.from + placing.to + 1) / 2;
}

/** The stretch of the calendar an event is listed under: its own period, or the month of the day it stands on. */
export function listedUnder(placing: DatedPlacing): Period {
  return placing.kind === 'period' ? placing.period : periodAt('month', orderDay(placing));
}

/** A stretch that begins on any day and is long, or is still to come, runs from the day of the words to what they name. */
function isDeadline(from: number, to: number, planned: boolean): boolean {
  if (calendarDay(from).date === 1) return false;
  return planned ? to - from > 7 : to - from > 31 && periodEndingOn(to) !== undefined;
}
