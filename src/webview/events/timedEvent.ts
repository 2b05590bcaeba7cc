import type { PageEvent } from '../../protocol/webview.ts';
import { dateLabel } from '../time/dateLabel.ts';
import type { Period } from '../time/period.ts';
import { drawnDay, listedUnder, orderDay, type Placing, placingOf } from '../time/placing.ts';
import { EVENT_NAMES } from './eventTypes.ts';
import { searchText } from './searchText.ts';

/** An event with its place in time and in the list. */
export interface TimedEvent {
  readonly event: PageEvent;
  readonly placing: Placing;
  /** The month, quarter, half or year it is listed under. Undefined where its date is not known. */
  readonly period: Period | undefined;
  /** Where it stands in a drawing, in days with a fraction; NaN where its date is not known. */
  readonly at: number;
  /** The days it counts for when a stretch of time is looked at, both included; NaN where its date is not known. */
  readonly first: number;
  readonly last: number;
}

/** Places the events in time and puts them in the list's order: by period, then by day, those without a date last. */
export function timeEvents(events: readonly PageEvent[]): readonly TimedEvent[] {
  // `sort` is stable: what stands at the same time keeps the order it came in.
  return events.map(timeEvent).sort(byTime);
}

/** The text an event is searched in: all that is shown of it. */
export function searchedText({ event, placing }: TimedEvent): string {
  const names = event.objects.map(({ name }) => name);
  const sources = event.sources.flatMap(({ label, quote }) => [label, quote]);
  const parts = [event.title, event.actorName, event.amount ?? '', EVENT_NAMES[event.type], dateLabel(placing)];
  return searchText([...parts, ...names, ...sources].join('\n'));
}

function timeEvent(event: PageEvent): TimedEvent {
  const placing = placingOf(event);
  if (placing.kind === 'unknown') return { event, placing, period: undefined, at: NaN, first: NaN, last: NaN };
  const first = orderDay(placing);
  return { event, placing, period: listedUnder(placing), at: drawnDay(placing), first, last: placing.to };
}

function byTime(a: TimedEvent, b: TimedEvent): number {
  if (!a.period || !b.period) return Number(!a.period) - Number(!b.period);
  return comparePeriods(a.period, b.period) || a.first - b.first || a.last - b.last;
}

/** A year stands before its quarters, a quarter before its months. */
function comparePeriods(a: Period, b: Period): number {
  return a.first - b.first || b.last - a.last;
}
