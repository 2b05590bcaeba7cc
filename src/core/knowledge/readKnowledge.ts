import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { NameType } from '../base/nameType.ts';
import type { Problem, ProblemCode } from '../base/problem.ts';
import type { KnownEntity } from './entity.ts';

const TYPES: readonly string[] = ['company', 'model', 'product', 'person'];

/**
 * Reads a knowledge file: `type` (of all entries that give none) and `entities`, a list. An entry that cannot be read
 * is left out and named in `problems`, with its place.
 */
export function readKnowledge(yaml: string): { entities: KnownEntity[]; problems: Problem[] } {
  const document = parseDocument(yaml, { lineCounter: new LineCounter() });
  const problems: Problem[] = [];
  const refuse = (code: ProblemCode, node: unknown, message: string) => {
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    problems.push({ code, span: { start: range?.[0] ?? 0, end: range?.[1] ?? range?.[0] ?? 0 }, message });
  };
  if (document.errors.length) {
    for (const error of document.errors) {
      problems.push({
        code: 'yaml-syntax',
        span: { start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) },
        message: error.message,
      });
    }
    return { entities: [], problems };
  }
  const root = document.contents;
  if (root === null) return { entities: [], problems };
  if (!isMap(root)) {
    refuse('knowledge-shape', root, 'A knowledge file is a map with a list "entities".');
    return { entities: [], problems };
  }
  const list = root.get('entities');
  if (list === undefined && root.has('entities')) return { entities: [], problems };
  if (!isSeq(list)) {
    refuse('knowledge-shape', root, 'The file has no list "entities".');
    return { entities: [], problems };
  }
  const type = root.get('type');
  const entities: KnownEntity[] = [];
  const ids = new Set<string>();
  for (const node of list.items) {
    if (!isMap(node)) {
      refuse('knowledge-shape', node, 'An entity is a map with at least a "name".');
      continue;
    }
    const entity = readEntity(node, type, (at, message) => refuse('knowledge-shape', at ?? node, message));
    if (!entity) continue;
    if (ids.has(entity.id)) {
      refuse('knowledge-duplicate', node, `The id "${entity.id}" stands twice; the first entry counts.`);
      continue;
    }
    ids.add(entity.id);
    entities.push(entity);
  }
  return { entities, problems };
}

function readEntity(
  node: YAMLMap,
  fileType: unknown,
  refuse: (node: unknown, message: string) => void,
): KnownEntity | undefined {
  const text = (key: string): string | undefined => {
    const value = node.get(key, true);
    if (value === undefined) return undefined;
    if (isScalar(value) && (typeof value.value === 'string' || typeof value.value === 'number')) {
      return String(value.value);
    }
    refuse(value, `"${key}" must be a text.`);
    return undefined;
  };
  const names = (key: string): string[] => {
    const value = node.get(key);
    if (value === undefined) return [];
    if (!isSeq(value)) {
      refuse(node.get(key, true), `"${key}" must be a list of names.`);
      return [];
    }
    return value.items.flatMap((item) => {
      if (isScalar(item) && (typeof item.value === 'string' || typeof item.value === 'number'))
        return [String(item.value)];
      refuse(item, `"${key}" must hold names only.`);
      return [];
    });
  };
  const name = text('name');
  if (!name?.trim()) {
    refuse(node, 'The entity has no "name".');
    return undefined;
  }
  const type = text('type') ?? fileType;
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    refuse(node, `The entity "${name}" needs a "type": ${TYPES.join(', ')}.`);
    return undefined;
  }
  const optional = (key: 'developer' | 'kind' | 'homepage' | 'released') => {
    const value = text(key);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    id: text('id') ?? slugOf(name),
    type: type as NameType,
    name,
    aliases: names('aliases'),
    weak: names('weak'),
    ambiguous: node.get('ambiguous') === true,
    ...optional('developer'),
    ...optional('kind'),
    ...optional('homepage'),
    ...optional('released'),
  };
}

/** Cyrillic letters in the usual English transliteration; Ukrainian letters have their own sounds. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh ' +
    'щ-shch ъ- ы-y ь- э-e ю-yu я-ya і-i ї-i є-ye ґ-g'
  )
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);

/** A lower-case id from a name: `Cristóbal Valenzuela` gives `cristobal-valenzuela`, `Gen-4.5` gives `gen-4-5`. */
export function slugOf(name: string): string {
  const latin = name
    .toLowerCase()
    .replace(/[\u0400-\u04ff]/gu, (letter) => CYRILLIC[letter] ?? letter)
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  return (
    latin
      .replace(/[’']/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'unnamed'
  );
}
