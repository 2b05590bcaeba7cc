import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../protocol/requests.ts';
import { setting } from '../settings.ts';

/** The reader's own knowledge files. */
const KNOWLEDGE = '**/.dossier/knowledge/*.{yaml,yml}';

/** So many bytes become text at a time: a call takes no more arguments than a stack has room for. */
const CHUNK = 0x8000;

/** Lists and reads the files of the folders for a server that has no disk. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [client.onRequest(LIST_FILES, listFiles), client.onRequest(READ_FILE, readFile)];
}

async function listFiles(): Promise<ListFilesResult> {
  const exclude = oneOf(setting('files.exclude'));
  const sources = await workspace.findFiles(oneOf(setting('files.include')), exclude);
  // A knowledge file lies in a folder that no source is taken from.
  const knowledge = await workspace.findFiles(KNOWLEDGE, null);
  return [...new Set([...sources, ...knowledge].map(String))];
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return base64(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    // The answer for a file that cannot be read is null; the server says so where it matters.
    return null;
  }
}

/** One glob for all of them; what matches nothing where there are none. */
function oneOf(globs: readonly string[]): string {
  return globs.length === 1 ? (globs[0] ?? '') : `{${globs.join(',')}}`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}
