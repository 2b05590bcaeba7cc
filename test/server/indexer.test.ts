import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { Indexer, type IndexerParts } from '../../src/server/indexer.ts';
import { TroubleLog } from '../../src/server/log.ts';
import { fakeDossier } from './fakeDossier.ts';

/** An indexer over files that are plain texts; `undefined` is a file that is gone, a number a binary one. */
function indexerOver(files: Record<string, string | number | undefined>, more: Partial<IndexerParts> = {}) {
  const dossier = fakeDossier();
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
    error: (line: string) => lines.push(line),
  };
  const indexer = new Indexer({
    dossier,
    files: {
      list: async () => [],
      read: async (uri) => {
        const text = files[uri];
        if (typeof text === 'string') return { text };
        return { trouble: { kind: text === undefined ? 'missing' : 'binary' } };
      },
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    isOpen: () => false,
    showProgress: () => ({ report: () => {}, end: () => {} }),
    changed: () => {},
    troubles: new TroubleLog(log, (uri) => uri),
    log,
    ...more,
  });
  return { indexer, dossier, lines };
}

describe('the indexer', () => {
  test('reads in the order given', async () => {
    const { indexer, dossier } = indexerOver({ b: '1', a: '2', c: '3' });
    indexer.read(['a', 'b', 'c']);
    await indexer.settled();
    assert.deepEqual(dossier.wasSet, ['a', 'b', 'c']);
    assert.equal(indexer.isBusy, false);
  });

  test('goes on after a file that cannot be read, and tells of it once', async () => {
    const files: Record<string, string | number> = { a: 1, b: '2' };
    const { indexer, dossier, lines } = indexerOver(files);
    indexer.read(['a', 'b']);
    await indexer.settled();
    indexer.read(['a']);
    await indexer.settled();
    assert.deepEqual(dossier.documents(), ['b']);
    assert.deepEqual(lines, ['a is left out: it is not a text file.']);
  });

  test('goes on after a document that cannot be analysed', async () => {
    const { indexer, dossier, lines } = indexerOver({ a: 'FAIL', b: '2' });
    indexer.read(['a', 'b']);
    await indexer.settled();
    assert.deepEqual(dossier.documents(), ['b']);
    assert.match(lines.join(), /a could not be analysed/);
  });

  test('forgets a file that became unreadable, or is gone', async () => {
    const files: Record<string, string | number | undefined> = { a: '1', b: '2', c: '3' };
    const { indexer, dossier } = indexerOver(files);
    indexer.read(['a', 'b', 'c']);
    await indexer.settled();
    files.a = 1;
    files.b = undefined;
    indexer.readAll();
    await indexer.settled();
    assert.deepEqual(dossier.documents(), ['c']);
    assert.deepEqual([...indexer.sources()], ['a', 'c']);
  });

  test('does not bring back a file that was dropped while it was read', async () => {
    const { indexer, dossier } = indexerOver(
      { a: '1', b: '2' },
      {
        pause: () => new Promise((resolve) => setImmediate(resolve)),
      },
    );
    indexer.read(['a', 'b']);
    await new Promise((resolve) => setImmediate(resolve));
    indexer.drop(['b']);
    await indexer.settled();
    assert.deepEqual(dossier.documents(), ['a']);
  });

  test('leaves alone what the editor holds, until it is closed', async () => {
    let open = true;
    const { indexer, dossier } = indexerOver({ a: 'disk' }, { isOpen: () => open });
    indexer.read(['a']);
    await indexer.settled();
    assert.deepEqual(dossier.wasSet, []);
    open = false;
    indexer.close('a');
    await indexer.settled();
    assert.deepEqual(dossier.wasSet, ['a']);
  });

  test('forgets a closed document that is no source', async () => {
    const { indexer, dossier } = indexerOver({});
    dossier.setDocument('x', { uri: 'untitled:1' });
    indexer.close('untitled:1');
    assert.deepEqual(dossier.documents(), []);
  });

  test('lets others work between two documents', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, 'x']));
    let nPauses = 0;
    const { indexer } = indexerOver(files, {
      pause: () => {
        nPauses++;
        return new Promise((resolve) => setImmediate(resolve));
      },
    });
    indexer.read(Object.keys(files));
    await indexer.settled();
    assert.ok(nPauses >= 20);
  });

  test('stops when the reader says so, and goes on with the next change', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, 'x']));
    const { indexer, dossier, lines } = indexerOver(files, {
      showProgress: (stop) => ({ report: (nDone) => nDone === 10 && stop(), end: () => {} }),
    });
    indexer.read(Object.keys(files));
    await indexer.settled();
    assert.ok(dossier.documents().length < 50);
    assert.match(lines.join(), /stopped/);
    indexer.read(['f199']);
    await indexer.settled();
    assert.ok(dossier.documents().includes('f199'));
  });

  test('does nothing more once it is disposed of', async () => {
    const { indexer, dossier } = indexerOver({ a: '1' });
    indexer.read(['a']);
    indexer.dispose();
    await indexer.settled();
    indexer.read(['a']);
    assert.deepEqual(dossier.wasSet, []);
  });
});
