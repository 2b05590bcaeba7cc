import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXPORT_FORMATS } from '../../core/dossier.ts';
import { readFolder } from '../folder.ts';
import type { ExitCode, Io } from '../io.ts';
import { readOptions, requireOneOf, requirePaths } from '../options.ts';
import { Report } from '../report.ts';
import { UsageError } from '../usageError.ts';

/** `dossier export` */
export async function exportDocuments(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    knowledge: { type: 'string', multiple: true },
  });
  if (values.format === undefined)
    throw new UsageError(`--format is missing; it is one of ${EXPORT_FORMATS.join(', ')}.`);
  const format = requireOneOf('format', values.format, EXPORT_FORMATS);
  const paths = requirePaths(positionals);
  const report = new Report(io);
  const text = (await readFolder(paths, values.knowledge, io, report)).export(format);
  if (values.out === undefined) await report.write(text);
  else await writeWhole(values.out, text, io, report);
  return report.exitCode;
}

/** A file that stands there already is replaced only by a whole new one, even on a full disk. */
async function writeWhole(path: string, text: string, io: Io, report: Report): Promise<void> {
  const target = resolve(io.cwd, path);
  const begun = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(begun, text, { flag: 'wx' });
    await rename(begun, target);
  } catch (error) {
    await rm(begun, { force: true });
    report.fail(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
