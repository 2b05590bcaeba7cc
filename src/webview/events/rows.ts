import { periodLabel } from '../time/dateLabel.ts';
import { type Period, periodAt } from '../time/period.ts';
import type { TimedEvent } from './timedEvent.ts';

/** Whether the oldest or the newest events come first. */
export type Order = 'oldest' | 'newest';

/** A heading of the list. */
export interface Heading {
  readonly kind: 'heading';
  readonly key: string;
  /** Undefined above the events without a date. */
  readonly period: Period | undefined;
  /** Whether all events of the year stand below it, or only those that no month or quarter is known of. */
  readonly isWholeYear: boolean;
  readonly nEvents: number;
}

/** A row of the list. Its key is the same as long as it is about the same thing. */
export type Row =
  | Heading
  /** `position` counts the shown events from 1. */
  | { readonly kind: 'event'; readonly key: string; readonly timed: TimedEvent; readonly position: number }
  /** `source` counts the event's sources from 0. */
  | { readonly kind: 'source'; readonly key: string; readonly timed: TimedEvent; readonly source: number };

/** With fewer events a month than these on average, headings are years. */
const EVENTS_FOR_MONTHS = 3;

/** What the list shows, from top to bottom. `expanded` holds the ids of the events whose sources are shown. */
export function layRows(shown: readonly TimedEvent[], order: Order, expanded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  let position = 0;
  for (const { heading, events } of sections(shown, order)) {
    rows.push(heading);
    for (const timed of events) {
      rows.push({ kind: 'event', key: timed.event.id, timed, position: ++position });
      if (expanded.has(timed.event.id)) rows.push(...sourceRows(timed));
    }
  }
  return rows;
}

/** The key of the row of an event's source. */
export function sourceKey(event: string, source: number): string {
  return `${event} source ${source}`;
}

/** The id of the event that a row with the key is about. */
export function eventOfKey(key: string): string {
  return key.replace(/ source \d+$/, '');
}

function sourceRows(timed: TimedEvent): readonly Row[] {
  return timed.event.sources.map((_, source) => ({
    kind: 'source',
    key: sourceKey(timed.event.id, source),
    timed,
    source,
  }));
}

/** A heading and the events below it. */
interface Section {
  readonly heading: Heading;
  readonly events: readonly TimedEvent[];
}

/** The sections in order; the one without a date is the last one either way. */
function sections(shown: readonly TimedEvent[], order: Order): readonly Section[] {
  const byMonth = stretches(shown, ({ period }) => (period ? period.first * 400 + period.last - period.first : NaN));
  const isByYear = shown.length < byMonth.length * EVENTS_FOR_MONTHS;
  const dated = isByYear ? stretches(shown, ({ period }) => period?.year ?? NaN) : byMonth;
  const undated = dated.at(-1)?.[0]?.period === undefined ? dated.pop() : undefined;
  if (order === 'newest') for (const events of dated.reverse()) events.reverse();
  return [...dated, ...(undated ? [undated] : [])].map((events) => section(events, isByYear));
}

function section(events: readonly TimedEvent[], isByYear: boolean): Section {
  const period = events[0]?.period;
  const shown = period && isByYear ? periodAt('year', period.first) : period;
  const label = shown ? periodLabel(shown) : 'unknown';
  const heading: Heading = {
    kind: 'heading',
    key: `heading ${label}`,
    period: shown,
    isWholeYear: isByYear,
    nEvents: events.length,
  };
  return { heading, events };
}

/** Neighbours with the same key together, each stretch a list of its own. */
function stretches(shown: readonly TimedEvent[], keyOf: (timed: TimedEvent) => number): TimedEvent[][] {
  const found: TimedEvent[][] = [];
  let last: number | undefined;
  for (const timed of shown) {
    const key = keyOf(timed);
    if (!Object.is(key, last)) found.push([]);
    last = key;
    found.at(-1)?.push(timed);
  }
  return found;
}
