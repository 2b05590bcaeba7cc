import { resolve } from 'node:path';
import { readAhead } from '../files/readAhead.ts';
import { readText } from '../files/readText.ts';
import { sayTrouble } from '../files/trouble.ts';
import { findInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { readJsonLines } from './jsonLines.ts';
import type { Report } from './report.ts';

/** A document to be read. */
export interface InputDocument {
  /** The path as given or found, or what standard input says. */
  readonly uri: string;
  readonly text: string;
  readonly published?: string;
}

/** So many files are asked of the disk at a time. */
const READ_AHEAD = 8;

/** A larger file would not fit into one text. */
const MAX_FILE_BYTES = 400_000_000;

/** The documents that PATHs mean, in path order, those of standard input last. What cannot be read is reported. */
export async function* readDocuments(paths: readonly string[], io: Io, report: Report): AsyncGenerator<InputDocument> {
  const { files, stdin } = await findInputs(paths, io.cwd, report);
  report.begin(files.length);
  const read = async (path: string) => ({
    path,
    file: await readText(resolve(io.cwd, path), { maxBytes: MAX_FILE_BYTES, pipes: true }),
  });
  for await (const { path, file } of readAhead(files, read, READ_AHEAD)) {
    if ('trouble' in file) report.fail(sayTrouble(path, file.trouble));
    else yield { uri: path, text: file.text };
    report.step(path);
  }
  if (!stdin) return;
  for await (const read of readJsonLines(io.stdin)) {
    if ('problem' in read) report.fail(`Line ${read.line} of standard input is left out: ${read.problem}.`);
    else yield read.document;
  }
}
