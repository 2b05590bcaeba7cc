import { readFolder } from '../folder.ts';
import { table } from '../formats/table.ts';
import type { ExitCode, Io } from '../io.ts';
import { readOptions, requireOneOf, requirePaths } from '../options.ts';
import { Report } from '../report.ts';

/** `dossier entities` */
export async function entities(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    knowledge: { type: 'string', multiple: true },
  });
  const format = requireOneOf('format', values.format, ['text', 'json']);
  const paths = requirePaths(positionals);
  const report = new Report(io);
  const found = (await readFolder(paths, values.knowledge, io, report)).entities();
  if (format === 'json') {
    await report.write(`${JSON.stringify(found, null, 2)}\n`);
  } else {
    const rows = found.map(({ id, type, name, nMentions, nDocuments }) => [nMentions, nDocuments, type, id, name]);
    await report.write(table([['mentions', 'documents', 'type', 'id', 'name'], ...rows]));
  }
  return report.exitCode;
}
