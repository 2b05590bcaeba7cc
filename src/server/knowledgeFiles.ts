import type { Problem } from '../core/base/problem.ts';
import type { Dossier } from '../core/dossier.ts';

/** Hears what is wrong with a knowledge file; nothing, where the list is empty. */
export type TellProblems = (uri: string, text: string, problems: readonly Problem[]) => void;

/** The reader's own knowledge files, as they were last given to the core. */
export class KnowledgeFiles {
  readonly #dossier: Dossier;
  readonly #tell: TellProblems;
  readonly #texts = new Map<string, string>();
  #hasNews = false;

  constructor(dossier: Dossier, tell: TellProblems) {
    this.#dossier = dossier;
    this.#tell = tell;
  }

  uris(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** Whether anything has changed since this was asked last, so that documents must be read again. */
  takeNews(): boolean {
    const hasNews = this.#hasNews;
    this.#hasNews = false;
    return hasNews;
  }

  /** Uses the text from now on. Says whether that changes anything. */
  set(uri: string, text: string): boolean {
    if (this.#texts.get(uri) === text) return false;
    this.#texts.set(uri, text);
    this.#hasNews = true;
    this.#tell(uri, text, this.#dossier.setKnowledge(uri, text));
    return true;
  }

  /** Forgets a file. */
  remove(uri: string): void {
    if (!this.#texts.delete(uri)) return;
    this.#hasNews = true;
    this.#dossier.removeKnowledge(uri);
    this.#tell(uri, '', []);
  }
}
