import { byText } from '../base/order.ts';
import type { TextAnalysis } from '../events/analyzer.ts';
import { isName, type Mention } from '../mentions/mention.ts';
import { lineBreaks, lineStarts } from '../text/lines.ts';

/** What is kept of a document; its text is not. */
export interface IndexedDocument {
  readonly uri: string;
  readonly analysis: TextAnalysis;
  readonly lines: Int32Array;
  /** How many units end each line: 1, 2 for CR LF, 0 for the last. */
  readonly breaks: Uint8Array;
  readonly length: number;
  /** The sentence of each event, cut to 300 characters, in the order of `analysis.events`. */
  readonly quotes: readonly string[];
}

/** A mention of a document. */
export interface Posting {
  readonly document: IndexedDocument;
  readonly mention: Mention;
}

const LONGEST_QUOTE = 300;

/**
 * Who and what is mentioned where, over a set of documents that is replaced one by one. The work of a replacement is
 * in proportion to the mentions of the old and the new document.
 */
export class FolderIndex {
  readonly #documents = new Map<string, IndexedDocument>();
  /** Positions of mentions in their document's list, by what they speak of, then by uri. */
  readonly #postings = new Map<string, Map<string, number[]>>();

  set(uri: string, text: string, analysis: TextAnalysis): IndexedDocument {
    this.remove(uri);
    const lines = lineStarts(text);
    const document: IndexedDocument = {
      uri,
      analysis,
      lines,
      breaks: lineBreaks(text, lines),
      length: text.length,
      quotes: analysis.events.map(({ evidence }) => quoteOf(text.slice(evidence.start, evidence.end))),
    };
    this.#documents.set(uri, document);
    analysis.mentions.forEach((mention, at) => {
      const key = subjectOf(mention);
      let byUri = this.#postings.get(key);
      if (!byUri) {
        byUri = new Map();
        this.#postings.set(key, byUri);
      }
      const list = byUri.get(uri);
      if (list) list.push(at);
      else byUri.set(uri, [at]);
    });
    return document;
  }

  remove(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    this.#documents.delete(uri);
    for (const mention of document.analysis.mentions) {
      const key = subjectOf(mention);
      const byUri = this.#postings.get(key);
      byUri?.delete(uri);
      if (byUri?.size === 0) this.#postings.delete(key);
    }
  }

  get(uri: string): IndexedDocument | undefined {
    return this.#documents.get(uri);
  }

  /** All documents, by uri. */
  documents(): IndexedDocument[] {
    return [...this.#documents.values()].sort((a, b) => byText(a.uri, b.uri));
  }

  /** All mentions of a subject, by uri, then place. See {@link subjectOf}. */
  postings(subject: string): Posting[] {
    const byUri = this.#postings.get(subject);
    if (!byUri) return [];
    return [...byUri]
      .sort(([a], [b]) => byText(a, b))
      .flatMap(([uri, places]) => {
        const document = this.#documents.get(uri)!;
        return places.map((at) => ({ document, mention: document.analysis.mentions[at]! }));
      });
  }

  /** How often a subject is mentioned, and in how many documents. */
  counts(subject: string): { nMentions: number; nDocuments: number } {
    const byUri = this.#postings.get(subject);
    let nMentions = 0;
    for (const places of byUri?.values() ?? []) nMentions += places.length;
    return { nMentions, nDocuments: byUri?.size ?? 0 };
  }

  /** Ids of all entities that are mentioned, in no order. */
  entities(): string[] {
    const out: string[] = [];
    for (const key of this.#postings.keys()) if (key.startsWith('entity ')) out.push(key.slice('entity '.length));
    return out;
  }
}

/** What a mention speaks of, as a key: mentions with the same key are shown as one thing. */
export function subjectOf(mention: Mention): string {
  if (isName(mention)) return `entity ${mention.entity}`;
  switch (mention.type) {
    case 'amount':
      return `amount ${mention.value} ${mention.currency} ${mention.per ?? ''}`;
    case 'quantity':
      return `quantity ${mention.value} ${mention.unit}`;
    case 'date':
      return `date ${mention.from ?? mention.text.toLowerCase()} ${mention.to ?? ''}`;
  }
}

function quoteOf(text: string): string {
  const quote = text.replace(/\s+/gu, ' ').trim();
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1)}…` : quote;
}
