import type { Precision } from '../base/precision.ts';
import type { Span } from '../base/span.ts';

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
