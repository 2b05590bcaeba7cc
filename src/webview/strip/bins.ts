import { type TimeInterval, utcDay, utcTickInterval } from 'd3-time';
import { EVENT_TYPES } from '../events/eventTypes.ts';
import type { TimedEvent } from '../events/timedEvent.ts';
import { dateOf, dayOfDate } from '../time/day.ts';
import type { TimeWindow } from '../time/timeWindow.ts';

/** How many events of each type stand in each stretch of the calendar. */
export interface Bins {
  /** Where each bin begins, and where the last one ends: one more than there are bins. Days from 1970-01-01. */
  readonly edges: readonly number[];
  /** `counts[bin * EVENT_TYPES.length + type]`, types in the order of {@link EVENT_TYPES}. */
  readonly counts: Uint32Array;
  /** The number of events in the fullest bin. */
  readonly max: number;
}

/** A bin is about so many pixels wide. */
const BIN_WIDTH = 7;

/** Counts the events in the days, weeks, months or years that make good bins at this width. Events without a date are in none. */
export function binEvents(events: readonly TimedEvent[], window: TimeWindow, width: number): Bins {
  const edges = binEdges(window, Math.max(1, width / BIN_WIDTH));
  const nTypes = EVENT_TYPES.length;
  const counts = new Uint32Array(Math.max(0, edges.length - 1) * nTypes);
  const totals = new Uint32Array(edges.length);
  const typeIndex = new Map(EVENT_TYPES.map((type, index) => [type, index]));
  let max = 0;
  for (const { at, event } of events) {
    const bin = binOf(edges, at);
    if (bin === undefined) continue;
    const cell = bin * nTypes + (typeIndex.get(event.type) ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
    const total = (totals[bin] ?? 0) + 1;
    totals[bin] = total;
    if (total > max) max = total;
  }
  return { edges, counts, max };
}

/** The bin that holds the time. Undefined where none does. */
export function binOf(edges: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = edges.length - 1;
  // The comparisons are written so that NaN, an event without a date, is in no bin.
  if (!(at >= (edges[low] ?? NaN) && at < (edges[high] ?? NaN))) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function binEdges(window: TimeWindow, nBins: number): readonly number[] {
  const interval = wholeDays(utcTickInterval(dateOf(window.from), dateOf(window.to), nBins));
  const first = interval.floor(dateOf(window.from));
  const last = interval.offset(interval.floor(dateOf(window.to)), 1);
  return [...interval.range(first, last), last].map(dayOfDate);
}

/** Nothing happens at an hour here: no interval is shorter than a day. */
function wholeDays(interval: TimeInterval | null): TimeInterval {
  if (!interval) return utcDay;
  const start = dateOf(0);
  return interval.offset(start, 1).getTime() - start.getTime() < dateOf(1).getTime() ? utcDay : interval;
}
