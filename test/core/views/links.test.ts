import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { escapeMarkdown, fileLink, fileName, pageLink } from '../../../src/core/views/links.ts';

describe('text that Markdown shows literally', () => {
  const check = (text: string, escaped: string) => assert.equal(escapeMarkdown(text), escaped);

  test('emphasis', () => check('*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'));
  test('links and images', () => check('![a](b)', '\\!\\[a\\]\\(b\\)'));
  test('tags', () => check('<script>', '\\<script\\>'));
  test('headings, lists and tables', () => check('# a - b + c | d', '\\# a \\- b \\+ c \\| d'));
  test('backslashes', () => check('a\\b', 'a\\\\b'));
  test('line ends become spaces', () => check('a\r\n\nb', 'a b'));
  test('other letters stay', () => check('Сбер 智谱 🚀 $5', 'Сбер 智谱 🚀 $5'));
});

describe('links', () => {
  test('to a place, from 1', () =>
    assert.equal(fileLink('file:///a.txt', { line: 0, character: 4 }), 'file:///a.txt#L1,5'));
  test('to an entity’s page', () => assert.equal(pageLink('gen-4-5'), 'dossier:/gen-4-5.md'));
  test('to the page of an entity in another script', () =>
    assert.equal(pageLink('智 谱)'), 'dossier:/%E6%99%BA%20%E8%B0%B1).md'));
});

describe('the name of a file', () => {
  const check = (uri: string, name: string) => assert.equal(fileName(uri), name);

  test('decoded', () => check('file:///a/%D0%BD%20b.txt', 'н b.txt'));
  test('of a path', () => check('seeds\\a.txt', 'a.txt'));
  test('that is no escape', () => check('100%.txt', '100%.txt'));
});
