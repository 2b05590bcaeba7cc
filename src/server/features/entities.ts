import type { EntitiesResult } from '../../protocol/requests.ts';
import type { Session } from '../session.ts';

/** All entities of the folders, most mentions first. */
export function entities(session: Session): EntitiesResult {
  session.documents.freshenAll();
  return session.dossier.entities();
}
