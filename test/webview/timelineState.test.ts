import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { readTimelineState } from '../../src/webview/timelineState.ts';

const fresh = readTimelineState(undefined);

describe('the state kept of the timeline', () => {
  test('is fresh where none was kept', () => {
    assert.deepEqual(fresh.filter, { text: '', entity: null, source: null, types: [], window: null });
    assert.equal(fresh.order, 'oldest');
    assert.equal(fresh.filtersOpen, null);
  });
  test('is read as it was kept', () => {
    const kept = {
      filter: { text: 'сделка', entity: 'runway', source: null, types: ['legal'], window: { from: 1, to: 2 } },
      order: 'newest',
      filtersOpen: false,
      expanded: ['a'],
      active: 'a',
      top: { key: 'a', offset: 3 },
    } as const;
    assert.deepEqual(readTimelineState(JSON.parse(JSON.stringify(kept))), kept);
  });
  for (const kept of [null, 7, 'text', [], { filter: 3, top: { key: 1 }, expanded: 'a', order: 'up' }]) {
    test(`is fresh where it makes no sense: ${JSON.stringify(kept)}`, () =>
      assert.deepEqual(readTimelineState(kept), fresh));
  }
  test('leaves out types that are no more', () => {
    assert.deepEqual(readTimelineState({ filter: { types: ['legal', 'weather'] } }).filter.types, ['legal']);
  });
});
