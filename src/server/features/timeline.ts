import type { Place, TimelineFilter } from '../../core/dossier.ts';
import type { ShownEvent, TimelineParams, TimelineResult } from '../../protocol/requests.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** The merged events, each source with its place on the page. */
export function timeline(session: Session, params: TimelineParams): TimelineResult {
  session.documents.freshenAll();
  const filter: TimelineFilter = params.uris ? { ...params, uris: params.uris.map(canonicalUri) } : params;
  return { events: session.dossier.timeline(filter).map((event) => placeSources(session, event)) };
}

function placeSources(session: Session, event: Omit<ShownEvent, 'places'>): ShownEvent {
  return {
    ...event,
    places: event.sources.map(
      ({ uri, start, end }) => session.dossier.placeOf(uri, start, end) ?? unknownPlace(uri, start, end),
    ),
  };
}

/** The top of a document that is not held any more. */
function unknownPlace(uri: string, start: number, end: number): Place {
  const top = { line: 0, character: 0 };
  return { uri, start, end, from: top, to: top };
}
