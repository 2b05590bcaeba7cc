import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { RowHeights } from '../../../src/webview/list/rowHeights.ts';

function listOf(...kinds: readonly string[]): RowHeights {
  const heights = new RowHeights({ heading: 30, event: 50 });
  heights.setRows(kinds.map((kind) => ({ kind })));
  return heights;
}

describe('the heights of rows that are not drawn', () => {
  test('are guessed', () => assert.equal(listOf('heading', 'event', 'event').total, 130));
  test('follow those of the same kind that were measured', () => {
    const heights = listOf('heading', 'event', 'event', 'event');
    assert.equal(
      heights.measure(
        new Map([
          [1, 60],
          [2, 80],
        ]),
      ),
      true,
    );
    assert.equal(heights.total, 30 + 60 + 80 + 70);
    assert.equal(heights.startOf(3), 170);
  });
  test('are not new when they are measured again', () => {
    const heights = listOf('event');
    heights.measure(new Map([[0, 60]]));
    assert.equal(heights.measure(new Map([[0, 60]])), false);
  });
  test('are guessed by what is known, when other rows come', () => {
    const heights = listOf('event');
    heights.measure(new Map([[0, 64]]));
    heights.setRows([{ kind: 'event' }, { kind: 'heading' }]);
    assert.equal(heights.total, 94);
  });
  test('are forgotten with the width', () => {
    const heights = listOf('event');
    heights.measure(new Map([[0, 64]]));
    heights.forget();
    assert.equal(heights.total, 50);
  });
  test('tell the row at any distance', () => {
    const heights = listOf('heading', 'event', 'event');
    assert.deepEqual(
      [-5, 0, 29, 30, 79, 80, 129, 500].map((offset) => heights.rowAt(offset)),
      [0, 0, 0, 1, 1, 2, 2, 2],
    );
  });
  test('are none without rows', () => {
    assert.equal(listOf().total, 0);
    assert.equal(listOf().rowAt(100), 0);
  });
});
