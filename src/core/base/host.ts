/** What the core asks of the world around it. The core itself knows no disk, clock, network or editor. */
export interface Host {
  /**
   * Lets other work run: resolves on a later turn of the event loop. Work across documents awaits it between two
   * documents, so that a hover never waits for an index and a stop can arrive.
   */
  pause(): Promise<void>;
}

/** Says that nobody wants the answer any more. An `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Thrown by {@link checkpoint} when a request was stopped. Only the server catches it. */
export class Cancelled extends Error {
  constructor() {
    super('The request was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Throws {@link Cancelled} where the signal says so. */
export function checkpoint(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}
