import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDossier, type Dossier, readCoreData } from '../core/dossier.ts';

/** The folder of the running bundle; the bundler defines it. */
declare const dossierFolder: string;

/**
 * A dossier with the language packs and known names of `dist/coreData.txt`, which stands beside the bundles, once for
 * all of them. Throws where it is missing.
 */
export function bundledDossier(): Dossier {
  const path = [dossierFolder, join(dossierFolder, '..')]
    .map((folder) => join(folder, 'coreData.txt'))
    .find(existsSync);
  if (path === undefined) throw new Error(`coreData.txt is missing beside ${dossierFolder}. Run \`npm run build\`.`);
  return createDossier(readCoreData(readFileSync(path, 'utf8')));
}
