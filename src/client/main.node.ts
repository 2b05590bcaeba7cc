/** The extension in an extension host with Node: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startDossier } from './dossier.ts';

/** Called by VS Code when the extension is needed. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.node.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
  startDossier(context, (options) => new LanguageClient('dossier', 'Dossier', { run, debug }, options));
}

/** Called by VS Code before it ends. All that lives belongs to the context, which VS Code disposes of itself. */
export function deactivate(): void {}
