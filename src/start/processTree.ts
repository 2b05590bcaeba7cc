import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** How long a tree may take to end by itself before it is killed. */
const GRACE_MS = 4000;

/**
 * Arguments for a Node that is to end when the process that started it has gone, so that nothing is left behind even
 * when we are killed and can't clean up. A Node forked from it does the same. (On Windows a parent's death can't be seen so.)
 */
export const END_WITH_PARENT: readonly string[] = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    'const parent=process.ppid;setInterval(()=>{if(process.ppid!==parent)process.kill(process.pid,"SIGTERM")},1000).unref()',
  )}`,
];

/**
 * Starts a program as the root of a process tree of its own.
 * It leads a process group, so Ctrl+C in the terminal reaches us alone and we decide when the tree ends.
 */
export function startTree(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
}

/**
 * Ends a tree started by `startTree`: asks politely, waits, then kills what is left.
 * Resolves when no process of it runs any more; calling it for a tree that has ended does nothing.
 */
export async function endTree(root: ChildProcess): Promise<void> {
  if (root.pid === undefined) return;
  if (process.platform === 'win32') {
    // Windows knows no polite way to end a tree; a tree that is already gone makes taskkill fail, which is what we want.
    await promisify(execFile)('taskkill', ['/PID', String(root.pid), '/T', '/F']).catch(() => undefined);
    return;
  }
  const family = new Map<string, Running>();
  const deadline = Date.now() + GRACE_MS;
  let sendsTerm = true;
  for (;;) {
    const living = await familyOf(root.pid, family);
    if (living.length === 0) return;
    const late = Date.now() > deadline;
    if (sendsTerm || late) for (const member of living) sendSignal(member.pid, late ? 'SIGKILL' : 'SIGTERM');
    sendsTerm = false;
    if (late && Date.now() > deadline + GRACE_MS)
      throw new Error(`Processes ${living.map((one) => one.pid).join(', ')} can't be ended`);
    await pause(50);
  }
}

/** A process as the system lists it. `started` tells it from a later one that was given the same number. */
interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly started: string;
}

/**
 * The living members of the tree under `root`. Members seen once stay in `family`: when a parent ends first, its children
 * are handed to another process and could no longer be found by their parent.
 */
async function familyOf(root: number, family: Map<string, Running>): Promise<Running[]> {
  const all = process.platform === 'linux' ? listFromProc() : await listFromPs();
  const pids = new Set(
    all.filter((one) => family.has(identity(one)) || one.pid === root || one.group === root).map((one) => one.pid),
  );
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of all) {
      if (pids.has(one.pid) || !pids.has(one.parent)) continue;
      pids.add(one.pid);
      grown = true;
    }
  }
  const living = all.filter((one) => pids.has(one.pid) && one.pid !== process.pid);
  for (const one of living) family.set(identity(one), one);
  return living;
}

function identity(process: Running): string {
  return `${process.pid} ${process.started}`;
}

/** `ps` is missing on small Debian images, `/proc` never is. */
function listFromProc(): Running[] {
  const found: Running[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    let line: string;
    try {
      line = readFileSync(`/proc/${name}/stat`, 'utf8');
    } catch {
      continue; // It ended between the listing and the reading.
    }
    // The second field is the program's name in brackets, which may itself hold spaces and brackets.
    const [state, parent, group, ...rest] = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') continue;
    found.push({ pid: Number(name), parent: Number(parent), group: Number(group), started: rest[16] ?? '' });
  }
  return found;
}

async function listFromPs(): Promise<Running[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=,lstart=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length > 4 && !fields[3]?.startsWith('Z'))
    .map(([pid, parent, group, , ...started]) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      started: started.join(' '),
    }));
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: it has ended meanwhile.
  }
}
