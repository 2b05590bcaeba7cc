import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'mocha';
import type { DocumentEvent } from '../../../src/core/events/documentEvent.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { mergeEvents, type ToldEvent } from '../../../src/core/timeline/mergeEvents.ts';

/** A telling: its document, then what it says. */
function told(uri: string, event: Partial<DocumentEvent> & { readonly start?: number } = {}): ToldEvent {
  const { start = 0, ...said } = event;
  const span = { start, end: start + 10 };
  return {
    uri,
    quote: `${uri} says`,
    event: { type: 'funding', actor: 'runway', objects: [], precision: 'unknown', evidence: span, ...said },
  };
}
const usd = (value: number) => ({ value, currency: 'USD' });
const day = (date: string) => ({ from: date, to: date, precision: 'day' as const });
const week = { from: '2026-02-02', to: '2026-02-08', precision: 'week' as const };
const merge = (...tellings: ToldEvent[]): TimelineEvent[] => mergeEvents(tellings, (id) => id.toUpperCase());

describe('tellings of one happening', () => {
  const one = (...tellings: ToldEvent[]): TimelineEvent => {
    const events = merge(...tellings);
    assert.equal(events.length, 1, JSON.stringify(events));
    return events[0]!;
  };

  test('that are the same are one event with two sources', () => {
    const event = one(told('b', { amount: usd(315e6) }), told('a', { amount: usd(315e6) }));
    assert.deepEqual(
      event.sources.map(({ uri, quote }) => [uri, quote]),
      [
        ['a', 'a says'],
        ['b', 'b says'],
      ],
    );
    assert.equal(event.actorName, 'RUNWAY');
  });
  test('take the finest date', () => {
    const event = one(told('a', { amount: usd(5), ...week }), told('b', { amount: usd(5), ...day('2026-02-03') }));
    assert.deepEqual([event.from, event.to, event.precision], ['2026-02-03', '2026-02-03', 'day']);
  });
  test('keep what each source says', () => {
    const event = one(told('a', { amount: usd(5), ...week }), told('b', { ...day('2026-02-03') }));
    assert.deepEqual(event.sources[0], {
      uri: 'a',
      start: 0,
      end: 10,
      quote: 'a says',
      amount: usd(5),
      from: '2026-02-02',
      to: '2026-02-08',
    });
    assert.equal(event.sources[1]!.amount, undefined);
  });
  test('join what only one of them says', () => {
    const event = one(told('a', { amount: usd(5) }), told('b', { ...week, round: 'Series E' }));
    assert.deepEqual([event.amount?.value, event.from, event.round], [5, '2026-02-02', 'Series E']);
  });
  test('name all their objects', () => {
    const event = one(
      told('a', { amount: usd(5), objects: ['nvidia'] }),
      told('b', { amount: usd(5), objects: ['amd', 'nvidia'] }),
    );
    assert.deepEqual(
      event.objects.map(({ id, name }) => `${id} ${name}`),
      ['nvidia NVIDIA', 'amd AMD'],
    );
  });
  test('are planned where all of them say so', () => {
    assert.equal(one(told('a', { planned: true }), told('b', { planned: true })).planned, true);
    assert.equal('planned' in one(told('a', { planned: true }), told('b')), false);
  });
  test('two acquisitions of one target', () => {
    const deal = { type: 'acquisition', actor: 'google', objects: ['wiz'] } as const;
    one(told('a', deal), told('b', { ...deal, amount: usd(32e9) }));
  });
});

describe('tellings of two happenings', () => {
  const two = (...tellings: ToldEvent[]) => assert.equal(merge(...tellings).length, 2);

  test('other sums', () => two(told('a', { amount: usd(5) }), told('b', { amount: usd(6) })));
  test('other currencies', () =>
    two(told('a', { amount: usd(5) }), told('b', { amount: { value: 5, currency: 'EUR' } })));
  test('other days', () => two(told('a', day('2026-02-03')), told('b', day('2026-02-04'))));
  test('other actors', () => two(told('a'), told('a', { actor: 'pika' })));
  test('other kinds', () => two(told('a'), told('a', { type: 'valuation' })));
  test('other targets', () => {
    const deal = { type: 'acquisition', actor: 'google' } as const;
    two(told('a', { ...deal, objects: ['wiz'] }), told('a', { ...deal, objects: ['fitbit'] }));
  });
});

describe('the order of events', () => {
  test('oldest first, those without a date last', () => {
    const events = merge(
      told('a', { actor: 'c' }),
      told('a', { actor: 'b', ...day('2026-02-04') }),
      told('a', { actor: 'a', ...day('2025-12-31') }),
    );
    assert.deepEqual(
      events.map(({ actor }) => actor),
      ['a', 'b', 'c'],
    );
  });
  test('of equal dates by actor, then kind', () => {
    const events = merge(
      told('a', { actor: 'b' }),
      told('a', { actor: 'a', type: 'valuation' }),
      told('a', { actor: 'a' }),
    );
    assert.deepEqual(
      events.map(({ actor, type }) => `${actor} ${type}`),
      ['a funding', 'a valuation', 'b funding'],
    );
  });
  test('no tellings, no events', () => assert.deepEqual(merge(), []));
});

describe('merged events', () => {
  const telling = fc.record({
    uri: fc.constantFrom('a', 'b', 'c'),
    start: fc.integer({ min: 0, max: 50 }),
    amount: fc.option(fc.constantFrom(usd(5), usd(6)), { nil: undefined }),
    date: fc.option(fc.constantFrom(week, day('2026-02-03'), day('2026-02-05')), { nil: undefined }),
    objects: fc.subarray(['x', 'y']),
    type: fc.constantFrom('funding' as const, 'acquisition' as const),
  });
  const tellings = fc
    .uniqueArray(telling, { maxLength: 8, selector: ({ uri, start }) => `${uri} ${start}` })
    .map((list) =>
      list.map(({ uri, start, amount, date, objects, type }) =>
        told(uri, { start, type, objects, ...(amount ? { amount } : {}), ...date }),
      ),
    );

  test('are the same whatever the order they were read in', () => {
    fc.assert(
      fc.property(
        tellings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => assert.deepEqual(merge(...shuffled), merge(...list)),
      ),
      { numRuns: 200 },
    );
  });
  test('keep every telling once', () => {
    fc.assert(
      fc.property(tellings, (list) =>
        assert.equal(merge(...list).flatMap(({ sources }) => sources).length, list.length),
      ),
      { numRuns: 100 },
    );
  });
});
