import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'mocha';
import {
  addUnits,
  dayOf,
  daysInMonth,
  isDay,
  isoOf,
  monthsFrom,
  parseIsoDay,
  partsOf,
  unitAround,
  weekdayOf,
} from '../../../src/core/base/calendar.ts';

const day = (iso: string) => parseIsoDay(iso)!;
const around = (iso: string, unit: Parameters<typeof unitAround>[1], shift: number) => {
  const { first, last } = unitAround(day(iso), unit, shift);
  return `${isoOf(first)}..${isoOf(last)}`;
};

describe('the calendar', () => {
  test('counts days from 1970', () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal(dayOf(2026, 2, 10), 20494);
  });
  test('counts months beyond a year into the next', () => assert.equal(isoOf(dayOf(2025, 14, 3)), '2026-02-03'));
  test('counts months before a year into the last', () => assert.equal(isoOf(dayOf(2026, -1, 3)), '2025-11-03'));
  test('knows leap years', () => {
    assert.equal(daysInMonth(2024, 2), 29);
    assert.equal(daysInMonth(2026, 2), 28);
    assert.equal(daysInMonth(1900, 2), 28);
    assert.equal(daysInMonth(2000, 2), 29);
  });
  test('refuses days that no month has', () => {
    assert.equal(isDay(2026, 2, 29), false);
    assert.equal(isDay(2026, 13, 1), false);
    assert.equal(parseIsoDay('2026-02-30'), undefined);
    assert.equal(parseIsoDay('10.02.2026'), undefined);
  });
  test('reads the day of an ISO time', () => assert.equal(isoOf(day('2026-02-10T23:59:00Z')), '2026-02-10'));
  test('begins weeks on Monday', () => {
    assert.equal(weekdayOf(day('2026-02-09')), 1);
    assert.equal(weekdayOf(day('2026-02-15')), 7);
    assert.equal(weekdayOf(day('1969-12-28')), 7);
  });
  test('agrees with Date', () =>
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (n) => {
        const { year, month, day: ofMonth } = partsOf(n);
        assert.equal(isoOf(n), new Date(n * 86_400_000).toISOString().slice(0, 10));
        assert.equal(dayOf(year, month, ofMonth), n);
      }),
    ));
  test('last week', () => assert.equal(around('2026-02-10', 'week', -1), '2026-02-02..2026-02-08'));
  test('next month', () => assert.equal(around('2026-12-31', 'month', 1), '2027-01-01..2027-01-31'));
  test('last quarter', () => assert.equal(around('2026-02-10', 'quarter', -1), '2025-10-01..2025-12-31'));
  test('this half-year', () => assert.equal(around('2026-08-10', 'half', 0), '2026-07-01..2026-12-31'));
  test('three months', () =>
    assert.deepEqual(monthsFrom(2025, 12, 3), { first: day('2025-12-01'), last: day('2026-02-28') }));
  test('adds months to a day that the later month lacks', () =>
    assert.equal(isoOf(addUnits(day('2026-01-31'), 'month', 1)), '2026-02-28'));
});
