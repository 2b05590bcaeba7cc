import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { StartFailure } from './failure.ts';
import { END_WITH_PARENT } from './processTree.ts';
import { findProgram, lastLines, runProgram } from './program.ts';

/** No advertising, and no more than half a minute until an unreachable registry is given up. */
const QUIETLY = [
  '--no-audit',
  '--no-fund',
  '--no-progress',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=3000',
  '--fetch-retry-maxtimeout=15000',
];

/** Where and with which Node to run npm. */
export interface NpmOptions {
  readonly cwd: string;
  /** The Node that runs npm and stands first in the PATH of what npm starts. */
  readonly node?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs npm quietly. A failure becomes a `StartFailure` that names the likely cause:
 * the registry is out of reach, the disk is full, or npm's own last lines.
 */
export async function runNpm(args: readonly string[], options: NpmOptions): Promise<void> {
  const node = options.node ?? process.execPath;
  const { code, output } = await runProgram(node, [...END_WITH_PARENT, npmScript(), ...args, ...QUIETLY], {
    cwd: options.cwd,
    env: { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') },
    signal: options.signal,
  });
  if (code !== 0) throw new StartFailure(explainNpmFailure(args, output));
}

/** npm's script, so that it runs under a Node of our choice and without a shell. */
function npmScript(): string {
  const running = process.env.npm_execpath;
  if (running !== undefined && basename(running) === 'npm-cli.js' && existsSync(running)) return running;
  const bin = dirname(process.execPath);
  const beside = [
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ].find(existsSync);
  if (beside !== undefined) return beside;
  const onPath = findProgram(['npm']);
  // On the PATH it is a link to the script, except on Windows, where it lies beside Node and was found above.
  if (onPath !== undefined && basename(realpathSync(onPath)) === 'npm-cli.js') return realpathSync(onPath);
  throw new StartFailure(
    'npm was not found. It comes with Node.js: install it (on Debian: apt-get install npm) and try again.',
  );
}

/** One or two sentences on why npm failed and what to do. */
export function explainNpmFailure(args: readonly string[], output: string): string {
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(output)) {
    return `The npm registry can't be reached. Check the network, or npm's proxy and registry settings, and try again.\n${networkLines(output)}`;
  }
  if (/\b(ENOSPC|EDQUOT)\b/.test(output))
    return 'The disk is full. Make room and try again; nothing half-installed will be used.';
  return `npm ${args.join(' ')} failed:\n${lastLines(output)}`;
}

/** The lines in which npm says which address failed and how. */
function networkLines(output: string): string {
  const lines = output.split('\n').filter((line) => /^npm error (code|errno|network request|request)/.test(line));
  return lines.length > 0 ? lines.slice(0, 3).join('\n') : lastLines(output, 4);
}
