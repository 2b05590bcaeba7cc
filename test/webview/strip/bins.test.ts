import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { timeEvents } from '../../../src/webview/events/timedEvent.ts';
import { axisTicks } from '../../../src/webview/strip/axis.ts';
import { binEvents, binOf } from '../../../src/webview/strip/bins.ts';
import { dayOf } from '../../../src/webview/time/day.ts';
import { pageEvent, undatedEvent } from '../pageEvents.ts';

const day = (iso: string): number => dayOf(iso) ?? Number.NaN;
const years = { from: day('2020-01-01'), to: day('2026-01-01') };
const weeks = { from: day('2026-02-01'), to: day('2026-03-01') };

describe('the bars of the strip', () => {
  test('count every event with a date once', () => {
    const events = timeEvents([
      pageEvent({ id: 'a', from: '2021-05-05' }),
      pageEvent({ id: 'b', from: '2021-05-06', type: 'legal' }),
      pageEvent({ id: 'c', from: '2025-12-31' }),
      undatedEvent(),
    ]);
    const { counts, max, edges } = binEvents(events, years, 250);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      3,
    );
    assert.equal(max, 2);
    assert.ok((edges[0] ?? Infinity) <= years.from && (edges.at(-1) ?? 0) >= years.to);
  });
  test('stand for days at the least', () => {
    const { edges } = binEvents([], weeks, 4000);
    assert.ok(edges.every(Number.isInteger), edges.join(' '));
  });
  test('are as many as there is room for', () => {
    for (const width of [150, 250, 400, 1000]) {
      const nBins = binEvents([], years, width).edges.length - 1;
      assert.ok(nBins >= width / 25 && nBins <= width / 3, `${nBins} bins in ${width} pixels`);
    }
  });
  test('hold a time at their beginning, not at their end', () => {
    assert.deepEqual(
      [0, 9, 10, 19, 20, -1, Number.NaN].map((at) => binOf([0, 10, 20], at)),
      [0, 0, 1, 1, undefined, undefined, undefined],
    );
  });
});

describe('the axis of the strip', () => {
  const labels = (window: typeof years, width: number): string =>
    axisTicks(window, width)
      .map(({ label }) => label)
      .join(' ');
  test('names years', () => assert.equal(labels(years, 400), '2020 2021 2022 2023 2024 2025 2026'));
  test('names fewer where there is less room', () => assert.equal(labels(years, 200), '2020 2022 2024 2026'));
  test('names months, and a year where it begins', () =>
    assert.equal(labels({ from: day('2025-11-15'), to: day('2026-03-15') }, 320), 'Dec 2026 Feb Mar'));
  test('names days', () => assert.match(labels(weeks, 300), /^Feb 8 Feb 15 Feb 22 Feb Mar$/));
  test('never names an hour', () =>
    assert.ok(axisTicks({ from: 20_000, to: 20_014 }, 4000).every((tick) => Number.isInteger(tick.day))));
});
