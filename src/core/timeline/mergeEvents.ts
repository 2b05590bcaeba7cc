import { byText } from '../base/order.ts';
import type { DocumentEvent } from '../events/documentEvent.ts';
import type { EventSource, TimelineEvent } from './event.ts';

/** A document's event with what is needed to show its source. */
export interface ToldEvent {
  readonly event: DocumentEvent;
  readonly uri: string;
  readonly quote: string;
}

/**
 * One event for one happening: tellings of the same kind and actor are one where their amounts and times do not
 * differ. Oldest first; those without a date last, in order of actor, kind and first source.
 */
export function mergeEvents(told: readonly ToldEvent[], nameOf: (entity: string) => string): TimelineEvent[] {
  const ordered = [...told].sort(
    (a, b) => rank(b.event) - rank(a.event) || byText(a.uri, b.uri) || a.event.evidence.start - b.event.evidence.start,
  );
  const groups: Group[] = [];
  for (const telling of ordered) {
    const group = groups.find((known) => admits(known, telling.event));
    if (group) join(group, telling);
    else groups.push(begun(telling));
  }
  return groups.map((group) => merged(group.tellings, nameOf)).sort(byTime);
}

/** The order of a timeline: oldest first, those without a date last; then by actor, kind and id. */
export function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return (
    byText(a.from ?? '\uffff', b.from ?? '\uffff') ||
    byText(a.to ?? '', b.to ?? '') ||
    byText(a.actor, b.actor) ||
    byText(a.type, b.type) ||
    byText(a.id, b.id)
  );
}

/** The tellings of one happening, and what they have said of it. */
interface Group {
  readonly tellings: ToldEvent[];
  readonly type: DocumentEvent['type'];
  readonly actor: string;
  amount: DocumentEvent['amount'];
  /** The time that all tellings with a date share. */
  from: string | undefined;
  to: string | undefined;
  readonly objects: Set<string>;
}

function begun(telling: ToldEvent): Group {
  const { type, actor, amount, from, to, objects } = telling.event;
  return { tellings: [telling], type, actor, amount, from, to, objects: new Set(objects) };
}

function join(group: Group, telling: ToldEvent): void {
  const { amount, from, to, objects } = telling.event;
  group.tellings.push(telling);
  group.amount ??= amount;
  if (from !== undefined && (group.from === undefined || from > group.from)) group.from = from;
  if (to !== undefined && (group.to === undefined || to < group.to)) group.to = to;
  for (const object of objects) group.objects.add(object);
}

/** Whether a telling may be of a group's happening: nothing it says differs. */
function admits(group: Group, event: DocumentEvent): boolean {
  if (group.type !== event.type || group.actor !== event.actor) return false;
  const { amount } = group;
  if (amount && event.amount && (amount.value !== event.amount.value || amount.currency !== event.amount.currency))
    return false;
  if (group.from !== undefined && event.from !== undefined && (group.to! < event.from || event.to! < group.from))
    return false;
  if (event.type === 'funding' || event.type === 'valuation') return true;
  if (group.objects.size === 0 || event.objects.length === 0)
    return group.objects.size === event.objects.length || amount !== undefined;
  return event.objects.some((object) => group.objects.has(object));
}

/** What tells more comes first, so that a vaguer telling joins it. */
function rank({ amount, from, objects }: DocumentEvent): number {
  return (amount ? 4 : 0) + (from !== undefined ? 2 : 0) + (objects.length > 0 ? 1 : 0);
}

function merged(group: readonly ToldEvent[], nameOf: (entity: string) => string): TimelineEvent {
  const { event: first } = group[0]!;
  const dated = group.map(({ event }) => event).filter(({ from }) => from !== undefined);
  const finest = dated.sort((a, b) => byText(days(a), days(b)))[0];
  const objects = [...new Set(group.flatMap(({ event }) => event.objects))];
  const amount = group.map(({ event }) => event.amount).find((value) => value !== undefined);
  const round = group.map(({ event }) => event.round).find((value) => value !== undefined);
  const sources = group
    .map(({ event, uri, quote }): EventSource => {
      const { evidence, amount: sum, from, to } = event;
      return {
        uri,
        ...evidence,
        quote,
        ...(sum ? { amount: sum } : {}),
        ...(from !== undefined ? { from } : {}),
        ...(to !== undefined ? { to } : {}),
      };
    })
    .sort((a, b) => byText(a.uri, b.uri) || a.start - b.start);
  return {
    id: [
      first.type,
      first.actor,
      ...objects.slice(0, 3),
      amount ? `${amount.value}${amount.currency}` : '',
      finest?.from ?? '',
    ]
      .filter(Boolean)
      .join('.'),
    type: first.type,
    actor: first.actor,
    actorName: nameOf(first.actor),
    objects: objects.map((id) => ({ id, name: nameOf(id) })),
    ...(amount ? { amount } : {}),
    ...(finest?.from !== undefined && finest.to !== undefined
      ? { from: finest.from, to: finest.to, precision: finest.precision }
      : { precision: 'unknown' as const }),
    ...(group.every(({ event }) => event.planned) ? { planned: true as const } : {}),
    ...(round !== undefined ? { round } : {}),
    sources,
  };
}

/** The length of an event's interval, to be compared as text. */
function days({ from, to }: DocumentEvent): string {
  const length = (Date.parse(to!) - Date.parse(from!)) / 86_400_000;
  return String(length).padStart(8, '0');
}
