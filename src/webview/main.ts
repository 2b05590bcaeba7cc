import type { ToPage } from '../protocol/webview.ts';
import { TimelinePage } from './page.ts';
import type { VscodeApi } from './vscodeApi.ts';

declare function acquireVsCodeApi(): VscodeApi;

const api = acquireVsCodeApi();
const tell = (error: unknown): void => {
  api.postMessage({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
};
window.addEventListener('error', (event) => tell(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => tell(event.reason));

const page = new TimelinePage(api);
// Only the extension can send messages here: no other page can reach into a webview.
window.addEventListener('message', (event: MessageEvent<ToPage>) => page.receive(event.data));
page.open(document.body);
