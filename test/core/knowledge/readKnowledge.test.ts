import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import type { ProblemCode } from '../../../src/core/base/problem.ts';
import { readKnowledge, slugOf } from '../../../src/core/knowledge/readKnowledge.ts';

/** Reads a file and compares its problems with `code` and the text of their spans. */
function check(yaml: string, ids: readonly string[], problems: readonly (readonly [ProblemCode, string])[]): void {
  const read = readKnowledge(yaml);
  assert.deepEqual(
    read.entities.map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    read.problems.map(({ code, span }) => [code, yaml.slice(span.start, span.end).trim()]),
    problems,
  );
}

describe('a knowledge file', () => {
  test('holds entities with all their fields', () =>
    assert.deepEqual(
      readKnowledge(
        'type: model\nentities:\n  - { id: gen-9, name: Gen-9, aliases: [Gen 9, 9], weak: [G9], ambiguous: true, developer: runway, kind: family, homepage: "https://a.b", released: "2026-01" }\n',
      ),
      {
        entities: [
          {
            id: 'gen-9',
            type: 'model',
            name: 'Gen-9',
            aliases: ['Gen 9', '9'],
            weak: ['G9'],
            ambiguous: true,
            developer: 'runway',
            kind: 'family',
            homepage: 'https://a.b',
            released: '2026-01',
          },
        ],
        problems: [],
      },
    ));
  test('gives an id where an entry has none', () =>
    check('type: company\nentities:\n  - name: Zürich Ünlimited & Co.\n', ['zurich-unlimited-co'], []));
  test('an entry may say its own type', () =>
    assert.equal(readKnowledge('entities:\n  - { name: A, type: person }\n').entities[0]!.type, 'person'));
  test('with CR LF', () => check('type: company\r\nentities:\r\n  - name: A\r\n  - name: Б\r\n', ['a', 'b'], []));
  test('an empty file is one without entities', () => check('', [], []));
  test('a file of comments is one without entities', () => check('# nothing yet\n', [], []));
  test('an empty list', () => check('entities: []', [], []));
});

describe('a knowledge file with problems', () => {
  test('broken YAML counts as empty', () => {
    const { entities, problems } = readKnowledge('entities:\n  - { name: A\n');
    assert.deepEqual(entities, []);
    assert.ok(problems.length > 0 && problems.every(({ code }) => code === 'yaml-syntax'));
  });
  test('a list is no file', () => check('- a', [], [['knowledge-shape', '- a']]));
  test('a file without entities', () => check('type: company', [], [['knowledge-shape', 'type: company']]));
  test('an entry that is no map', () =>
    check('type: company\nentities:\n  - A\n  - name: B', ['b'], [['knowledge-shape', 'A']]));
  test('an entry without a name', () =>
    check('type: company\nentities:\n  - { id: a }\n  - name: B', ['b'], [['knowledge-shape', '{ id: a }']]));
  test('an entry without a type', () => check('entities:\n  - { name: A }', [], [['knowledge-shape', '{ name: A }']]));
  test('an entry with an unknown type', () =>
    check('entities:\n  - { name: A, type: place }', [], [['knowledge-shape', '{ name: A, type: place }']]));
  test('a name that is a list', () =>
    check(
      'type: company\nentities:\n  - { id: a, name: [B] }',
      [],
      [
        ['knowledge-shape', '[B]'],
        ['knowledge-shape', '{ id: a, name: [B] }'],
      ],
    ));
  test('aliases that are no list', () =>
    check('type: company\nentities:\n  - { name: A, aliases: B }', ['a'], [['knowledge-shape', 'B']]));
  test('an alias that is a map', () =>
    check('type: company\nentities:\n  - { name: A, aliases: [B, {c: d}] }', ['a'], [['knowledge-shape', '{c: d}']]));
  test('an id that stands twice', () =>
    check(
      'type: company\nentities:\n  - { id: a, name: B }\n  - { id: a, name: C }',
      ['a'],
      [['knowledge-duplicate', '{ id: a, name: C }']],
    ));
  test('the first of two entries counts', () =>
    assert.equal(
      readKnowledge('type: company\nentities:\n  - { id: a, name: B }\n  - { id: a, name: C }').entities[0]!.name,
      'B',
    ));
  test('spans lie in the file, whatever it holds', () => {
    for (const yaml of ['a: b: c', 'entities: 5', 'entities:\n  - null', '\ud800', '🚀: 1', '- 🚀']) {
      for (const { span } of readKnowledge(yaml).problems)
        assert.ok(span.start >= 0 && span.end >= span.start && span.end <= yaml.length, yaml);
    }
  });
});

describe('ids from names', () => {
  const slug = (name: string, id: string) => assert.equal(slugOf(name), id);

  test('words', () => slug('General Atlantic', 'general-atlantic'));
  test('accents', () => slug('Cristóbal Valenzuela', 'cristobal-valenzuela'));
  test('versions', () => slug('Gen-4.5', 'gen-4-5'));
  test('letters without a decomposition', () => slug('Søren Łukasz Weiß Ægir', 'soren-lukasz-weiss-aegir'));
  test('Turkish', () => slug('Işık', 'isik'));
  test('Cyrillic', () => slug('Сбер Яндекс', 'sber-yandeks'));
  test('Ukrainian', () => slug('Київстар Їжак', 'kiivstar-izhak'));
  test('other scripts stay', () => slug('智谱', '智谱'));
  test('apostrophes go', () => slug("Noah's Ark’s", 'noahs-arks'));
  test('full width', () => slug('ＡＩ', 'ai'));
  test('nothing to go by', () => slug('🚀!', 'unnamed'));
  test('twice is as once', () => slug(slugOf('Brede & Zoon'), 'brede-zoon'));
});
