import type { Io } from './io.ts';
import { plainText } from './plainText.ts';

/** The least time between two drawings, in milliseconds. */
const INTERVAL = 100;

/** One line of progress on a terminal; nothing anywhere else. */
export class ProgressBar {
  readonly #io: Io;
  #nAll = 0;
  #nDone = 0;
  #lastDrawn = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(io: Io) {
    this.#io = io;
  }

  /** Says how many documents there are. */
  begin(nAll: number): void {
    this.#nAll = nAll;
  }

  /** Another document is done, or failed. */
  step(name: string): void {
    this.#nDone++;
    const columns = this.#io.errorColumns;
    if (columns === undefined || this.#nAll < 2 || this.#io.now() - this.#lastDrawn < INTERVAL) return;
    this.#lastDrawn = this.#io.now();
    this.#isShown = true;
    const width = 20;
    const nFull = Math.min(width, Math.floor((width * this.#nDone) / this.#nAll));
    const line = `[${'#'.repeat(nFull)}${' '.repeat(width - nFull)}] ${this.#nDone}/${this.#nAll} ${plainText(name)}`;
    this.#io.writeError(`\r${[...line].slice(0, columns - 1).join('')}\u001B[K`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#isShown) this.#io.writeError('\r\u001B[K');
    this.#isShown = false;
  }
}
