import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dossier } from '../core/dossier.ts';
import { PAGE_SCHEME } from '../protocol/requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../protocol/settings.ts';
import type { ClientAbilities } from './clientAbilities.ts';
import { FolderContents } from './folderContents.ts';
import { Folders } from './folders.ts';
import { Indexer, type ShownProgress } from './indexer.ts';
import { KnowledgeFiles, type TellProblems } from './knowledgeFiles.ts';
import { describeError, type Log, TroubleLog } from './log.ts';
import { OpenDocuments } from './openDocuments.ts';
import { pause } from './pause.ts';
import type { Timers } from './timers.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** What a session is given. */
export interface SessionParts {
  readonly createDossier: () => Dossier;
  readonly files: WorkspaceFiles;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: ClientAbilities;
  readonly timers: Timers;
  readonly log: Log;
  readonly tellProblems: TellProblems;
  readonly showProgress: (stop: () => void) => ShownProgress;
  /** Hears of every change of what the folders say; there may be thousands a second. */
  readonly changed: () => void;
  /** Hears that the folders were looked through; their documents may still be read. */
  readonly idle: () => void;
  /** Hears that the session has ended. */
  readonly disposed: () => void;
}

/** One client's folders and documents, from the first message to the last. Features ask it and nothing else. */
export class Session {
  readonly dossier: Dossier;
  readonly documents: OpenDocuments;
  readonly files: WorkspaceFiles;
  readonly client: ClientAbilities;
  readonly folders = new Folders(DEFAULT_SETTINGS);
  readonly contents: FolderContents;
  readonly indexer: Indexer;
  /** Hears of every change of what the folders say; there may be thousands a second. */
  readonly changed: () => void;
  readonly #knowledge: KnowledgeFiles;
  readonly #log: Log;
  readonly #disposed: () => void;
  #settings: Settings = DEFAULT_SETTINGS;

  constructor(parts: SessionParts) {
    const { files, log } = parts;
    const isOpen = (uri: string): boolean => this.documents.isOpen(uri);
    const troubles = new TroubleLog(log, (uri) => this.folders.nameOf(uri));
    this.#log = log;
    this.#disposed = parts.disposed;
    this.changed = parts.changed;
    this.client = parts.client;
    this.files = files;
    this.dossier = parts.createDossier();
    this.#knowledge = new KnowledgeFiles(this.dossier, parts.tellProblems);
    this.documents = new OpenDocuments(parts.documents, {
      read: (uri, text) => this.#readOpen(uri, text),
      changed: parts.changed,
      saved: (uri) => this.#settleIfKnowledge(uri),
      closed: (uri) => this.#close(uri),
      timers: parts.timers,
    });
    this.indexer = new Indexer({
      dossier: this.dossier,
      files,
      pause,
      isOpen,
      showProgress: parts.showProgress,
      changed: parts.changed,
      troubles,
      log,
    });
    this.contents = new FolderContents({
      files,
      folders: this.folders,
      knowledge: this.#knowledge,
      indexer: this.indexer,
      isOpen,
      knowledgeChanged: () => this.documents.markStale(),
      scanning: parts.changed,
      idle: parts.idle,
      troubles,
      log,
    });
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Whether documents are still being found or read. */
  get isIndexing(): boolean {
    return this.contents.isBusy || this.indexer.isBusy;
  }

  /** Takes new settings. Says whether they ask for other files than those before. */
  configure(settings: Settings): boolean {
    const before = this.#settings;
    this.#settings = settings;
    this.folders.select(settings);
    return (
      before['files.include'].join('\n') !== settings['files.include'].join('\n') ||
      before['files.exclude'].join('\n') !== settings['files.exclude'].join('\n')
    );
  }

  dispose(): void {
    this.documents.dispose();
    this.indexer.dispose();
    this.#disposed();
  }

  #readOpen(uri: string, text: string): void {
    if (uri.startsWith(`${PAGE_SCHEME}:`)) return;
    try {
      if (!this.folders.isKnowledge(uri)) this.dossier.setDocument(text, { uri });
      // While it is being written it counts for what the reader sees; the rest of the folder follows when it is saved.
      else if (this.#knowledge.set(uri, text)) this.documents.markStale();
    } catch (error) {
      this.#log.error(`${uri} could not be analysed: ${describeError(error)}`);
    }
  }

  #close(uri: string): void {
    if (!this.#settleIfKnowledge(uri)) this.indexer.close(uri);
  }

  #settleIfKnowledge(uri: string): boolean {
    const isKnowledge = this.folders.isKnowledge(uri);
    if (isKnowledge) void this.contents.settleKnowledge(uri);
    return isKnowledge;
  }
}
