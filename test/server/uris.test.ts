import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { canonicalUri, folderUri, isWithin, pathBelow, uriBelow } from '../../src/server/uris.ts';

function check(uri: string, canonical: string): void {
  assert.equal(canonicalUri(uri), canonical);
  assert.equal(canonicalUri(canonical), canonical);
}

describe('the one spelling of a uri', () => {
  test('plain letters stay', () => check('file:///home/a-b_c.d~e.txt', 'file:///home/a-b_c.d~e.txt'));
  test('signs are escaped as VS Code does it', () => check("file:///a(1)!*'.txt", 'file:///a%281%29%21%2A%27.txt'));
  test('other scripts are escaped', () => check('file:///новое', 'file:///%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5'));
  test('what is escaped once is not twice', () => check('file:///a%20b%28.txt', 'file:///a%20b%28.txt'));
  test('escapes in small letters are the same', () => check('file:///%c3%a9', 'file:///%C3%A9'));
  test('a drive is a small letter', () => check('file:///C:/a', 'file:///c%3A/a'));
  test('no file', () => check('untitled:Untitled-1', 'untitled:Untitled-1'));
  test('a remote folder', () => check('vscode-remote://ssh%2Bx/a b', 'vscode-remote://ssh%2Bx/a%20b'));
  test('query and fragment stay', () => check('git:/a.txt?{"ref":"~"}#x', 'git:/a.txt?{"ref":"~"}#x'));
  test('what is no UTF-8 is taken by the letter', () => check('file:///100%.txt', 'file:///100%25.txt'));
  test('emoji', () => check('file:///🚀', 'file:///%F0%9F%9A%80'));
});

describe('folders and what lies in them', () => {
  test('a path below', () => assert.equal(pathBelow('file:///a', 'file:///a/b/c%20d.txt'), 'b/c d.txt'));
  test('a name that begins alike is not below', () => assert.equal(pathBelow('file:///a', 'file:///ab/c'), undefined));
  test('the root has everything', () => assert.equal(pathBelow('file:///', 'file:///a'), 'a'));
  test('there and back', () => assert.equal(uriBelow('file:///a', 'b (1)/я.txt'), 'file:///a/b%20%281%29/%D1%8F.txt'));
  test('a slash at the end does not count', () => assert.equal(folderUri('file:///a/'), 'file:///a'));
  test('a folder is within itself', () => assert.ok(isWithin('file:///a', 'file:///a')));
});
