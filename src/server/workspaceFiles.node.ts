import { fileURLToPath } from 'node:url';
import { readText } from '../files/readText.ts';
import { walk } from '../files/walk.ts';
import { uriBelow } from './uris.ts';
import { MAX_FILE_BYTES, type WorkspaceFiles } from './workspaceFiles.ts';

/** Files on the disk of the machine the server runs on. */
export function filesOnDisk(): WorkspaceFiles {
  return {
    async list(folder, filter, tell) {
      const path = pathOf(folder);
      if (path === undefined) {
        tell(folder, { kind: 'unreadable', detail: 'it is not on a disk' });
        return [];
      }
      const uris: string[] = [];
      for await (const file of walk(path, filter, (below, trouble) => tell(uriOf(folder, below), trouble))) {
        uris.push(uriBelow(folder, file));
      }
      return uris;
    },
    async read(uri) {
      const path = pathOf(uri);
      if (path === undefined) return { trouble: { kind: 'unreadable', detail: 'it is not on a disk' } };
      return readText(path, { maxBytes: MAX_FILE_BYTES, pipes: false });
    },
  };
}

function uriOf(folder: string, below: string): string {
  return below === '' ? folder : uriBelow(folder, below);
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch (error) {
    // Such as a `%2F` in a name: no file of this machine is called so.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
