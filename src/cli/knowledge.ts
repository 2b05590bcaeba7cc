import { resolve } from 'node:path';
import type { Dossier } from '../core/dossier.ts';
import { lineAt, lineStarts } from '../core/text/lines.ts';
import { readText } from '../files/readText.ts';
import { sayTrouble } from '../files/trouble.ts';
import type { Io } from './io.ts';
import type { Report } from './report.ts';

/** A knowledge file is written by hand. */
const MAX_FILE_BYTES = 50_000_000;

/** Reads the files of the options `--knowledge`. What cannot be read, in whole or in part, is reported. */
export async function readKnowledge(
  dossier: Dossier,
  paths: readonly string[] | undefined,
  io: Io,
  report: Report,
): Promise<void> {
  for (const path of paths ?? []) {
    const file = await readText(resolve(io.cwd, path), { maxBytes: MAX_FILE_BYTES, pipes: true });
    if ('trouble' in file) {
      report.fail(sayTrouble(path, file.trouble));
      continue;
    }
    const starts = lineStarts(file.text);
    for (const problem of dossier.setKnowledge(path, file.text)) {
      report.fail(`${path}:${lineAndColumn(starts, problem.span.start)}: ${problem.message}`);
    }
  }
}

/** Both from 1, as editors count them. */
function lineAndColumn(starts: Int32Array, offset: number): string {
  const line = lineAt(starts, offset);
  return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
}
