import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkpoint, type StopSignal } from '../../core/base/stopping.ts';
import type { Place } from '../../core/dossier.ts';
import { readAhead } from '../../files/readAhead.ts';
import type { NamedPlace, PlacesParams, PlacesResult } from '../../protocol/requests.ts';
import { groupBy } from '../groups.ts';
import type { Session } from '../session.ts';

/** The lines of so many files are shown; the texts of indexed documents are not kept, so each is read anew. */
const MAX_FILES_READ = 500;

/** So many files are asked of the disk at a time. */
const READ_AHEAD = 8;

/** A line is cut to so many UTF-16 units. */
const MAX_LINE = 200;

/** Where an entity is named, with the words and their line. */
export async function places(session: Session, params: PlacesParams, signal: StopSignal): Promise<PlacesResult> {
  session.documents.freshenAll();
  const byDocument = groupBy(session.dossier.placesOf(params.entity), (place) => place.uri);
  const named: NamedPlace[] = [];
  let nRead = 0;
  const texts = readAhead(byDocument, ([uri]) => textOf(session, uri, nRead++ < MAX_FILES_READ), READ_AHEAD);
  for await (const { uri, text } of texts) {
    checkpoint(signal);
    named.push(...namePlaces(session, byDocument.get(uri) ?? [], TextDocument.create(uri, '', 0, text)));
  }
  return named;
}

async function textOf(session: Session, uri: string, mayRead: boolean): Promise<{ uri: string; text: string }> {
  const open = session.documents.get(uri);
  if (open) return { uri, text: open.getText() };
  const file = mayRead ? await session.files.read(uri) : undefined;
  return { uri, text: file && 'text' in file ? file.text : '' };
}

function namePlaces(session: Session, found: readonly Place[], document: TextDocument): NamedPlace[] {
  const texts = new Map(session.dossier.analysisOf(document.uri)?.mentions.map(({ start, text }) => [start, text]));
  return found.map((place) => ({
    ...place,
    text: texts.get(place.start) ?? '',
    line: lineOf(document, place.from.line),
  }));
}

function lineOf(document: TextDocument, line: number): string {
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  // Where the cut falls between the halves of a pair, the first half is left out too.
  return document
    .getText(range)
    .trim()
    .slice(0, MAX_LINE)
    .replace(/[\uD800-\uDBFF]$/, '');
}
