import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { createCharacterTable } from '../../../src/core/text/characters.ts';
import { findTables, headerCell } from '../../../src/core/text/tables.ts';
import { createTokens, GAP, tokenize } from '../../../src/core/text/tokens.ts';

const table = createCharacterTable();

/** The rows of the tables of a text, cells parted by ` / `. */
function rowsOf(text: string): string[] {
  const tokens = createTokens(4);
  tokenize(text, table, tokens);
  const word = (t: number) => text.slice(tokens.start[t], tokens.end[t]);
  return findTables(text, tokens, table, (t) => ['OpenAI', 'DeepMind'].includes(word(t))).map(({ from, to }) => {
    let row = '';
    for (let t = from; t < to; t++)
      row += (t === from ? '' : tokens.gap[t] === GAP.cell ? ' / ' : tokens.gap[t] === GAP.none ? '' : ' ') + word(t);
    return row;
  });
}

/** What stands in the header above the token that begins with a text. */
function above(text: string, word: string): string | undefined {
  const tokens = createTokens(4);
  tokenize(text, table, tokens);
  const rows = findTables(text, tokens, table, () => false);
  const at = text.indexOf(word);
  for (const row of rows) {
    for (let t = row.from; t < row.to; t++) {
      if (tokens.start[t] !== at) continue;
      const cell = headerCell(text, tokens, row, t);
      return cell && text.slice(tokens.start[cell[0]], tokens.end[cell[1] - 1]);
    }
  }
  return undefined;
}

describe('tables with bars', () => {
  const source = '| Company | Raised |\n| --- | --- |\n| Runway | $315M |\n| Pika | $80M |\n\nNo table';

  test('have rows below their header', () =>
    assert.deepEqual(
      rowsOf(source),
      ['| Runway | $315 M |', '| Pika | $80 M |'].map((row) => row.replace(' M', 'M')),
    ));
  test('tell what stands above a cell', () => assert.equal(above(source, '315M'), '| Raised'));
  test('tell what stands above the first cell', () => assert.equal(above(source, 'Pika'), '| Company'));
  test('with CR LF', () => assert.equal(above(source.replaceAll('\n', '\r\n'), '80M'), '| Raised'));
  test('a single bar makes none', () => assert.deepEqual(rowsOf('Share: X | Reddit\nmore'), []));
});

describe('tables whose cells ran together', () => {
  const source = 'CompanyFundingStatus\nRunway$315 million(whole company)Pivoting\nWorld LabsUndisclosedResearch';

  test('are split where a capital follows small letters, and before signs', () =>
    assert.deepEqual(rowsOf(source), [
      'Runway / $315 million(whole company) / Pivoting',
      'World Labs / Undisclosed / Research',
    ]));
  test('a word that is known is not split', () =>
    assert.deepEqual(rowsOf('CompanyFundingStatus\nOpenAI$5mDone\nDeepMind$6mDone'), [
      'OpenAI / $5m / Done',
      'DeepMind / $6m / Done',
    ]));
  test('in Cyrillic', () =>
    assert.deepEqual(rowsOf('КомпанияСобраноСтатус\nКонтур$315 млнРастёт'), ['Контур / $315 млн / Растёт']));
  test('prose is none', () => assert.deepEqual(rowsOf('Runway raised money.\nPika raised more.'), []));
  test('camel case in prose is none', () =>
    assert.deepEqual(rowsOf('We like OpenAI and DeepMind.\n\nThe rest is YouTube.'), []));
});
