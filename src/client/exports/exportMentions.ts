import { type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type { ExportFormat } from '../../protocol/requests.ts';
import type { Server } from '../server/server.ts';
import { FORMATS, fileName } from './exportFormats.ts';

/** What is exported: one document, or all there are. */
type Scope = { readonly kind: 'file'; readonly document: TextDocument } | { readonly kind: 'folder' };

/**
 * Asks for a format, for the file or the folder, and for where to write, and writes the export there. Where a file of the
 * name exists, the dialog asks before it is overwritten.
 */
export async function exportMentions(server: Server, document: TextDocument | undefined): Promise<void> {
  const format = await pick('Format of the export', Object.entries(FORMATS).map(formatItem));
  if (!format) return;
  const scope = await chooseScope(document);
  if (!scope) return;
  const { label, ending } = FORMATS[format];
  const target = await window.showSaveDialog({
    title: 'Export',
    saveLabel: 'Export',
    defaultUri: await freeName(scope, ending),
    filters: { [label]: [ending] },
  });
  if (!target) return;
  const uris = scope.kind === 'file' ? { uris: [server.uriText(scope.document.uri)] } : {};
  const { text, nDocuments } = await server.export({ format, ...uris });
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await offerToOpen(target, nDocuments);
}

type Item<T> = QuickPickItem & { readonly value: T };

async function pick<T>(placeHolder: string, items: readonly Item<T>[]): Promise<T | undefined> {
  return (await window.showQuickPick(items, { placeHolder }))?.value;
}

function formatItem([format, { label, detail }]: [string, (typeof FORMATS)[ExportFormat]]): Item<ExportFormat> {
  return { label, detail, value: format as ExportFormat };
}

/** There is nothing to choose where no file is open, or no folder. */
async function chooseScope(document: TextDocument | undefined): Promise<Scope | undefined> {
  const hasFolder = (workspace.workspaceFolders?.length ?? 0) > 0;
  if (!document) return { kind: 'folder' };
  if (!hasFolder) return { kind: 'file', document };
  const name = workspace.asRelativePath(document.uri);
  return pick<Scope>('What to export', [
    { label: '$(folder) The whole folder', value: { kind: 'folder' } },
    { label: '$(file) This file', description: name, value: { kind: 'file', document } },
  ]);
}

/** A name that is not taken yet, beside the documents. */
async function freeName(scope: Scope, ending: string): Promise<Uri> {
  const own = scope.kind === 'file' && !scope.document.isUntitled ? scope.document.uri : undefined;
  const folder = own ? Uri.joinPath(own, '..') : workspace.workspaceFolders?.[0]?.uri;
  const stem = own ? (own.path.split('/').at(-1) ?? 'dossier').replace(/\.[^.]*$/, '-dossier') : 'dossier';
  if (!folder) return Uri.file(fileName(stem, ending, 1));
  for (let nth = 1; ; nth++) {
    const uri = Uri.joinPath(folder, fileName(stem, ending, nth));
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function offerToOpen(target: Uri, nDocuments: number): Promise<void> {
  const open = 'Open';
  const documents = nDocuments === 1 ? '1 document' : `${nDocuments} documents`;
  const name = workspace.asRelativePath(target);
  const choice = await window.showInformationMessage(`Dossier wrote ${documents} to ${name}.`, open);
  if (choice === open) await window.showTextDocument(target);
}
