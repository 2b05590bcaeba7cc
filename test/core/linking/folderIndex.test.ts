import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import type { TextAnalysis } from '../../../src/core/events/analyzer.ts';
import { FolderIndex, subjectOf } from '../../../src/core/linking/folderIndex.ts';
import type { Mention } from '../../../src/core/mentions/mention.ts';

const name = (entity: string, start: number): Mention => ({
  ...{ type: 'company', entity, name: entity, start, end: start + entity.length, text: entity },
  ...({ confidence: 1, origin: 'knowledge' } as const),
});
const sum = (value: number, start: number, per?: string): Mention => ({
  ...{ type: 'amount', value, currency: 'USD', start, end: start + 2, text: '$5' },
  ...(per ? { per } : {}),
});
const analysis = (...mentions: Mention[]): TextAnalysis => ({
  language: 'en',
  published: undefined,
  mentions,
  events: [],
});
const shown = (index: FolderIndex, subject: string) =>
  index.postings(subject).map(({ document, mention }) => `${document.uri}:${mention.start}`);

describe('an index of a folder', () => {
  test('tells where something is mentioned, by uri, then place', () => {
    const index = new FolderIndex();
    index.set('b', '', analysis(name('x', 1), name('y', 5), name('x', 9)));
    index.set('a', '', analysis(name('x', 3)));
    assert.deepEqual(shown(index, 'entity x'), ['a:3', 'b:1', 'b:9']);
    assert.deepEqual(index.counts('entity x'), { nMentions: 3, nDocuments: 2 });
  });
  test('replaces a document', () => {
    const index = new FolderIndex();
    index.set('a', '', analysis(name('x', 1)));
    index.set('a', '', analysis(name('y', 2)));
    assert.deepEqual(shown(index, 'entity x'), []);
    assert.deepEqual(shown(index, 'entity y'), ['a:2']);
    assert.equal(index.documents().length, 1);
  });
  test('forgets a document', () => {
    const index = new FolderIndex();
    index.set('a', '', analysis(name('x', 1)));
    index.remove('a');
    index.remove('a');
    assert.deepEqual(index.entities(), []);
    assert.equal(index.get('a'), undefined);
    assert.deepEqual(index.counts('entity x'), { nMentions: 0, nDocuments: 0 });
  });
  test('orders documents by code unit', () => {
    const index = new FolderIndex();
    for (const uri of ['é', 'b', 'B', '🚀', 'a']) index.set(uri, '', analysis());
    assert.deepEqual(
      index.documents().map(({ uri }) => uri),
      ['B', 'a', 'b', 'é', '🚀'],
    );
  });
  test('keeps lines, not the text', () => {
    const document = new FolderIndex().set('a', 'x\r\ny', analysis());
    assert.deepEqual([...document.lines], [0, 3]);
    assert.equal(document.length, 4);
    assert.ok(!JSON.stringify(document).includes('\\r\\n'));
  });
  test('cuts the quotes of events', () => {
    const event = {
      type: 'funding',
      actor: 'x',
      objects: [],
      precision: 'unknown',
      evidence: { start: 0, end: 500 },
    } as const;
    const { quotes } = new FolderIndex().set('a', `${'word\r\n'.repeat(100)}`, { ...analysis(), events: [event] });
    assert.equal(quotes[0]!.length, 300);
    assert.match(quotes[0]!, /^word word .*…$/);
  });
  test('an entity whose id is that of an object’s member', () => {
    const index = new FolderIndex();
    index.set('__proto__', '', analysis(name('constructor', 1)));
    assert.deepEqual(shown(index, 'entity constructor'), ['__proto__:1']);
  });
});

describe('what mentions speak of', () => {
  const same = (a: Mention, b: Mention) => assert.equal(subjectOf(a), subjectOf(b));
  const differ = (a: Mention, b: Mention) => assert.notEqual(subjectOf(a), subjectOf(b));

  test('an equal amount, wherever it stands', () => same(sum(5, 1), sum(5, 100)));
  test('another value', () => differ(sum(5, 1), sum(6, 1)));
  test('another period', () => differ(sum(5, 1), sum(5, 1, 'month')));
  test('another currency', () => differ(sum(5, 1), { ...sum(5, 1), currency: 'EUR' } as Mention));
  test('the same entity by another name', () => same(name('x', 1), { ...name('x', 1), text: 'Икс' } as Mention));
  const date = (from: string | null, to: string | null, text: string): Mention => ({
    type: 'date',
    from,
    to,
    text,
    start: 0,
    end: 1,
  });
  test('the same days', () =>
    same(date('2026-01-01', '2026-01-31', 'January'), date('2026-01-01', '2026-01-31', 'январь')));
  test('other days', () =>
    differ(date('2026-01-01', '2026-01-31', 'January'), date('2026-01-01', '2026-01-01', 'January')));
  test('a date that nothing places, by its words', () =>
    same(date(null, null, 'Last week'), date(null, null, 'last week')));
});
