import { createDossier, type Dossier, readCoreData } from '../core/dossier.ts';
import type { BrowserOptions } from '../protocol/initialization.ts';

/** A dossier with the language packs and known names that the client has read for the worker. */
export function givenDossier(options: unknown): Dossier {
  const { coreData } = (options ?? {}) as Partial<BrowserOptions>;
  if (typeof coreData !== 'string')
    throw new Error('initializationOptions.coreData is missing: the text of dist/coreData.txt.');
  return createDossier(readCoreData(coreData));
}
