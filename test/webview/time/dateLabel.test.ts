import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { dateLabel, periodLabel } from '../../../src/webview/time/dateLabel.ts';
import { listedUnder, placingOf } from '../../../src/webview/time/placing.ts';

/** `2026-02-10`, `2026-02-02 2026-02-08`, and with `planned` in front one that is still to come. */
function place(text: string): ReturnType<typeof placingOf> {
  const words = text.split(' ');
  const planned = words[0] === 'planned';
  const [from, to] = planned ? words.slice(1) : words;
  return placingOf({
    ...(from ? { from } : {}),
    ...(to || from ? { to: to ?? from ?? '' } : {}),
    ...(planned ? { planned } : {}),
  });
}

const check = (text: string, label: string): void => assert.equal(dateLabel(place(text)), label);

const checkListed = (text: string, label: string): void => {
  const placing = place(text);
  assert.ok(placing.kind !== 'unknown');
  assert.equal(periodLabel(listedUnder(placing)), label);
};

describe('the date of an event in words', () => {
  test('a day', () => check('2026-02-10', '10 Feb 2026'));
  test('a week from Monday to Sunday', () => check('2026-02-02 2026-02-08', 'Week of 2 Feb 2026'));
  test('seven days from another day are a range', () => check('2026-02-03 2026-02-09', '3–9 Feb 2026'));
  test('a month', () => check('2026-02-01 2026-02-28', 'February 2026'));
  test('the February of a leap year', () => check('2024-02-01 2024-02-29', 'February 2024'));
  test('a quarter', () => check('2026-04-01 2026-06-30', 'Q2 2026'));
  test('a half', () => check('2026-07-01 2026-12-31', 'H2 2026'));
  test('a year', () => check('2026-01-01 2026-12-31', '2026'));
  test('several years', () => check('2024-01-01 2026-12-31', '2024 – 2026'));
  test('several months', () => check('2026-02-01 2026-04-30', 'Feb – Apr 2026'));
  test('a fiscal year', () => check('2024-02-01 2025-01-31', 'Feb 2024 – Jan 2025'));
  test('a range over two months', () => check('2026-02-28 2026-03-03', '28 Feb – 3 Mar 2026'));
  test('a range over two years', () => check('2025-12-30 2026-01-03', '30 Dec 2025 – 3 Jan 2026'));
  test('a deadline at the end of a year', () => check('planned 2026-02-10 2026-12-31', 'By the end of 2026'));
  test('a deadline at the end of a quarter', () => check('planned 2026-02-10 2026-06-30', 'By the end of Q2 2026'));
  test('a deadline at the end of a month', () => check('planned 2026-02-10 2026-04-30', 'By the end of April 2026'));
  test('a deadline on a day', () => check('planned 2026-02-10 2026-03-15', 'By 15 Mar 2026'));
  test('a long stretch to the end of a year is a deadline too', () =>
    check('2026-02-10 2026-12-31', 'By the end of 2026'));
  test('a planned quarter is no deadline', () => check('planned 2026-04-01 2026-06-30', 'Q2 2026'));
  test('a planned week is no deadline', () => check('planned 2026-02-03 2026-02-09', '3–9 Feb 2026'));
  test('nothing places it', () => check('', 'Date unknown'));
  test('a day that is none of the calendar', () => check('2026-02-30', 'Date unknown'));
  test('words where a date should be', () => check('soon', 'Date unknown'));
  test('ends the wrong way round', () => check('2026-02-28 2026-02-01', 'February 2026'));
});

describe('what an event is listed under', () => {
  test('a day under its month', () => checkListed('2026-02-10', 'February 2026'));
  test('a week under the month it begins in', () => checkListed('2026-03-30 2026-04-05', 'March 2026'));
  test('a quarter under itself', () => checkListed('2026-04-01 2026-06-30', 'Q2 2026'));
  test('a year under itself', () => checkListed('2026-01-01 2026-12-31', '2026'));
  test('a deadline under the month it falls in', () => checkListed('planned 2026-02-10 2026-12-31', 'December 2026'));
});
