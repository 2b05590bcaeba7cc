import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { readAhead } from '../../src/files/readAhead.ts';
import { readText } from '../../src/files/readText.ts';
import { sayTrouble } from '../../src/files/trouble.ts';
import { TemporaryFolder } from '../server/temporaryFolder.ts';

async function check(content: string, maxBytes: number, expected: string, name = 'a.txt'): Promise<void> {
  const folder = new TemporaryFolder({ 'a.txt': content });
  try {
    const file = await readText(folder.pathOf(name), { maxBytes, pipes: false });
    assert.equal('text' in file ? file.text : sayTrouble(name, file.trouble), expected);
  } finally {
    folder.remove();
  }
}

describe('a file on disk', () => {
  test('is read as text', () => check('$5 млн', 100, '$5 млн'));
  test('may be as large as the limit', () => check('12345', 5, '12345'));
  test('may not be larger', () =>
    check('x'.repeat(3_000_001), 3_000_000, 'a.txt is left out: it is larger than 3 MB.'));
  test('may be missing', () => check('', 5, 'b.txt is left out: there is no such file or folder.', 'b.txt'));
  test('may be a folder', () => check('', 1e6, '. is left out: it is not a file.', '.'));
});

describe('reading ahead', () => {
  test('keeps the order and the bound', async () => {
    let nUnderWay = 0;
    let nMost = 0;
    const read = async (item: number) => {
      nMost = Math.max(nMost, ++nUnderWay);
      for (let i = 0; i < (item % 3) * 5; i++) await undefined;
      nUnderWay--;
      return item;
    };
    const results: number[] = [];
    for await (const item of readAhead([1, 2, 3, 4, 5, 6, 7], read, 3)) results.push(item);
    assert.deepEqual(results, [1, 2, 3, 4, 5, 6, 7]);
    assert.equal(nMost, 3);
  });
});
