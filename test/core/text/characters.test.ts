import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { CLASS, createCharacterTable, foldText } from '../../../src/core/text/characters.ts';

const table = createCharacterTable();
const fold = (text: string, folded: string) => assert.equal(foldText(text, table), folded);
const kind = (character: string, name: keyof typeof CLASS) =>
  assert.equal(table.classOf[character.charCodeAt(0)], CLASS[name]);

describe('text as it is compared', () => {
  test('in small letters', () => fold('OpenAI', 'openai'));
  test('without diacritics', () => fold('Cristóbal Łódź Żółć', 'cristobal łodz zołc'));
  test('without marks that stand alone', () => fold('Cristo\u0301bal', 'cristobal'));
  test('in half width', () => fold('ＯｐｅｎＡＩ ３１５', 'openai 315'));
  test('Cyrillic', () => fold('Ёлка Йод', 'елка иод'));
  test('the Turkish letters for i', () => fold('ıİiI', 'iiii'));
  test('without invisible characters', () => fold('Run\u00adway\u200b', 'runway'));
  test('signs in half width', () => fold('％＄', '%$'));
  test('characters of East Asia stay', () => fold('智谱 ディープ 구글', '智谱 ディープ 구글'));
  test('emoji and lone surrogates stay', () => fold('🚀\ud800', '🚀\ud800'));
  test('twice is as once', () => fold(foldText('Ｃｌａｕｄｅ É', table), 'claude e'));
});

describe('classes of characters', () => {
  test('letters', () => {
    kind('a', 'lower');
    kind('Ж', 'upper');
    kind('ß', 'lower');
    kind('א', 'lower');
  });
  test('digits', () => {
    kind('7', 'digit');
    kind('７', 'digit');
  });
  test('spaces', () => {
    for (const space of [' ', '\t', '\u00a0', '\u2009', '\u202f', '\u3000']) kind(space, 'space');
  });
  test('line ends', () => {
    for (const end of ['\n', '\r', '\u2028', '\u2029', '\u0085']) kind(end, 'newline');
  });
  test('marks and invisible characters', () => {
    kind('\u0301', 'mark');
    kind('\u200b', 'ignored');
    kind('\u200f', 'ignored');
    kind('\ufeff', 'ignored');
  });
  test('scripts of East Asia', () => {
    kind('智', 'han');
    kind('々', 'han');
    kind('ひ', 'hiragana');
    kind('カ', 'katakana');
    kind('ー', 'katakana');
    kind('구', 'hangul');
    kind('・', 'symbol');
  });
  test('signs and surrogates', () => {
    for (const sign of ['$', '€', '|', '。', '\ud83d']) kind(sign, 'symbol');
  });
});
