/** The extension in a web worker: the server is another worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { BrowserOptions } from '../protocol/initialization.ts';
import { startDossier } from './dossier.ts';

/** A port to another worker, as far as the language client's readers and writers know one. */
type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0];

/** What a web worker offers to make another one. */
declare const Worker: new (script: string) => WorkerPort;

/** Called by VS Code when the extension is needed. */
export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  startDossier(context, (options) => {
    let coreData = '';
    const start = async (): Promise<MessageTransports> => {
      // The server has no disk to read its language packs and known names from; it gets them with its first message.
      coreData = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(dist, 'coreData.txt')));
      // VS Code makes no worker of a script that lies on another machine, but one of a text that is here.
      const script = await workspace.fs.readFile(Uri.joinPath(dist, 'server.browser.js'));
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const initializationOptions = (): BrowserOptions => ({ coreData });
    return new LanguageClient('dossier', 'Dossier', start, { ...options, initializationOptions });
  });
}

/** Called by VS Code before it ends. All that lives belongs to the context, which VS Code disposes of itself. */
export function deactivate(): void {}
