import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Place } from '../../core/dossier.ts';
import { askedOffset } from '../fromLsp.ts';
import { type Mention, shownMentionAt, shownMentions } from '../mentions.ts';
import type { Session } from '../session.ts';
import { rangeOf } from '../toLsp.ts';

/** The places of one document that speak of the same thing as the mention at the cursor. */
export function documentHighlight(session: Session, params: DocumentHighlightParams): DocumentHighlight[] | null {
  const asked = askedOffset(session, params);
  const mention = asked && shownMentionAt(session, asked.uri, asked.offset);
  if (!asked || !mention) return null;
  return placesIn(session, asked.uri, mention).map((place) => ({
    range: rangeOf(place),
    kind: DocumentHighlightKind.Text,
  }));
}

/** An entity named ten thousand times elsewhere is named a few times here: those are found without the others. */
function placesIn(session: Session, uri: string, mention: Mention): readonly Place[] {
  if (!('entity' in mention)) return session.dossier.placesLike(mention).filter((place) => place.uri === uri);
  return shownMentions(session, uri)
    .filter((other) => 'entity' in other && other.entity === mention.entity)
    .map((other) => session.dossier.placeOf(uri, other.start, other.end))
    .filter((place) => place !== undefined);
}
