/** Every setting, in one place; a test compares it with `package.json`. */
import type { MentionType } from '../core/mentions/mention.ts';

export type { MentionType };

/** How highlights are drawn. */
export const HIGHLIGHT_STYLES = ['background', 'underline', 'text', 'box'] as const;
export type HighlightStyle = (typeof HIGHLIGHT_STYLES)[number];

/** The settings under `dossier.`, with their defaults. */
export interface Settings {
  readonly 'highlights.enabled': boolean;
  readonly 'highlights.style': HighlightStyle;
  readonly 'highlights.overviewRuler': boolean;
  /** One switch a type. */
  readonly 'highlights.types': Readonly<Record<MentionType, boolean>>;
  /** Globs of the files that are sources, relative to the folder. */
  readonly 'files.include': readonly string[];
  readonly 'files.exclude': readonly string[];
  /** Discovered names below this confidence are not shown. */
  readonly 'discovery.threshold': number;
}

export const DEFAULT_SETTINGS: Settings = {
  'highlights.enabled': true,
  'highlights.style': 'background',
  'highlights.overviewRuler': true,
  'highlights.types': {
    company: true,
    model: true,
    product: true,
    person: true,
    amount: true,
    quantity: false,
    date: false,
  },
  'files.include': ['**/*.{txt,md,markdown,html,htm}'],
  'files.exclude': ['**/node_modules/**', '**/.git/**', '**/.dossier/**'],
  'discovery.threshold': 0.5,
};
