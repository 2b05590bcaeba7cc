import type { Precision } from '../base/precision.ts';
import type { AmountMention, QuantityMention } from './mention.ts';

/** Something a reader proposes: the tokens `from` to `to` (exclusive), in order of `from`. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** A sum of money before its span is text. */
export interface AmountFound
  extends Found,
    Pick<AmountMention, 'value' | 'currency' | 'approx' | 'min' | 'max' | 'per'> {}

/** A quantity before its span is text. */
export interface QuantityFound extends Found, Pick<QuantityMention, 'value' | 'unit' | 'approx' | 'min' | 'max'> {}

/** A date; `first` and `last` are ISO days, absent where nothing places it. */
export interface DateFound extends Found {
  readonly first?: string;
  readonly last?: string;
  readonly precision: Precision;
}
