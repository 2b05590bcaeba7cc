import { type Disposable, EventEmitter, workspace } from 'vscode';
import type { Place, ShownEvent } from '../../protocol/requests.ts';
import type { PageEvents } from '../../protocol/webview.ts';
import type { Failures } from '../failures.ts';
import { Pace } from '../pace.ts';
import type { Server } from '../server/server.ts';
import { pageEvent } from './pageEvents.ts';

/** The events for all timeline pages: asked once for as many pages as there are, and only while one is in view. */
export class TimelineFeed implements Disposable {
  readonly #server: Server;
  readonly #failures: Failures;
  readonly #fed = new EventEmitter<PageEvents>();
  readonly #pace = new Pace(() => void this.#ask());
  readonly #listeners: readonly Disposable[];
  #events: ReadonlyMap<string, ShownEvent> = new Map();
  #message: PageEvents | undefined;
  #nWatching = 0;

  /** Fires with what a page is to show. */
  readonly onFed = this.#fed.event;

  constructor(server: Server, failures: Failures) {
    this.#server = server;
    this.#failures = failures;
    this.#listeners = [
      server.onIndexChanged(({ indexing }) => {
        this.#message = undefined;
        if (this.#nWatching > 0) this.#pace.ask(indexing ? 'slow' : 'soon');
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#pace.ask('soon')),
    ];
  }

  /** What is known now. Undefined where it has changed since; then it comes with the next feed. */
  get message(): PageEvents | undefined {
    return this.#message;
  }

  /** A page is in view, until what is returned is disposed of. */
  watch(): Disposable {
    this.#nWatching++;
    if (!this.#message) this.#pace.ask('soon');
    let isOver = false;
    return {
      dispose: () => {
        if (!isOver) this.#nWatching--;
        isOver = true;
      },
    };
  }

  /** Where a source of an event stands. Undefined for an event that is no more. */
  placeOf(event: string, source: number): Place | undefined {
    return this.#events.get(event)?.places[source];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#pace.dispose();
    this.#fed.dispose();
  }

  async #ask(): Promise<void> {
    await this.#failures.note('read the timeline', async () => {
      const { events } = await this.#server.timeline();
      this.#events = new Map(events.map((event) => [event.id, event]));
      const labels = new Map<string, string>();
      const labelOf = (uri: string): string => {
        const label = labels.get(uri) ?? workspace.asRelativePath(this.#server.uri(uri));
        labels.set(uri, label);
        return label;
      };
      const { indexing, nDocuments } = this.#server.index;
      this.#message = {
        kind: 'events',
        events: events.map((event) => pageEvent(event, labelOf)),
        indexing,
        hasDocuments: nDocuments > 0 || (workspace.workspaceFolders?.length ?? 0) > 0,
      };
      this.#fed.fire(this.#message);
    });
  }
}
