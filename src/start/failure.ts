/**
 * Something a person can put right: no network, no room on the disk, a port in use.
 * Its message says what happened and what to do next, so it is printed without a stack.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** Tells the person at the terminal what is being done, one line at a time. */
export type Say = (line: string) => void;

/** What every step of starting is given: where the project is, whom to tell, and when to stop. */
export interface StepContext {
  /** The project's root folder, absolute. */
  readonly root: string;
  readonly say: Say;
  /** Aborted when the work is no longer wanted; the step ends its children and throws the signal's reason. */
  readonly signal?: AbortSignal;
}
