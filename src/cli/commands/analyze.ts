import { readDocuments } from '../documents.ts';
import type { ExitCode, Io } from '../io.ts';
import { readKnowledge } from '../knowledge.ts';
import { readOptions, requireOneOf, requirePaths } from '../options.ts';
import { Report } from '../report.ts';

/** `dossier analyze`: each document is read by itself and forgotten once its answer is written. */
export async function analyze(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string', default: 'jsonl' },
    knowledge: { type: 'string', multiple: true },
  });
  const isArray = requireOneOf('format', values.format, ['jsonl', 'json']) === 'json';
  const paths = requirePaths(positionals);
  const report = new Report(io);
  const dossier = await io.createDossier();
  await readKnowledge(dossier, values.knowledge, io, report);
  let nWritten = 0;
  for await (const { text, ...info } of readDocuments(paths, io, report)) {
    const answer = JSON.stringify(dossier.analyze(text, info));
    await report.write(isArray ? `${nWritten === 0 ? '[\n' : ',\n'}${answer}` : `${answer}\n`);
    nWritten++;
  }
  if (isArray) await report.write(nWritten === 0 ? '[]\n' : '\n]\n');
  report.end();
  return report.exitCode;
}
