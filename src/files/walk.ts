import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { PathFilter } from './sources.ts';
import { type FileTrouble, troubleOf } from './trouble.ts';

/** What a walk asks of the disk; a test may put another in its place. */
export interface Disk {
  readdir(path: string): Promise<readonly Entry[]>;
  /** What the path leads to, links followed. */
  stat(path: string): Promise<{ isFile(): boolean; isDirectory(): boolean }>;
  realpath(path: string): Promise<string>;
}

/** One name in a folder, links not followed. */
export interface Entry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Hears of each file or folder that is left out though it was wanted; the path is relative to the folder walked. */
export type TellTrouble = (path: string, trouble: FileTrouble) => void;

/** The disk of this machine. */
export const NODE_DISK: Disk = {
  readdir: (path) => readdir(path, { withFileTypes: true }),
  stat,
  realpath,
};

/**
 * The wanted files below a folder, as paths relative to it with forward slashes, sorted by code unit. Links are
 * followed, each real folder once; what is neither file nor folder (a pipe, a socket) is passed over. Never throws:
 * what cannot be read is told and left out.
 */
export async function* walk(
  folder: string,
  filter: PathFilter,
  tell: TellTrouble,
  disk: Disk = NODE_DISK,
): AsyncGenerator<string> {
  let root: string;
  try {
    root = await disk.realpath(folder);
  } catch (error) {
    tell('', troubleOf(error));
    return;
  }
  yield* new Walk(folder, [root], filter, tell, disk).below('');
}

class Walk {
  readonly #folder: string;
  /** Real paths of the folder walked and of the folders that links led to. */
  readonly #roots: string[];
  readonly #filter: PathFilter;
  readonly #tell: TellTrouble;
  readonly #disk: Disk;

  constructor(folder: string, roots: string[], filter: PathFilter, tell: TellTrouble, disk: Disk) {
    this.#folder = folder;
    this.#roots = roots;
    this.#filter = filter;
    this.#tell = tell;
    this.#disk = disk;
  }

  async *below(path: string): AsyncGenerator<string> {
    let entries: readonly Entry[];
    try {
      entries = await this.#disk.readdir(join(this.#folder, path));
    } catch (error) {
      this.#tell(path, troubleOf(error));
      return;
    }
    const children: { readonly path: string; readonly key: string; readonly isFolder: boolean }[] = [];
    // Of two links to one folder the first counts: the disk's own order differs from machine to machine.
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await this.#follow(child) : kindOf(entry);
      if (kind === 'folder' && this.#filter.enters(child)) {
        // Sorted with its slash, a folder stands where its files stand in the order of whole paths.
        children.push({ path: child, key: `${child}/`, isFolder: true });
      } else if (kind === 'file' && this.#filter.selects(child)) {
        children.push({ path: child, key: child, isFolder: false });
      }
    }
    children.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const child of children) {
      if (child.isFolder) yield* this.below(child.path);
      else yield child.path;
    }
  }

  /** What a link leads to; undefined where it is left out. */
  async #follow(path: string): Promise<'file' | 'folder' | undefined> {
    if (!this.#filter.selects(path) && !this.#filter.enters(path)) return undefined;
    try {
      const target = await this.#disk.realpath(join(this.#folder, path));
      const kind = kindOf(await this.#disk.stat(target));
      if (kind === 'folder') return await this.#enterLink(path, target);
      // A file of the folder itself is met under its own name, unless that name is not wanted.
      const inside = pathBelow(this.#roots[0] ?? '', target);
      return inside !== undefined && this.#filter.selects(inside) ? undefined : kind;
    } catch (error) {
      const trouble = troubleOf(error);
      // A broken link with a name that nobody asked for is nobody's trouble.
      if (this.#filter.selects(path)) {
        this.#tell(path, trouble.kind === 'missing' ? { kind: 'broken-link' } : trouble);
      }
      return undefined;
    }
  }

  async #enterLink(path: string, target: string): Promise<'folder' | undefined> {
    if (!this.#filter.enters(path)) return undefined;
    const home = await this.#disk.realpath(join(this.#folder, path, '..'));
    if (pathBelow(target, home) !== undefined) {
      this.#tell(path, { kind: 'cyclic-link' });
      return undefined;
    }
    // In a folder that is walked anyway its files are met too; and one that holds such a folder would have them twice.
    const isWalked = (root: string) => pathBelow(root, target) !== undefined || pathBelow(target, root) !== undefined;
    if (this.#roots.some(isWalked)) return undefined;
    this.#roots.push(target);
    return 'folder';
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): 'file' | 'folder' | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
}

/** The path from a real folder down to a real path, empty where they are the same; undefined where it is not below. */
function pathBelow(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
  return sep === '/' ? way : way.replaceAll(sep, '/');
}
