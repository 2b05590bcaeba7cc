import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { fakeDossier } from '../server/fakeDossier.ts';

/** What a run of the program leaves behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Whether the language server was started. */
  readonly served: boolean;
}

/** What is special in a run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly errorColumns?: number;
}

/** Runs the program over a fake core. */
export async function runProgram(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  let out = '';
  let error = '';
  let served = false;
  let now = 0;
  const io: Io = {
    cwd: options.cwd ?? '/nowhere',
    stdin: chunksOf(options.stdin ?? []),
    writeOut: async (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    errorColumns: options.errorColumns,
    outIsTerminal: false,
    now: () => {
      now += 200;
      return now;
    },
    version: () => '1.2.3',
    createDossier: async () => fakeDossier(),
    serve: async () => {
      served = true;
    },
  };
  const code = await run(argv, io);
  return { code, out, error, served };
}

async function* chunksOf(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}
