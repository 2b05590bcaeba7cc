import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { createDossier, type Dossier, EXPORT_FORMATS } from '../../src/core/dossier.ts';
import { FEW, SMALL } from './readData.ts';

/** A dossier that holds nothing. */
const READER = createDossier(FEW);

/** A dossier that holds documents, by uri. Texts are English where nothing else is said. */
function dossierOf(
  documents: Readonly<Record<string, string>>,
  languages: Readonly<Record<string, string>> = {},
): Dossier {
  const dossier = createDossier(FEW);
  for (const [uri, text] of Object.entries(documents))
    dossier.setDocument(text, { uri, language: languages[uri] ?? 'en' });
  return dossier;
}

const LANGUAGES = { 'en.txt': 'en', 'it.txt': 'it', 'ru.txt': 'ru' };
const ROUND = dossierOf(
  {
    'en.txt': '🚀 OpenAI raised $315M in March 2026.',
    'it.txt': 'OpenAI ha raccolto\r\n315 milioni di dollari.',
    'ru.txt': 'OpenAI привлекла $315 млн в марте 2026 года.',
  },
  LANGUAGES,
);
const amountIn = (dossier: Dossier, uri: string) =>
  dossier.analysisOf(uri)!.mentions.find(({ type }) => type === 'amount')!;

describe('places that speak of the same thing', () => {
  test('are found across files and languages, whichever is asked about', () => {
    const places = ROUND.placesLike(amountIn(ROUND, 'en.txt'));
    assert.deepEqual(
      places.map(({ uri, from, to }) => [uri, from, to]),
      [
        ['en.txt', { line: 0, character: 17 }, { line: 0, character: 22 }],
        ['it.txt', { line: 1, character: 0 }, { line: 1, character: 22 }],
        ['ru.txt', { line: 0, character: 17 }, { line: 0, character: 25 }],
      ],
    );
    for (const uri of ['it.txt', 'ru.txt']) assert.deepEqual(ROUND.placesLike(amountIn(ROUND, uri)), places);
  });
  test('of an entity', () => assert.equal(ROUND.placesOf('openai').length, 3));
  test('of a date, however it is written', () => {
    const date = ROUND.analysisOf('en.txt')!.mentions.find(({ type }) => type === 'date')!;
    assert.deepEqual(
      ROUND.placesLike(date).map(({ uri }) => uri),
      ['en.txt', 'ru.txt'],
    );
  });
  test('of a mention of a text that is not held', () => {
    const [mention] = READER.analyze('It cost $315,000,000.', { uri: 'elsewhere.txt', language: 'en' }).mentions;
    assert.equal(ROUND.placesLike(mention!).length, 3);
  });
  test('none of what nobody names', () => assert.deepEqual(ROUND.placesOf('no-such-thing'), []));
});

describe('a document', () => {
  const text = 'OpenAI and Anthropic\r\nsaid $5 million';
  const held = dossierOf({ 'a.txt': text });
  const offsetAt = (line: number, character: number) => held.offsetAt('a.txt', { line, character });

  test('is analysed the same, held or not', () =>
    assert.deepEqual(held.analysisOf('a.txt'), READER.analyze(text, { uri: 'a.txt', language: 'en' })));
  test('has a mention up to its end', () => {
    const at = (offset: number) => held.mentionAt('a.txt', offset)?.text;
    assert.deepEqual(
      [at(0), at(3), at(6), at(7), at(11), at(20), at(21)],
      ['OpenAI', 'OpenAI', 'OpenAI', undefined, 'Anthropic', 'Anthropic', undefined],
    );
  });
  test('has the second of two mentions that touch', () => {
    const touching = dossierOf({ 'a.txt': 'OpenAI/$5 million€4m' });
    const { mentions } = touching.analysisOf('a.txt')!;
    for (const mention of mentions) assert.equal(touching.mentionAt('a.txt', mention.start), mention);
  });
  test('has no mention outside itself', () => {
    assert.equal(held.mentionAt('a.txt', -1), undefined);
    assert.equal(held.mentionAt('a.txt', 1e9), undefined);
    assert.equal(held.mentionAt('b.txt', 0), undefined);
  });
  test('has an offset for each position', () =>
    assert.deepEqual([offsetAt(0, 0), offsetAt(0, 6), offsetAt(1, 0), offsetAt(1, 5)], [0, 6, 22, 27]));
  test('clamps positions to their line', () => {
    assert.equal(offsetAt(0, 99), 20);
    assert.equal(offsetAt(1, 99), text.length);
    assert.equal(offsetAt(0, -5), 0);
  });
  test('clamps lines to the text', () => assert.equal(offsetAt(9, 0), text.length));
  test('tells the place of a span', () =>
    assert.deepEqual(held.placeOf('a.txt', 11, 27), {
      uri: 'a.txt',
      start: 11,
      end: 27,
      from: { line: 0, character: 11 },
      to: { line: 1, character: 5 },
    }));
  test('there and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === '\n') continue;
      const { from } = held.placeOf('a.txt', offset, offset)!;
      assert.equal(held.offsetAt('a.txt', from), offset);
    }
  });
  test('that is not held has nothing', () => {
    assert.equal(held.analysisOf('b.txt'), undefined);
    assert.equal(held.placeOf('b.txt', 0, 1), undefined);
    assert.equal(held.offsetAt('b.txt', { line: 0, character: 0 }), undefined);
  });
});

describe('documents set and removed', () => {
  test('are replaced', () => {
    const dossier = dossierOf({ 'a.txt': 'OpenAI raised $5 million.' });
    dossier.setDocument('Anthropic raised $6 million.', { uri: 'a.txt', language: 'en' });
    assert.deepEqual(
      dossier.entities().map(({ id }) => id),
      ['anthropic'],
    );
    assert.deepEqual(
      dossier.timeline().map(({ actor }) => actor),
      ['anthropic'],
    );
    assert.deepEqual(dossier.placesOf('openai'), []);
  });
  test('are forgotten', () => {
    const dossier = dossierOf({ 'a.txt': 'OpenAI raised $5 million.', 'b.txt': 'OpenAI raised $5 million.' });
    dossier.removeDocument('a.txt');
    dossier.removeDocument('a.txt');
    assert.deepEqual(dossier.documents(), ['b.txt']);
    assert.equal(dossier.timeline()[0]!.sources.length, 1);
    dossier.removeDocument('b.txt');
    assert.deepEqual([dossier.entities(), dossier.timeline()], [[], []]);
  });
  test('are sorted by code unit', () =>
    assert.deepEqual(dossierOf({ б: '', a: '', Z: '' }).documents(), ['Z', 'a', 'б']));
  test('give the same bytes whatever the order', () => {
    const documents = {
      'a.txt': 'OpenAI raised $5 million on 3 March 2026 from Nvidia. Anthropic was valued at $9bn.',
      'b.md': '**OpenAI** raised 5 million dollars in March 2026, Google acquired Wiz for $32 billion.',
      'c.html': '<p>OpenAI raised $5M. Windlass Robotics, a start-up, raised $5M.</p>',
      'd.txt': 'Windlass Robotics raised $5 million. OpenAI released GPT-5.',
    };
    const forwards = dossierOf(documents);
    const backwards = dossierOf({ 'd.txt': 'Anthropic', ...Object.fromEntries(Object.entries(documents).reverse()) });
    for (const format of EXPORT_FORMATS) assert.equal(backwards.export(format), forwards.export(format));
    assert.deepEqual(backwards.entities(), forwards.entities());
    assert.deepEqual(backwards.timeline(), forwards.timeline());
    assert.equal(backwards.page('openai'), forwards.page('openai'));
  });
});

describe('entities of a folder', () => {
  const dossier = dossierOf({ 'a.txt': 'OpenAI, OPENAI and Anthropic. GPT-5.', 'b.txt': 'OpenAI' });

  test('most mentions first, then by id', () =>
    assert.deepEqual(
      dossier.entities().map(({ id, nMentions, nDocuments }) => [id, nMentions, nDocuments]),
      [
        ['openai', 3, 2],
        ['anthropic', 1, 1],
        ['gpt-5', 1, 1],
      ],
    ));
  test('have the names that were seen', () => assert.ok(dossier.entity('openai')!.aliases.includes('OPENAI')));
  test('have their maker', () =>
    assert.deepEqual(dossier.entity('gpt-5')!.developer, { id: 'openai', name: 'OpenAI' }));
  test('that nobody names are known from the files', () => assert.equal(dossier.entity('nvidia')!.nMentions, 0));
  test('that nobody knows are none', () => assert.equal(dossier.entity('no-such-thing'), undefined));
});

describe('a timeline', () => {
  const dossier = dossierOf({
    'a.txt': 'OpenAI raised $5 million on 3 March 2026 from Nvidia.',
    'b.txt': 'Google acquired Wiz for $32 billion in 2025.',
    'c.txt': 'Anthropic raised $7 million.',
  });
  const actors = (filter: Parameters<Dossier['timeline']>[0]) => dossier.timeline(filter).map(({ actor }) => actor);

  test('is oldest first, events without a date last', () =>
    assert.deepEqual(actors({}), ['google', 'openai', 'anthropic']));
  test('of an actor', () => assert.deepEqual(actors({ entities: ['openai'] }), ['openai']));
  test('of an object', () => assert.deepEqual(actors({ entities: ['nvidia'] }), ['openai']));
  test('of several entities', () =>
    assert.deepEqual(actors({ entities: ['anthropic', 'wiz'] }), ['google', 'anthropic']));
  test('of a kind', () => assert.deepEqual(actors({ types: ['funding'] }), ['openai', 'anthropic']));
  test('of a document', () => assert.deepEqual(actors({ uris: ['b.txt', 'no.txt'] }), ['google']));
  test('from a day: what ends before it or has no date is left out', () => {
    assert.deepEqual(actors({ from: '2025-12-31' }), ['google', 'openai']);
    assert.deepEqual(actors({ from: '2026-01-01' }), ['openai']);
  });
  test('to a day: what begins after it or has no date is left out', () => {
    assert.deepEqual(actors({ to: '2026-03-02' }), ['google']);
    assert.deepEqual(actors({ to: '2024-12-31' }), []);
  });
  test('of nothing', () => assert.deepEqual(actors({ entities: [], types: [] }), []));
  test('has no amount or place that its sources lack', () => {
    for (const { sources } of dossier.timeline()) {
      for (const { uri, start, end } of sources) assert.ok(dossier.placeOf(uri, start, end));
    }
  });
});

describe('a reader’s own knowledge', () => {
  const own = 'type: company\nentities:\n  - { name: Windlass, aliases: [Уиндласс] }\n';
  const named = (dossier: Dossier, text: string) =>
    dossier
      .analyze(text, { uri: 'a.txt' })
      .mentions.flatMap((mention) => ('entity' in mention ? [mention.entity] : []));

  test('is used from then on, until it is removed', () => {
    const dossier = createDossier(SMALL);
    assert.deepEqual(dossier.setKnowledge('k.yaml', own), []);
    assert.deepEqual(named(dossier, 'Уиндласс and OpenAI'), ['windlass', 'openai']);
    dossier.removeKnowledge('k.yaml');
    assert.deepEqual(named(dossier, 'Windlass and OpenAI'), ['openai']);
  });
  test('is replaced', () => {
    const dossier = createDossier(SMALL);
    dossier.setKnowledge('k.yaml', own);
    dossier.setKnowledge('k.yaml', 'type: company\nentities:\n  - name: Capstan\n');
    assert.deepEqual(named(dossier, 'Windlass and Capstan'), ['capstan']);
  });
  test('tells its problems and uses the rest', () => {
    const dossier = createDossier(SMALL);
    const problems = dossier.setKnowledge('k.yaml', `${own}  - { id: x }\n`);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['knowledge-shape'],
    );
    assert.deepEqual(named(dossier, 'Windlass'), ['windlass']);
  });
  test('that cannot be read counts as empty', () => {
    const dossier = createDossier(SMALL);
    dossier.setKnowledge('k.yaml', own);
    assert.equal(dossier.setKnowledge('k.yaml', 'entities: [')[0]!.code, 'yaml-syntax');
    assert.deepEqual(named(dossier, 'Windlass and OpenAI'), ['openai']);
  });
  test('of several files counts in order of uri, whichever came first', () => {
    const dossiers = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((uris) => {
      const dossier = createDossier(SMALL);
      for (const uri of uris)
        dossier.setKnowledge(uri, `type: company\nentities:\n  - { id: from-${uri}, name: Windlass }\n`);
      return named(dossier, 'Windlass');
    });
    assert.deepEqual(dossiers[0], dossiers[1]);
  });
  test('does not read held documents again', () => {
    const dossier = createDossier(SMALL);
    dossier.setDocument('Windlass', { uri: 'a.txt' });
    dossier.setKnowledge('k.yaml', own);
    assert.deepEqual(dossier.analysisOf('a.txt')!.mentions, []);
    dossier.setDocument('Windlass', { uri: 'a.txt' });
    assert.equal(dossier.entity('windlass')!.nMentions, 1);
  });
  test('an entity of it is known at once', () => {
    const dossier = createDossier(SMALL);
    dossier.setKnowledge('k.yaml', own);
    dossier.setDocument('Windlass', { uri: 'a.txt' });
    assert.deepEqual([dossier.entity('windlass')!.known, dossier.entity('windlass')!.aliases], [true, ['Уиндласс']]);
  });
});

describe('what is known of a document', () => {
  test('its date goes before what the text says', () => {
    const text = '10 February 2026\n\nOpenAI raised money last week.';
    assert.equal(
      READER.analyze(text, { uri: 'a.txt', language: 'en', published: '2025-06-30' }).published,
      '2025-06-30',
    );
    assert.equal(READER.analyze(text, { uri: 'a.txt', language: 'en' }).published, '2026-02-10');
  });
  test('its language is as given', () =>
    assert.equal(READER.analyze('OpenAI', { uri: 'a.txt', language: 'sv' }).language, 'sv'));
  test('an empty text has nothing', () =>
    assert.deepEqual(READER.analyze('', { uri: 'a.txt' }), {
      uri: 'a.txt',
      language: 'und',
      mentions: [],
      events: [],
    }));
});
