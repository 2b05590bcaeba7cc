import assert from 'node:assert/strict';
import { before, describe, test } from 'mocha';
import { createDossier, type Dossier } from '../../../src/core/dossier.ts';
import { FEW, SMALL } from '../readData.ts';

const uri = 'file:///w/a%20(1).txt';
const text = 'OpenAI raised $5 million on 3 March 2026 from Anthropic.\r\nOpenAI’s GPT-5 has 40% of it.';
const other = 'file:///w/b.txt';

describe('cards', () => {
  let dossier: Dossier;
  before(() => {
    dossier = createDossier(FEW);
    dossier.setDocument(text, { uri, language: 'en' });
    dossier.setDocument('Anthropic gave 5 million dollars to OpenAI.', { uri: other, language: 'en' });
  });
  const card = (word: string) => dossier.card(uri, text.indexOf(word))!;

  test('of a company: its name, kind, names, counts and events', () => {
    const { markdown, span, place } = card('OpenAI');
    assert.deepEqual(span, { start: 0, end: 6 });
    assert.deepEqual(
      [place.from, place.to],
      [
        { line: 0, character: 0 },
        { line: 0, character: 6 },
      ],
    );
    assert.match(markdown, /^\*\*\[OpenAI\]\(dossier:\/openai\.md\)\*\* · lab/);
    assert.match(markdown, /3 mentions in 2 documents/);
    assert.match(markdown, /- 2026-03-03: \[OpenAI raises \$5M from Anthropic\]\(file:\/\/\/w\/a%20\(1\)\.txt#L1,1\)/);
  });
  test('of a model: its maker', () =>
    assert.match(
      card('GPT-5').markdown,
      /\*\*\[GPT\\-5\]\(dossier:\/gpt-5\.md\)\*\*.*\n\nby \[OpenAI\]\(dossier:\/openai\.md\)/,
    ));
  test('of an amount: its value in full, its role, its owner and the other documents', () => {
    const { markdown } = card('$5');
    assert.match(markdown, /^\*\*5,000,000 USD\*\* · raised · \[OpenAI\]/);
    assert.match(markdown, /2 mentions in 2 documents/);
    assert.match(markdown, /Also in \[a \\\(1\\\)\.txt\]\(.*\), \[b\.txt\]\(file:\/\/\/w\/b\.txt#L1,16\)/);
  });
  test('of a date', () =>
    assert.match(card('3 March').markdown, /^\*\*2026-03-03\*\* · date\n\n1 mention in 1 document$/));
  test('of a quantity', () => assert.match(card('40%').markdown, /^\*\*40 percent\*\*/));
  test('none where nothing is mentioned', () => assert.equal(dossier.card(uri, text.indexOf('raised') + 2), undefined));
  test('none in a document that is not held', () => assert.equal(dossier.card('file:///nowhere', 0), undefined));
});

describe('pages', () => {
  const dossier = createDossier(FEW);
  dossier.setDocument(text, { uri, language: 'en' });

  test('have facts, models, events and mentions', () => {
    const page = dossier.page('openai')!;
    assert.match(page, /^# OpenAI\n\ncompany, lab · /);
    assert.match(page, /## Models and products\n\n- \[GPT\\-5\]\(dossier:\/gpt-5\.md\) \(1\)/);
    assert.match(
      page,
      /## Events\n\n- \*\*2026-03-03\*\* \(funding\): OpenAI raises \$5M from Anthropic\n {2}- \[a \\\(1\\\)\.txt\]\(.*#L1,1\): “OpenAI raised \$5 million/,
    );
    assert.match(
      page,
      /## Mentions\n\n- \[a \\\(1\\\)\.txt\]\(.*\) \(2\)\n {2}\[OpenAI:1\]\(.*#L1,1\), \[OpenAI:2\]\(.*#L2,1\)/,
    );
  });
  test('of an entity that nobody names but a knowledge file knows', () =>
    assert.match(dossier.page('nvidia')!, /0 mentions in 0 documents[\s\S]*None told in this folder/));
  test('none of what nobody knows', () => assert.equal(dossier.page('no-such-thing'), undefined));
});

describe('Markdown from a reader’s own words', () => {
  test('is shown literally', () => {
    const dossier = createDossier(SMALL);
    dossier.setKnowledge(
      'k',
      'type: company\nentities:\n  - { id: evil, name: "Evil [x](y) <b>*Co*", aliases: ["E|vil"], kind: startup }\n',
    );
    dossier.setDocument('We met E|vil.', { uri: 'a.txt' });
    const { markdown } = dossier.card('a.txt', 8)!;
    assert.ok(markdown.includes('[Evil \\[x\\]\\(y\\) \\<b\\>\\*Co\\*](dossier:/evil.md)'), markdown);
    assert.ok(markdown.includes('Also: E\\|vil'), markdown);
    assert.ok(dossier.page('evil')!.startsWith('# Evil \\[x\\]\\(y\\) \\<b\\>\\*Co\\*\n'));
  });
});
