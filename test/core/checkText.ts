import assert from 'node:assert/strict';
import { isName, type Mention } from '../../src/core/mentions/mention.ts';
import { READER } from './readData.ts';

/** What {@link readText} goes by beside the text. */
export interface Reading {
  readonly language?: string;
  readonly published?: string;
  readonly uri?: string;
}

/** The mentions of a text. */
export function readText(text: string, { uri = 'test.txt', ...info }: Reading = {}): readonly Mention[] {
  return READER.analyze(text, { uri, ...info }).mentions;
}

/**
 * Reads a text in whose copy brackets stand around the spans, and compares what the values say with `reads`: parts as
 * {@link saidOf} writes them, joined by `; `, or `nothing`. Brackets that the text itself has are written `\[`, `\]`.
 */
export function checkText(bracketed: string, reads: string, reading: Reading = {}, types = VALUES): void {
  const mentions = readText(unmarked(bracketed), reading).filter(({ type }) => types.includes(type));
  assert.deepEqual(
    { text: marked(unmarked(bracketed), mentions), reads: mentions.map(saidOf).join('; ') || 'nothing' },
    { text: bracketed.replaceAll(/\\([[\]])/g, '$1'), reads },
  );
}

/** Types whose mentions are values. */
export const VALUES: readonly string[] = ['amount', 'quantity', 'date'];

/** Types whose mentions are names. */
export const NAMES: readonly string[] = ['company', 'model', 'product', 'person'];

/** The text without its brackets. */
export function unmarked(bracketed: string): string {
  return bracketed.replaceAll(/(?<!\\)[[\]]/g, '').replaceAll(/\\([[\]])/g, '$1');
}

/** The text with brackets around the mentions. */
export function marked(text: string, mentions: readonly Mention[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of mentions) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

/** What a mention says: `amount 5000000 USD under min=N max=N per=X`, `date FROM..TO`, `company openai`. */
export function saidOf(mention: Mention): string {
  if (isName(mention)) return `${mention.type} ${mention.entity}`;
  if (mention.type === 'date') return mention.from === null ? 'date unplaced' : `date ${mention.from}..${mention.to}`;
  const { type, value, approx, min, max } = mention;
  const unit = type === 'amount' ? mention.currency : mention.unit;
  const range = min === undefined ? [] : [`min=${min}`, `max=${max}`];
  const per = type === 'amount' && mention.per !== undefined ? [`per=${mention.per}`] : [];
  return [type, value, unit, ...(approx ? [approx] : []), ...range, ...per].join(' ');
}
