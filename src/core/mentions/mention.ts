import type { NameType } from '../base/nameType.ts';
import type { Span } from '../base/span.ts';

/** What a mention speaks of. See ARCHITECTURE.md, vocabulary. */
export type MentionType = 'company' | 'model' | 'product' | 'person' | 'amount' | 'quantity' | 'date';

/** Every type, in the order they are shown. */
export const MENTION_TYPES: readonly MentionType[] = [
  'company',
  'model',
  'product',
  'person',
  'amount',
  'quantity',
  'date',
];

/**
 * Where a mention comes from: a known name, a grammar, a name found by its context, or a person's decision.
 */
export type Origin = 'knowledge' | 'pattern' | 'discovered' | 'reader';

/** How exact a value is meant: `about $5B`, `over $5B`, `nearly $5B` (under). */
export type Approx = 'about' | 'over' | 'under';

/** What an amount of money is, where its sentence says so. */
export type AmountRole = 'raised' | 'valuation' | 'total-raised' | 'revenue' | 'price' | 'deal' | 'budget';

/** The name of an entity in a text. */
export interface NameMention extends Span {
  readonly type: NameType;
  readonly text: string;
  /** Canonical id: a lower-case slug of the usual English name. */
  readonly entity: string;
  /** Canonical name, for people. */
  readonly name: string;
  /** From 0 to 1; 1 is a known name without a homonym. */
  readonly confidence: number;
  readonly origin: Origin;
}

/** A sum of money. */
export interface AmountMention extends Span {
  readonly type: 'amount';
  readonly text: string;
  /** The plain number, scale applied; the middle of a range. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly approx?: Approx;
  readonly min?: number;
  readonly max?: number;
  /** The period or unit of a rate: `month`, `user-month`, `1M-tokens`. */
  readonly per?: string;
  readonly role?: AmountRole;
  /** Id of the entity the amount belongs to, where the sentence tells. */
  readonly about?: string;
}

/** A number with an industry unit, scaled to the base unit. */
export interface QuantityMention extends Span {
  readonly type: 'quantity';
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly approx?: Approx;
  readonly min?: number;
  readonly max?: number;
}

/** A date, period or relative date. `from` and `to` are null where nothing places it. */
export interface DateMention extends Span {
  readonly type: 'date';
  readonly text: string;
  /** First day, ISO `YYYY-MM-DD`. */
  readonly from: string | null;
  /** Last day, ISO `YYYY-MM-DD`. */
  readonly to: string | null;
}

/** A place in a text that speaks of something. */
export type Mention = NameMention | AmountMention | QuantityMention | DateMention;

/** Whether the mention names an entity. */
export function isName(mention: Mention): mention is NameMention {
  return (
    mention.type === 'company' || mention.type === 'model' || mention.type === 'product' || mention.type === 'person'
  );
}
