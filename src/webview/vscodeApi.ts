/** What VS Code gives a page to talk to its extension and to keep its state while it is hidden. */
export interface VscodeApi<Message> {
  postMessage(message: Message): void;
  getState(): unknown;
  setState(state: unknown): void;
}
