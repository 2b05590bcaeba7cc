import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { eventTitle, type TitledEvent } from '../../src/client/timeline/eventTitle.ts';
import { type EventAmount, shortAmount } from '../../src/client/timeline/shortAmount.ts';

const sum = { value: 315e6, currency: 'USD' } as const;
const named = (...names: readonly string[]): TitledEvent['objects'] =>
  names.map((name) => ({ id: name.toLowerCase(), name }));

describe('the title of an event', () => {
  const check = (parts: Partial<TitledEvent>, title: string): void =>
    assert.equal(eventTitle({ type: 'funding', actorName: 'Runway', objects: [], ...parts }), title);

  test('a round', () =>
    check(
      { amount: sum, round: 'Series E', objects: named('NVIDIA', 'AMD') },
      'Runway raises $315M (Series E) from NVIDIA, AMD',
    ));
  test('a round of which no sum is told', () => check({}, 'Runway raises money'));
  test('a round to come', () => check({ amount: sum, planned: true }, 'Runway plans to raise $315M'));
  test('many investors', () =>
    check({ objects: named('A', 'B', 'C', 'D', 'E') }, 'Runway raises money from A, B, C and 2 more'));
  test('a valuation', () => check({ type: 'valuation', amount: sum }, 'Runway valued at $315M'));
  test('a purchase', () =>
    check({ type: 'acquisition', objects: named('Acme'), amount: sum }, 'Runway acquires Acme for $315M'));
  test('a partnership', () =>
    check({ type: 'partnership', objects: named('Lionsgate') }, 'Runway partners with Lionsgate'));
  test('a release', () => check({ type: 'release', objects: named('Gen-4.5') }, 'Runway releases Gen-4.5'));
  test('a release to come', () =>
    check({ type: 'release', objects: named('Gen-5'), planned: true }, 'Runway plans to release Gen-5'));
  test('people, of whom it is not told whether they come or go', () =>
    check({ type: 'people', objects: named('Ada Lovelace') }, 'Runway, people: Ada Lovelace'));
  test('a lawsuit', () => check({ type: 'legal', objects: named('Getty') }, 'Runway, legal: Getty'));
  test('a forecast', () => check({ type: 'forecast', amount: sum }, 'Runway expects $315M'));
  test('a forecast without a sum', () => check({ type: 'forecast' }, 'Runway, forecast'));
});

describe('a sum in short form', () => {
  const check = (amount: EventAmount, text: string): void => assert.equal(shortAmount(amount), text);

  test('millions', () => check(sum, '$315M'));
  test('billions', () => check({ value: 5.3e9, currency: 'USD' }, '$5.3B'));
  test('a rounding of the machine does not show', () => check({ value: 0.1 * 3 * 1e9, currency: 'USD' }, '$300M'));
  test('thousands', () => check({ value: 950_000, currency: 'USD' }, '$950,000'));
  test('about', () => check({ value: 4e7, currency: 'EUR', approx: 'about' }, '~€40M'));
  test('over', () => check({ value: 1e12, currency: 'JPY', approx: 'over' }, '>¥1T'));
  test('roubles have a sign of their own', () => check({ value: 2e9, currency: 'RUB' }, '₽2B'));
  test('crowns of many countries have not', () => check({ value: 5.3e9, currency: 'SEK' }, '5.3B SEK'));
  test('dollars of another country say so', () => check({ value: 4e7, currency: 'CAD' }, 'CA$40M'));
  test('a currency nobody knows', () => check({ value: 4e7, currency: 'coins' }, '40M coins'));
});
