import type { Position } from '../../core/dossier.ts';
import { plainText } from '../plainText.ts';
import { daysOf, headlineOf, type TimelineEvent } from '../timelineEvent.ts';

type Source = TimelineEvent['sources'][number];

/** The events for people to read: a line each, then a line for each of its sources with its place and its words. */
export function timelineText(
  events: readonly TimelineEvent[],
  positionOf: (source: Source) => Position | undefined,
): string {
  return events
    .map((event) => {
      const sources = event.sources.map(
        (source) => `    ${place(source, positionOf(source))}  “${source.quote.trim()}”`,
      );
      return [`${period(event).padEnd(22)}  ${headlineOf(event)}`, ...sources]
        .map((line) => `${plainText(line)}\n`)
        .join('');
    })
    .join('');
}

function place(source: Source, position: Position | undefined): string {
  return position ? `${source.uri}:${position.line + 1}:${position.character + 1}` : source.uri;
}

function period(event: TimelineEvent): string {
  const days = daysOf(event);
  if (!days) return 'no date';
  const year = days.from.slice(0, 4);
  const month = Number(days.from.slice(5, 7));
  switch (event.precision) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${month < 7 ? 1 : 2}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return days.from.slice(0, 7);
    case 'week':
    case 'day':
    case 'unknown':
      return days.from === days.to ? days.from : `${days.from}..${days.to}`;
  }
}
