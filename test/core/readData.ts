import { readFileSync } from 'node:fs';
import { addLocaleFacts } from '../../src/build/localeFacts.ts';
import { type CoreData, createDossier, type Dossier, readCoreData } from '../../src/core/dossier.ts';
import { compileCoreData } from '../../src/core/knowledge/coreData.ts';
import { readKnowledge } from '../../src/core/knowledge/readKnowledge.ts';
import { readPack } from '../../src/core/language/pack.ts';

/** The project's folder, seen from the compiled tests under `build/test/core`. */
export const ROOT = new URL('../../../', import.meta.url);

/** The compiled data that the bundles embed; `node esbuild.mjs data` makes them. Read once, never written to. */
export const DATA: CoreData = readCoreData(readFileSync(new URL('build/coreData.txt', ROOT), 'utf8'));

/** A dossier for tests that analyse and keep nothing in it. */
export const READER: Dossier = createDossier(DATA);

const packOf = (code: string) =>
  addLocaleFacts(readPack(readFileSync(new URL(`src/data/languages/${code}.yaml`, ROOT), 'utf8')).pack);
const FAMOUS = ['openai', 'anthropic', 'nvidia', 'google', 'wiz', 'gpt-5'];

/** Data with three languages and a few names, for tests that make many dossiers. */
export const FEW: CoreData = compileCoreData({
  packs: ['und', 'en', 'it', 'ru'].map(packOf),
  entities: DATA.entities.filter(({ id }) => FAMOUS.includes(id)),
  nameWeights: DATA.nameWeights,
  wordsOf: () => [],
});

/** Data with two companies and no language, for tests of what changes with the data: they are made in no time. */
export const SMALL: CoreData = compileCoreData({
  packs: [readPack('code: und\nname: International\n').pack],
  entities: readKnowledge('type: company\nentities:\n  - name: OpenAI\n  - name: Anthropic\n').entities,
  nameWeights: DATA.nameWeights,
  wordsOf: () => [],
});
