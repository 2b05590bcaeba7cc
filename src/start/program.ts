import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartFailure } from './failure.ts';
import { endTree, startTree } from './processTree.ts';

/** How long the last of a program's output may take after its end. */
const OUTPUT_GRACE_MS = 1000;

/** How to run a program to its end. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/** What a program that ran to its end left behind. */
export interface Finished {
  readonly code: number;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/**
 * Runs a program to its end and collects what it says. Its exit code is the caller's to judge.
 * When the signal is aborted, the program and its children are ended and the signal's reason is thrown.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  options.signal?.throwIfAborted();
  const child = startTree(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A `.cmd` file is run by the Windows shell; no other command is.
    shell: /\.(cmd|bat)$/i.test(command),
  });
  let output = '';
  const collect = (text: string) => {
    output += text;
  };
  child.stdout?.setEncoding('utf8').on('data', collect);
  child.stderr?.setEncoding('utf8').on('data', collect);
  const finished = new AbortController();
  try {
    const code = await new Promise<number>((resolve, reject) => {
      options.signal?.addEventListener('abort', () => void endTree(child).catch(reject), { signal: finished.signal });
      child.once('error', (error) => reject(new StartFailure(`${command} can't be started: ${error.message}`)));
      child.once('exit', (exitCode, signalName) => {
        const done = () => resolve(exitCode ?? (signalName ? 128 : 1));
        child.once('close', done);
        // What it has started and left running (a window of VS Code) may hold its output open; that is not waited for.
        setTimeout(done, OUTPUT_GRACE_MS).unref();
      });
    });
    if (options.signal?.aborted) await endTree(child);
    options.signal?.throwIfAborted();
    return { code, output };
  } finally {
    finished.abort();
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}

/**
 * The path of the first of these programs found on the PATH, `undefined` when none is there.
 * A name with a folder in it is looked for there alone.
 */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', ''] : [''];
  for (const name of names) {
    for (const folder of /[/\\]/.test(name) ? [''] : folders) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isProgram(path)) return path;
      }
    }
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Not there, or not ours to run: both mean the search goes on.
  }
}

/** The last lines of a program's output, for a message about its failure. */
export function lastLines(output: string, nLines = 15): string {
  return output.trimEnd().split('\n').slice(-nLines).join('\n');
}
