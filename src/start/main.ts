import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readStartArguments, START_USAGE, type StartRequest } from './arguments.ts';
import { StartFailure, type StepContext } from './failure.ts';
import { findInstalledVscode, openInstalledVscode } from './installedVscode.ts';
import { freePort } from './port.ts';
import { projectRoot } from './projectRoot.ts';
import { serveVscode } from './servedVscode.ts';
import { listenForStop, type Stopping } from './stopping.ts';
import { ensureToolchain } from './toolchain.ts';
import { themeSetting } from './userSettings.ts';
import { buildBundles, packageVsix } from './vsix.ts';

/**
 * `npm start`: the one command that shows Dossier at work.
 * The address goes to standard output, progress and messages to standard error. Exit code 0 when stopped or opened, 1 when
 * something a person must put right came up, 2 for wrong arguments.
 */
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const request = readStartArguments(argv);
  if (request.kind === 'help') {
    console.log(START_USAGE);
    return 0;
  }
  if (request.kind === 'misuse') {
    console.error(`npm start: ${request.message}\n\n${START_USAGE}`);
    return 2;
  }
  const root = projectRoot();
  // npm runs us in the project's root; a relative folder is meant from where the person is.
  const folder =
    request.folder === undefined ? join(root, 'seeds') : resolve(process.env.INIT_CWD ?? '.', request.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`npm start: ${folder} is not a folder.`);
    return 2;
  }
  const stopping = listenForStop();
  const context: StepContext = { root, say: (line) => console.error(line), signal: stopping.signal };
  try {
    await open(request, folder, context, stopping);
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function open(
  request: StartRequest & { kind: 'open' },
  folder: string,
  context: StepContext,
  stopping: Stopping,
): Promise<void> {
  if (request.port !== undefined) await freePort(request.port); // Better known before the build than after it.
  await buildBundles(context);
  const vsix = await packageVsix(context);
  const code = request.served ? undefined : findInstalledVscode();
  if (code !== undefined) {
    try {
      await openInstalledVscode(code, vsix, folder, context);
      return;
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error;
      context.say(`${error.message}\nGoing on with the served VS Code.`);
    }
  }
  await serve(request, folder, vsix, context, stopping);
}

async function serve(
  request: StartRequest & { kind: 'open' },
  folder: string,
  vsix: string,
  context: StepContext,
  stopping: Stopping,
): Promise<void> {
  const toolchain = await ensureToolchain(context);
  context.say('Starting VS Code …');
  const served = await serveVscode({
    toolchain,
    folder,
    vsix,
    profile: join(context.root, '.vscode-test/profile'),
    port: request.port,
    settings: request.theme === undefined ? undefined : themeSetting(request.theme),
    signal: stopping.signal,
  });
  console.log(`Dossier is open at ${served.url}`);
  context.say('Open this address in a browser; Ctrl+C here ends it.');
  try {
    const lastWords = await Promise.race([served.failed, stopping.asked]);
    if (lastWords !== undefined) throw new StartFailure(`VS Code has ended by itself:\n${lastWords}`);
    context.say('Stopping …');
  } finally {
    await served.dispose();
  }
}
