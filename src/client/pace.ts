/** How soon something is done: in a moment, or when some time has passed since it was done last. */
export type Haste = 'soon' | 'slow';

const WAIT: Readonly<Record<Haste, number>> = { soon: 120, slow: 1500 };

/** Does something when asked, but not as often as it is asked: many wishes at once are granted together. */
export class Pace {
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Asks for it to be done. A wish that is in more haste than the one before moves it forward. */
  ask(haste: Haste): void {
    const due = Date.now() + WAIT[haste];
    if (this.#timer !== undefined && this.#due <= due) return;
    this.dispose();
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, WAIT[haste]);
  }

  /** Forgets what it was asked for. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
