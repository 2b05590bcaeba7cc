/** Every command of the extension; a test compares them with `package.json`. */
export const COMMANDS = [
  'dossier.showTimeline',
  'dossier.openTimelineInEditor',
  'dossier.showOnTimeline',
  'dossier.goToEntity',
  'dossier.nextMention',
  'dossier.previousMention',
  'dossier.exportAnnotations',
  'dossier.toggleHighlights',
] as const;

/** A command of the extension. */
export type CommandId = (typeof COMMANDS)[number];
