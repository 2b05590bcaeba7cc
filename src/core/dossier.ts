/** The only door to the core and its only composition root. */

import { byText } from './base/order.ts';
import { partitionPoint } from './base/partitionPoint.ts';
import type { Problem } from './base/problem.ts';
import { Analyzer } from './events/analyzer.ts';
import type { DocumentEvent } from './events/documentEvent.ts';
import { exportCsv, exportJson, exportMarkdown } from './exports/exportText.ts';
import { type CoreData, extendCoreData } from './knowledge/coreData.ts';
import type { KnownEntity } from './knowledge/entity.ts';
import { readKnowledge } from './knowledge/readKnowledge.ts';
import type { Entity } from './linking/entity.ts';
import { EntityNames } from './linking/entityNames.ts';
import { FolderIndex, type IndexedDocument, subjectOf } from './linking/folderIndex.ts';
import { isName, type Mention } from './mentions/mention.ts';
import { lineAt } from './text/lines.ts';
import type { Place, Position } from './text/place.ts';
import type { TimelineEvent } from './timeline/event.ts';
import { EventStore } from './timeline/eventStore.ts';
import { cardMarkdown } from './views/card.ts';
import { pageMarkdown } from './views/page.ts';

export { EVENT_TYPES } from './events/documentEvent.ts';
export type { CoreData } from './knowledge/coreData.ts';
export { readCoreData } from './knowledge/readCoreData.ts';
export type { Entity } from './linking/entity.ts';
export { MENTION_TYPES, type Mention, type MentionType } from './mentions/mention.ts';
export type { Place, Position } from './text/place.ts';
export type { TimelineEvent } from './timeline/event.ts';

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

/** Builds a dossier over compiled data. It holds no documents yet. */
export function createDossier(data: CoreData): Dossier {
  return new FolderDossier(data);
}

class FolderDossier implements Dossier {
  readonly #data: CoreData;
  readonly #index = new FolderIndex();
  readonly #names: EntityNames;
  readonly #readers = new Map<string, readonly KnownEntity[]>();
  #analyzer: Analyzer;
  #known: Map<string, KnownEntity>;
  readonly #events: EventStore;
  /** Whether a knowledge file has changed since the matcher was made. */
  #isStale = false;

  constructor(data: CoreData) {
    this.#data = data;
    this.#analyzer = new Analyzer(data);
    this.#known = new Map(data.entities.map((entity) => [entity.id, entity]));
    this.#names = new EntityNames(this.#index, () => this.#known);
    this.#events = new EventStore((id) => this.#names.nameOf(id));
  }

  analyze(text: string, info: DocumentInfo): Analysis {
    const { published, ...analysis } = this.#reader().analyze(text, info);
    return { uri: info.uri, ...analysis, ...(published !== undefined ? { published } : {}) };
  }

  setDocument(text: string, info: DocumentInfo): Analysis {
    this.#forget(info.uri);
    const document = this.#index.set(info.uri, text, this.#reader().analyze(text, info));
    this.#events.add(document);
    return analysisOf(document);
  }

  removeDocument(uri: string): void {
    this.#forget(uri);
    this.#index.remove(uri);
  }

  documents(): readonly string[] {
    return this.#index.documents().map(({ uri }) => uri);
  }

  analysisOf(uri: string): Analysis | undefined {
    const document = this.#index.get(uri);
    return document && analysisOf(document);
  }

  mentionAt(uri: string, offset: number): Mention | undefined {
    const mentions = this.#index.get(uri)?.analysis.mentions ?? [];
    const mention = mentions[partitionPoint(mentions.length, (index) => mentions[index]!.start <= offset) - 1];
    return mention && offset <= mention.end ? mention : undefined;
  }

  placeOf(uri: string, start: number, end: number): Place | undefined {
    const document = this.#index.get(uri);
    return document && placeIn(document, start, end);
  }

  offsetAt(uri: string, { line, character }: Position): number | undefined {
    const document = this.#index.get(uri);
    if (!document) return undefined;
    if (line < 0) return 0;
    const { lines, length } = document;
    const start = lines[Math.min(Math.max(line, 0), lines.length - 1)]!;
    const end = line + 1 < lines.length ? lines[line + 1]! - document.breaks[line]! : length;
    return line >= lines.length ? length : Math.min(start + Math.max(character, 0), end);
  }

  placesLike(mention: Mention): readonly Place[] {
    return this.#index
      .postings(subjectOf(mention))
      .map(({ document, mention: { start, end } }) => placeIn(document, start, end));
  }

  placesOf(entity: string): readonly Place[] {
    return this.#index
      .postings(`entity ${entity}`)
      .map(({ document, mention: { start, end } }) => placeIn(document, start, end));
  }

  entity(id: string): Entity | undefined {
    return this.#names.entity(id);
  }

  entities(): readonly Entity[] {
    return this.#names.entities();
  }

  timeline(filter: TimelineFilter = {}): readonly TimelineEvent[] {
    const { entities, types, uris, from, to } = filter;
    const single = entities?.length === 1 ? entities[0] : undefined;
    const events = single !== undefined ? this.#events.eventsOf(single) : this.#events.timeline();
    return events.filter((event) => {
      if (entities && !entities.includes(event.actor) && !event.objects.some(({ id }) => entities.includes(id)))
        return false;
      if (types && !types.includes(event.type)) return false;
      if (uris && !event.sources.some(({ uri }) => uris.includes(uri))) return false;
      if (from !== undefined && (event.to === undefined || event.to < from)) return false;
      return !(to !== undefined && (event.from === undefined || event.from > to));
    });
  }

  card(uri: string, offset: number): Card | undefined {
    const mention = this.mentionAt(uri, offset);
    if (!mention) return undefined;
    const name = isName(mention) ? mention.entity : undefined;
    const about = mention.type === 'amount' ? mention.about : undefined;
    const isAmount = mention.type === 'amount';
    const subject = name ?? about;
    const events = (subject !== undefined ? this.#events.eventsOf(subject) : []).filter(
      ({ amount }) =>
        name !== undefined || (isAmount && amount?.value === mention.value && amount.currency === mention.currency),
    );
    const markdown = cardMarkdown({
      mention,
      entity: name !== undefined ? this.entity(name) : undefined,
      about: about !== undefined ? this.entity(about) : undefined,
      places: this.placesLike(mention),
      events,
      placeOfSource: (event, at) => this.#placeOfSource(event, at),
    });
    const { start, end } = mention;
    return { span: { start, end }, place: this.placeOf(uri, start, end)!, markdown };
  }

  page(id: string): string | undefined {
    const entity = this.entity(id);
    if (!entity) return undefined;
    return pageMarkdown({
      entity,
      places: this.#index.postings(`entity ${id}`).map(({ document, mention }) => ({
        ...placeIn(document, mention.start, mention.end),
        text: mention.text,
      })),
      events: this.timeline({ entities: [id] }),
      products: this.entities().filter(({ developer }) => developer?.id === id),
      placeOfSource: (event, at) => this.#placeOfSource(event, at),
    });
  }

  export(format: ExportFormat, uris?: readonly string[]): string {
    const wanted = uris && new Set(uris);
    const documents = this.#index.documents().filter(({ uri }) => !wanted || wanted.has(uri));
    const content = { documents, events: this.timeline(uris ? { uris } : {}) };
    switch (format) {
      case 'json':
        return exportJson(content);
      case 'csv':
        return exportCsv(content);
      case 'markdown':
        return exportMarkdown(content);
    }
  }

  setKnowledge(uri: string, yaml: string): readonly Problem[] {
    const { entities, problems } = readKnowledge(yaml);
    this.#readers.set(uri, entities);
    this.#isStale = true;
    return problems;
  }

  removeKnowledge(uri: string): void {
    if (this.#readers.delete(uri)) this.#isStale = true;
  }

  /** The analyzer, with the reader's own entities in front of the known ones. */
  #reader(): Analyzer {
    if (!this.#isStale) return this.#analyzer;
    this.#isStale = false;
    const own = [...this.#readers].sort(([a], [b]) => byText(a, b)).flatMap(([, entities]) => entities);
    this.#analyzer = new Analyzer(extendCoreData(this.#data, own));
    this.#known = new Map([...this.#data.entities, ...own].map((entity) => [entity.id, entity]));
    this.#events.invalidate();
    return this.#analyzer;
  }

  #forget(uri: string): void {
    const old = this.#index.get(uri);
    if (old) this.#events.remove(old);
  }

  #placeOfSource(event: TimelineEvent, at: number): Place | undefined {
    const source = event.sources[at];
    return source && this.placeOf(source.uri, source.start, source.end);
  }
}

function analysisOf({ uri, analysis }: IndexedDocument): Analysis {
  const { published, language, mentions, events } = analysis;
  return { uri, language, ...(published !== undefined ? { published } : {}), mentions, events };
}

function placeIn({ uri, lines, length }: IndexedDocument, start: number, end: number): Place {
  const position = (offset: number): Position => {
    const at = Math.min(offset, length);
    const line = lineAt(lines, at);
    return { line, character: at - lines[line]! };
  };
  return { uri, start, end, from: position(start), to: position(end) };
}
