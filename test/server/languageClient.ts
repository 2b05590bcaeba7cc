import {
  type ClientCapabilities,
  createMessageConnection,
  Emitter,
  type InitializeResult,
  type Message,
  type MessageConnection,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** What the client says it can do, unless a test takes something away. */
const ABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    textDocumentContent: { dynamicRegistration: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  window: { workDoneProgress: true },
};

/** A message that came from the server. */
export interface Received {
  readonly method: string;
  readonly params: unknown;
}

/** How a test's editor differs from a capable one. */
export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  readonly capabilities?: ClientCapabilities;
  /** Answers requests of the server beyond those that any editor answers. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

/** An editor, as far as a language server can tell. */
export class LanguageClient {
  readonly connection: MessageConnection;
  /** All messages of the server so far, in order. */
  readonly received: Received[] = [];
  /** What the editor answers when asked for its settings. */
  settings: unknown;
  readonly #versions = new Map<string, number>();
  #wake: (() => void)[] = [];

  readonly #answers = new Emitter<Message>();

  constructor(fromServer: NodeJS.ReadableStream, toServer: NodeJS.WritableStream) {
    const reader = new StreamMessageReader(fromServer);
    const listen = reader.listen.bind(reader);
    reader.listen = (callback) =>
      listen((message) => {
        this.#answers.fire(message);
        callback(message);
      });
    this.connection = createMessageConnection(reader, new StreamMessageWriter(toServer));
    this.connection.onNotification((method, params) => this.#receive(method, params));
    this.connection.onUnhandledProgress((params) => this.#receive('$/progress', params));
    this.connection.listen();
  }

  async start({
    folders = [],
    settings,
    capabilities = ABILITIES,
    answers = {},
  }: ClientOptions = {}): Promise<InitializeResult> {
    this.settings = settings;
    this.connection.onRequest((method, params) => {
      this.#receive(method, params);
      const answer = answers[method];
      if (answer) return answer(params);
      return method === 'workspace/configuration' ? [this.settings] : null;
    });
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }));
    const result = await this.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    this.notify('initialized', {});
    return result;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'plaintext'): void {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces what stands between two positions, `[line, character]`. */
  edit(uri: string, from: readonly [number, number], to: readonly [number, number], text: string): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const range = {
      start: { line: from[0], character: from[1] },
      end: { line: to[0], character: to[1] },
    };
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    return version;
  }

  save(uri: string): void {
    this.notify('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells of changes on disk: 1 created, 2 changed, 3 deleted. */
  changedOnDisk(...changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]): void {
    this.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });
  }

  /** Asks about a position. */
  at<Result>(method: string, uri: string, line: number, character: number, more: object = {}): Promise<Result> {
    return this.request(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  /** The first message of that kind after the first `from` messages, as soon as it is there. */
  async waitFor<Params>(method: string, isIt: (params: Params) => boolean = () => true, from = 0): Promise<Params> {
    for (;;) {
      const found = this.received.slice(from).find((each) => each.method === method && isIt(each.params as Params));
      if (found) return found.params as Params;
      await this.#nextMessage();
    }
  }

  /** Looks again at each message of the server until what is looked for is there. */
  async until<Result>(look: () => Promise<Result | undefined | false>): Promise<Result> {
    for (;;) {
      const nSeen = this.received.length;
      const found = await look();
      if (found !== undefined && found !== false) return found;
      if (this.received.length === nSeen) await this.#nextMessage();
    }
  }

  /** Waits until the server has said that it has read everything, with so many documents. */
  async indexed(nDocuments: number, from = 0): Promise<void> {
    await this.waitFor<{ nDocuments: number; indexing: boolean }>(
      'dossier/indexChanged',
      (told) => !told.indexing && told.nDocuments === nDocuments,
      from,
    );
  }

  /** The answer to a request that a test has written to the server by itself. */
  answerTo(id: string): Promise<ResponseMessage> {
    return new Promise((resolve) => {
      const listening = this.#answers.event((message) => {
        if ((message as ResponseMessage).id !== id) return;
        listening.dispose();
        resolve(message as ResponseMessage);
      });
    });
  }

  /** Everything the server has logged. */
  log(): string {
    return this.received
      .filter(({ method }) => method === 'window/logMessage')
      .map(({ params }) => (params as { message: string }).message)
      .join('\n');
  }

  #receive(method: string, params: unknown): void {
    this.received.push({ method, params });
    const wake = this.#wake;
    this.#wake = [];
    for (const each of wake) each();
  }

  #nextMessage(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }
}
