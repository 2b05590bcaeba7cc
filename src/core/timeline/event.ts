import type { Precision } from '../base/precision.ts';
import type { Span } from '../base/span.ts';
import type { EventAmount, EventType } from '../events/documentEvent.ts';

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
