import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'mocha';
import { createDossier } from '../../../src/core/dossier.ts';
import { csvCell } from '../../../src/core/exports/exportText.ts';
import { FEW } from '../readData.ts';

/** Reads RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    assert.ok(match, `no cell at ${JSON.stringify(text.slice(cell.lastIndex, cell.lastIndex + 20))}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the last row ends with a line end');
  return rows;
}

const dossier = createDossier(FEW);
const uris = ['file:///w/b,"x".txt', 'file:///w/a.txt'] as const;
dossier.setDocument('OpenAI raised $5 million on 3 March 2026.\r\n"Anthropic", 40%.', { uri: uris[0], language: 'en' });
dossier.setDocument('🚀 Anthropic\nraised €40m', { uri: uris[1], language: 'en', published: '2026-02-10' });

describe('a CSV file', () => {
  const csv = dossier.export('csv');
  const [header = [], ...rows] = readCsv(csv.slice(1));
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);

  test('begins with a byte order mark', () => assert.ok(csv.startsWith('\ufeff')));
  test('has a row for each mention, by uri, then place', () => {
    assert.deepEqual(column('uri'), [uris[1], uris[1], uris[0], uris[0], uris[0], uris[0], uris[0]]);
    assert.deepEqual(column('text'), ['Anthropic', '€40m', 'OpenAI', '$5 million', '3 March 2026', 'Anthropic', '40%']);
  });
  test('has as many cells in each row', () => {
    for (const row of rows) assert.equal(row.length, header.length);
  });
  test('tells lines from 1 and offsets', () => {
    assert.deepEqual(column('line'), ['1', '2', '1', '1', '1', '2', '2']);
    assert.equal(column('start')[0], '3');
  });
  test('tells values', () => {
    assert.deepEqual(column('value'), ['', '40000000', '', '5000000', '', '', '40']);
    assert.equal(column('from')[4], '2026-03-03');
  });
  test('of the documents named', () => assert.equal(readCsv(dossier.export('csv', [uris[1]]).slice(1)).length, 3));
  test('of no document has its header', () =>
    assert.equal(readCsv(createDossier(FEW).export('csv').slice(1)).length, 1));
});

describe('a cell of a CSV file', () => {
  const check = (value: unknown, cell: string) => assert.equal(csvCell(value), cell);

  test('absent values are empty', () => {
    check(undefined, '');
    check(null, '');
  });
  test('commas, quotes and line ends are quoted', () => {
    check('a,b', '"a,b"');
    check('say "a"', '"say ""a"""');
    check('a\r\nb', '"a\r\nb"');
  });
  test('what a spreadsheet takes for a formula is text', () => {
    for (const lead of ['=', '+', '-', '@', '\t']) check(`${lead}1`, `'${lead}1`);
    check('\r1', '"\'\r1"');
  });
  test('negative numbers are numbers', () => check(-5, '-5'));
  test('any text comes back from its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[read] = []] = readCsv(`${csvCell(text)}\r\n`);
        assert.ok(read === text || read === `'${text}`);
        assert.ok(!/^[=+\-@\t\r]/.test(read));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a JSON file', () => {
  const content = JSON.parse(dossier.export('json')) as { documents: { uri: string }[]; timeline: unknown[] };

  test('has what the analyses have', () =>
    assert.deepEqual(
      content.documents,
      [...uris].sort().map((uri) => ({ ...dossier.analysisOf(uri) })),
    ));
  test('has the timeline', () => assert.deepEqual(content.timeline, JSON.parse(JSON.stringify(dossier.timeline()))));
  test('of the documents named', () =>
    assert.equal((JSON.parse(dossier.export('json', [uris[1]])) as typeof content).documents.length, 1));
});

describe('a Markdown file', () => {
  const markdown = dossier.export('markdown');

  test('has events with quotes, and names', () => {
    assert.match(markdown, /^# Dossier\n\n2 documents, 2 events\.\n/);
    assert.match(markdown, /- \*\*2026-03-03\*\* OpenAI raises \$5M\n/);
    assert.match(markdown, /“OpenAI raised \$5 million on 3 March 2026\.”/);
    assert.match(
      markdown,
      /### file:\/\/\/w\/a\.txt\n\nLanguage en, 2026-02-10\.\n\n- company: Anthropic\n- amount: €40m \(raised\)/,
    );
  });
  test('of nothing says so', () =>
    assert.match(createDossier(FEW).export('markdown'), /0 documents, 0 events[\s\S]*No events\./));
  test('ends with one line end', () => assert.match(markdown, /[^\n]\n$/));
});
