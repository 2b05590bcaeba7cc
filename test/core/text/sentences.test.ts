import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { createCharacterTable } from '../../../src/core/text/characters.ts';
import { findSentences } from '../../../src/core/text/sentences.ts';
import { createTokens, tokenize } from '../../../src/core/text/tokens.ts';

const table = createCharacterTable();

/** Compares the sentences with the text, in which `‖` stands between two of them. */
function check(marked: string): void {
  const text = marked.replaceAll('‖', '');
  const tokens = createTokens(4);
  tokenize(text, table, tokens);
  const sentences = findSentences(text, tokens).map(({ from, to }) =>
    text.slice(tokens.start[from], tokens.end[to - 1]),
  );
  assert.deepEqual(
    sentences,
    marked.split('‖').map((part) => part.trim()),
  );
}

describe('sentences', () => {
  test('end at a stop', () => check('It raised $5. ‖It spent it! ‖Did it? ‖Yes.'));
  test('end at a stop inside quotes', () => check('“It did.” ‖He left.'));
  test('end at an ellipsis', () => check('And then… ‖Nothing.'));
  test('end at the stop of East Asia', () => check('第一句。‖第二句！‖第三句'));
  test('end at a paragraph', () => check('A heading\n\n‖a text'));
  test('end where a new line begins in capitals', () => check('Company\n‖Runway'));
  test('go on in the next line in small letters', () =>
    check('The company that everybody in the whole trade knows so well\nraised more'));
  test('go on with CR LF', () => check('The company that everybody in the whole trade knows so well\r\nraised more'));
  test('go on after a decimal point', () => check('It raised $5.3 billion'));
  test('go on after an initial', () => check('Samuel H. Altman left'));
  test('go on after a title', () => check('Dr. Li left'));
  test('go on after a legal form', () => check('Figure Inc. Said so'));
  test('go on after a day with a point', () => check('am 3. Februar'));
  test('an empty text has none', () => assert.deepEqual(findSentences('', createTokens(1)), []));
});
