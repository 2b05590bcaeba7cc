import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { parseDigits } from '../../../../src/core/mentions/readers/numbers.ts';
import { checkText } from '../../checkText.ts';

describe('digits with points and commas', () => {
  const point = (written: string, value: number | undefined) => assert.equal(parseDigits(written, '.'), value);
  const comma = (written: string, value: number | undefined) => assert.equal(parseDigits(written, ','), value);

  test('whole numbers', () => point('315', 315));
  test('a decimal point', () => point('5.3', 5.3));
  test('a decimal comma', () => comma('5,3', 5.3));
  test('groups of thousands', () => point('1,234,567', 1234567));
  test('groups with a decimal part', () => point('1,234.56', 1234.56));
  test('groups the other way round', () => comma('1.234,56', 1234.56));
  test('groups that repeat tell the mark in any language', () => {
    comma('1,234,567', 1234567);
    point('1.234.567', 1234567);
  });
  test('both marks tell the decimal one in any language', () => {
    comma('1,234.56', 1234.56);
    point('1.234,56', 1234.56);
  });
  test('a single group is the language’s matter', () => {
    point('1,234', 1234);
    point('1.234', 1.234);
    comma('1.234', 1234);
    comma('1,234', 1.234);
  });
  test('a leading nought makes a decimal', () => {
    point('0,125', 0.125);
    comma('0.125', 0.125);
  });
  test('two digits after the other mark are a decimal part', () => {
    point('5,25', 5.25);
    comma('5.25', 5.25);
  });
  test('the groups of India', () => point('12,34,567', 1234567));
  test('four digits before a group are no group', () => point('2026,123', 2026.123));
  test('a date is no number', () => {
    point('10.02.2026', undefined);
    comma('10.02.2026', undefined);
  });
  test('a version is no number', () => point('1.2.3', undefined));
});

describe('numbers in a text', () => {
  const en = (text: string, reads: string) => checkText(text, reads, { language: 'en' });
  const fr = (text: string, reads: string) => checkText(text, reads, { language: 'fr' });

  test('no-break spaces part thousands', () => en('paid [$1\u00a0234\u202f567]', 'amount 1234567 USD'));
  test('plain spaces part thousands where commas are decimal', () => fr('payé [1 234 567 €]', 'amount 1234567 EUR'));
  test('apostrophes part thousands', () => en("paid [CHF 1'234'567]", 'amount 1234567 CHF'));
  test('full-width digits', () => en('paid [＄１，２３４]', 'amount 1234 USD'));
  test('number words', () => en('paid [twenty-five dollars]', 'amount 25 USD'));
  test('number words with a scale', () => en('paid [three hundred million dollars]', 'amount 300000000 USD'));
  test('half', () => en('paid [half a million dollars]', 'amount 500000 USD'));
  test('a scale of its own', () => en('paid [a billion dollars]', 'amount 1000000000 USD'));
  test('a fraction does not leave noise', () => en('paid [$5.3bn]', 'amount 5300000000 USD'));
  test('a scale in the next line', () => en('paid [$5]\nmillion', 'amount 5 USD'));
});
