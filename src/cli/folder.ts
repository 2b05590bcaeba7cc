import type { Dossier } from '../core/dossier.ts';
import { readDocuments } from './documents.ts';
import type { Io } from './io.ts';
import { readKnowledge } from './knowledge.ts';
import type { Report } from './report.ts';

/** A dossier of all the documents that PATHs mean. */
export async function readFolder(
  paths: readonly string[],
  knowledge: readonly string[] | undefined,
  io: Io,
  report: Report,
): Promise<Dossier> {
  const dossier = await io.createDossier();
  await readKnowledge(dossier, knowledge, io, report);
  for await (const { text, ...info } of readDocuments(paths, io, report)) dossier.setDocument(text, info);
  report.end();
  return dossier;
}
