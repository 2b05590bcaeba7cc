import {
  type Connection,
  type InitializeParams,
  type TextDocumentContentParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { StopSignal } from '../core/base/stopping.ts';
import type { Dossier } from '../core/dossier.ts';
import { ENTITIES, EXPORT, HIGHLIGHTS, NEIGHBOUR, PLACES, TIMELINE } from '../protocol/requests.ts';
import { answering } from './answering.ts';
import { capabilitiesFor } from './capabilities.ts';
import { abilitiesOf, foldersOf } from './clientAbilities.ts';
import { definition } from './features/definition.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { documentSymbol } from './features/documentSymbol.ts';
import { entities } from './features/entities.ts';
import { exportText } from './features/exportText.ts';
import { highlights } from './features/highlights.ts';
import { hover } from './features/hover.ts';
import { neighbour } from './features/neighbour.ts';
import { Pages } from './features/pages.ts';
import { places } from './features/places.ts';
import { references } from './features/references.ts';
import { semanticTokens, semanticTokensRange } from './features/semanticTokens.ts';
import { timeline } from './features/timeline.ts';
import { workspaceSymbol } from './features/workspaceSymbol.ts';
import { followClient } from './following.ts';
import { Notices } from './notices.ts';
import { Session } from './session.ts';
import type { Timers } from './timers.ts';
import { diagnosticsOf } from './toLsp.ts';
import { showWorkProgress } from './workProgress.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** What a server needs beside its connection. */
export interface Home {
  /** Makes the dossier; called once, with the client's `initializationOptions`. */
  readonly createDossier: (options: unknown) => Dossier;
  readonly files: WorkspaceFiles;
  readonly timers: Timers;
  readonly version: string;
}

/** Serves one client over a connection, from `initialize` to `shutdown`. */
export function serve(connection: Connection, home: Home): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = openSession(connection, home, documents, params);
    answerRequests(connection, session);
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'dossier', version: home.version } };
  });
  connection.onInitialized(() => session && followClient(connection, session));
  connection.onShutdown(() => session?.dispose());
  documents.listen(connection);
  connection.listen();
}

function openSession(
  connection: Connection,
  home: Home,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Session {
  const notices: Notices = new Notices(
    connection,
    home.timers,
    () => session,
    () => pages,
  );
  const session: Session = new Session({
    ...home,
    createDossier: () => home.createDossier(params.initializationOptions),
    documents,
    client: abilitiesOf(params),
    log: connection.console,
    tellProblems: (uri, text, problems) => {
      void connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(text, problems) });
    },
    showProgress: (stop) => showWorkProgress(connection, home.timers, stop),
    changed: () => notices.changed(),
    idle: () => notices.idle(),
    disposed: () => notices.dispose(),
  });
  const pages = new Pages(session);
  const answerPage = (asked: TextDocumentContentParams) => pages.answer(asked);
  connection.workspace.textDocumentContent.on(answering(connection.console, answerPage));
  session.folders.open(foldersOf(params));
  return session;
}

function answerRequests(connection: Connection, session: Session): void {
  function answer<Params, Result>(
    work: (session: Session, params: Params, signal: StopSignal) => Result | Promise<Result>,
  ): (...received: unknown[]) => Promise<Result> {
    return answering(connection.console, (params: Params, signal) => work(session, params, signal));
  }
  connection.onHover(answer(hover));
  connection.onDefinition(answer(definition));
  connection.onReferences(answer(references));
  connection.onDocumentHighlight(answer(documentHighlight));
  connection.onDocumentSymbol(answer(documentSymbol));
  connection.onWorkspaceSymbol(answer(workspaceSymbol));
  connection.languages.semanticTokens.on(answer(semanticTokens));
  connection.languages.semanticTokens.onRange(answer(semanticTokensRange));
  connection.onRequest(HIGHLIGHTS, answer(highlights));
  connection.onRequest(ENTITIES, answer(entities));
  connection.onRequest(PLACES, answer(places));
  connection.onRequest(TIMELINE, answer(timeline));
  connection.onRequest(NEIGHBOUR, answer(neighbour));
  connection.onRequest(EXPORT, answer(exportText));
}
