/** The extension in a web worker: the server is another worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { BrowserOptions } from '../protocol/initialization.ts';
import { startDossier } from './dossier.ts';

/** What a web worker offers to make another one; its other words are not ours to know. */
declare const Worker: new (script: string) => object;

/** Called by VS Code when the extension is needed. A worker cannot read the data beside it, so they are read here. */
export async function activate(context: ExtensionContext): Promise<void> {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name);
  const script = file('server.browser.js').toString(true);
  const initializationOptions: BrowserOptions = {
    coreData: new TextDecoder().decode(await workspace.fs.readFile(file('coreData.txt'))),
  };
  startDossier(
    context,
    (options) => new LanguageClient('dossier', 'Dossier', async () => new Worker(script), { ...options, initializationOptions }),
  );
}

/** Called by VS Code before it ends. All that lives belongs to the context, which VS Code disposes of itself. */
export function deactivate(): void {}
