import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'mocha';
import { readKnowledge } from '../../src/core/knowledge/readKnowledge.ts';
import { ROOT } from '../core/readData.ts';

const FOLDER = new URL('src/data/knowledge/', ROOT);

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, ...readKnowledge(readFileSync(new URL(name, FOLDER), 'utf8')) }));
const entities = files.flatMap((file) => file.entities);

/** Developers that no file has yet. To be added or mended: nothing may join this list. */
const UNKNOWN_DEVELOPERS: readonly string[] = [
  ...[
    'hexgrad',
    'pixart',
    'cambrian',
    'novasky',
    'agentica',
    'picsart',
    'deepreinforce',
    'uc-santa-barbara',
    'k-d-feddersen',
  ],
  ...['ecole-polytechnique-f-ed-erale-de-lausanne', 'meituan-university', 'guangzhou-ai-public-computing-center'],
  'guangdong-hong-kong-macao-joint-laboratory-of-human-machine-intelligence-synergy-systems',
];

/** What stands twice in a list. */
function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((item, at) => list.indexOf(item) !== at))];
}

describe('knowledge files', () => {
  for (const { name, problems } of files) test(`${name} has no problems`, () => assert.deepEqual(problems, []));
  test('each id of a type stands once', () =>
    assert.deepEqual(twice(entities.map(({ type, id }) => `${type} ${id}`)), []));
  test('an id is a lower-case slug', () => {
    assert.deepEqual(
      entities.filter(({ id }) => !/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u.test(id)).map(({ id }) => id),
      [],
    );
  });
  test('every developer is an entity', () => {
    const ids = new Set([...entities.map(({ id }) => id), ...UNKNOWN_DEVELOPERS]);
    assert.deepEqual(
      entities
        .filter(({ developer }) => developer !== undefined && !ids.has(developer))
        .map(({ id, developer }) => `${id}: ${developer}`),
      [],
    );
  });
  test('no entity has a name twice', () => {
    const repeated = entities.flatMap(({ id, name, aliases, weak }) =>
      twice([name, ...aliases, ...weak]).map((alias) => `${id}: ${alias}`),
    );
    assert.deepEqual(repeated, []);
  });
  test('a release date is an ISO day, month or year', () => {
    const wrong = entities.filter(
      ({ released }) => released !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(released),
    );
    assert.deepEqual(
      wrong.map(({ id, released }) => `${id}: ${released}`),
      [],
    );
  });
  test('a homepage is an address', () => {
    const wrong = entities.filter(({ homepage }) => homepage !== undefined && !URL.canParse(homepage));
    assert.deepEqual(
      wrong.map(({ id, homepage }) => `${id}: ${homepage}`),
      [],
    );
  });
});
