import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { matchName } from '../../src/server/nameMatch.ts';

const check = (name: string, query: string, score: number | undefined) => assert.equal(matchName(name, query), score);

describe('a name fits what is typed', () => {
  test('wholly', () => check('Gen-3 Alpha', 'gen-3alpha', 4));
  test('at its beginning', () => check('Runway', 'run', 3));
  test('at the beginning of a word', () => check('General Atlantic', 'atl', 2));
  test('in a word', () => check('Runway', 'way', 1));
  test('by its letters in order', () => check('General Atlantic', 'gatl', 0));
  test('without its accents', () => check('Cristóbal', 'cristob', 3));
  test('in another script', () => check('Рунвей', 'рун', 3));
  test('not with the letters in another order', () => check('Runway', 'yaw', undefined));
  test('not with a letter twice', () => check('Runway', 'runn', undefined));
  test('nothing typed fits every name', () => check('Runway', ' ', 0));
});
