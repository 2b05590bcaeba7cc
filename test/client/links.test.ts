import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { documentSelector } from '../../src/client/documentSelector.ts';
import { readLink } from '../../src/client/entityPage/link.ts';
import { fileName } from '../../src/client/exports/exportFormats.ts';
import { countRanges, readRanges, sameRanges } from '../../src/client/highlights/flatRanges.ts';
import { pageHtml } from '../../src/client/pageHtml.ts';
import { entityLinksAsCommands } from '../../src/client/server/entityLinks.ts';

describe('a link of a page', () => {
  test('to another page', () =>
    assert.deepEqual(readLink('dossier:/runway.md'), { kind: 'page', uri: 'dossier:/runway.md' }));
  test('to a place in a document', () =>
    assert.deepEqual(readLink('file:///a%20b.txt#L12,5'), {
      kind: 'document',
      uri: 'file:///a%20b.txt',
      line: 11,
      character: 4,
    }));
  test('to a line', () =>
    assert.deepEqual(readLink('vscode-vfs://github/a.md#L3'), {
      kind: 'document',
      uri: 'vscode-vfs://github/a.md',
      line: 2,
      character: 0,
    }));
  test('to the web', () => assert.deepEqual(readLink('https://a.org/#L3'), { kind: 'web', uri: 'https://a.org/#L3' }));
  test('to a command is none', () => assert.equal(readLink('command:workbench.action.quit'), undefined));
  test('without a scheme is none', () => assert.equal(readLink('../a.txt'), undefined));
});

describe('a link of a hover card', () => {
  const check = (markdown: string, shown: string): void => assert.equal(entityLinksAsCommands(markdown), shown);
  test('to a page becomes a command', () =>
    check(
      '**[Runway](dossier:/runway.md)**',
      '**[Runway](command:dossier.goToEntity?%5B%22runway%22%5D "Open the dossier page")**',
    ));
  test('to a file stays as it is', () => check('[a](file:///a.txt#L1,1)', '[a](file:///a.txt#L1,1)'));
  test('to a page whose id has brackets ends where it should', () =>
    assert.doesNotMatch(entityLinksAsCommands('[x](dossier:/a%28b%29.md)').replace(/^\[x\]\(|\)$/g, ''), /[()]/));
  test('in words is no link', () => check('see dossier:/runway.md', 'see dossier:/runway.md'));
});

describe('the documents that are read', () => {
  const selector = documentSelector(['vscode-vfs', 'file'], ['**/*.{txt,md}', 'notes/*.rst']);
  test('are texts, Markdown and HTML of every scheme, once each', () =>
    assert.equal(selector.filter(({ language }) => language === 'markdown').length, 3));
  test('are whatever the settings name, in any folder', () =>
    assert.ok(selector.some(({ scheme, pattern }) => scheme === 'file' && pattern === '**/notes/*.rst')));
  test('are none of VS Code itself', () => assert.ok(!selector.some(({ scheme }) => scheme === 'output')));
});

describe('ranges in a flat list', () => {
  test('are counted', () => assert.equal(countRanges([0, 1, 0, 5, 2, 0, 2, 9]), 2));
  test('are the same or not', () => {
    assert.equal(sameRanges([0, 1, 0, 5], [0, 1, 0, 5]), true);
    assert.equal(sameRanges([0, 1, 0, 5], [0, 1, 0, 6]), false);
    assert.equal(sameRanges([], [0, 1, 0, 6]), false);
  });
  test('are read in order', () =>
    assert.deepEqual(
      readRanges([0, 1, 0, 5, 2, 0, 2, 9], (...numbers) => numbers.join('-')),
      ['0-1-0-5', '2-0-2-9'],
    ));
});

describe('the name of an export', () => {
  test('is plain at first', () => assert.equal(fileName('dossier', 'csv', 1), 'dossier.csv'));
  test('is counted on where it is taken', () => assert.equal(fileName('dossier', 'csv', 3), 'dossier-3.csv'));
});

describe('the HTML of a page', () => {
  const html = pageHtml({
    page: 'timeline',
    script: 'https://x/a.js?"',
    style: 'https://x/a.css',
    cspSource: 'https://x',
    nonce: 'abc',
    home: 'editor',
  });
  test('allows its own script and style and nothing else', () =>
    assert.match(html, /content="default-src 'none'; style-src https:\/\/x; script-src 'nonce-abc';"/));
  test('has no script, style or handler within itself', () => {
    assert.doesNotMatch(html, /<script[^>]*>[^<]|<style|\son\w+=|\sstyle=/);
  });
  test('lets no address out of its quotes', () => assert.match(html, /src="https:\/\/x\/a\.js\?&quot;"/));
});
