import { StartFailure, type StepContext } from './failure.ts';
import { findProgram, lastLines, runProgram } from './program.ts';

/** The `code` command on the PATH, `undefined` where VS Code is not installed or its command is not on the PATH. */
export function findInstalledVscode(): string | undefined {
  return findProgram(['code']);
}

/** Installs the extension into the user's own VS Code and opens a folder there; returns when the window is on its way. */
export async function openInstalledVscode(
  code: string,
  vsix: string,
  folder: string,
  context: StepContext,
): Promise<void> {
  context.say(`Installing dossier.vsix into ${code} …`);
  await runCode(code, ['--install-extension', vsix, '--force'], context);
  context.say(`Opening ${folder} …`);
  await runCode(code, [folder], context);
}

async function runCode(code: string, args: readonly string[], context: StepContext): Promise<void> {
  // On Windows `code` is a `.cmd` file, run by the shell, which would split a path at its spaces.
  const quoted = process.platform === 'win32' ? args.map((one) => `"${one}"`) : args;
  const finished = await runProgram(code, quoted, { cwd: context.root, signal: context.signal });
  if (finished.code !== 0) throw new StartFailure(`${code} ${args.join(' ')} failed:\n${lastLines(finished.output)}`);
}
