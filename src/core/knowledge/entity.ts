import type { NameType } from '../base/nameType.ts';

/** A thing in a knowledge file. */
export interface KnownEntity {
  /** Lower-case slug of the usual English name. */
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  /** Names that mean it wherever they stand. */
  readonly aliases: readonly string[];
  /** Short or common names that mean it only where another of its names stands in the same document. */
  readonly weak: readonly string[];
  /** Whether the name is also a word or another name, so that its context must speak for it. */
  readonly ambiguous: boolean;
  /** Id of the maker of a model or product. */
  readonly developer?: string;
  readonly kind?: string;
  readonly homepage?: string;
  /** ISO day, month or year. */
  readonly released?: string;
}
