import { readFile, stat } from 'node:fs/promises';
import { type FileText, textOf, tooLarge } from './fileText.ts';
import { troubleOf } from './trouble.ts';

/** How a file of this machine is read. */
export interface ReadLimits {
  /** A larger file is left out. */
  readonly maxBytes: number;
  /** Whether pipes are read as well. Reading one waits until somebody writes to it. */
  readonly pipes: boolean;
}

/** Reads a file of this machine as text. Never rejects. */
export async function readText(path: string, limits: ReadLimits): Promise<FileText> {
  try {
    const status = await stat(path);
    if (status.size > limits.maxBytes) return { trouble: tooLarge(limits.maxBytes) };
    if (!status.isFile() && !(limits.pipes && !status.isDirectory())) return { trouble: { kind: 'not-a-file' } };
    return textOf(await readFile(path));
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}
