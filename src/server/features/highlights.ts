import type { Highlights, HighlightsParams } from '../../protocol/requests.ts';
import { type MentionType, shownMentions } from '../mentions.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** No open document has this version, so a client drops the answer. */
const NOT_OPEN = -1;

/** What to highlight in an open document. */
export function highlights(session: Session, params: HighlightsParams): Highlights {
  const uri = canonicalUri(params.uri);
  session.documents.freshen(uri);
  const ranges: Record<MentionType, number[]> = {
    company: [],
    model: [],
    product: [],
    person: [],
    amount: [],
    quantity: [],
    date: [],
  };
  const version = session.documents.get(uri)?.version;
  if (version === undefined) return { uri: params.uri, version: NOT_OPEN, ranges };
  for (const mention of shownMentions(session, uri)) {
    const place = session.dossier.placeOf(uri, mention.start, mention.end);
    if (!place) continue;
    const { from, to } = place;
    ranges[mention.type].push(from.line, from.character, to.line, to.character);
  }
  return { uri: params.uri, version, ranges };
}
