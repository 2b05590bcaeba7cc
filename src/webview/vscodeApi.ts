import type { FromPage } from '../protocol/webview.ts';

/** What VS Code gives a page to talk to its extension and to keep its state while it is hidden. */
export interface VscodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
