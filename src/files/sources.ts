import { compileGlobs, type GlobMatcher } from './globs.ts';

/** The files that are read as sources where nobody says otherwise. The settings begin with the same globs. */
export const SOURCE_GLOBS: readonly string[] = ['**/*.{txt,md,markdown,html,htm}'];

/** What is left out of a folder where nobody says otherwise. */
export const LEFT_OUT_GLOBS: readonly string[] = ['**/node_modules/**', '**/.git/**', '**/.dossier/**'];

/** Which paths of a folder are wanted. Paths are relative to the folder, with forward slashes. */
export interface PathFilter {
  /** Whether the file is wanted. */
  selects(path: string): boolean;
  /** Whether anything in the folder may be wanted. */
  enters(path: string): boolean;
}

/** Selects what matches an `include` glob and no `exclude` glob. */
export function filterOf(include: readonly string[], exclude: readonly string[]): PathFilter {
  const isIncluded = compileGlobs(include);
  const isExcluded = compileGlobs(exclude);
  const isExcludedWhole = wholeFolders(exclude);
  return {
    selects: (path) => isIncluded(path) && !isExcluded(path),
    enters: (path) => !isExcludedWhole(path),
  };
}

/** The same filter, seen from a sub folder. */
export function filterUnder(folder: string, filter: PathFilter): PathFilter {
  return {
    selects: (path) => filter.selects(`${folder}/${path}`),
    enters: (path) => filter.enters(`${folder}/${path}`),
  };
}

/** A glob that ends in `/**` and matches one child of a folder matches all that lies below, so nobody need look. */
function wholeFolders(exclude: readonly string[]): GlobMatcher {
  const isExcluded = compileGlobs(exclude.filter((glob) => glob.endsWith('/**')));
  return (path) => isExcluded(`${path}/-`);
}
