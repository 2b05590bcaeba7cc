import type { FileText } from '../files/fileText.ts';
import type { PathFilter } from '../files/sources.ts';
import type { FileTrouble } from '../files/trouble.ts';

/** How the server sees the files of the folders: the one thing beside transport in which its two homes differ. */
export interface WorkspaceFiles {
  /**
   * The uris of the wanted files below a folder, in path order. Never rejects: what cannot be read is told and left
   * out. Where the uri is no folder, there is nothing below it.
   */
  list(folder: string, filter: PathFilter, tell: TellTrouble): Promise<readonly string[]>;
  /** The text of a file. Never rejects. */
  read(uri: string): Promise<FileText>;
}

/** Hears of each file or folder that is left out though it was wanted. */
export type TellTrouble = (uri: string, trouble: FileTrouble) => void;

/** A larger file is left out: it is hardly an article, and it would hold up the others. */
export const MAX_FILE_BYTES = 10_000_000;
