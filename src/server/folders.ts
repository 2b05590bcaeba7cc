import { filterOf, filterUnder, type PathFilter } from '../files/sources.ts';
import type { Settings } from '../protocol/settings.ts';
import { pathBelow } from './uris.ts';

/** The reader's own entities: `.dossier/knowledge/*.yaml` of each folder. */
export const KNOWLEDGE_FILTER: PathFilter = {
  selects: (path) => /^\.dossier\/knowledge\/[^/]+\.yaml$/.test(path),
  enters: (path) => path === '.dossier' || path === '.dossier/knowledge',
};

/** The folders that are open, and which of their files are sources. */
export class Folders {
  #uris: readonly string[] = [];
  #filter: PathFilter;

  constructor(settings: Settings) {
    this.#filter = filterOf(settings['files.include'], settings['files.exclude']);
  }

  /** Canonical uris, in the order the client gave. */
  get uris(): readonly string[] {
    return this.#uris;
  }

  /** Which files of a folder are sources. */
  get sourceFilter(): PathFilter {
    return this.#filter;
  }

  open(uris: readonly string[]): void {
    this.#uris = [...new Set(uris)];
  }

  select(settings: Settings): void {
    this.#filter = filterOf(settings['files.include'], settings['files.exclude']);
  }

  /** Whether the settings make a file of that name a source. */
  isSource(uri: string): boolean {
    return this.#paths(uri).some((path) => this.#filter.selects(path));
  }

  isKnowledge(uri: string): boolean {
    return this.#paths(uri).some((path) => KNOWLEDGE_FILTER.selects(path));
  }

  /** Whether the uri is one of the folders that knowledge files lie in. */
  mayHoldKnowledge(uri: string): boolean {
    return this.#paths(uri).some((path) => KNOWLEDGE_FILTER.enters(path));
  }

  /** The filter for what lies below a folder inside the open folders; undefined where none of it can be a source. */
  filterBelow(uri: string): PathFilter | undefined {
    const path = this.#paths(uri).find((below) => this.#filter.enters(below));
    return path === undefined ? undefined : filterUnder(path, this.#filter);
  }

  /** What people call the file: its path in its folder, or the uri. */
  nameOf(uri: string): string {
    return this.#paths(uri).at(-1) ?? uri;
  }

  /** The paths of the uri below each folder that holds it, the outermost folder first. */
  #paths(uri: string): readonly string[] {
    return this.#uris
      .map((folder) => pathBelow(folder, uri))
      .filter((path) => path !== undefined)
      .sort((a, b) => b.length - a.length);
  }
}
