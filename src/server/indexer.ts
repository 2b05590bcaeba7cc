import type { Dossier } from '../core/dossier.ts';
import type { FileText } from '../files/fileText.ts';
import { readAhead } from '../files/readAhead.ts';
import { describeError, type Log, type TroubleLog } from './log.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** Shows how far a long reading has come. */
export interface ShownProgress {
  report(nDone: number, nAll: number): void;
  end(): void;
}

/** What the indexer works with. */
export interface IndexerParts {
  readonly dossier: Dossier;
  readonly files: WorkspaceFiles;
  readonly pause: () => Promise<void>;
  /** Whether the editor holds the file: its text counts then, not the disk's. */
  readonly isOpen: (uri: string) => boolean;
  /** Begins to show progress; calling `stop` ends the reading early. */
  readonly showProgress: (stop: () => void) => ShownProgress;
  /** Hears of every change of what the folder says, and of the end of the reading. */
  readonly changed: () => void;
  readonly troubles: TroubleLog;
  readonly log: Log;
}

/** So many files are asked of the disk before the first of them is analysed. */
const READ_AHEAD = 16;

/** Fewer files than this are read without showing progress. */
const SHOW_FROM = 50;

/** Keeps the core's documents the same as the sources on disk, one after another and always interruptible. */
export class Indexer {
  readonly #parts: IndexerParts;
  readonly #sources = new Set<string>();
  readonly #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  /** Whether sources wait to be read. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** The uris of all sources, those included that wait to be read. */
  sources(): ReadonlySet<string> {
    return this.#sources;
  }

  /** Takes the uris as sources and reads each from disk, again where it was read before. */
  read(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.#sources.add(uri);
      this.#waiting.add(uri);
    }
    if (this.#waiting.size > 0 && !this.#isStopped) this.#running ??= this.#run();
  }

  /** Reads every source again. */
  readAll(): void {
    this.read([...this.#sources].sort((a, b) => (a < b ? -1 : 1)));
  }

  /** The uris are no sources any more. A document that is open stays known until it is closed. */
  drop(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.#waiting.delete(uri);
      if (this.#sources.delete(uri)) this.#forget(uri);
    }
  }

  /** The editor let the document go: what the disk says counts again. */
  close(uri: string): void {
    if (this.#sources.has(uri)) this.read([uri]);
    else this.#forget(uri);
  }

  /** Resolves when nothing waits to be read. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Ends the reading for good. */
  dispose(): void {
    this.#isStopped = true;
    this.#waiting.clear();
  }

  #forget(uri: string): void {
    if (this.#parts.isOpen(uri)) return;
    this.#parts.dossier.removeDocument(uri);
    this.#parts.changed();
  }

  async #run(): Promise<void> {
    let progress: ShownProgress | undefined;
    try {
      // Changes come in bunches; after a pause their number is known.
      await this.#parts.pause();
      if (this.#waiting.size >= SHOW_FROM) progress = this.#parts.showProgress(() => this.#giveUp());
      let nDone = 0;
      while (this.#waiting.size > 0) {
        for await (const { uri, file } of readAhead(this.#taken(), (next) => this.#open(next), READ_AHEAD)) {
          this.#take(uri, file);
          nDone++;
          progress?.report(nDone, nDone + this.#waiting.size);
          await this.#parts.pause();
          if (this.#isStopped) return;
        }
      }
    } catch (error) {
      this.#parts.log.error(`Reading the sources came to an end: ${describeError(error)}`);
    } finally {
      progress?.end();
      this.#running = undefined;
      if (!this.#isStopped) this.#parts.changed();
    }
  }

  *#taken(): Generator<string> {
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      yield uri;
    }
  }

  async #open(uri: string): Promise<{ readonly uri: string; readonly file: FileText | undefined }> {
    return { uri, file: this.#parts.isOpen(uri) ? undefined : await this.#parts.files.read(uri) };
  }

  /** Between the reading of a file and this call it may have been opened, or be a source no more. */
  #take(uri: string, file: FileText | undefined): void {
    if (file === undefined || !this.#sources.has(uri) || this.#parts.isOpen(uri)) return;
    if ('trouble' in file) {
      this.#parts.dossier.removeDocument(uri);
      if (file.trouble.kind === 'missing') this.#sources.delete(uri);
      else this.#parts.troubles.tell(uri, file.trouble);
    } else {
      this.#parts.troubles.clear(uri);
      try {
        this.#parts.dossier.setDocument(file.text, { uri });
      } catch (error) {
        this.#parts.log.error(`${uri} could not be analysed: ${describeError(error)}`);
      }
    }
    this.#parts.changed();
  }

  #giveUp(): void {
    this.#parts.log.info(`Reading was stopped; ${this.#waiting.size} sources were not read.`);
    this.#waiting.clear();
  }
}
