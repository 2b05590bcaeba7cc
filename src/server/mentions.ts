import type { Analysis } from '../core/dossier.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Session } from './session.ts';

/** A place in a text that speaks of something. */
export type Mention = Analysis['mentions'][number];

/** What a mention speaks of. */
export type MentionType = Mention['type'];

/** Whether a mention is sure enough to be shown: a discovered name below the reader's threshold is not. */
export function isShown(mention: Mention, settings: Settings): boolean {
  return !(
    'entity' in mention &&
    mention.origin === 'discovered' &&
    mention.confidence < settings['discovery.threshold']
  );
}

/** The mentions of a known document that are shown, in text order; none where the document is not known. */
export function shownMentions(session: Session, uri: string): readonly Mention[] {
  const mentions = session.dossier.analysisOf(uri)?.mentions ?? [];
  return mentions.filter((mention) => isShown(mention, session.settings));
}

/** The mention at an offset, if it is shown. */
export function shownMentionAt(session: Session, uri: string, offset: number): Mention | undefined {
  const mention = session.dossier.mentionAt(uri, offset);
  return mention && isShown(mention, session.settings) ? mention : undefined;
}
