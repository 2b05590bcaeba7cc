import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { EXPORT_FORMATS } from '../../core/dossier.ts';
import type { ExportParams, ExportResult } from '../../protocol/requests.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** The mentions and events of documents as the text of a file. */
export function exportText(session: Session, params: ExportParams): ExportResult {
  if (!EXPORT_FORMATS.includes(params.format)) {
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `There is no export format "${params.format}"; there are ${EXPORT_FORMATS.join(', ')}.`,
    );
  }
  session.documents.freshenAll();
  const held = session.dossier.documents();
  const wanted = params.uris && new Set(params.uris.map(canonicalUri));
  const uris = wanted ? held.filter((uri) => wanted.has(uri)) : held;
  return { text: session.dossier.export(params.format, uris), nDocuments: uris.length };
}
