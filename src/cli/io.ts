import type { Dossier } from '../core/dossier.ts';

/** 0: done; 1: some inputs failed, each named on standard error, the rest done; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** All that the command line asks of the world around it, beside the files it is told to read. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes a result; resolves when there is room for more. */
  writeOut(text: string): Promise<void>;
  /** Writes a message or progress. */
  writeError(text: string): void;
  /** The width of the terminal that standard error goes to; undefined where it is none. */
  readonly errorColumns: number | undefined;
  /** Whether results go to a terminal, too. */
  readonly outIsTerminal: boolean;
  /** Milliseconds since some moment. */
  now(): number;
  version(): string;
  createDossier(): Promise<Dossier>;
  /** Runs the language server over standard input and output, until the client ends it. */
  serve(): Promise<void>;
}
