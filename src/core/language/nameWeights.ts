/** The weights of a multinomial logistic regression: for each class one weight a feature, in the order of both lists. */
export interface NameWeights {
  readonly features: readonly string[];
  readonly classes: readonly string[];
  readonly weights: readonly (readonly number[])[];
}
