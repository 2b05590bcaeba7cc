import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The root folder of the project this file was built from: the nearest folder upwards whose `package.json` is Dossier's.
 * Bundles lie at several depths (`dist/`, a test's folder), so the root is looked for rather than counted.
 */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && isDossier(readFileSync(manifest, 'utf8'))) return folder;
    if (dirname(folder) === folder) throw new RangeError(`No folder above ${from} holds Dossier's package.json`);
  }
}

function isDossier(manifest: string): boolean {
  return (JSON.parse(manifest) as { name?: unknown }).name === 'dossier';
}
