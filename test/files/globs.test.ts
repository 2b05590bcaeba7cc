import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { compileGlobs, globFolder } from '../../src/files/globs.ts';
import { filterOf, filterUnder, LEFT_OUT_GLOBS, SOURCE_GLOBS } from '../../src/files/sources.ts';
import { DEFAULT_SETTINGS } from '../../src/protocol/settings.ts';

/** Each path stands after `+` where the glob matches it, after `-` where not. */
function check(glob: string, paths: string): void {
  const matches = compileGlobs([glob]);
  for (const path of paths.split(' ')) assert.equal(matches(path.slice(1)), path.startsWith('+'), `${glob} ${path}`);
}

describe('globs', () => {
  test('a star stays in its folder', () => check('*.txt', '+a.txt +.txt -a.md -b/a.txt -a.txt.md'));
  test('two stars go anywhere', () => check('**/*.txt', '+a.txt +b/a.txt +b/c/a.txt -a.txt/b'));
  test('two stars at the end are all that lies below', () => check('a/**', '+a/b +a/b/c -b/a -ab/c'));
  test('two stars in the middle may be no folder', () => check('a/**/b', '+a/b +a/c/b +a/c/d/b -a/cb'));
  test('a question mark is one letter', () => check('a?.txt', '+ab.txt +aя.txt +a🚀.txt -a.txt -a/.txt'));
  test('braces are alternatives', () => check('**/*.{txt,md}', '+a.txt +b/a.md -a.html -a.txtmd'));
  test('braces in braces', () => check('{a,b{c,d}}', '+a +bc +bd -b -bcd'));
  test('sets', () => check('[a-c]x', '+ax +cx -dx -x'));
  test('sets of what is not meant', () => check('[!a]x', '+bx -ax -/x'));
  test('case does not count', () => check('*.txt', '+A.TXT +b.Txt'));
  test('signs of patterns are letters', () => check('a+(b).$', '+a+(b).$ -aab. -a+(b)x$'));
  test('other scripts and emoji', () => check('новости/*🚀.txt', '+новости/a🚀.txt -новости/a.txt'));
  test('what is no glob means itself', () => check('a{b', '+a{b -ab -a'));
  test('braces need no comma', () => check('a{b}', '+ab -a{b}'));
  test('a set that cannot be has nothing', () => check('[z-a]', '-[z-a] -z'));
  test('a set that is not closed means itself', () => check('[ab', '+[ab -a'));
  test('a long hostile name takes no time', () => {
    assert.equal(compileGlobs([`**/${'*a'.repeat(20)}*b`])(`${'a'.repeat(2000)}c`), false);
    assert.equal(compileGlobs([`${'**/a/'.repeat(20)}b`])('a/'.repeat(1000)), false);
    assert.equal(compileGlobs(['{a,b}'.repeat(40)])('c'.repeat(40)), false);
  });
});

describe('the folder of a glob', () => {
  const checkFolder = (glob: string, folder: string) => assert.equal(globFolder(glob), folder);
  test('ends before the first sign', () => checkFolder('articles/2026/*.txt', 'articles/2026'));
  test('is not part of a name', () => checkFolder('articles/20*/a', 'articles'));
  test('may be here', () => checkFolder('*.txt', ''));
  test('may be the root', () => checkFolder('/*.txt', '/'));
});

describe('sources', () => {
  test('are the same where nobody says otherwise, in settings and on the command line', () => {
    assert.deepEqual(DEFAULT_SETTINGS['files.include'], SOURCE_GLOBS);
    assert.deepEqual(DEFAULT_SETTINGS['files.exclude'], LEFT_OUT_GLOBS);
  });
  test('a folder that is left out is not entered', () => {
    const filter = filterOf(SOURCE_GLOBS, [...LEFT_OUT_GLOBS, '**/*.md', 'drafts/*']);
    assert.equal(filter.enters('a/node_modules'), false);
    assert.equal(filter.enters('.git'), false);
    assert.equal(filter.enters('a'), true);
    assert.equal(filter.enters('drafts'), true);
    assert.equal(filter.selects('drafts/a.txt'), false);
    assert.equal(filter.selects('drafts/b/a.txt'), true);
    assert.equal(filter.selects('a.md'), false);
  });
  test('seen from a sub folder they are the same', () => {
    const filter = filterUnder('drafts', filterOf(SOURCE_GLOBS, ['drafts/old/**']));
    assert.equal(filter.enters('old'), false);
    assert.equal(filter.selects('old/a.txt'), false);
    assert.equal(filter.selects('a.txt'), true);
  });
});
