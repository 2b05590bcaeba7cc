/** The script of all pages: `data-page` of the document says which one it is. */
import type { FromEntityPage, FromPage } from '../protocol/webview.ts';
import { EntityPage } from './entityPage/entityPage.ts';
import { TimelinePage } from './timelinePage.ts';
import type { VscodeApi } from './vscodeApi.ts';

/** Any page, once it is put together. */
interface Page<Message> {
  open(body: HTMLElement): void;
  receive(message: Message): void;
}

declare function acquireVsCodeApi(): VscodeApi<FromPage & FromEntityPage>;

const api = acquireVsCodeApi();
const tell = (error: unknown): void => {
  api.postMessage({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
};
window.addEventListener('error', (event) => tell(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => tell(event.reason));

/** Only the extension can send messages here: no other page can reach into a webview. */
function run<Message>(page: Page<Message>): void {
  window.addEventListener('message', (event: MessageEvent<Message>) => page.receive(event.data));
  page.open(document.body);
}

if (document.documentElement.dataset.page === 'entity') run(new EntityPage(api));
else run(new TimelinePage(api));
