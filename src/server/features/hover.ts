import type { Hover, HoverParams } from 'vscode-languageserver';
import { askedOffset } from '../fromLsp.ts';
import { shownMentionAt } from '../mentions.ts';
import type { Session } from '../session.ts';
import { rangeOf } from '../toLsp.ts';

/** The card of the mention under the pointer, over the mention's own range: words do not end where names do. */
export function hover(session: Session, params: HoverParams): Hover | null {
  const asked = askedOffset(session, params);
  if (!asked || !shownMentionAt(session, asked.uri, asked.offset)) return null;
  const card = session.dossier.card(asked.uri, asked.offset);
  if (!card) return null;
  const kind = session.client.markdownHover ? 'markdown' : 'plaintext';
  return { contents: { kind, value: card.markdown }, range: rangeOf(card.place) };
}
