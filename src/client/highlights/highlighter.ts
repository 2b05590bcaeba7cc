import {
  type Disposable,
  EventEmitter,
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Highlights } from '../../protocol/requests.ts';
import type { Failures } from '../failures.ts';
import { Pace } from '../pace.ts';
import type { Server } from '../server/server.ts';
import { SECTION } from '../settings.ts';
import { DecorationStyles } from './decorationStyles.ts';
import { readRanges, sameRanges } from './flatRanges.ts';
import { MENTION_TYPES } from './mentionTypes.ts';

/** What a {@link Highlighter} needs. */
export interface HighlighterParts {
  readonly server: Server;
  readonly failures: Failures;
  /** Whether a document is one that is read. */
  readonly isSource: (document: TextDocument) => boolean;
}

/** So many stale answers are taken in a row; the server does not know a document that never comes to its version. */
const MAX_STALE = 3;

/**
 * Keeps the highlights of all visible editors up to date. While the server reads a change, the highlights before it stay
 * and move with the text, so that nothing flickers; an answer for a version that is no more is dropped.
 */
export class Highlighter implements Disposable {
  readonly #parts: HighlighterParts;
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly Disposable[];
  /** Uri → the last answer. */
  readonly #answers = new Map<string, Highlights>();
  /** Uris of the documents being asked for, and whether to ask again once the answer is there. */
  readonly #asking = new Map<string, { again: boolean }>();
  /** What is read elsewhere seldom changes what is named here, so nobody waits for it. */
  readonly #pace = new Pace(() => this.#askForAll());
  #styles = new DecorationStyles();

  /** Fires when there is a new answer for a document. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: HighlighterParts) {
    this.#parts = parts;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#ask(document);
      }),
      workspace.onDidOpenTextDocument((document) => this.#ask(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#answers.delete(uri.toString())),
      window.onDidChangeVisibleTextEditors((editors) => this.#showIn(editors)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.highlights`)) this.#restyle();
      }),
      parts.server.onIndexChanged(({ indexing }) => this.#pace.ask(indexing ? 'slow' : 'soon')),
      this.#pace,
    ];
    this.#askForAll();
  }

  /** What was last found in a document. Undefined where nothing was asked yet. */
  of(document: TextDocument): Highlights | undefined {
    return this.#answers.get(document.uri.toString());
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#styles.dispose();
    this.#changed.dispose();
  }

  #askForAll(): void {
    for (const document of new Set(window.visibleTextEditors.map((editor) => editor.document))) this.#ask(document);
  }

  /** An editor that comes into view shows at once what is known of its document. */
  #showIn(editors: readonly TextEditor[]): void {
    for (const editor of editors) {
      const answer = this.of(editor.document);
      if (answer?.version === editor.document.version) this.#draw(editor, answer);
      else this.#ask(editor.document);
    }
  }

  #restyle(): void {
    const before = this.#styles;
    this.#styles = new DecorationStyles();
    for (const editor of window.visibleTextEditors) {
      const answer = this.of(editor.document);
      if (answer?.version === editor.document.version) this.#draw(editor, answer);
      else this.#ask(editor.document);
    }
    before.dispose();
  }

  #ask(document: TextDocument): void {
    if (!this.#parts.isSource(document)) return;
    const key = document.uri.toString();
    const asking = this.#asking.get(key);
    if (asking) {
      asking.again = true;
      return;
    }
    const mine = { again: false };
    this.#asking.set(key, mine);
    void this.#parts.failures.note('highlight a document', async () => {
      try {
        for (let nStale = 0; nStale < MAX_STALE; nStale = mine.again ? 0 : nStale + 1) {
          mine.again = false;
          // Whoever tells the server of the change may hear of it after us, and must be first to speak.
          await new Promise((resolve) => setTimeout(resolve));
          if (document.isClosed) return;
          if (this.#take(document, await this.#parts.server.highlights(document)) && !mine.again) return;
        }
      } finally {
        this.#asking.delete(key);
      }
    });
  }

  /** Shows an answer unless the document has changed since; tells whether it was shown. */
  #take(document: TextDocument, answer: Highlights): boolean {
    if (document.isClosed || answer.version !== document.version) return false;
    const before = this.of(document);
    this.#answers.set(document.uri.toString(), answer);
    if (before?.version === answer.version && areSame(before, answer)) return true;
    for (const editor of window.visibleTextEditors) {
      if (editor.document === document) this.#draw(editor, answer);
    }
    this.#changed.fire(document.uri);
    return true;
  }

  #draw(editor: TextEditor, { ranges }: Highlights): void {
    for (const [type, decoration] of this.#styles.types) {
      editor.setDecorations(
        decoration,
        readRanges(ranges[type], (...numbers) => new Range(...numbers)),
      );
    }
  }
}

function areSame(a: Highlights, b: Highlights): boolean {
  return MENTION_TYPES.every((type) => sameRanges(a.ranges[type], b.ranges[type]));
}
