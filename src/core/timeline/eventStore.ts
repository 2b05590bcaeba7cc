import { byText } from '../base/order.ts';
import type { IndexedDocument } from '../linking/folderIndex.ts';
import type { TimelineEvent } from './event.ts';
import { byTime, mergeEvents, type ToldEvent } from './mergeEvents.ts';

/** Tellings that may be of one happening: those of one kind and actor. */
interface Bucket {
  readonly tellings: Map<string, ToldEvent[]>;
  /** The merged events, made when first asked for after a change. */
  events: readonly TimelineEvent[] | undefined;
}

/**
 * The events of a set of documents that is replaced one by one. A change costs in proportion to the events it touches:
 * only their buckets are merged again.
 */
export class EventStore {
  readonly #nameOf: (entity: string) => string;
  readonly #buckets = new Map<string, Bucket>();
  /** Buckets in which an entity is actor or object; may name a bucket that has lost it. */
  readonly #ofEntity = new Map<string, Set<string>>();
  #timeline: readonly TimelineEvent[] | undefined;

  constructor(nameOf: (entity: string) => string) {
    this.#nameOf = nameOf;
  }

  add({ uri, analysis, quotes }: IndexedDocument): void {
    analysis.events.forEach((event, at) => {
      const key = `${event.type} ${event.actor}`;
      let bucket = this.#buckets.get(key);
      if (!bucket) {
        bucket = { tellings: new Map(), events: undefined };
        this.#buckets.set(key, bucket);
      }
      const telling = { event, uri, quote: quotes[at]! };
      const list = bucket.tellings.get(uri);
      if (list) list.push(telling);
      else bucket.tellings.set(uri, [telling]);
      bucket.events = undefined;
      for (const entity of [event.actor, ...event.objects]) this.#note(entity, key);
      this.#timeline = undefined;
    });
  }

  remove({ uri, analysis }: IndexedDocument): void {
    for (const { type, actor } of analysis.events) {
      const key = `${type} ${actor}`;
      const bucket = this.#buckets.get(key);
      if (!bucket?.tellings.delete(uri)) continue;
      bucket.events = undefined;
      if (bucket.tellings.size === 0) this.#buckets.delete(key);
      this.#timeline = undefined;
    }
  }

  /** Makes all events anew when next asked for: names have changed. */
  invalidate(): void {
    this.#timeline = undefined;
    for (const bucket of this.#buckets.values()) bucket.events = undefined;
  }

  /** All events, oldest first, those without a date last. */
  timeline(): readonly TimelineEvent[] {
    this.#timeline ??= [...this.#buckets.keys()].flatMap((key) => this.#eventsOf(key)).sort(byTime);
    return this.#timeline;
  }

  /** The events in which an entity is actor or object, in the same order. */
  eventsOf(entity: string): readonly TimelineEvent[] {
    return [...(this.#ofEntity.get(entity) ?? [])]
      .flatMap((key) => this.#eventsOf(key))
      .filter(({ actor, objects }) => actor === entity || objects.some(({ id }) => id === entity))
      .sort(byTime);
  }

  #note(entity: string, key: string): void {
    const keys = this.#ofEntity.get(entity);
    if (keys) keys.add(key);
    else this.#ofEntity.set(entity, new Set([key]));
  }

  #eventsOf(key: string): readonly TimelineEvent[] {
    const bucket = this.#buckets.get(key);
    if (!bucket) return [];
    bucket.events ??= mergeEvents(
      [...bucket.tellings].sort(([a], [b]) => byText(a, b)).flatMap(([, list]) => list),
      this.#nameOf,
    );
    return bucket.events;
  }
}
