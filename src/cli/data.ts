import coreData from '../../build/coreData.txt';
import { createDossier, type Dossier, readCoreData } from '../core/dossier.ts';

/** A dossier with the language packs and known names that were compiled into this bundle. */
export function bundledDossier(): Dossier {
  return createDossier(readCoreData(coreData));
}
