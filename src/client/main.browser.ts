/** The extension in a web worker: the server is another worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { BrowserOptions } from '../protocol/initialization.ts';
import { startDossier } from './dossier.ts';

/** What a web worker offers to make another one; its other words are not ours to know. */
declare const Worker: new (script: string) => object;

/** Called by VS Code when the extension is needed. */
export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  startDossier(context, (options) => {
    let coreData = '';
    const start = async (): Promise<object> => {
      // The server has no disk to read its language packs and known names from; it gets them with its first message.
      coreData = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(dist, 'coreData.txt')));
      return new Worker(Uri.joinPath(dist, 'server.browser.js').toString(true));
    };
    return new LanguageClient('dossier', 'Dossier', start, {
      ...options,
      initializationOptions: (): BrowserOptions => ({ coreData }),
    });
  });
}

/** Called by VS Code before it ends. All that lives belongs to the context, which VS Code disposes of itself. */
export function deactivate(): void {}
