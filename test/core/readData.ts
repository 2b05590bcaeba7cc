import { readFileSync } from 'node:fs';
import { createDossier, type CoreData, type Dossier, readCoreData } from '../../src/core/dossier.ts';

/** The project's folder, seen from the compiled tests under `build/test/core`. */
export const ROOT = new URL('../../../', import.meta.url);

/** The compiled data that the bundles embed; `node esbuild.mjs data` makes them. Read once, never written to. */
export const DATA: CoreData = readCoreData(readFileSync(new URL('build/coreData.txt', ROOT), 'utf8'));

/** A dossier for tests that analyse and keep nothing in it. */
export const READER: Dossier = createDossier(DATA);
