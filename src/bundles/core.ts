/** `dist/core.js`: the core with its data, for programs and web workers that want the analysis in process. */
import coreData from '../../build/coreData.txt';
import { type Analysis, createDossier, type Dossier, readCoreData } from '../core/dossier.ts';

/** What is known of a text beside its words. */
export interface AnalyzeOptions {
  /** Its ending (`.md`, `.html`, other) says how the text is read. */
  readonly uri?: string;
  /** ISO date the text speaks from. */
  readonly published?: string;
  /** Language code. */
  readonly language?: string;
}

let dossier: Dossier | undefined;

/** Reads one text, as `dossier analyze` does. Offsets are UTF-16 code units. */
export function analyze(text: string, { uri = 'untitled.txt', published, language }: AnalyzeOptions = {}): Analysis {
  dossier ??= createDossier(readCoreData(coreData));
  return dossier.analyze(text, {
    uri,
    ...(published !== undefined ? { published } : {}),
    ...(language !== undefined ? { language } : {}),
  });
}
