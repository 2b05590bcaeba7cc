import type { InitializeParams } from 'vscode-languageserver';
import { folderUri } from './uris.ts';

/** What the client at the other end can do, where the server's answers depend on it. */
export interface ClientAbilities {
  /** It asks for the text of documents that exist on no disk. */
  readonly virtualDocuments: boolean;
  readonly definitionLinks: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  /** It can be asked for its settings. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly folderChanges: boolean;
  /** It can be asked to tell of files that change on disk. */
  readonly watchesFiles: boolean;
  readonly refreshesTokens: boolean;
}

/** Reads what the client says of itself. */
export function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  return {
    virtualDocuments: workspace?.textDocumentContent !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}

/** The uris of the folders the client opened; none where it opened a single file. */
export function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folderUri(folder.uri));
  return params.rootUri ? [folderUri(params.rootUri)] : [];
}
