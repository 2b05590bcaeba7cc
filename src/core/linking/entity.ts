import type { NameType } from '../base/nameType.ts';

/** What is known of an entity, from knowledge files and from the folder. */
export interface Entity {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  /** Other names, sorted; those of the knowledge file and those seen in the folder. */
  readonly aliases: readonly string[];
  /** The maker of a model or product. */
  readonly developer?: { readonly id: string; readonly name: string };
  /** `lab`, `startup`, `family`, `chip` … */
  readonly kind?: string;
  readonly homepage?: string;
  /** ISO date, month or year. */
  readonly released?: string;
  readonly known: boolean;
  readonly nMentions: number;
  readonly nDocuments: number;
}
