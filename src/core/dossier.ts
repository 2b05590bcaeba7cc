/** The only door to the core and its only composition root. */
import type { Host, StopSignal } from './base/host.ts';
import type { Problem } from './base/problem.ts';
import type { Mention, MentionType, NameType } from './mentions/mention.ts';
import type { DocumentEvent, TimelineEvent } from './timeline/event.ts';

/** What {@link Dossier.analyze} needs to know of a text beside its words. */
export interface DocumentInfo {
  /** The document's whole identity; its ending (`.md`, `.html`, other) says how it is read. */
  readonly uri: string;
  /** ISO date the document speaks from, where the caller knows it better than the text. */
  readonly published?: string;
  /** Language code, where the caller knows it. */
  readonly language?: string;
}

/** Everything found in one document. */
export interface Analysis {
  readonly uri: string;
  /** BCP 47 language code, `und` where none could be told. */
  readonly language: string;
  /** The document's own date, ISO. */
  readonly published?: string;
  /** Sorted by start; never overlapping. */
  readonly mentions: readonly Mention[];
  /** In order of evidence. */
  readonly events: readonly DocumentEvent[];
}

/** A span of an indexed document, with where it stands on the page. Lines and characters count from 0, in UTF-16 units. */
export interface Place {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
}

/** A line and a character in it, both from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What is known of an entity, from knowledge files and from the folder. */
export interface Entity {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  /** Other names, sorted; those of the knowledge file and those seen in the folder. */
  readonly aliases: readonly string[];
  /** The maker of a model or product. */
  readonly developer?: { readonly id: string; readonly name: string };
  /** `lab`, `startup`, `family`, `chip` … */
  readonly kind?: string;
  readonly homepage?: string;
  /** ISO date, month or year. */
  readonly released?: string;
  readonly known: boolean;
  readonly nMentions: number;
  readonly nDocuments: number;
}

/** Which events a caller wants; what is absent does not filter. */
export interface TimelineFilter {
  /** Actor or object is one of these entity ids. */
  readonly entities?: readonly string[];
  readonly types?: readonly string[];
  /** Told by one of these documents. */
  readonly uris?: readonly string[];
  /** ISO day; an event that ends before it, or has no date, is left out. */
  readonly from?: string;
  /** ISO day; an event that begins after it, or has no date, is left out. */
  readonly to?: string;
}

/** Markdown for a hover, and the span it speaks of. */
export interface Card {
  readonly span: { readonly start: number; readonly end: number };
  readonly place: Place;
  readonly markdown: string;
}

/** Formats of {@link Dossier.export}. */
export const EXPORT_FORMATS = ['json', 'csv', 'markdown'] as const;

/** A format of {@link Dossier.export}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * A folder of documents read together. Documents are added, replaced and removed one by one; every answer is of the
 * documents held at that moment. Links in Markdown are `<uri>#L<line>,<character>` (both from 1) and
 * `dossier:/<entity id>.md` for an entity's page.
 */
export interface Dossier {
  /** Reads one text without keeping it. Never throws, whatever the text. */
  analyze(text: string, info: DocumentInfo): Analysis;
  /** Reads a document and keeps what was found in place of what was known of that uri before. The text is not kept. */
  setDocument(text: string, info: DocumentInfo): Analysis;
  /** Forgets a document; nothing happens where it is not known. */
  removeDocument(uri: string): void;
  /** Uris of the documents held, sorted. */
  documents(): readonly string[];
  /** What was found in a held document. */
  analysisOf(uri: string): Analysis | undefined;
  /** The mention of a held document that covers the offset (its end included, where no other begins there). */
  mentionAt(uri: string, offset: number): Mention | undefined;
  /** The place of a span of a held document. */
  placeOf(uri: string, start: number, end: number): Place | undefined;
  /** The offset of a position of a held document, clamped to its line. */
  offsetAt(uri: string, position: Position): number | undefined;
  /**
   * Every place in the folder that speaks of the same thing: the same entity, an equal amount (value and currency),
   * an equal date or quantity. By uri, then place.
   */
  placesLike(mention: Mention): readonly Place[];
  /** Every place that names the entity, by uri, then place. */
  placesOf(entity: string): readonly Place[];
  entity(id: string): Entity | undefined;
  /** All entities named in the folder: most mentions first, then by id. */
  entities(): readonly Entity[];
  /** The merged events, oldest first, those without a date last. */
  timeline(filter?: TimelineFilter): readonly TimelineEvent[];
  /** The hover card for an offset of a held document. */
  card(uri: string, offset: number): Card | undefined;
  /** The entity's dossier page as Markdown; undefined for an entity nobody names and no knowledge file knows. */
  page(entity: string): string | undefined;
  /** The mentions and events of the named documents (all where absent) as text of a file. */
  export(format: ExportFormat, uris?: readonly string[]): string;
  /**
   * Reads a knowledge file of the reader's own and uses it from now on, in place of what that uri held before.
   * Documents held are not read again: the caller sets them anew. A file that cannot be read counts as empty.
   */
  setKnowledge(uri: string, yaml: string): readonly Problem[];
  removeKnowledge(uri: string): void;
}
