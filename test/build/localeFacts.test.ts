import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { addLocaleFacts } from '../../src/build/localeFacts.ts';
import { readPack } from '../../src/core/language/pack.ts';

const packOf = (code: string) => addLocaleFacts(readPack(`code: ${code}\nname: Test\n`).pack);
/** What a language calls something: values of a category by phrase in small letters. */
const check = (code: string, category: string, phrase: string, value: string) => {
  const found = packOf(code).phrases.filter((known) => known.category === category && known.phrase === phrase);
  assert.ok(
    found.some((known) => known.value === value),
    `${code}: ${phrase} is ${found.map((known) => known.value).join(', ') || 'unknown'}`,
  );
};

describe('what CLDR knows of a language', () => {
  test('its decimal mark', () => {
    assert.deepEqual(
      ['en', 'de', 'fr', 'ja', 'ru', 'tr'].map((code) => packOf(code).decimal),
      ['.', ',', ',', '.', ',', ','],
    );
  });
  test('its months, in the form that stands alone and the one after a day', () => {
    check('de', 'month', 'März', '3');
    check('ru', 'month', 'февраль', '2');
    check('ru', 'month', 'февраля', '2');
  });
  test('its weekdays, Monday first', () => {
    check('it', 'weekday', 'lunedì', '1');
    check('en', 'weekday', 'Sunday', '7');
  });
  test('its names of currencies', () => check('fr', 'currency', 'dollars des États-Unis', 'USD'));
  test('its names of countries', () => check('tr', 'place', 'Almanya', ''));
  test('nothing of the international pack', () => assert.deepEqual(packOf('und').phrases, []));
});
