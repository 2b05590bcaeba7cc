import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import type { PageEvent } from '../../../src/protocol/webview.ts';
import { eventOfKey, layRows, type Order, type Row, sourceKey } from '../../../src/webview/events/rows.ts';
import { timeEvents } from '../../../src/webview/events/timedEvent.ts';
import { periodLabel } from '../../../src/webview/time/dateLabel.ts';
import { pageEvent, undatedEvent } from '../pageEvents.ts';

interface Options {
  readonly order?: Order;
  readonly expanded?: readonly string[];
}

/** The rows as lines: headings with their numbers in brackets, events by id, sources by the number in front of them. */
function lines(events: readonly PageEvent[], { order = 'oldest', expanded = [] }: Options = {}): readonly string[] {
  return layRows(timeEvents(events), order, new Set(expanded)).map(lineOf);
}

function lineOf(row: Row): string {
  if (row.kind === 'heading') return `${row.period ? periodLabel(row.period) : 'unknown'} (${row.nEvents})`;
  return row.kind === 'event' ? `${row.position} ${row.timed.event.id}` : `  ${row.source}`;
}

const day = (id: string, from: string): PageEvent => pageEvent({ id, from });
const span = (id: string, from: string, to: string): PageEvent => pageEvent({ id, from, to });

const february = [1, 2, 3, 4].map((date) => day(`feb${date}`, `2026-02-0${date}`));

describe('the rows of the list', () => {
  test('a few events stand under their years', () => {
    assert.deepEqual(lines([day('b', '2026-02-10'), day('a', '2024-06-17'), day('c', '2026-03-01')]), [
      '2024 (1)',
      '1 a',
      '2026 (2)',
      '2 b',
      '3 c',
    ]);
  });
  test('many events stand under their months', () => {
    const january = [1, 2, 3].map((date) => day(`jan${date}`, `2026-01-0${date}`));
    assert.deepEqual(lines([...january, ...february]), [
      'January 2026 (3)',
      '1 jan1',
      '2 jan2',
      '3 jan3',
      'February 2026 (4)',
      '4 feb1',
      '5 feb2',
      '6 feb3',
      '7 feb4',
    ]);
  });
  test('a year stands before its quarters, and a quarter before its months', () => {
    const wide = [
      span('quarter', '2026-01-01', '2026-03-31'),
      span('year', '2026-01-01', '2026-12-31'),
      day('new-year', '2026-01-01'),
    ];
    assert.deepEqual(
      lines(wide).filter((line) => /^\d+ /.test(line) && !line.includes('(')),
      ['1 year', '2 quarter', '3 new-year'],
    );
  });
  test('those without a date come last, whatever comes first', () => {
    const events = [undatedEvent(), day('a', '2024-06-17'), day('b', '2026-02-10')];
    assert.deepEqual(lines(events), ['2024 (1)', '1 a', '2026 (1)', '2 b', 'unknown (1)', '3 undated']);
    assert.deepEqual(lines(events, { order: 'newest' }), [
      '2026 (1)',
      '1 b',
      '2024 (1)',
      '2 a',
      'unknown (1)',
      '3 undated',
    ]);
  });
  test('the newest come first when asked for, within a heading too', () => {
    assert.deepEqual(lines(february, { order: 'newest' }), [
      'February 2026 (4)',
      '1 feb4',
      '2 feb3',
      '3 feb2',
      '4 feb1',
    ]);
  });
  test('the sources of an expanded event stand below it', () => {
    const two = { uri: 'file:///b.txt', label: 'b.txt', quote: 'Так.' };
    const event = pageEvent({ id: 'a', sources: [two, two] });
    assert.deepEqual(lines([event], { expanded: ['a'] }), ['2026 (1)', '1 a', '  0', '  1']);
  });
  test('events of the same day keep the order they came in', () => {
    assert.deepEqual(lines([day('z', '2026-02-10'), day('a', '2026-02-10')]), ['2026 (2)', '1 z', '2 a']);
  });
  test('the event of a row is known by its key', () => {
    assert.equal(eventOfKey(sourceKey('runway funding', 2)), 'runway funding');
    assert.equal(eventOfKey('runway funding'), 'runway funding');
  });
  test('nothing makes no rows', () => assert.deepEqual(lines([]), []));
});
