import { posix } from 'node:path';

/** A source file: its path from the project's folder, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a room may use: other rooms, single files of other rooms, and packages. */
export interface Room {
  /** Folder or file of the room; the longest that begins a path is the path's room. */
  readonly path: string;
  /** Rooms, folders and files it may import; its own files always. */
  readonly rooms: readonly string[];
  /** Packages it may import; `node:*` stands for all of Node. */
  readonly packages: readonly string[];
  /** Whether it may import types alone from other rooms. */
  readonly typesOnly?: boolean;
}

/** An import that the order of rooms does not allow. */
export interface Offence {
  readonly path: string;
  readonly imported: string;
}

/** An import as a file writes it. */
export interface WrittenImport {
  readonly specifier: string;
  readonly isType: boolean;
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s*)?'([^'\n]+)'/gmu;
const CALL = /\bimport\(\s*'([^'\n]+)'/gu;

/** All imports of a text, in no order: statements, re-exports and calls of `import()`, types in calls included. */
export function importsOf(text: string): WrittenImport[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...[...code.matchAll(STATEMENT)].map((match) => ({ specifier: match[2]!, isType: match[1] !== undefined })),
    ...[...code.matchAll(CALL)].map((match) => ({ specifier: match[1]!, isType: false })),
  ];
}

/** The imports of the files that their rooms do not allow, in order of path. A file in no room is one as well. */
export function findOffences(files: readonly SourceFile[], rooms: readonly Room[]): Offence[] {
  const offences: Offence[] = [];
  for (const { path, text } of files) {
    const room = roomOf(path, rooms);
    if (!room) {
      offences.push({ path, imported: 'belongs to no room' });
      continue;
    }
    for (const { specifier, isType } of importsOf(text)) {
      const imported = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
      if (!mayImport(room, imported, isType, rooms)) offences.push({ path, imported });
    }
  }
  return offences.sort((a, b) => (a.path + a.imported < b.path + b.imported ? -1 : 1));
}

function mayImport(room: Room, imported: string, isType: boolean, rooms: readonly Room[]): boolean {
  if (!imported.includes('/') || !imported.startsWith('src/')) {
    return (
      room.packages.some(
        (name) =>
          imported === name || imported.startsWith(`${name}/`) || (name === 'node:*' && imported.startsWith('node:')),
      ) || room.rooms.includes(imported)
    );
  }
  if (roomOf(imported, rooms) === room) return true;
  const allowed = room.rooms.some((path) => isWithin(imported, path));
  return allowed && (isType || room.typesOnly !== true);
}

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter((room) => isWithin(path, room.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
