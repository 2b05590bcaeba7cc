import type { TimelineEvent } from '../timelineEvent.ts';

const COLUMNS = [
  'id',
  'type',
  'actor',
  'actor_name',
  'objects',
  'value',
  'currency',
  'approx',
  'from',
  'to',
  'precision',
  'planned',
  'round',
  'sources',
];

/** The events as comma-separated values (RFC 4180), a row each; lists are separated by `; `. */
export function timelineCsv(events: readonly TimelineEvent[]): string {
  return [COLUMNS, ...events.map(rowOf)].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function rowOf(event: TimelineEvent): readonly string[] {
  return [
    event.id,
    event.type,
    event.actor,
    event.actorName,
    event.objects.map(({ id }) => id).join('; '),
    event.amount ? String(event.amount.value) : '',
    event.amount?.currency ?? '',
    event.amount?.approx ?? '',
    event.from ?? '',
    event.to ?? '',
    event.precision,
    event.planned ? 'true' : '',
    event.round ?? '',
    event.sources.map(({ uri, start, end }) => `${uri}#char=${start},${end}`).join('; '),
  ];
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
