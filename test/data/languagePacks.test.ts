import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'mocha';
import { type PackExample, readPack } from '../../src/core/language/pack.ts';
import { marked, readText, saidOf, unmarked } from '../core/checkText.ts';
import { ROOT } from '../core/readData.ts';

const FOLDER = new URL('src/data/languages/', ROOT);

/** The share of a pack's examples that may fail while readers and packs are being worked on. */
const TOLERANCE = 0.1;

const packs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, ...readPack(readFileSync(new URL(name, FOLDER), 'utf8')) }));

/** How an example is read: its text with brackets, and what they say; `undefined` where that is as the pack says. */
function misread({ text, reads, published }: PackExample, language: string): string | undefined {
  const wanted = normalReads(reads);
  const types = new Set(
    wanted === 'nothing' ? ['amount', 'quantity', 'date'] : wanted.split('; ').map((part) => part.split(' ')[0]),
  );
  const plain = unmarked(text);
  const mentions = readText(plain, { language, ...(published ? { published } : {}) }).filter(({ type }) =>
    types.has(type),
  );
  const read = mentions.map(saidOf).join('; ') || 'nothing';
  const spans = marked(plain, mentions);
  return spans === text && read === wanted
    ? undefined
    : `${text}\n    wanted ${wanted}\n    read   ${read} in ${spans}`;
}

/** The parts of `reads` in the order in which they are written, numbers written out. */
function normalReads(reads: string): string {
  return reads
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .map(([type = '', value = '', ...rest]) =>
      [type, ...(value ? [type === 'date' ? value : String(Number(value))] : []), ...rest].join(' '),
    )
    .join('; ');
}

describe('language packs', () => {
  for (const { name, pack, problems } of packs) {
    describe(name, () => {
      test('has no problems', () => assert.deepEqual(problems, []));
      test('is named by its code', () => assert.equal(name, `${pack.code}.yaml`));
      if (pack.code === 'und') return;
      test(`reads its ${pack.examples.length} examples as they say`, () => {
        const failures = pack.examples.flatMap((example) => misread(example, pack.code) ?? []);
        const report = `${failures.length} of ${pack.examples.length} examples of ${name} are read otherwise:\n  ${failures.join('\n  ')}`;
        if (failures.length > 0) console.log(report);
        assert.ok(failures.length <= pack.examples.length * TOLERANCE, report);
      });
      test('has examples of amounts, quantities, dates and refusals', function () {
        if (pack.examples.length === 0) this.skip();
        const kinds = new Set(pack.examples.map(({ reads }) => reads.trim().split(' ')[0]));
        assert.deepEqual([...kinds].sort(), ['amount', 'date', 'nothing', 'quantity']);
      });
    });
  }
});
