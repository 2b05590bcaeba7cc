import type { NeighbourParams, NeighbourResult } from '../../protocol/requests.ts';
import { askedOffset } from '../fromLsp.ts';
import { type Mention, shownMentions } from '../mentions.ts';
import type { Session } from '../session.ts';

/**
 * The nearest mention after or before the cursor; past the last one comes the first. Types whose highlights are
 * switched off are passed over, unless all are.
 */
export function neighbour(session: Session, params: NeighbourParams): NeighbourResult {
  const { uri: textDocument, line, character } = params;
  const asked = askedOffset(session, { textDocument: { uri: textDocument }, position: { line, character } });
  if (!asked) return null;
  const mentions = highlighted(session, shownMentions(session, asked.uri));
  const found =
    params.direction === 'next'
      ? (mentions.find(({ start }) => start > asked.offset) ?? mentions[0])
      : (mentions.findLast((mention) => isBefore(mention, asked.offset, mentions)) ?? mentions.at(-1));
  return found ? (session.dossier.placeOf(asked.uri, found.start, found.end) ?? null) : null;
}

function highlighted(session: Session, mentions: readonly Mention[]): readonly Mention[] {
  const shown = session.settings['highlights.types'];
  const wanted = mentions.filter(({ type }) => shown[type]);
  return wanted.length > 0 ? wanted : mentions;
}

/** A cursor at the end of a mention stands in it, so that going back leaves it; unless another one begins there. */
function isBefore(mention: Mention, offset: number, mentions: readonly Mention[]): boolean {
  if (mention.end !== offset) return mention.end < offset;
  return mentions.some(({ start }) => start === offset);
}
