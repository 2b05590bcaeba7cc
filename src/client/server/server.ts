import { type CancellationToken, type Disposable, EventEmitter, type TextDocument, type Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  ENTITIES,
  type EntitiesResult,
  EXPORT,
  type ExportParams,
  type ExportResult,
  HIGHLIGHTS,
  type Highlights,
  INDEX_CHANGED,
  type IndexChanged,
  NEIGHBOUR,
  type NeighbourParams,
  type NeighbourResult,
  PLACES,
  type PlacesResult,
  TIMELINE,
  type TimelineParams,
  type TimelineResult,
} from '../../protocol/requests.ts';
import type { Failures } from '../failures.ts';

/** Makes a client of the language server; how it reaches the server is its own affair. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server, asked in the words of the protocol. Uris are VS Code's own. */
export class Server implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #started: Promise<void>;
  readonly #indexChanged = new EventEmitter<IndexChanged>();
  #last: IndexChanged = { nDocuments: 0, indexing: true };

  /** Fires when what the folders say has changed, at most a few times a second. */
  readonly onIndexChanged = this.#indexChanged.event;

  constructor(client: BaseLanguageClient, failures: Failures) {
    this.#client = client;
    client.onNotification(INDEX_CHANGED, (change: IndexChanged) => {
      this.#last = change;
      this.#indexChanged.fire(change);
    });
    this.#started = client.start();
    void failures.show('start its language server', () => this.#started);
  }

  /** What the server said last of its documents. */
  get index(): IndexChanged {
    return this.#last;
  }

  /** What to highlight in an open document. */
  highlights(document: TextDocument): Promise<Highlights> {
    return this.#ask(HIGHLIGHTS, { uri: this.uriText(document.uri) });
  }

  entities(token?: CancellationToken): Promise<EntitiesResult> {
    return this.#ask(ENTITIES, undefined, token);
  }

  /** Where an entity is named. */
  places(entity: string, token?: CancellationToken): Promise<PlacesResult> {
    return this.#ask(PLACES, { entity }, token);
  }

  timeline(filter: TimelineParams = {}): Promise<TimelineResult> {
    return this.#ask(TIMELINE, filter);
  }

  /** The mention after or before a position. */
  neighbour(params: NeighbourParams): Promise<NeighbourResult> {
    return this.#ask(NEIGHBOUR, params);
  }

  export(params: ExportParams): Promise<ExportResult> {
    return this.#ask(EXPORT, params);
  }

  /** A uri as the server writes it. */
  uriText(uri: Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  /** The uri of a text of the server's. */
  uri(text: string): Uri {
    return this.#client.protocol2CodeConverter.asUri(text);
  }

  dispose(): void {
    this.#indexChanged.dispose();
    // Whether it ends in time is nobody's concern any more.
    this.#client.dispose().catch(() => undefined);
  }

  async #ask<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    await this.#started;
    return this.#client.sendRequest<R>(method, params, token);
  }
}
