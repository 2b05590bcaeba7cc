/** Messages between the extension and its pages: the timeline, and the dossier page of an entity. */
import type { Precision } from '../core/base/precision.ts';
import type { EventType } from '../core/events/documentEvent.ts';

export type { EventType, Precision };

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

/** All the page shows. A message brings everything anew: the page keeps nothing of the one before. */
export interface PageEvents {
  readonly kind: 'events';
  /** Oldest first, those without a date last. */
  readonly events: readonly PageEvent[];
  /** True while documents are still being read, so that there may be more to come. */
  readonly indexing: boolean;
  /** False where there is nothing to read, neither a folder nor a document: the page then offers to open one. */
  readonly hasDocuments: boolean;
}

/** Extension → page. */
export type ToPage =
  | PageEvents
  /** Shows one entity's events and drops every other filter; null drops all. The name is for an entity without events. */
  | { readonly kind: 'filter'; readonly entity: string | null; readonly name?: string };

/** Page → extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** Opens the sentence of a source; `source` counts within the event's sources from 0. */
  | { readonly kind: 'open'; readonly event: string; readonly source: number }
  /** Opens an entity's dossier page. */
  | { readonly kind: 'page'; readonly entity: string }
  | { readonly kind: 'openFolder' }
  /** The page met a mistake of its own; the extension shows it. */
  | { readonly kind: 'failed'; readonly message: string };

/** Extension → entity page: the whole page anew, as Markdown. */
export type ToEntityPage = { readonly kind: 'show'; readonly markdown: string };

/** Entity page → extension. */
export type FromEntityPage =
  | { readonly kind: 'ready' }
  /** Opens what a link leads to: another page, a place in a document, or an address on the web. */
  | { readonly kind: 'follow'; readonly href: string }
  /** The page met a mistake of its own; the extension shows it. */
  | { readonly kind: 'failed'; readonly message: string };
