/** What the build script calls: the compiled data of a `src/data` folder, as text. */
import { writeCoreData } from '../core/knowledge/readCoreData.ts';
import { compileData } from './compileData.ts';

export function compiledData(dataFolder: string): string {
  return writeCoreData(compileData(dataFolder));
}
