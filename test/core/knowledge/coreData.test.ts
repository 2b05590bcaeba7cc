import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { createDossier } from '../../../src/core/dossier.ts';
import { type CoreData, compileCoreData, extendCoreData } from '../../../src/core/knowledge/coreData.ts';
import type { KnownEntity } from '../../../src/core/knowledge/entity.ts';
import { readCoreData, writeCoreData } from '../../../src/core/knowledge/readCoreData.ts';
import { readPack } from '../../../src/core/language/pack.ts';
import { DATA } from '../readData.ts';

const entity = (id: string, name: string, more: Partial<KnownEntity> = {}): KnownEntity => ({
  ...{ id, name, type: 'company', aliases: [], weak: [], ambiguous: false },
  ...more,
});

/** The entities that a text names. */
function namedIn(data: CoreData, text: string): string[] {
  const { mentions } = createDossier(data).analyze(text, { uri: 'a.txt', language: 'en' });
  return mentions.flatMap((mention) => ('entity' in mention ? [mention.entity] : []));
}
const { pack } = readPack('code: und\nname: International\n');
const compile = (entities: readonly KnownEntity[]) =>
  compileCoreData({ packs: [pack], entities, nameWeights: DATA.nameWeights, wordsOf: () => [] });

describe('compiled data', () => {
  test('keep every name of every entity', () =>
    assert.deepEqual(
      compile([entity('a', 'Runway', { aliases: ['Рунвей'], weak: ['RW'] }), entity('b', 'Pika')]).aliases,
      ['Runway', 'Рунвей', 'RW', 'Pika'],
    ));
  test('leave out names that cannot be compared', () =>
    assert.deepEqual(compile([entity('a', '🚀x', { aliases: ['\u200b'] })]).aliases, ['🚀x']));
  test('keep a name twice of two entities', () =>
    assert.deepEqual(compile([entity('a', 'Muse'), entity('b', 'Muse')]).aliasEntity, [0, 1]));
  test('come back from their text', () =>
    assert.deepEqual(readCoreData(writeCoreData(compile([entity('a', 'Runway')]))), compile([entity('a', 'Runway')])));
  test('hold a pack of each language', () =>
    assert.deepEqual(
      DATA.languages.slice(0, 1).map(({ code }) => code),
      ['und'],
    ));
});

describe('a reader’s own entities', () => {
  const known = compile([
    entity('openai', 'OpenAI'),
    entity('anthropic', 'Anthropic'),
    entity('quince', 'Quince', { ambiguous: true }),
  ]);
  const check = (own: readonly KnownEntity[], text: string, ids: readonly string[]) =>
    assert.deepEqual(namedIn(extendCoreData(known, own), text), ids);

  test('are found beside the known ones', () =>
    check([entity('windlass', 'Windlass Labs')], 'Windlass Labs beat OpenAI', ['windlass', 'openai']));
  test('take the place of a known one with their id', () =>
    check([entity('openai', 'Open Artificers')], 'Open Artificers, once OpenAI', ['openai']));
  test('stand once for their id', () =>
    assert.deepEqual(
      extendCoreData(known, [entity('openai', 'Open Artificers')]).entities.map(({ id }) => id),
      ['anthropic', 'quince', 'openai'],
    ));
  test('take over a name', () => check([entity('my-anthropic', 'Anthropic')], 'Anthropic said so', ['my-anthropic']));
  test('make a doubtful name sure', () => check([entity('quince-labs', 'Quince')], 'bought Quince', ['quince-labs']));
  test('may be doubtful themselves', () =>
    check([entity('quince-labs', 'Quince', { ambiguous: true })], 'bought a Quince', []));
  test('are found in other scripts and by other names', () =>
    check([entity('windlass', 'Windlass', { aliases: ['Уиндласс', '绞盘'] })], 'Уиндласс и 绞盘', [
      'windlass',
      'windlass',
    ]));
  test('none leave the data as they are', () => assert.equal(extendCoreData(known, []), known));
  test('do not change the data they are added to', () => {
    const before = writeCoreData(known);
    extendCoreData(known, [entity('openai', 'Windlass')]);
    assert.equal(writeCoreData(known), before);
  });
});
