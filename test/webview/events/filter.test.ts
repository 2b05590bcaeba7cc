import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { entityChoices, sourceChoices } from '../../../src/webview/events/choices.ts';
import { type EventFilter, EventShelf, NO_FILTER } from '../../../src/webview/events/filter.ts';
import { timeEvents } from '../../../src/webview/events/timedEvent.ts';
import { dayOf } from '../../../src/webview/time/day.ts';
import { pageEvent, undatedEvent } from '../pageEvents.ts';

const nvidia = { id: 'nvidia', name: 'NVIDIA' };
const shelf = new EventShelf(
  timeEvents([
    pageEvent({ id: 'series-d', from: '2025-04-03', objects: [nvidia, nvidia] }),
    pageEvent({ id: 'series-e', from: '2026-02-10' }),
    pageEvent({
      id: 'chip',
      type: 'release',
      title: 'NVIDIA releases Rubin',
      actor: 'nvidia',
      actorName: 'NVIDIA',
      from: '2026-01-05',
      sources: [{ uri: 'file:///ces.md', label: 'ces.md', quote: 'À Las Vegas, NVIDIA a dévoilé Rubin.' }],
    }),
    pageEvent({ id: 'by-summer', type: 'forecast', planned: true, from: '2026-02-10', to: '2026-06-30' }),
    undatedEvent(),
  ]),
);

const day = (iso: string): number => dayOf(iso) ?? Number.NaN;

/** The ids of what is shown, in order. */
function check(filter: Partial<EventFilter>, ids: string): void {
  const { shown } = shelf.filter({ ...NO_FILTER, ...filter });
  assert.equal(shown.map(({ event }) => event.id).join(' '), ids);
}

describe('the filter of the timeline', () => {
  test('lets everything pass', () => check({}, 'series-d chip series-e by-summer undated'));
  test('an entity may do it or have it done', () => check({ entity: 'nvidia' }, 'series-d chip'));
  test('a source', () => check({ source: 'file:///ces.md' }, 'chip'));
  test('several types', () => check({ types: ['release', 'forecast'] }, 'chip by-summer'));
  test('words in any order, without case and accents', () => check({ text: 'RUBIN  devoile' }, 'chip'));
  test('words of the date', () => check({ text: 'apr 2025' }, 'series-d'));
  test('words that do not stand together', () => check({ text: 'rubin runway' }, ''));
  test('a word in full width', () => check({ text: 'ｎｖｉｄｉａ' }, 'series-d chip'));
  test('a stretch of time, without what has no date', () =>
    check({ window: { from: day('2026-01-01'), to: day('2026-03-01') } }, 'chip series-e'));
  test('a deadline counts for its last day alone', () =>
    check({ window: { from: day('2026-06-01'), to: day('2026-07-01') } }, 'by-summer'));
  test('everything together', () => check({ entity: 'nvidia', types: ['release'], text: 'rubin' }, 'chip'));

  test('counts what each type would show', () => {
    const { nByType } = shelf.filter({ ...NO_FILTER, types: ['release'], entity: 'nvidia' });
    assert.equal(nByType.release, 1);
    assert.equal(nByType.funding, 1);
    assert.equal(nByType.forecast, 0);
  });
  test('knows what there is beyond the stretch in view', () => {
    const window = { from: day('2026-01-01'), to: day('2026-01-31') };
    const { beyondWindow } = shelf.filter({ ...NO_FILTER, entity: 'nvidia', window });
    assert.deepEqual(
      beyondWindow.map(({ event }) => event.id),
      ['series-d', 'chip'],
    );
  });
  test('offers entities by how much they have to do with, each event once', () => {
    assert.deepEqual(entityChoices(shelf.events), [
      { id: 'runway', label: 'Runway', nEvents: 4 },
      { id: 'nvidia', label: 'NVIDIA', nEvents: 2 },
    ]);
  });
  test('offers the sources of what the other filters let pass', () => {
    assert.deepEqual(sourceChoices(shelf.without({ ...NO_FILTER, types: ['release'], source: 'x' }, 'source')), [
      { id: 'file:///ces.md', label: 'ces.md', nEvents: 1 },
    ]);
  });
});
