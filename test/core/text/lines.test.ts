import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { lineAt, lineBreaks, lineStarts } from '../../../src/core/text/lines.ts';

const check = (text: string, starts: readonly number[], breaks: readonly number[]) => {
  assert.deepEqual([...lineStarts(text)], starts);
  assert.deepEqual([...lineBreaks(text, lineStarts(text))], breaks);
};

describe('lines', () => {
  test('an empty text has one', () => check('', [0], [0]));
  test('LF', () => check('a\nb', [0, 2], [1, 0]));
  test('CR LF', () => check('a\r\nb', [0, 3], [2, 0]));
  test('CR', () => check('a\rb', [0, 2], [1, 0]));
  test('LF CR is two', () => check('a\n\rb', [0, 2, 3], [1, 1, 0]));
  test('a text that ends with its line', () => check('a\n', [0, 2], [1, 0]));
  test('empty lines', () => check('\n\r\n\n', [0, 1, 3, 4], [1, 2, 1, 0]));
  test('emoji count two units', () => check('🚀\n🚀', [0, 3], [1, 0]));

  test('the line of an offset', () => {
    const starts = lineStarts('ab\r\ncd\n');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6, 7, 99].map((offset) => lineAt(starts, offset)),
      [0, 0, 0, 0, 1, 1, 2, 2],
    );
  });
});
