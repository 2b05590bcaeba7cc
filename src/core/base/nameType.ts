/** Types of entities, and of the mentions that name them. */
export type NameType = 'company' | 'model' | 'product' | 'person';
