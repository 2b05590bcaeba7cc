import type { ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from './failure.ts';
import { freePort, LOOPBACK } from './port.ts';
import { END_WITH_PARENT, endTree, startTree } from './processTree.ts';
import { lastLines, runProgram } from './program.ts';
import type { Toolchain } from './toolchain.ts';
import { QUIET_SETTINGS, type Settings, writeSettings } from './userSettings.ts';

/** How long VS Code may take until it answers. */
const START_LIMIT_MS = 60_000;

/** What to serve, and how. */
export interface ServeOptions {
  readonly toolchain: Toolchain;
  /** A folder or a `.code-workspace` file, absolute; without one an empty window is served. */
  readonly folder?: string | undefined;
  /** The folder that keeps settings, state and extensions; nothing outside of it is written. */
  readonly profile: string;
  /** The packaged extension to install first. */
  readonly vsix?: string | undefined;
  /** Where extensions are kept; `extensions` in the profile when left out. */
  readonly extensions?: string | undefined;
  /** The port on 127.0.0.1; any free one when left out. */
  readonly port?: number | undefined;
  /** Settings written in any case, over the quiet ones and those the profile already has. */
  readonly settings?: Settings | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A VS Code that is being served. */
export interface ServedVscode {
  /** The address that opens the folder in a browser. */
  readonly url: string;
  readonly port: number;
  /** The profile's settings file; VS Code follows its changes. */
  readonly settingsFile: string;
  /** Resolves with the server's last words when it ends without having been disposed of. */
  readonly failed: Promise<string>;
  /** Everything the server has said so far. */
  output(): string;
  /** Ends the server and every process it started; may be called more than once. */
  dispose(): Promise<void>;
}

/** Installs the extension into a profile, serves VS Code on 127.0.0.1, and returns when it answers. */
export async function serveVscode(options: ServeOptions): Promise<ServedVscode> {
  const { toolchain, profile, signal } = options;
  const port = await freePort(options.port);
  const settingsFile = join(profile, 'data/User/settings.json');
  await mkdir(profile, { recursive: true });
  await writeSettings(settingsFile, QUIET_SETTINGS, options.settings);
  if (options.vsix !== undefined) await installExtension(options, options.vsix);

  // A socket's path is limited to some 100 characters, which a checkout deep in a home folder exceeds; Windows has none.
  const socket = process.platform === 'win32' ? undefined : join(tmpdir(), `dossier-${process.pid}-${port}.sock`);
  const trusts = options.settings?.['security.workspace.trust.enabled'] !== true;
  const child = startTree(
    toolchain.node,
    [
      ...END_WITH_PARENT,
      toolchain.entry,
      ...profileArguments(options),
      '--auth',
      'none',
      '--bind-addr',
      `${LOOPBACK}:${port}`,
      ...(socket === undefined ? [] : ['--session-socket', socket]),
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...(trusts ? ['--disable-workspace-trust'] : []),
    ],
    { cwd: profile, env: servedEnvironment(profile), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const end = async () => {
    await endTree(child);
    if (socket !== undefined) await rm(socket, { force: true });
  };
  return await whenServed(child, end, { port, settingsFile, folder: options.folder, signal });
}

async function whenServed(
  child: ChildProcess,
  end: () => Promise<void>,
  served: {
    readonly port: number;
    readonly settingsFile: string;
    readonly folder: string | undefined;
    readonly signal: AbortSignal | undefined;
  },
): Promise<ServedVscode> {
  let output = '';
  let disposal: Promise<void> | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<void>((resolve) => {
    child.once('close', resolve);
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
  });
  const dispose = () => (disposal ??= end());
  const failed = new Promise<string>((resolve) => {
    void ended.then(() => {
      if (disposal === undefined) resolve(lastLines(output));
    });
  });
  const origin = `http://${LOOPBACK}:${served.port}/`;
  try {
    await untilAnswered(origin, failed, served.signal);
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    url: origin + windowQuery(served.folder),
    port: served.port,
    settingsFile: served.settingsFile,
    failed,
    output: () => output,
    dispose,
  };
}

async function untilAnswered(origin: string, failed: Promise<string>, signal: AbortSignal | undefined): Promise<void> {
  let lastWords: string | undefined;
  void failed.then((words) => (lastWords = words));
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    signal?.throwIfAborted();
    if (lastWords !== undefined) throw new StartFailure(`The served VS Code ended at once:\n${lastWords}`);
    try {
      const answer = await fetch(origin, { signal: AbortSignal.timeout(5000) });
      await answer.arrayBuffer();
      if (answer.ok) return;
    } catch {
      // Nobody listens yet, which is what is being waited for.
    }
    if (Date.now() > deadline)
      throw new StartFailure(`The served VS Code gave no answer on ${origin} for ${START_LIMIT_MS / 1000} s.`);
    await pause(100);
  }
}

async function installExtension(options: ServeOptions, vsix: string): Promise<void> {
  const { code, output } = await runProgram(
    options.toolchain.node,
    [options.toolchain.entry, ...profileArguments(options), '--install-extension', vsix, '--force'],
    { cwd: options.profile, env: servedEnvironment(options.profile), signal: options.signal },
  );
  if (code !== 0) throw new StartFailure(`The extension can't be installed from ${vsix}:\n${lastLines(output)}`);
}

function profileArguments({ profile, extensions }: ServeOptions): string[] {
  return [
    '--config',
    join(profile, 'config.yaml'),
    '--user-data-dir',
    join(profile, 'data'),
    '--extensions-dir',
    extensions ?? join(profile, 'extensions'),
  ];
}

/**
 * Our environment without what would steer code-server away from its arguments (`PORT`, `PASSWORD`, the variables of a VS Code
 * whose terminal we may run in), and with its own files inside the profile.
 */
function servedEnvironment(profile: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(VSCODE_|CODE_SERVER_|CS_|ELECTRON_|npm_)/i.test(name) &&
      !/^(PORT|PASSWORD|HASHED_PASSWORD|GITHUB_TOKEN|LOG_LEVEL|EXTENSIONS_GALLERY|NODE_OPTIONS)$/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    XDG_DATA_HOME: join(profile, 'xdg-data'),
    XDG_CONFIG_HOME: join(profile, 'xdg-config'),
    EXTENSIONS_GALLERY: '{}', // No gallery, so nothing asks the network for one.
  };
}

function windowQuery(folder: string | undefined): string {
  if (folder === undefined) return '?ew=true';
  // VS Code writes folders into its own addresses with plain slashes; so do we, to be readable in a terminal.
  const path = encodeURIComponent(
    process.platform === 'win32' ? `/${folder.replaceAll('\\', '/')}` : folder,
  ).replaceAll('%2F', '/');
  return folder.endsWith('.code-workspace') ? `?workspace=${path}` : `?folder=${path}`;
}
