import { describe, test } from 'mocha';
import { checkText } from '../../checkText.ts';

const check = (text: string, reads: string) => checkText(text, reads, { language: 'en' });

describe('quantities', () => {
  test('parameters', () => check('a model with [405 billion parameters]', 'quantity 405000000000 parameters'));
  test('parameters joined by a hyphen', () => check('a [34B-parameter] planner', 'quantity 34000000000 parameters'));
  test('parameters left out before a model', () => check('a [70B] model', 'quantity 70000000000 parameters'));
  test('tokens', () => check('trained on [15 trillion tokens]', 'quantity 15000000000000 tokens'));
  test('accelerators', () => check('a cluster of [100,000 GPUs]', 'quantity 100000 GPUs'));
  test('power', () => check('a [1.2 GW] site', 'quantity 1200000000 W'));
  test('power in words', () => check('a site of [300 megawatts]', 'quantity 300000000 W'));
  test('percent as a sign', () => check('up [41%] in a year', 'quantity 41 percent'));
  test('percent with a space', () => check('up [40 %]', 'quantity 40 percent'));
  test('percent in words', () => check('fell [61 per cent]', 'quantity 61 percent'));
  test('users with adjectives between', () => check('it has [700 million weekly users]', 'quantity 700000000 users'));
  test('staff', () => check('the firm has [140 employees]', 'quantity 140 employees'));
  test('number words', () => check('it has [twelve engineers]', 'quantity 12 employees'));
  test('approximators', () => check('more than [21,000 developers] use it', 'quantity 21000 developers over'));
  test('a range', () => check('between [10 and 20 percent]', 'quantity 15 percent min=10 max=20'));
  test('with emoji and CR LF', () => check('🚀\r\n[41%]\r\n', 'quantity 41 percent'));
});

describe('what is no quantity', () => {
  test('a number without a unit', () => check('a score of 88.3', 'nothing'));
  test('a multiple', () => check('ten times as fast, 10x', 'nothing'));
  test('a version', () => check('version 4.5', 'nothing'));
  test('a unit of length', () => check('40 metres long', 'nothing'));
  test('minutes', () => check('in 10 minutes', 'nothing'));
});
