import type { Connection } from 'vscode-languageserver';
import { INDEX_CHANGED, type IndexChanged } from '../protocol/requests.ts';
import type { Pages } from './features/pages.ts';
import type { Session } from './session.ts';
import { type Pace, Throttle } from './throttle.ts';
import type { Timers } from './timers.ts';

/** Views hear of changes four times a second at most; a small folder is read before they hear the first time. */
const PACE: Pace = { delay: 20, interval: 250 };

/** Tells the client when what the folders say has changed, so that it asks anew. */
export class Notices {
  readonly #connection: Connection;
  readonly #throttle: Throttle;
  #wasIndexing = false;

  constructor(connection: Connection, timers: Timers, session: () => Session, pages: () => Pages) {
    this.#connection = connection;
    this.#throttle = new Throttle(PACE, () => this.#tell(session(), pages()), timers);
  }

  /** Something has changed. */
  changed(): void {
    this.#throttle.ask();
  }

  /** All folders were looked through: whoever was told that there is more to come hears when there is not. */
  idle(): void {
    if (this.#wasIndexing) this.#throttle.ask();
  }

  dispose(): void {
    this.#throttle.dispose();
  }

  #tell(session: Session, pages: Pages): void {
    const change: IndexChanged = { nDocuments: session.dossier.documents().length, indexing: session.isIndexing };
    this.#ignoreEnd(this.#connection.sendNotification(INDEX_CHANGED, change));
    if (!change.indexing) {
      pages.update((uri) => this.#ignoreEnd(this.#connection.workspace.textDocumentContent.refresh(uri)));
      if (this.#wasIndexing && session.client.refreshesTokens) {
        this.#ignoreEnd(this.#connection.languages.semanticTokens.refresh());
      }
    }
    this.#wasIndexing = change.indexing;
  }

  /** A message that cannot be sent any more, or a client that does not answer, takes nothing from anybody. */
  #ignoreEnd(sent: Promise<void>): void {
    sent.catch((error) => this.#connection.console.warn(String(error)));
  }
}
