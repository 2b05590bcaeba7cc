import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, test } from 'mocha';
import type { Analysis } from '../../src/core/dossier.ts';
import { isName, type Mention } from '../../src/core/mentions/mention.ts';
import { readGoldTexts } from '../texts/goldTexts.ts';
import { saidOf } from './checkText.ts';
import { READER, ROOT } from './readData.ts';

const golds = readGoldTexts(fileURLToPath(new URL('test/texts', ROOT)));
const uris = ['a.txt', 'a.md', 'a.html'];
const analyze = (text: string, uri = 'a.txt', language?: string): Analysis =>
  READER.analyze(text, { uri, ...(language !== undefined ? { language } : {}) });

/** Throws where an analysis is not what it promises to be for any text. */
function checkAnalysis(text: string, { mentions, events }: Analysis): void {
  let end = 0;
  for (const mention of mentions) {
    assert.ok(mention.start >= end, `${JSON.stringify(mention)} begins before ${end}`);
    assert.ok(mention.end > mention.start && mention.end <= text.length, JSON.stringify(mention));
    assert.equal(mention.text, text.slice(mention.start, mention.end));
    checkValue(mention);
    end = mention.end;
  }
  for (const { evidence, from, to, amount } of events) {
    assert.ok(
      evidence.start >= 0 && evidence.end >= evidence.start && evidence.end <= text.length,
      JSON.stringify(evidence),
    );
    assert.equal(from === undefined, to === undefined);
    if (from !== undefined && to !== undefined) assert.ok(from <= to, `${from}..${to}`);
    if (amount) assert.ok(Number.isFinite(amount.value));
  }
}

function checkValue(mention: Mention): void {
  if (isName(mention)) {
    assert.ok(mention.entity.length > 0 && mention.confidence >= 0 && mention.confidence <= 1, JSON.stringify(mention));
    return;
  }
  if (mention.type === 'date') {
    // A deadline in a text without a date of its own has its end alone.
    if (mention.from !== null) assert.notEqual(mention.to, null);
    if (mention.from !== null && mention.to !== null) assert.ok(mention.from <= mention.to, JSON.stringify(mention));
    return;
  }
  assert.ok(Number.isFinite(mention.value) && mention.value >= 0, JSON.stringify(mention));
  assert.equal(mention.min === undefined, mention.max === undefined);
  if (mention.min !== undefined && mention.max !== undefined)
    assert.ok(mention.min < mention.max, JSON.stringify(mention));
}

/** What texts are made of that readers look for. */
const piece = fc.constantFrom(
  ...[
    '$',
    '€',
    '1',
    '5.3',
    '300',
    '1,234',
    ' ',
    ' ',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '.',
    ',',
    '-',
    '–',
    '|',
    '(',
    ')',
    '’s',
    '"',
    '%',
    '/',
    '~',
    '+',
    ':',
  ],
  ...[
    'million',
    'bn',
    'млн',
    '億',
    '만',
    'Mrd.',
    'half a',
    'OpenAI',
    'Runway ML',
    'GPT',
    'Claude',
    'Sam Altman',
    'Inc.',
    '智谱',
    '구글',
    'Гугл',
    '🚀',
    '\u0301',
    '\u200f',
  ],
  ...[
    'raised',
    'between',
    'and',
    'to',
    'up to',
    'per',
    'month',
    'a',
    'March',
    '2026',
    'Q2',
    'last week',
    'by the end of',
    '10.02.2026',
    'tokens',
    'GPUs',
    'parameters',
  ],
  ...[
    '---',
    '```',
    '<td>',
    '</p>',
    '<b>',
    '&amp;',
    '&euro;',
    '](',
    'https://',
    '@',
    '#',
    '\ud83d',
    'valued at',
    'acquired',
    'led by',
    'CEO',
    'CompanyFunding',
  ],
);
const assembled = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const arbitrary = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.string({ maxLength: 100 }),
);

describe('the analysis of any text', function () {
  this.timeout(30_000);
  const holds = (texts: fc.Arbitrary<string>, numRuns: number) =>
    fc.assert(
      fc.property(texts, fc.constantFrom(...uris), (text, uri) => checkAnalysis(text, analyze(text, uri))),
      { numRuns },
    );

  test('is sound for arbitrary characters', () => holds(arbitrary, 400));
  test('is sound for arbitrary pieces of prose', () => holds(assembled, 600));
  test('is sound for lone surrogates', () =>
    holds(
      fc
        .array(fc.integer({ min: 0xd700, max: 0xe100 }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      100,
    ));
  test('is sound in any language', () => {
    fc.assert(
      fc.property(
        assembled,
        fc.constantFrom(...['en', 'de', 'fr', 'ja', 'ko', 'zh', 'ru', 'tr', 'und', 'xx']),
        (text, language) => checkAnalysis(text, analyze(text, 'a.txt', language)),
      ),
      { numRuns: 300 },
    );
  });
  test('does not depend on what was read before', () => {
    fc.assert(
      fc.property(assembled, assembled, (text, other) => {
        const first = analyze(text);
        analyze(other);
        assert.deepEqual(analyze(text), first);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the analysis of gold texts', function () {
  this.timeout(30_000);
  const gold = fc.constantFrom(...golds);

  test('is sound for each of them', () => {
    for (const { text, ending } of golds) checkAnalysis(text, analyze(text, `a.${ending}`));
  });
  test('is sound for parts of them, cut anywhere', () => {
    fc.assert(
      fc.property(gold, fc.nat(), fc.nat({ max: 3000 }), ({ text, ending }, from, length) => {
        const part = text.slice(from % text.length).slice(0, length);
        checkAnalysis(part, analyze(part, `a.${ending}`));
      }),
      { numRuns: 50 },
    );
  });
  test('is sound where pieces are put into them', () => {
    fc.assert(
      fc.property(
        gold,
        fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 10 }),
        ({ text, ending }, changes) => {
          let changed = text.slice(0, 1000);
          for (const [at, put] of changes)
            changed = changed.slice(0, at % changed.length) + put + changed.slice(at % changed.length);
          checkAnalysis(changed, analyze(changed, `a.${ending}`));
        },
      ),
      { numRuns: 50 },
    );
  });
  test('finds the same with LF and CR LF', () => {
    for (const { id, text, ending, lang } of golds) {
      const lf = text.replaceAll('\r\n', '\n');
      const told = (source: string) =>
        analyze(source, `a.${ending}`, lang).mentions.map(
          (mention) => `${mention.text.replaceAll('\r\n', '\n')} = ${saidOf(mention)}`,
        );
      assert.deepEqual(told(lf.replaceAll('\n', '\r\n')), told(lf), id);
    }
  });
});

describe('a value', function () {
  this.timeout(30_000);
  const values = (text: string) =>
    analyze(text, 'a.txt', 'en')
      .mentions.filter(({ type }) => type === 'amount' || type === 'quantity')
      .map((mention) => `${mention.text} = ${saidOf(mention)}`);
  const number = fc.oneof(
    fc.integer({ min: 1, max: 999 }).map(String),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }))
      .map(([whole, part]) => `${whole}.${part}`),
  );
  const sum = fc
    .tuple(
      fc.constantFrom('$', '€', '£'),
      number,
      fc.constantFrom('', ' million', ' billion', 'm', 'bn', 'k'),
      fc.constantFrom('', 'about ', 'up to ', 'more than '),
    )
    .map(([sign, digits, scale, approx]) => `${approx}${sign}${digits}${scale}`);
  const counted = fc
    .tuple(number, fc.constantFrom('%', ' million users', ' billion parameters', ' GPUs'))
    .map(([digits, unit]) => digits + unit);
  const sentence = fc.oneof(sum, counted).map((value) => `The total was ${value} altogether.`);

  test('is the same alone and in another text', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...golds.filter(({ lang, ending }) => lang === 'en' && ending === 'txt')),
        (said, { text }) => {
          const alone = values(said);
          assert.equal(alone.length, 1, said);
          assert.deepEqual(
            values(`${text.slice(0, 600)}\n\n${said}\n\n${text.slice(-600)}`)
              .filter((value) => alone.includes(value))
              .slice(0, 1),
            alone,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
  test('is what its digits and scale say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(['', 1], [' million', 1e6], ['bn', 1e9], ['k', 1e3], ['T', 1e12]),
        (digits, scale) => {
          const [written, factor] = scale as [string, number];
          assert.deepEqual(values(`It cost $${digits}${written}.`), [
            `$${digits}${written} = amount ${digits * factor} USD`,
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
