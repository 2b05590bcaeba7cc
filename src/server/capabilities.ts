import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { PAGE_SCHEME } from '../protocol/requests.ts';
import type { ClientAbilities } from './clientAbilities.ts';
import { TOKEN_LEGEND } from './features/semanticTokens.ts';

/** What the server can do for this client. */
export function capabilitiesFor(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.virtualDocuments && { textDocumentContent: { schemes: [PAGE_SCHEME] } }),
    },
  };
}
