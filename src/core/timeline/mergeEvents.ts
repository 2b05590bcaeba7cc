import { byText } from '../base/order.ts';
import type { DocumentEvent, EventSource, TimelineEvent } from './event.ts';

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
  const groups = new Map<string, ToldEvent[][]>();
  for (const telling of ordered) {
    const key = `${telling.event.type} ${telling.event.actor}`;
    const bucket = groups.get(key) ?? [];
    groups.set(key, bucket);
    const group = bucket.find((members) => members.every((member) => isSameHappening(member.event, telling.event)));
    if (group) group.push(telling);
    else bucket.push([telling]);
  }
  const events = [...groups.values()].flat().map((group) => merged(group, nameOf));
  return events.sort(
    (a, b) =>
      byText(a.from ?? '\uffff', b.from ?? '\uffff') ||
      byText(a.to ?? '', b.to ?? '') ||
      byText(a.actor, b.actor) ||
      byText(a.type, b.type) ||
      byText(a.id, b.id),
  );
}

/** What tells more comes first, so that a vaguer telling joins it. */
function rank({ amount, from, objects }: DocumentEvent): number {
  return (amount ? 4 : 0) + (from !== undefined ? 2 : 0) + (objects.length > 0 ? 1 : 0);
}

function isSameHappening(a: DocumentEvent, b: DocumentEvent): boolean {
  if (a.amount && b.amount && (a.amount.value !== b.amount.value || a.amount.currency !== b.amount.currency)) return false;
  if (a.from !== undefined && b.from !== undefined && (a.to! < b.from || b.to! < a.from)) return false;
  if (a.type === 'funding' || a.type === 'valuation') return true;
  if (a.objects.length === 0 || b.objects.length === 0) return a.objects.length === b.objects.length || a.amount !== undefined;
  return a.objects.some((object) => b.objects.includes(object));
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
      return { uri, ...evidence, quote, ...(sum ? { amount: sum } : {}), ...(from !== undefined ? { from } : {}), ...(to !== undefined ? { to } : {}) };
    })
    .sort((a, b) => byText(a.uri, b.uri) || a.start - b.start);
  return {
    id: [first.type, first.actor, ...objects.slice(0, 3), amount ? `${amount.value}${amount.currency}` : '', finest?.from ?? ''].filter(Boolean).join('.'),
    type: first.type,
    actor: first.actor,
    actorName: nameOf(first.actor),
    objects: objects.map((id) => ({ id, name: nameOf(id) })),
    ...(amount ? { amount } : {}),
    ...(finest?.from !== undefined && finest.to !== undefined ? { from: finest.from, to: finest.to, precision: finest.precision } : { precision: 'unknown' as const }),
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
