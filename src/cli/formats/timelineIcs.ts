import { dayAfter } from '../days.ts';
import { daysOf, headlineOf, type TimelineEvent } from '../timelineEvent.ts';

/** Dated events as a calendar (RFC 5545) of whole days. */
export function timelineIcs(events: readonly TimelineEvent[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dossier//Dossier//EN', 'CALSCALE:GREGORIAN'];
  lines.push(...events.flatMap(linesOf), 'END:VCALENDAR');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf(event: TimelineEvent): readonly string[] {
  const days = daysOf(event);
  if (!days) return [];
  const sources = event.sources.map(({ uri, quote }) => `${uri}: ${quote}`).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@dossier`,
    // The moment of writing would differ from run to run; the event's own day serves as well.
    `DTSTAMP:${basic(days.from)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(days.from)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(days.to))}`,
    `SUMMARY:${escapeText(headlineOf(event))}`,
    `DESCRIPTION:${escapeText(sources)}`,
    `CATEGORIES:${event.type.toUpperCase()}`,
    `STATUS:${event.planned ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** A line is at most 75 bytes long; what is left stands on the next one after a space. No character is split. */
function fold(line: string): string {
  let folded = '';
  let nBytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (nBytes + size > 75) {
      folded += '\r\n ';
      nBytes = 1;
    }
    folded += letter;
    nBytes += size;
  }
  return folded;
}
