/** The extension in a web worker: the server is another worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startDossier } from './dossier.ts';

/** What a web worker offers to make another one; its other words are not ours to know. */
declare const Worker: new (script: string) => object;

/** Called by VS Code when the extension is needed. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  startDossier(context, (options) => new LanguageClient('dossier', 'Dossier', async () => new Worker(script), options));
}

/** Called by VS Code before it ends. All that lives belongs to the context, which VS Code disposes of itself. */
export function deactivate(): void {}
