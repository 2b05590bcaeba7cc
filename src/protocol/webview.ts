/** Messages between the extension and the timeline page. */
import type { EventType, Precision } from '../core/timeline/event.ts';

/** What the page shows of an event. */
export interface PageEvent {
  readonly id: string;
  readonly type: EventType;
  readonly title: string;
  readonly actor: string;
  readonly actorName: string;
  readonly objects: readonly { readonly id: string; readonly name: string }[];
  /** The amount, written out: `$315M`. */
  readonly amount?: string;
  readonly from?: string;
  readonly to?: string;
  readonly precision: Precision;
  readonly planned?: true;
  readonly sources: readonly { readonly uri: string; readonly label: string; readonly quote: string }[];
}

/** Extension → page. */
export type ToPage =
  | { readonly kind: 'events'; readonly events: readonly PageEvent[]; readonly indexing: boolean }
  | { readonly kind: 'filter'; readonly entity: string | null };

/** Page → extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly event: string; readonly source: number };
