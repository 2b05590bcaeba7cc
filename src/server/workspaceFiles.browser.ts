import type { Connection } from 'vscode-languageserver';
import { textOf, tooLarge } from '../files/fileText.ts';
import {
  LIST_FILES,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol/requests.ts';
import { canonicalUri, pathBelow } from './uris.ts';
import { MAX_FILE_BYTES, type WorkspaceFiles } from './workspaceFiles.ts';

/** Files as the client sees them, for a server in a browser worker, which has no disk. */
export function filesOfClient(connection: Pick<Connection, 'sendRequest'>): WorkspaceFiles {
  return {
    async list(folder, filter, tell) {
      try {
        const all = await connection.sendRequest<ListFilesResult>(LIST_FILES);
        return all
          .map(canonicalUri)
          .filter((uri) => isWanted(pathBelow(folder, uri), filter.selects))
          .sort((a, b) => (a < b ? -1 : 1));
      } catch (error) {
        tell(folder, { kind: 'unreadable', detail: messageOf(error) });
        return [];
      }
    },
    async read(uri) {
      try {
        const base64 = await connection.sendRequest<ReadFileResult>(READ_FILE, { uri } satisfies ReadFileParams);
        if (base64 === null) return { trouble: { kind: 'unreadable', detail: 'the editor cannot read it' } };
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return bytes.length > MAX_FILE_BYTES ? { trouble: tooLarge(MAX_FILE_BYTES) } : textOf(bytes);
      } catch (error) {
        return { trouble: { kind: 'unreadable', detail: messageOf(error) } };
      }
    },
  };
}

function isWanted(path: string | undefined, selects: (path: string) => boolean): boolean {
  return path !== undefined && selects(path);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
