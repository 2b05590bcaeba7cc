import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import { diskChangesOf } from './fromLsp.ts';
import { describeError } from './log.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { folderUri } from './uris.ts';

/** The section of the client's settings that is ours. */
const SECTION = 'dossier';

/** Follows the client's settings, folders and files, as far as it tells of them, and reads the folders. */
export async function followClient(connection: Connection, session: Session): Promise<void> {
  const { client, contents, folders } = session;
  connection.onDidChangeConfiguration(async (params) => {
    if (configure(session, client.configuration ? await askSettings(connection) : params.settings?.[SECTION])) {
      await contents.scan();
    }
    if (client.refreshesTokens) await connection.languages.semanticTokens.refresh();
  });
  connection.onDidChangeWatchedFiles((params) => contents.follow(diskChangesOf(params)));
  if (client.folderChanges) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
      const kept = folders.uris.filter((uri) => !gone.has(uri));
      folders.open([...kept, ...added.map(({ uri }) => folderUri(uri))]);
      await contents.scan();
    });
  }
  try {
    await register(connection, session);
    if (client.configuration) configure(session, await askSettings(connection));
  } catch (error) {
    // The folders are read all the same: by the default settings, and without following changes.
    connection.console.error(`The client did not tell its settings: ${describeError(error)}`);
  }
  await contents.scan();
}

async function register(connection: Connection, { client }: Session): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.watchesFiles) {
    // A folder that is moved or deleted is told of by its own name alone, so names are not asked to match anything.
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete }],
    });
  }
}

async function askSettings(connection: Connection): Promise<unknown> {
  return connection.workspace.getConfiguration(SECTION);
}

function configure(session: Session, section: unknown): boolean {
  const asksForOtherFiles = session.configure(readSettings(section));
  session.changed();
  return asksForOtherFiles;
}
