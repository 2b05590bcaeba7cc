import type { EventType } from '../../protocol/webview.ts';
import type { TimeWindow } from '../time/timeWindow.ts';
import { searchWords } from './searchText.ts';
import { searchedText, type TimedEvent } from './timedEvent.ts';

/** Which events are shown; what is null or empty does not filter. */
export interface EventFilter {
  readonly text: string;
  /** Id of an entity that is the actor or an object. */
  readonly entity: string | null;
  /** Uri of a document that tells of it. */
  readonly source: string | null;
  readonly types: readonly EventType[];
  readonly window: TimeWindow | null;
}

/** Lets everything pass. */
export const NO_FILTER: EventFilter = { text: '', entity: null, source: null, types: [], window: null };

/** What came through a filter, and how much there would be if one part of the filter were dropped. */
export interface Filtered {
  readonly shown: readonly TimedEvent[];
  /** What would be shown without the window: what there is to be seen on the strip. */
  readonly beyondWindow: readonly TimedEvent[];
  /** How many there would be of each type if the types did not filter. */
  readonly nByType: Readonly<Record<EventType, number>>;
}

/** One part of a filter. */
export type FilterPart = keyof EventFilter;

/** Searches, counts and filters the same events again and again, with what it takes to do so without delay. */
export class EventShelf {
  readonly events: readonly TimedEvent[];
  readonly byId: ReadonlyMap<string, TimedEvent>;
  /** Made when someone searches first: it costs more than everything else here. */
  #searched: readonly string[] | undefined;

  constructor(events: readonly TimedEvent[]) {
    this.events = events;
    this.byId = new Map(events.map((timed) => [timed.event.id, timed]));
  }

  /** Puts the filter on all events. */
  filter(filter: EventFilter): Filtered {
    const shown: TimedEvent[] = [];
    const beyondWindow: TimedEvent[] = [];
    const nByType = {
      funding: 0,
      valuation: 0,
      acquisition: 0,
      partnership: 0,
      release: 0,
      people: 0,
      legal: 0,
      forecast: 0,
    };
    const refusalOf = this.#refusals(filter);
    this.events.forEach((timed, index) => {
      const refusal = refusalOf(timed, index);
      if (refusal === undefined) shown.push(timed);
      if (refusal === undefined || refusal === 'window') beyondWindow.push(timed);
      if (refusal === undefined || refusal === 'types') nByType[timed.event.type]++;
    });
    return { shown, beyondWindow, nByType };
  }

  /** The events that would be shown if one part of the filter were dropped. */
  without(filter: EventFilter, part: FilterPart): readonly TimedEvent[] {
    return this.filter({ ...filter, [part]: NO_FILTER[part] }).shown;
  }

  /** Tells which part of the filter alone keeps an event out; undefined where none does. */
  #refusals(filter: EventFilter): (timed: TimedEvent, index: number) => FilterPart | 'several' | undefined {
    const { window, entity, source } = filter;
    const words = searchWords(filter.text);
    const types = new Set(filter.types);
    if (words.length > 0) this.#searched ??= this.events.map(searchedText);
    const searched = this.#searched ?? [];
    return (timed, index) => {
      let refusal: FilterPart | 'several' | undefined;
      if (types.size > 0 && !types.has(timed.event.type)) refusal = 'types';
      if (window && !isWithin(timed, window)) refusal = refusal ? 'several' : 'window';
      if (entity !== null && !names(timed, entity)) refusal = refusal ? 'several' : 'entity';
      if (source !== null && !isToldBy(timed, source)) refusal = refusal ? 'several' : 'source';
      if (!words.every((word) => searched[index]?.includes(word))) refusal = refusal ? 'several' : 'text';
      return refusal;
    };
  }
}

/** Whether anything but the window filters. */
export function isFiltering(filter: EventFilter): boolean {
  return filter.text.trim() !== '' || filter.entity !== null || filter.source !== null || filter.types.length > 0;
}

/** An event is within the window where a part of it is. One without a date never is, for NaN is on no side of anything. */
function isWithin({ first, last }: TimedEvent, window: TimeWindow): boolean {
  return first < window.to && last + 1 > window.from;
}

function names({ event }: TimedEvent, entity: string): boolean {
  return event.actor === entity || event.objects.some(({ id }) => id === entity);
}

function isToldBy({ event }: TimedEvent, source: string): boolean {
  return event.sources.some(({ uri }) => uri === source);
}
