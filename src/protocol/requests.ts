/** Requests and notifications of the server beyond the Language Server Protocol. Every name begins with `dossier/`. */
import type { Entity, ExportFormat, Place, TimelineFilter } from '../core/dossier.ts';
import type { MentionType } from '../core/mentions/mention.ts';
import type { TimelineEvent } from '../core/timeline/event.ts';

export type { Entity, ExportFormat, Place };

/** Client → server: what to highlight in an open document. */
export const HIGHLIGHTS = 'dossier/highlights';
export interface HighlightsParams {
  readonly uri: string;
}
export interface Highlights {
  readonly uri: string;
  /** Version of the open document the answer was made for, -1 where it is not open; the client drops another version. */
  readonly version: number;
  /** Start line, start character, end line, end character of each mention of the type, in order, flat. */
  readonly ranges: Readonly<Record<MentionType, readonly number[]>>;
}

/** Client → server: all entities of the folder, most mentions first. */
export const ENTITIES = 'dossier/entities';
export type EntitiesResult = readonly Entity[];

/** Client → server: where an entity is named. */
export const PLACES = 'dossier/places';
export interface PlacesParams {
  readonly entity: string;
}
export type PlacesResult = readonly NamedPlace[];
export interface NamedPlace extends Place {
  readonly text: string;
  /** The line it stands in, trimmed, cut to 200 characters; empty where the file cannot be read, and past 500 files. */
  readonly line: string;
}

/** Client → server: the merged events. */
export const TIMELINE = 'dossier/timeline';
export type TimelineParams = TimelineFilter;
export interface TimelineResult {
  readonly events: readonly ShownEvent[];
}
/** An event, and where each of its sources stands. `places[i]` is the place of `sources[i]`. */
export interface ShownEvent extends TimelineEvent {
  readonly places: readonly Place[];
}

/**
 * Client → server: the neighbouring mention of a document, for *next mention* and *previous mention*. The position is
 * the beginning of the selection. Past the last mention comes the first. Types that the settings do not highlight are
 * passed over, unless that leaves none.
 */
export const NEIGHBOUR = 'dossier/neighbour';
export interface NeighbourParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly direction: 'next' | 'previous';
}
export type NeighbourResult = Place | null;

/** Client → server: the text of an export. */
export const EXPORT = 'dossier/export';
export interface ExportParams {
  readonly format: ExportFormat;
  /** Uris of the documents wanted; all where absent. */
  readonly uris?: readonly string[];
}
export interface ExportResult {
  readonly text: string;
  readonly nDocuments: number;
}

/**
 * Server → client, a notification: what the folder says has changed, knowledge and settings included; views and the
 * highlights on screen ask anew. Sent at most four times a second.
 */
export const INDEX_CHANGED = 'dossier/indexChanged';
export interface IndexChanged {
  readonly nDocuments: number;
  /** True while documents are still being read. */
  readonly indexing: boolean;
}

/**
 * Server → client, requests: how the server in a browser worker, which has no disk, sees the folders. The list has the
 * uris of all files that `files.include` and `files.exclude` select, in any order, and of `.dossier/knowledge/*.yaml`.
 */
export const LIST_FILES = 'dossier/listFiles';
export type ListFilesResult = readonly string[];
export const READ_FILE = 'dossier/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** The bytes of the file, base64; null where it cannot be read. */
export type ReadFileResult = string | null;

/** Scheme of the virtual documents that hold entity pages: `dossier:/<entity id>.md`. */
export const PAGE_SCHEME = 'dossier';
