/** Compiles the YAML under `src/data` into the core's data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CoreData, compileCoreData } from '../core/knowledge/coreData.ts';
import type { KnownEntity } from '../core/knowledge/entity.ts';
import { readKnowledge } from '../core/knowledge/readKnowledge.ts';
import type { NameWeights } from '../core/language/nameWeights.ts';
import { type LanguagePack, readPack } from '../core/language/pack.ts';
import { givenNames, ordinaryWords } from './givenNames.ts';
import { addLocaleFacts } from './localeFacts.ts';

/** Language packs of a `src/data` folder, `und` first, then by code. Throws where a pack has a problem. */
export function readPacks(dataFolder: string): LanguagePack[] {
  const folder = join(dataFolder, 'languages');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const packs = files.map((name) => {
    const { pack, problems } = readPack(readFileSync(join(folder, name), 'utf8'));
    if (problems.length) throw new Error(`${name}: ${problems.map((problem) => problem.message).join('; ')}`);
    return addLocaleFacts(pack);
  });
  return packs.sort((a, b) => Number(b.code === 'und') - Number(a.code === 'und') || (a.code < b.code ? -1 : 1));
}

/** Entities of the knowledge files of a `src/data` folder. Throws where a file has a problem. */
export function readEntities(dataFolder: string): KnownEntity[] {
  const folder = join(dataFolder, 'knowledge');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const { entities, problems } = readKnowledge(readFileSync(join(folder, name), 'utf8'));
    if (problems.length) throw new Error(`${name}: ${problems.map((problem) => problem.message).join('; ')}`);
    return entities;
  });
}

/** The data of a `src/data` folder, compiled. */
export function compileData(dataFolder: string): CoreData {
  const packs = readPacks(dataFolder);
  const words = new Set(
    packs.flatMap(({ phrases }) => phrases.filter(isWord).map(({ phrase }) => phrase.toLowerCase())),
  );
  const [international, ...others] = packs;
  if (!international) throw new Error(`${dataFolder} holds no language packs`);
  const withNames = { ...international, phrases: [...international.phrases, ...givenNames(words)] };
  const nameWeights = JSON.parse(readFileSync(join(dataFolder, 'nameWeights.json'), 'utf8')) as NameWeights;
  return compileCoreData({
    packs: [withNames, ...others],
    entities: readEntities(dataFolder),
    nameWeights,
    wordsOf: ordinaryWords,
  });
}

/** Whether a phrase is an ordinary word, which a first name of the same spelling must not hide. */
function isWord({ category }: { readonly category: string }): boolean {
  return ['function', 'word', 'month', 'weekday', 'place', 'scale', 'currency'].includes(category);
}
