import type { NameType } from '../../base/nameType.ts';
import type { NameWeights } from '../../language/nameWeights.ts';
import { FEATURES } from './features.ts';

/** What a candidate can turn out to be. */
export const CLASSES = ['none', 'company', 'model', 'product', 'person'] as const;

/** A decision: the likeliest type, and how sure it is, from 0 to 1. */
export interface Judgement {
  readonly type: NameType | undefined;
  /** Probability of `type`; where there is none, of the likeliest type all the same. */
  readonly confidence: number;
  readonly likeliest: NameType;
}

/** Weights as flat numbers, in the order of {@link CLASSES} and {@link FEATURES}; unknown names are left out. */
export function flattenWeights(given: NameWeights): Float64Array {
  const out = new Float64Array(CLASSES.length * FEATURES.length);
  CLASSES.forEach((name, row) => {
    const from = given.weights[given.classes.indexOf(name)];
    FEATURES.forEach((feature, column) => {
      out[row * FEATURES.length + column] = from?.[given.features.indexOf(feature)] ?? 0;
    });
  });
  return out;
}

/** Probabilities of {@link CLASSES} for the features, as multinomial logistic regression gives them. */
export function probabilities(features: Float32Array, weights: Float64Array): Float64Array {
  const out = new Float64Array(CLASSES.length);
  let highest = -Infinity;
  for (let row = 0; row < CLASSES.length; row++) {
    let sum = 0;
    for (let column = 0; column < FEATURES.length; column++) {
      const value = features[column]!;
      if (value !== 0) sum += value * weights[row * FEATURES.length + column]!;
    }
    out[row] = sum;
    if (sum > highest) highest = sum;
  }
  let total = 0;
  for (let row = 0; row < CLASSES.length; row++) {
    out[row] = Math.exp(out[row]! - highest);
    total += out[row]!;
  }
  for (let row = 0; row < CLASSES.length; row++) out[row]! /= total;
  return out;
}

/** Judges a candidate; it has a type where one is at least as likely as `threshold`, measured against being no name. */
export function judge(features: Float32Array, weights: Float64Array, threshold: number): Judgement {
  const likely = probabilities(features, weights);
  let best = 1;
  for (let row = 2; row < CLASSES.length; row++) if (likely[row]! > likely[best]!) best = row;
  const isName = 1 - likely[0]!;
  const type = CLASSES[best] as NameType;
  return { type: isName >= threshold ? type : undefined, confidence: Number(isName.toFixed(3)), likeliest: type };
}
