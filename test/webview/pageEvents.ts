import type { PageEvent } from '../../src/protocol/webview.ts';

/** An event of the page with what a test does not care about filled in. */
export function pageEvent(parts: Partial<PageEvent> = {}): PageEvent {
  const day = parts.from ?? '2026-02-10';
  return {
    id: 'e1',
    type: 'funding',
    title: 'Runway raises $315M',
    actor: 'runway',
    actorName: 'Runway',
    objects: [],
    precision: 'day',
    from: day,
    to: parts.to ?? day,
    sources: [{ uri: 'file:///a.txt', label: 'a.txt', quote: 'Runway raised $315 million.' }],
    ...parts,
  };
}

/** An event that nothing places in time. */
export function undatedEvent(parts: Partial<PageEvent> = {}): PageEvent {
  const { from: _from, to: _to, ...rest } = pageEvent({ id: 'undated', ...parts });
  return { ...rest, precision: 'unknown' };
}

/** So many events, a week apart, of all types in turn. */
export function manyEvents(nEvents: number): readonly PageEvent[] {
  const types = [
    'funding',
    'valuation',
    'acquisition',
    'partnership',
    'release',
    'people',
    'legal',
    'forecast',
  ] as const;
  return Array.from({ length: nEvents }, (_, index) => {
    const day = new Date(Date.UTC(2015, 0, 1) + index * 36e6).toISOString().slice(0, 10);
    const actorName = `Company ${index % 50}`;
    return pageEvent({
      id: `event-${index}`,
      type: types[index % types.length] ?? 'legal',
      title: `${actorName} does the ${index}th thing`,
      actor: `company-${index % 50}`,
      actorName,
      from: day,
      sources: [
        { uri: `file:///${index % 7}.md`, label: `${index % 7}.md`, quote: `It did the ${index}th thing.` },
        { uri: 'file:///all.md', label: 'all.md', quote: 'It did many things.' },
      ],
    });
  });
}
