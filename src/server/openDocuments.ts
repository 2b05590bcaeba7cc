import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { IdleTask } from './idleTask.ts';
import type { Timers } from './timers.ts';
import { canonicalUri } from './uris.ts';

/** What {@link OpenDocuments} tells others. */
export interface OpenDocumentsParts {
  /** Reads the text of a document that was opened or edited, at once. */
  readonly read: (uri: string, text: string) => void;
  /** Hears, once typing has paused, that documents were read. */
  readonly changed: () => void;
  readonly saved: (uri: string) => void;
  readonly closed: (uri: string) => void;
  readonly timers: Timers;
}

/** After so many milliseconds without a change, what was typed counts for other documents and views too. */
const TYPING_PAUSE = 250;

/** The documents the editor holds. Each is read again when somebody asks about it, at most once a version. */
export class OpenDocuments {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #parts: OpenDocumentsParts;
  readonly #idle: IdleTask;
  /** Canonical uri → the uri in the editor's spelling, and the version that was read last. */
  readonly #open = new Map<string, { readonly uri: string; readVersion: number | undefined }>();

  constructor(documents: TextDocuments<TextDocument>, parts: OpenDocumentsParts) {
    this.#documents = documents;
    this.#parts = parts;
    this.#idle = new IdleTask(TYPING_PAUSE, () => this.#typingPaused(), parts.timers);
    documents.onDidOpen(({ document }) => {
      this.#open.set(canonicalUri(document.uri), { uri: document.uri, readVersion: undefined });
    });
    documents.onDidChangeContent(() => this.#idle.ask());
    documents.onDidSave(({ document }) => {
      const uri = canonicalUri(document.uri);
      this.freshen(uri);
      parts.saved(uri);
    });
    documents.onDidClose(({ document }) => {
      const uri = canonicalUri(document.uri);
      this.#open.delete(uri);
      parts.closed(uri);
    });
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** The open document of that canonical uri. */
  get(uri: string): TextDocument | undefined {
    const open = this.#open.get(uri);
    return open && this.#documents.get(open.uri);
  }

  /** Makes sure that the document was read as it stands now. */
  freshen(uri: string): void {
    const open = this.#open.get(uri);
    const document = this.get(uri);
    if (!open || !document || open.readVersion === document.version) return;
    open.readVersion = document.version;
    this.#parts.read(uri, document.getText());
  }

  /** Makes sure that every open document was read as it stands now. */
  freshenAll(): void {
    for (const uri of this.#open.keys()) this.freshen(uri);
  }

  /** All open documents must be read again, because what is known has changed. */
  markStale(): void {
    for (const open of this.#open.values()) open.readVersion = undefined;
    this.#idle.ask();
  }

  dispose(): void {
    this.#idle.dispose();
  }

  #typingPaused(): void {
    this.freshenAll();
    this.#parts.changed();
  }
}
