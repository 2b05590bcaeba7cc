import type { Timers } from './timers.ts';

/** Runs an action once nobody has asked for it for a while: work that should wait until typing pauses. */
export class IdleTask {
  readonly #wait: number;
  readonly #action: () => void;
  readonly #timers: Timers;
  #cancel: (() => void) | undefined;
  #isDisposed = false;

  constructor(wait: number, action: () => void, timers: Timers) {
    this.#wait = wait;
    this.#action = action;
    this.#timers = timers;
  }

  /** Begins the wait anew. */
  ask(): void {
    this.#cancel?.();
    if (this.#isDisposed) return;
    this.#cancel = this.#timers.after(this.#wait, () => {
      this.#cancel = undefined;
      this.#action();
    });
  }

  /** Drops what still waits, and whatever is asked later. */
  dispose(): void {
    this.#isDisposed = true;
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
