import type { Span } from './span.ts';

/**
 * What can be wrong with a file a person wrote.
 *
 * - `yaml-syntax`: the file is not YAML. Mend the place named; until then the file counts as empty.
 * - `knowledge-shape`: an entry lacks a field or has one of the wrong kind. The entry is left out.
 * - `knowledge-duplicate`: an id or alias stands twice. The first one counts.
 * - `language-shape`: a row of a language pack cannot be read. The row is left out.
 */
export type ProblemCode = 'yaml-syntax' | 'knowledge-shape' | 'knowledge-duplicate' | 'language-shape';

/** Something wrong with a file that a person wrote, and where. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly message: string;
}
