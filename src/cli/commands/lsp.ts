import type { ExitCode, Io } from '../io.ts';
import { readOptions } from '../options.ts';
import { UsageError } from '../usageError.ts';

/** `dossier lsp` */
export async function lsp(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    stdio: { type: 'boolean', default: false },
    // Editors add this one on their own; the server ends when that process does.
    clientProcessId: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`"lsp" takes no PATH, but there is "${positionals[0]}".`);
  if (!values.stdio) throw new UsageError('"lsp" needs to be told how the editor speaks to it: --stdio.');
  await io.serve();
  return 0;
}
