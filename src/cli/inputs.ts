import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compileGlobs, globFolder, isGlob } from '../files/globs.ts';
import { filterOf, LEFT_OUT_GLOBS, type PathFilter, SOURCE_GLOBS } from '../files/sources.ts';
import { sayTrouble, troubleOf } from '../files/trouble.ts';
import { walk } from '../files/walk.ts';
import type { Report } from './report.ts';

/** What the PATHs of a command mean. */
export interface Inputs {
  /** The files as they were given or found, relative ones relative, with forward slashes; sorted, each once. */
  readonly files: readonly string[];
  /** Whether documents come over standard input as well. */
  readonly stdin: boolean;
}

/** Finds the files that PATHs mean. What means nothing is reported. */
export async function findInputs(paths: readonly string[], cwd: string, report: Report): Promise<Inputs> {
  const found = new Map<string, string>();
  const add = (file: string) => {
    const whole = resolve(cwd, file);
    if (!found.has(whole)) found.set(whole, file);
  };
  for (const given of paths) {
    if (given === '-') continue;
    const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    for await (const file of filesOf(path, cwd, report)) add(file);
  }
  return { files: [...found.values()].sort((a, b) => (a < b ? -1 : 1)), stdin: paths.includes('-') };
}

async function* filesOf(path: string, cwd: string, report: Report): AsyncGenerator<string> {
  try {
    // A file may have a name that reads as a glob: what exists is meant as it stands.
    if ((await stat(resolve(cwd, path))).isDirectory()) {
      yield* walkFolder(path, filterOf(SOURCE_GLOBS, LEFT_OUT_GLOBS), cwd, report);
    } else {
      yield path;
    }
  } catch (error) {
    if (!isGlob(path)) report.fail(sayTrouble(path, troubleOf(error)));
    else yield* filesOfGlob(path, cwd, report);
  }
}

async function* filesOfGlob(glob: string, cwd: string, report: Report): AsyncGenerator<string> {
  const folder = globFolder(glob);
  const isMeant = compileGlobs([
    folder === '' || folder === '/' ? glob.slice(folder.length) : glob.slice(folder.length + 1),
  ]);
  const leftOut = filterOf(['**'], LEFT_OUT_GLOBS);
  let nFound = 0;
  const filter = { selects: (path: string) => isMeant(path) && leftOut.selects(path), enters: leftOut.enters };
  for await (const file of walkFolder(folder, filter, cwd, report)) {
    nFound++;
    yield file;
  }
  if (nFound === 0) report.fail(`${glob} is left out: no file matches it.`);
}

async function* walkFolder(folder: string, filter: PathFilter, cwd: string, report: Report): AsyncGenerator<string> {
  const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const files = walk(resolve(cwd, folder), filter, (path, trouble) => {
    report.fail(sayTrouble(path === '' ? folder : prefix + path, trouble));
  });
  for await (const file of files) yield prefix + file;
}
