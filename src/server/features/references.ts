import type { Location, ReferenceParams } from 'vscode-languageserver';
import { askedOffset } from '../fromLsp.ts';
import { shownMentionAt } from '../mentions.ts';
import type { Session } from '../session.ts';
import { locationOf } from '../toLsp.ts';

/** Every place in the folders that speaks of the same thing. A text has no declarations, so all are references. */
export function references(session: Session, params: ReferenceParams): Location[] | null {
  session.documents.freshenAll();
  const asked = askedOffset(session, params);
  const mention = asked && shownMentionAt(session, asked.uri, asked.offset);
  return mention ? session.dossier.placesLike(mention).map(locationOf) : null;
}
