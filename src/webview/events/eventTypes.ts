import type { EventType } from '../../protocol/webview.ts';

/** What a kind of event is called, one of them and as a heading; in the order they are shown. */
export const EVENT_NAMES: Readonly<Record<EventType, string>> = {
  funding: 'Funding',
  valuation: 'Valuation',
  acquisition: 'Acquisition',
  partnership: 'Partnership',
  release: 'Release',
  people: 'People',
  legal: 'Legal',
  forecast: 'Forecast',
};

/** Every kind of event, in the order they are shown. */
export const EVENT_TYPES = Object.keys(EVENT_NAMES) as readonly EventType[];
