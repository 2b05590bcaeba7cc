import type { Definition, DefinitionLink, DefinitionParams, Location } from 'vscode-languageserver';
import { askedOffset } from '../fromLsp.ts';
import { type Mention, shownMentionAt } from '../mentions.ts';
import type { Session } from '../session.ts';
import { linkBetween, locationOf, pageLocation } from '../toLsp.ts';

/**
 * Where a mention leads: a name to its entity's dossier page, or to the first place that names it where the client
 * shows no virtual documents; an amount, a quantity or a date to the first place that gives the same.
 */
export function definition(session: Session, params: DefinitionParams): Definition | DefinitionLink[] | null {
  const asked = askedOffset(session, params);
  const mention = asked && shownMentionAt(session, asked.uri, asked.offset);
  if (!asked || !mention) return null;
  const target = targetOf(session, mention);
  if (!target) return null;
  const place = session.dossier.placeOf(asked.uri, mention.start, mention.end);
  return place && session.client.definitionLinks ? [linkBetween(place, target)] : target;
}

function targetOf(session: Session, mention: Mention): Location | undefined {
  if ('entity' in mention && session.client.virtualDocuments) return pageLocation(mention.entity);
  const [first] = session.dossier.placesLike(mention);
  return first && locationOf(first);
}
