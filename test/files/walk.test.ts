import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { filterOf } from '../../src/files/sources.ts';
import { type Disk, type Entry, walk } from '../../src/files/walk.ts';

/** Folders by path with their names: `a/` a folder, `a` a file, `a -> b` a link, `a|` a pipe, `a/!` one nobody may read. */
type Tree = Readonly<Record<string, string>>;

async function check(tree: Tree, files: string, troubles = ''): Promise<void> {
  const told: string[] = [];
  const found: string[] = [];
  const filter = filterOf(['**/*.txt'], ['**/out/**']);
  for await (const path of walk('/root', filter, (at, { kind }) => told.push(`${at}: ${kind}`), diskOf(tree))) {
    found.push(path);
  }
  assert.deepEqual(found, files.split(' ').filter(Boolean));
  assert.equal(told.join(', '), troubles);
}

function diskOf(tree: Tree): Disk {
  const links = new Map<string, string>();
  const kinds = new Map<string, 'file' | 'folder' | 'pipe' | 'denied'>([['/root', 'folder']]);
  for (const [folder, names] of Object.entries(tree)) {
    for (const name of names.split(', ')) {
      const [plain = '', target] = name.split(' -> ');
      const path = `${folder}/${plain.replace(/[/!|]+$/, '')}`;
      if (target !== undefined) links.set(path, target);
      else
        kinds.set(
          path,
          /\/!$/.test(plain) ? 'denied' : /\/$/.test(plain) ? 'folder' : /\|$/.test(plain) ? 'pipe' : 'file',
        );
    }
  }
  const realpath = (path: string): string => {
    for (const [link, target] of links) {
      if (path === link || path.startsWith(`${link}/`)) return realpath(target + path.slice(link.length));
    }
    if (!kinds.has(path)) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return path;
  };
  const entry = (name: string, kind: string | undefined): Entry => ({
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder' || kind === 'denied',
    isSymbolicLink: () => kind === undefined,
  });
  return {
    async readdir(path) {
      const real = realpath(path);
      if (kinds.get(real) === 'denied') throw Object.assign(new Error(real), { code: 'EACCES' });
      if (kinds.get(real) !== 'folder') throw Object.assign(new Error(real), { code: 'ENOTDIR' });
      const below = [...kinds.keys(), ...links.keys()].filter((each) => each.slice(0, each.lastIndexOf('/')) === real);
      return below.map((each) => entry(each.slice(real.length + 1), kinds.get(each))).reverse();
    },
    stat: async (path) => entry('', kinds.get(realpath(path))),
    realpath: async (path) => realpath(path),
  };
}

describe('a walk through a folder', () => {
  test('finds the wanted files in the order of their paths', () =>
    check(
      { '/root': 'b.txt, a.txt, a/, a-b.txt, c.md, я.txt', '/root/a': 'z.txt, b/', '/root/a/b': 'c.txt' },
      'a-b.txt a.txt a/b/c.txt a/z.txt b.txt я.txt',
    ));
  test('does not enter what is left out', () => check({ '/root': 'out/, a.txt', '/root/out': 'b.txt' }, 'a.txt'));
  test('goes on after a folder without permission', () =>
    check({ '/root': 'a/!, b.txt', '/root/a': 'c.txt' }, 'b.txt', 'a: denied'));
  test('passes over pipes', () => check({ '/root': 'a.txt|, b.txt' }, 'b.txt'));
  test('tells of a broken link with a wanted name', () =>
    check({ '/root': 'a.txt -> /nowhere, b -> /nowhere, c.txt' }, 'c.txt', 'a.txt: broken-link'));
  test('follows a link to a file elsewhere', () => check({ '/root': 'a.txt -> /other/b', '/other': 'b' }, 'a.txt'));
  test('finds a file once that has a link beside it', () => check({ '/root': 'a.txt -> /root/b.txt, b.txt' }, 'b.txt'));
  test('finds a file of an unwanted name by its link', () => check({ '/root': 'a.txt -> /root/b, b' }, 'a.txt'));
  test('follows a link to a folder elsewhere, once', () =>
    check({ '/root': 'a -> /other, b -> /other', '': 'other/', '/other': 'c.txt' }, 'a/c.txt'));
  test('does not follow a link to a folder it walks anyway', () =>
    check({ '/root': 'a -> /root/b, b/', '/root/b': 'c.txt' }, 'b/c.txt'));
  test('does not run in circles', () =>
    check(
      { '/root': 'a/, b.txt', '/root/a': 'up -> /root, down -> /root/a' },
      'b.txt',
      'a/down: cyclic-link, a/up: cyclic-link',
    ));
  test('does not leave for a folder that holds the root', () =>
    check({ '/root': 'a.txt, up -> /', '': '/' }, 'a.txt', 'up: cyclic-link'));
  test('tells of a root that is not there', async () => {
    const told: string[] = [];
    const disk = { ...diskOf({}), realpath: () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })) };
    for await (const _ of walk('/gone', filterOf(['**'], []), (at, { kind }) => told.push(`${at}: ${kind}`), disk)) {
      assert.fail();
    }
    assert.deepEqual(told, [': missing']);
  });
});
