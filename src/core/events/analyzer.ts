import type { CoreData } from '../knowledge/coreData.ts';
import { chooseLanguage, packOf } from '../language/chooseLanguage.ts';
import type { Found } from '../mentions/found.ts';
import type { Mention } from '../mentions/mention.ts';
import { flattenWeights } from '../mentions/names/classify.ts';
import { compileDatePatterns, type DatePatterns, readDates } from '../mentions/readers/dates.ts';
import { findPublished } from '../mentions/readers/published.ts';
import { readRoles } from '../mentions/readers/roles.ts';
import { readAll } from '../mentions/readMentions.ts';
import { Scan } from '../mentions/scan.ts';
import { type CharacterTable, createCharacterTable } from '../text/characters.ts';
import { PhraseTable } from '../text/phrases.ts';
import { formOf, prepareText, type Reading } from '../text/reading.ts';
import type { DocumentEvent } from './documentEvent.ts';
import { type EventFound, findEvents } from './findEvents.ts';

/** What an {@link Analyzer} tells of a text. */
export interface TextAnalysis {
  readonly language: string;
  readonly published: string | undefined;
  readonly mentions: readonly Mention[];
  readonly events: readonly DocumentEvent[];
}

/** What the caller knows of a text. */
export interface TextInfo {
  readonly uri: string;
  readonly published?: string;
  readonly language?: string;
}

/** Reads one text after the other with one set of data. */
export class Analyzer {
  /** How sure a discovered name must be, from 0 to 1. */
  threshold = 0.5;
  readonly #data: CoreData;
  readonly #table: CharacterTable = createCharacterTable();
  readonly #phrases: PhraseTable;
  readonly #scan: Scan;
  readonly #weights: Float64Array;
  readonly #dates: DatePatterns;

  constructor(data: CoreData) {
    this.#data = data;
    this.#phrases = new PhraseTable(data.phrases);
    this.#scan = new Scan(data, this.#phrases, this.#table);
    this.#weights = flattenWeights(data.nameWeights);
    this.#dates = compileDatePatterns(data);
  }

  /** Reads a text. Never throws; time is linear in its length. */
  analyze(source: string, info: TextInfo): TextAnalysis {
    const reading = prepareText(source, formOf(info.uri));
    const scan = this.#scan;
    scan.read(reading.text);
    const { code, index } =
      info.language !== undefined
        ? packOf(this.#data, info.language)
        : chooseLanguage(this.#data, this.#phrases, reading.text, scan.tokens);
    scan.findPhrases(index);
    const published = info.published ?? findPublished(source, info.uri, scan, this.#dates);
    const found = readAll(
      scan,
      { table: this.#table, weights: this.#weights, threshold: this.threshold },
      readDates(scan, this.#dates, published),
    );
    const roles = readRoles(scan, found.amounts, found.names);
    const events = findEvents(scan, found, roles, (entity) => scan.developerOf(entity));
    const place = placer(source, reading, scan);
    const mentions: Mention[] = [
      ...found.names.map(({ from, to, type, entity, name, confidence, origin }) => ({
        type,
        ...place(from, to),
        entity,
        name,
        confidence,
        origin,
      })),
      ...found.amounts.map(({ from, to, ...amount }, at) => ({
        type: 'amount' as const,
        ...place(from, to),
        ...amount,
        ...roles[at],
      })),
      ...found.quantities.map(({ from, to, ...quantity }) => ({
        type: 'quantity' as const,
        ...place(from, to),
        ...quantity,
      })),
      ...found.dates.map(({ from, to, first, last }) => ({
        type: 'date' as const,
        ...place(from, to),
        from: first ?? null,
        to: last ?? null,
      })),
    ];
    return {
      language: code,
      published,
      mentions: mentions.sort((a, b) => a.start - b.start),
      events: events.map((event) => placed(event, place)),
    };
  }
}

type Placer = (from: Found['from'], to: Found['to']) => { start: number; end: number; text: string };

/** Turns tokens into offsets of the source. */
function placer(source: string, reading: Reading, scan: Scan): Placer {
  const { offsets } = reading;
  return (from, to) => {
    const first = scan.tokens.start[from]!;
    const last = scan.tokens.end[to - 1]!;
    const start = offsets ? offsets[first]! : first;
    let end = offsets ? offsets[last]! : last;
    if (offsets && last > 0) {
      // What stands between the last unit and the next one in the source (a tag) is not part of it.
      const unit = offsets[last - 1]!;
      const asWritten = source.charCodeAt(unit) === reading.text.charCodeAt(last - 1);
      if (asWritten) end = unit + 1;
    }
    return { start, end: Math.max(start, end), text: source.slice(start, Math.max(start, end)) };
  };
}

function placed({ sentence, ...event }: EventFound, place: Placer): DocumentEvent {
  const { start, end } = place(sentence.from, sentence.to);
  return { ...event, evidence: { start, end } };
}
