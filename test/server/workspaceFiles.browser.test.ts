import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { filterOf } from '../../src/files/sources.ts';
import { filesOfClient } from '../../src/server/workspaceFiles.browser.ts';

/** A client with these files; `undefined` is one it cannot read. */
function clientWith(files: Readonly<Record<string, Uint8Array | undefined>>) {
  const sendRequest = async (method: string, params?: { uri: string }) => {
    if (method === 'dossier/listFiles') return Object.keys(files);
    const bytes = params && files[params.uri];
    return bytes ? Buffer.from(bytes).toString('base64') : null;
  };
  return filesOfClient({ sendRequest: sendRequest as never });
}

const ALL = filterOf(['**/*.txt'], []);

describe('files as a client sees them', () => {
  test('are those of the folder that are wanted, in order', async () => {
    const names = [
      'vscode-vfs://x/b/2 (1).txt',
      'vscode-vfs://x/b/1.txt',
      'vscode-vfs://x/b/1.md',
      'vscode-vfs://x/c.txt',
    ];
    const files = clientWith(Object.fromEntries(names.map((name) => [name, undefined])));
    const listed = await files.list('vscode-vfs://x/b', ALL, () => assert.fail());
    assert.deepEqual(listed, ['vscode-vfs://x/b/1.txt', 'vscode-vfs://x/b/2%20%281%29.txt']);
  });
  test('are read as bytes', async () => {
    const files = clientWith({ a: Buffer.from('\uFEFF$5 млн 🚀'), b: Uint8Array.of(0, 1), c: undefined });
    assert.deepEqual(await files.read('a'), { text: '$5 млн 🚀' });
    assert.deepEqual(await files.read('b'), { trouble: { kind: 'binary' } });
    assert.equal('trouble' in (await files.read('c')), true);
  });
  test('are none where the client fails, which is told', async () => {
    const files = filesOfClient({ sendRequest: (() => Promise.reject(new Error('gone'))) as never });
    const told: string[] = [];
    assert.deepEqual(await files.list('x:/', ALL, (uri, { detail }) => told.push(`${uri} ${detail}`)), []);
    assert.deepEqual(told, ['x:/ gone']);
    assert.deepEqual(await files.read('a'), { trouble: { kind: 'unreadable', detail: 'gone' } });
  });
});
