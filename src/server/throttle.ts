import type { Timers } from './timers.ts';

/** How often a {@link Throttle} acts, in milliseconds. */
export interface Pace {
  /** How long it waits for further wishes before it acts. */
  readonly delay: number;
  /** The least time between two acts. */
  readonly interval: number;
}

/** Runs an action soon after it is asked for, but never twice within an interval; the last wish is never lost. */
export class Throttle {
  readonly #pace: Pace;
  readonly #action: () => void;
  readonly #timers: Timers;
  #lastRun = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;
  #isDisposed = false;

  constructor(pace: Pace, action: () => void, timers: Timers) {
    this.#pace = pace;
    this.#action = action;
    this.#timers = timers;
  }

  /** Has the action run, unless it is about to. */
  ask(): void {
    if (this.#cancel || this.#isDisposed) return;
    const wait = Math.max(this.#pace.delay, this.#lastRun + this.#pace.interval - this.#timers.now());
    this.#cancel = this.#timers.after(wait, () => {
      this.#cancel = undefined;
      this.#lastRun = this.#timers.now();
      this.#action();
    });
  }

  /** Drops a wish that still waits, and every later one. */
  dispose(): void {
    this.#isDisposed = true;
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
