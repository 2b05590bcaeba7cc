import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { decode } from '../../src/files/decode.ts';

function check(bytes: Uint8Array | string, expected: string): void {
  const decoded = decode(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  assert.equal(decoded.kind === 'text' ? `text ${decoded.text}` : decoded.kind, expected);
}

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

describe('bytes become text', () => {
  test('UTF-8', () => check('5 млрд 🚀', 'text 5 млрд 🚀'));
  test('a byte order mark is no text', () => check('\uFEFF$5M', 'text $5M'));
  test('nothing is an empty text', () => check('', 'text '));
  test('UTF-16, little end first', () => check(utf16('3億円 🚀'), 'text 3億円 🚀'));
  test('UTF-16, big end first', () => check(utf16('3億円').swap16(), 'text 3億円'));
  test('half a pair keeps its place', () => check(utf16('a\uD83Db'), 'text a\uFFFDb'));
  test('line ends stay', () => check('a\r\nb\rc', 'text a\r\nb\rc'));
  test('NUL makes it binary', () => check(Uint8Array.of(80, 75, 3, 4, 0, 0), 'binary'));
  test('NUL in UTF-16 makes it binary', () => check(utf16('a\0b'), 'binary'));
  test('UTF-32 is not read', () => check(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'binary'));
  test('Latin-1 is not UTF-8', () => check(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'encoding'));
  test('a letter cut in half is not UTF-8', () => check(Uint8Array.of(0xd0), 'encoding'));
});
