import { type Folders, KNOWLEDGE_FILTER } from './folders.ts';
import type { Indexer } from './indexer.ts';
import type { KnowledgeFiles } from './knowledgeFiles.ts';
import { describeError, type Log, type TroubleLog } from './log.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** A file or folder that changed on disk. */
export interface DiskChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** What {@link FolderContents} works with. */
export interface FolderContentsParts {
  readonly files: WorkspaceFiles;
  readonly folders: Folders;
  readonly knowledge: KnowledgeFiles;
  readonly indexer: Indexer;
  readonly isOpen: (uri: string) => boolean;
  /** Hears that knowledge has changed, so that open documents must be read again as well. */
  readonly knowledgeChanged: () => void;
  /** Hears that all folders are about to be looked through. */
  readonly scanning: () => void;
  /** Hears that nothing is left to look through, for now. */
  readonly idle: () => void;
  readonly troubles: TroubleLog;
  readonly log: Log;
}

/** Finds the sources and knowledge files of the open folders and follows them on disk. */
export class FolderContents {
  readonly #parts: FolderContentsParts;
  #lastTurn: Promise<void> = Promise.resolve();
  #nTurns = 0;

  constructor(parts: FolderContentsParts) {
    this.#parts = parts;
  }

  /** Whether folders are being looked through. */
  get isBusy(): boolean {
    return this.#nTurns > 0;
  }

  /** Looks through all folders: new sources are read, those that are gone are dropped. */
  scan(): Promise<void> {
    return this.#inTurn(async () => {
      this.#parts.scanning();
      await this.#scanKnowledge();
      this.#readAgainAfterNews();
      const { files, folders, indexer, troubles } = this.#parts;
      const found = new Set<string>();
      for (const folder of folders.uris) {
        for (const uri of await files.list(folder, folders.sourceFilter, (...told) => troubles.tell(...told))) {
          found.add(uri);
        }
      }
      indexer.drop([...indexer.sources()].filter((uri) => !found.has(uri)));
      indexer.read([...found].filter((uri) => !indexer.sources().has(uri)));
    });
  }

  /** Follows what happened on disk. */
  follow(changes: readonly DiskChange[]): Promise<void> {
    return this.#inTurn(async () => {
      // A file that is replaced may be told of twice, as deleted and created: what came last is what is.
      const lastKinds = new Map(changes.map(({ uri, kind }) => [uri, kind]));
      this.#drop(new Set([...lastKinds].filter(([, kind]) => kind === 'deleted').map(([uri]) => uri)));
      for (const [uri, kind] of lastKinds) {
        if (kind !== 'deleted') await this.#readChanged(uri, kind);
      }
      this.#readAgainAfterNews();
    });
  }

  /** An open knowledge file was saved or closed: the whole folder is read by what it says. */
  settleKnowledge(uri: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#readKnowledge(uri);
      this.#readAgainAfterNews();
    });
  }

  /** Changes follow each other as they came in, however long the disk takes. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#nTurns++;
    this.#lastTurn = this.#lastTurn
      .then(work)
      .catch((error) => this.#parts.log.error(`Following the folders failed: ${describeError(error)}`))
      .then(() => {
        this.#nTurns--;
        if (this.#nTurns === 0) this.#parts.idle();
      });
    return this.#lastTurn;
  }

  async #readChanged(uri: string, kind: 'created' | 'changed'): Promise<void> {
    const { folders, indexer } = this.#parts;
    if (folders.isKnowledge(uri)) await this.#readKnowledge(uri);
    else if (folders.isSource(uri)) indexer.read([uri]);
    else if (folders.mayHoldKnowledge(uri)) await this.#scanKnowledge();
    else if (kind === 'created') await this.#readFolder(uri);
  }

  async #scanKnowledge(): Promise<void> {
    const { files, folders, isOpen, knowledge, troubles } = this.#parts;
    const found = new Set<string>();
    for (const folder of folders.uris) {
      for (const uri of await files.list(folder, KNOWLEDGE_FILTER, (...told) => troubles.tell(...told))) {
        found.add(uri);
        await this.#readKnowledge(uri);
      }
    }
    for (const uri of knowledge.uris()) {
      if (!found.has(uri) && !isOpen(uri)) knowledge.remove(uri);
    }
  }

  /** An open knowledge file is heard of by its editor. */
  async #readKnowledge(uri: string): Promise<void> {
    const { files, isOpen, knowledge, troubles } = this.#parts;
    if (isOpen(uri)) return;
    const file = await files.read(uri);
    if (isOpen(uri)) return;
    if ('text' in file) {
      troubles.clear(uri);
      knowledge.set(uri, file.text);
    } else {
      if (file.trouble.kind !== 'missing') troubles.tell(uri, file.trouble);
      knowledge.remove(uri);
    }
  }

  /** Something new that is no source itself may be a folder with sources in it. */
  async #readFolder(uri: string): Promise<void> {
    const { files, folders, indexer, troubles } = this.#parts;
    const filter = folders.filterBelow(uri);
    if (!filter) return;
    const found = await files.list(uri, filter, (below, trouble) => {
      if (trouble.kind !== 'missing') troubles.tell(below, trouble);
    });
    indexer.read(found);
  }

  /** Drops files, and whatever lay in folders. */
  #drop(gone: ReadonlySet<string>): void {
    if (gone.size === 0) return;
    const { indexer, isOpen, knowledge } = this.#parts;
    indexer.drop([...indexer.sources()].filter((uri) => hasAncestor(uri, gone)));
    for (const uri of knowledge.uris()) {
      if (hasAncestor(uri, gone) && !isOpen(uri)) knowledge.remove(uri);
    }
  }

  #readAgainAfterNews(): void {
    const { indexer, knowledge, knowledgeChanged } = this.#parts;
    if (!knowledge.takeNews()) return;
    knowledgeChanged();
    indexer.readAll();
  }
}

/** Whether the uri is in the set, or a folder that holds it is. */
function hasAncestor(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (folders.has(uri.slice(0, end))) return true;
  }
  return false;
}
