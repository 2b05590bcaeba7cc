import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type Position as LspPosition,
  type Range,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { DiskChange } from './folderContents.ts';
import type { Session } from './session.ts';
import { canonicalUri } from './uris.ts';

/** Where in a document somebody asks. */
export interface AskedOffset {
  readonly uri: string;
  readonly offset: number;
}

/** The canonical uri of the document that is asked about, read as it stands now. */
export function askedDocument(session: Session, document: TextDocumentIdentifier): string {
  const uri = canonicalUri(document.uri);
  session.documents.freshen(uri);
  return uri;
}

/** The place that is asked about; undefined where the document is not known. */
export function askedOffset(
  session: Session,
  params: { readonly textDocument: TextDocumentIdentifier; readonly position: LspPosition },
): AskedOffset | undefined {
  const uri = askedDocument(session, params.textDocument);
  const offset = session.dossier.offsetAt(uri, params.position);
  return offset === undefined ? undefined : { uri, offset };
}

/** The span of a known document that a range covers. */
export function spanOf(session: Session, uri: string, range: Range): { start: number; end: number } | undefined {
  const start = session.dossier.offsetAt(uri, range.start);
  const end = session.dossier.offsetAt(uri, range.end);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What the client saw happen on disk. */
export function diskChangesOf(params: DidChangeWatchedFilesParams): readonly DiskChange[] {
  return params.changes.map(({ uri, type }) => ({ uri: canonicalUri(uri), kind: kindOf(type) }));
}

function kindOf(type: FileChangeType): DiskChange['kind'] {
  switch (type) {
    case FileChangeType.Created:
      return 'created';
    case FileChangeType.Deleted:
      return 'deleted';
    case FileChangeType.Changed:
      return 'changed';
  }
}
