import { DEFAULT_SETTINGS, type MentionType } from '../../protocol/settings.ts';

/** Every type of mention, in the order they are shown. */
export const MENTION_TYPES = Object.keys(DEFAULT_SETTINGS['highlights.types']) as readonly MentionType[];

/** What one mention of a type is called, and several. */
export const MENTION_NAMES: Readonly<Record<MentionType, readonly [one: string, several: string]>> = {
  company: ['company', 'companies'],
  model: ['model', 'models'],
  product: ['product', 'products'],
  person: ['person', 'people'],
  amount: ['amount', 'amounts'],
  quantity: ['quantity', 'quantities'],
  date: ['date', 'dates'],
};

/** A number of mentions of a type, in words: `2 companies`. */
export function countMentions(type: MentionType, nMentions: number): string {
  return `${nMentions} ${MENTION_NAMES[type][nMentions === 1 ? 0 : 1]}`;
}

/** The product icon that stands for a type. */
export const MENTION_ICONS: Readonly<Record<MentionType, string>> = {
  company: 'organization',
  model: 'sparkle',
  product: 'package',
  person: 'person',
  amount: 'credit-card',
  quantity: 'symbol-number',
  date: 'calendar',
};
