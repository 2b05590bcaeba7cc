import { daysOf, headlineOf, type TimelineEvent } from '../timelineEvent.ts';

/** A date as TimelineJS wants it; what is absent is not known. */
interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Dated events as the JSON of TimelineJS (timeline.knightlab.com). Its texts are HTML. */
export function timelineJs(events: readonly TimelineEvent[]): string {
  return `${JSON.stringify({ events: events.flatMap(slideOf) }, null, 2)}\n`;
}

function slideOf(event: TimelineEvent): readonly object[] {
  const days = daysOf(event);
  if (!days) return [];
  const start = dateOf(days.from, event);
  const end = dateOf(days.to, event);
  return [
    {
      unique_id: event.id,
      group: event.type,
      start_date: start,
      ...(JSON.stringify(end) !== JSON.stringify(start) && { end_date: end }),
      text: { headline: escapeHtml(headlineOf(event)), text: event.sources.map(sourceHtml).join('') },
    },
  ];
}

function dateOf(iso: string, { precision }: TimelineEvent): SlideDate {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  if (precision === 'year') return { year };
  return precision === 'month' ? { year, month } : { year, month, day };
}

function sourceHtml({ uri, quote }: TimelineEvent['sources'][number]): string {
  return `<p>${escapeHtml(quote)} (${escapeHtml(uri)})</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
