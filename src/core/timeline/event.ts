import type { Precision } from '../base/precision.ts';
import type { Span } from '../base/span.ts';

export type { Precision };

/** Every kind of event, in the order they are shown. */
export const EVENT_TYPES = [
  'funding',
  'valuation',
  'acquisition',
  'partnership',
  'release',
  'people',
  'legal',
  'forecast',
] as const;

/** A kind of event. */
export type EventType = (typeof EVENT_TYPES)[number];

/** A sum as an event tells it. */
export interface EventAmount {
  readonly value: number;
  readonly currency: string;
  readonly approx?: 'about' | 'over' | 'under';
}

/** Something that happened, or is planned, as one document tells it. */
export interface DocumentEvent {
  readonly type: EventType;
  /** Entity id of who did it or whom it befell. */
  readonly actor: string;
  /** Entity ids: the model released, the target bought, the investors. In text order. */
  readonly objects: readonly string[];
  readonly amount?: EventAmount;
  /** First day of the interval, ISO; absent where nothing places the event. */
  readonly from?: string;
  /** Last day of the interval, ISO. */
  readonly to?: string;
  readonly precision: Precision;
  /** True where it is still to come by the document's own account. */
  readonly planned?: true;
  /** What the round is called: `Series E`. */
  readonly round?: string;
  /** The span of the sentence, table row or list item that tells it. */
  readonly evidence: Span;
}

/** A document's telling of an event, with its words. */
export interface EventSource extends Span {
  readonly uri: string;
  /** The sentence, cut to 300 characters. */
  readonly quote: string;
  readonly amount?: EventAmount;
  readonly from?: string;
  readonly to?: string;
}

/** One happening, however many sources tell it. */
export interface TimelineEvent {
  /** Stable across runs over the same files. */
  readonly id: string;
  readonly type: EventType;
  readonly actor: string;
  readonly actorName: string;
  readonly objects: readonly { readonly id: string; readonly name: string }[];
  readonly amount?: EventAmount;
  readonly from?: string;
  readonly to?: string;
  readonly precision: Precision;
  readonly planned?: true;
  readonly round?: string;
  /** In order of uri and place. */
  readonly sources: readonly EventSource[];
}
