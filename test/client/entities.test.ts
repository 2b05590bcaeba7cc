import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { entityArgument } from '../../src/client/commands/entityArgument.ts';
import {
  countText,
  type EntityNode,
  entityNodes,
  fileNodes,
  lineOfPlace,
  placeNodes,
  typeNodes,
} from '../../src/client/entities/entityNodes.ts';
import type { Entity, NamedPlace } from '../../src/protocol/requests.ts';

function entity(type: Entity['type'], id: string): Entity {
  return { id, type, name: id.toUpperCase(), aliases: [], known: true, nMentions: 3, nDocuments: 1 };
}

function place(uri: string, line: string, text: string): NamedPlace {
  const from = { line: 0, character: 0 };
  return { uri, start: 0, end: 1, from, to: from, text, line };
}

const ids = (nodes: readonly EntityNode[]): readonly string[] => nodes.map(({ id }) => id);

describe('the tree of entities', () => {
  test('has types in their order, and none without entities', () => {
    const nodes = typeNodes([entity('person', 'p'), entity('company', 'a'), entity('person', 'q')]);
    assert.deepEqual(ids(nodes), ['company', 'person']);
  });
  test('has entities in the order they come in, told apart by their type', () => {
    assert.deepEqual(ids(entityNodes([entity('model', 'mistral'), entity('company', 'mistral')])), [
      'model mistral',
      'company mistral',
    ]);
  });
  test('has the files that name an entity, and its places in them', () => {
    const [first, second] = fileNodes('runway', [
      place('file:///a.txt', 'Runway', 'Runway'),
      place('file:///b.txt', 'Runway', 'Runway'),
      place('file:///a.txt', 'Runway', 'Runway'),
    ]);
    assert.ok(first?.kind === 'file' && second?.kind === 'file');
    assert.equal(first.places.length, 2);
    assert.deepEqual(ids(placeNodes(first)), ['runway file:///a.txt 0', 'runway file:///a.txt 1']);
  });
  test('counts mentions and files', () => {
    assert.equal(countText({ nMentions: 1, nDocuments: 1 }), '1 mention in 1 file');
    assert.equal(countText({ nMentions: 12, nDocuments: 3 }), '12 mentions in 3 files');
  });
});

describe('the line of a place', () => {
  /** The label, the words in brackets. */
  const shown = (line: string, text: string): string => {
    const { label, highlight } = lineOfPlace(place('file:///a.txt', line, text));
    return `${label.slice(0, highlight[0])}[${label.slice(...highlight)}]${label.slice(highlight[1])}`;
  };
  test('shows the words in it', () => assert.equal(shown('Runway raises', 'Runway'), '[Runway] raises'));
  test('is cut before words that stand far to the right', () =>
    assert.equal(shown('If you make films with software, you know Runway.', 'Runway'), '…are, you know [Runway].'));
  test('is the words alone where the file cannot be read', () => assert.equal(shown('', 'Runway'), '[Runway]'));
  test('is the words alone where a break divides them', () =>
    assert.equal(shown('General', 'General\nAtlantic'), '[General\nAtlantic]'));
});

describe('the entity a command is called for', () => {
  const check = (argument: unknown, id: string | undefined): void => assert.equal(entityArgument(argument)?.entity, id);
  test('an id', () => check('runway', 'runway'));
  test('a node of the tree', () => check(entityNodes([entity('company', 'runway')])[0], 'runway'));
  test('the context of the timeline', () => check({ webviewSection: 'event', entity: 'runway' }, 'runway'));
  test('a dossier page', () => check({ scheme: 'dossier', path: '/runway.md' }, 'runway'));
  test('a file of the same name is none', () => check({ scheme: 'file', path: '/runway.md' }, undefined));
  test('nothing', () => check(undefined, undefined));
  test('another node of the tree', () => check(typeNodes([entity('company', 'a')])[0], undefined));
});
