import type { TimedEvent } from './timedEvent.ts';

/** Something to choose from a list: an entity or a source. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly nEvents: number;
}

/** The entities that do something or are done something to, those with most events first. */
export function entityChoices(events: readonly TimedEvent[]): readonly Choice[] {
  return countChoices(events, ({ event }) => [
    { id: event.actor, label: event.actorName },
    ...event.objects.map(named),
  ]);
}

/** The documents that tell of the events, those that tell most first. */
export function sourceChoices(events: readonly TimedEvent[]): readonly Choice[] {
  return countChoices(events, ({ event }) => event.sources.map(({ uri, label }) => ({ id: uri, label })));
}

function named({ id, name }: { readonly id: string; readonly name: string }): { id: string; label: string } {
  return { id, label: name };
}

/** Counts an event once for each thing it has to do with, however often it names it. */
function countChoices(
  events: readonly TimedEvent[],
  thingsOf: (timed: TimedEvent) => readonly { readonly id: string; readonly label: string }[],
): readonly Choice[] {
  const counted = new Map<string, { id: string; label: string; nEvents: number; last: TimedEvent }>();
  for (const timed of events) {
    for (const { id, label } of thingsOf(timed)) {
      const choice = counted.get(id);
      if (!choice) counted.set(id, { id, label, nEvents: 1, last: timed });
      else if (choice.last !== timed) {
        choice.nEvents++;
        choice.last = timed;
      }
    }
  }
  return [...counted.values()]
    .sort((a, b) => b.nEvents - a.nEvents || (a.label < b.label ? -1 : 1))
    .map(({ id, label, nEvents }) => ({ id, label, nEvents }));
}
