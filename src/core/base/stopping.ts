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
