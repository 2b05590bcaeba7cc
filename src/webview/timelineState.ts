import type { EventType } from '../protocol/webview.ts';
import { EVENT_TYPES } from './events/eventTypes.ts';
import type { EventFilter } from './events/filter.ts';
import type { Order } from './events/rows.ts';

/** All that a person set on the page: what is kept while the page is hidden. */
export interface TimelineState {
  readonly filter: EventFilter;
  readonly order: Order;
  /** Whether the filters are in view; null as long as nobody said so. */
  readonly filtersOpen: boolean | null;
  /** Ids of the events whose sources are shown. */
  readonly expanded: readonly string[];
  /** Key of the row the keyboard is at. */
  readonly active: string | null;
  /** The row at the top and how far it is scrolled out, in pixels. */
  readonly top: { readonly key: string; readonly offset: number } | null;
}

/** Reads a state that was kept, perhaps by an older version of the page. What cannot be read is as on a fresh page. */
export function readTimelineState(kept: unknown): TimelineState {
  const state = fieldsOf(kept);
  const filter = fieldsOf(state.filter);
  const window = fieldsOf(filter.window);
  const top = fieldsOf(state.top);
  return {
    filter: {
      text: typeof filter.text === 'string' ? filter.text : '',
      entity: textOrNull(filter.entity),
      source: textOrNull(filter.source),
      types: texts(filter.types).filter(isEventType),
      window: isNumber(window.from) && isNumber(window.to) ? { from: window.from, to: window.to } : null,
    },
    order: state.order === 'newest' ? 'newest' : 'oldest',
    filtersOpen: typeof state.filtersOpen === 'boolean' ? state.filtersOpen : null,
    expanded: texts(state.expanded),
    active: textOrNull(state.active),
    top: typeof top.key === 'string' && isNumber(top.offset) ? { key: top.key, offset: top.offset } : null,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isEventType(text: string): text is EventType {
  return (EVENT_TYPES as readonly string[]).includes(text);
}
