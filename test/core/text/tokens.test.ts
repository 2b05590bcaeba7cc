import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { createCharacterTable } from '../../../src/core/text/characters.ts';
import { BASE_A, createTokens, GAP, KIND, SHAPE, type Tokens, tokenize } from '../../../src/core/text/tokens.ts';

const table = createCharacterTable();
const kinds = Object.keys(KIND);
const gaps = Object.keys(GAP);

function read(text: string): Tokens {
  const tokens = createTokens(4);
  tokenize(text, table, tokens);
  return tokens;
}

/** Compares the tokens with `word:OpenAI number:5 …`. */
function check(text: string, expected: string): void {
  const tokens = read(text);
  const shown = Array.from(
    { length: tokens.n },
    (_, t) => `${kinds[tokens.kind[t]!]}:${text.slice(tokens.start[t], tokens.end[t])}`,
  );
  assert.equal(shown.join(' '), expected);
}

function checkGaps(text: string, expected: string): void {
  const tokens = read(text);
  assert.equal(Array.from(tokens.gap.subarray(0, tokens.n), (gap) => gaps[gap]).join(' '), expected);
}

const hashOf = (text: string) => {
  const tokens = read(text);
  assert.equal(tokens.n, 1, text);
  return [tokens.hashA[0], tokens.hashB[0], tokens.size[0]];
};
const same = (a: string, b: string) => assert.deepEqual(hashOf(a), hashOf(b));

describe('tokens', () => {
  test('letters and digits part', () => check('5.3B', 'number:5.3 word:B'));
  test('a number keeps points and commas between digits', () =>
    check('1,234.5 and 7.', 'number:1,234.5 word:and number:7 symbol:.'));
  test('two points do not join', () => check('1..2', 'number:1 symbol:. symbol:. number:2'));
  test('a sign is one character', () => check('$5', 'symbol:$ number:5'));
  test('an astral character is one token of two units', () => check('a🚀b', 'word:a symbol:🚀 word:b'));
  test('a lone surrogate is a token', () => check('a\ud83d', 'word:a symbol:\ud83d'));
  test('a low surrogate alone is a token', () => check('\ude80x', 'symbol:\ude80 word:x'));
  test('a mark belongs to its letter', () => check('Cristo\u0301bal', 'word:Cristo\u0301bal'));
  test('a mark that begins a text is passed over', () => check('\u0301a', 'word:a'));
  test('a soft hyphen stays inside a word', () => check('Run\u00adway', 'word:Run\u00adway'));
  test('East Asian characters are tokens of their own', () =>
    check('智谱AIカメ', 'han:智 han:谱 word:AI katakana:カ katakana:メ'));
  test('Latin and Cyrillic that touch are two words', () => check('OpenAIвышла', 'word:OpenAI word:вышла'));
  test('full-width digits are a number', () => check('３１５．９', 'number:３１５．９'));
  test('an empty text has none', () => check('', ''));
  test('spaces alone have none', () => check(' \r\n\t\u3000', ''));
});

describe('gaps between tokens', () => {
  test('spaces, lines and paragraphs', () => checkGaps('a b\nc\n\nd', 'paragraph space line paragraph'));
  test('CR LF is one line end', () => checkGaps('a b\r\nc\r\n\r\nd', 'paragraph space line paragraph'));
  test('a space after a line end makes no less of it', () => checkGaps('a\n  b', 'paragraph line'));
  test('a line of spaces parts paragraphs', () => checkGaps('a\n  \nb', 'paragraph paragraph'));
  test('what touches has none', () => checkGaps('$5', 'paragraph none'));
  test('invisible characters are no space', () => checkGaps('a\u200f$', 'paragraph none'));
});

describe('shapes of words', () => {
  const check = (word: string, shape: number) => assert.equal(read(word).shape[0], shape);

  test('small', () => check('runway', SHAPE.lower));
  test('capital', () => check('Runway', SHAPE.initial | SHAPE.lower));
  test('capitals', () => check('IBM', SHAPE.initial | SHAPE.inner));
  test('camel case', () => check('OpenAI', SHAPE.initial | SHAPE.lower | SHAPE.inner));
  test('small first', () => check('xAI', SHAPE.lower | SHAPE.inner));
  test('Cyrillic', () => check('Сбер', SHAPE.initial | SHAPE.lower | SHAPE.foreign));
  test('with a mark', () => check('É\u0301a', SHAPE.initial | SHAPE.lower));
});

describe('hashes of tokens', () => {
  test('full width and half width', () => same('Ａ', 'A'));
  test('capitals and small letters', () => same('OPENAI', 'openai'));
  test('accents composed, decomposed and none', () => {
    same('Cristóbal', 'Cristobal');
    same('Cristo\u0301bal', 'Cristobal');
  });
  test('a soft hyphen', () => same('Run\u00adway', 'Runway'));
  test('full-width digits', () => same('３１５', '315'));
  test('other letters differ', () => assert.notDeepEqual(hashOf('Runway'), hashOf('Runwax')));
  test('letters in another order differ', () => assert.notDeepEqual(hashOf('ab'), hashOf('ba')));
  test('the hash of a joined word is made of its parts', () => {
    const [open] = hashOf('open');
    const [ai] = hashOf('ai');
    const [joined] = hashOf('openai');
    assert.equal((Math.imul(Math.imul(open!, BASE_A), BASE_A) + ai!) | 0, joined);
  });
});
