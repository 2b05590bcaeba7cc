/**
 * Where the rows of a long list stand, though only those in view are ever drawn and measured. A row not yet measured
 * counts as high as the rows of its kind have been on average.
 */
export class RowHeights {
  readonly #guesses: Readonly<Record<string, number>>;
  readonly #measured = new Map<string, { sum: number; n: number }>();
  #rows: readonly { readonly kind: string }[] = [];
  /** By row; 0 where it is not measured. */
  #heights = new Float64Array(0);
  /** `#starts[i]` is where row i begins; the last one is the height of all. */
  #starts = new Float64Array(1);

  /** `guesses` are the heights of each kind of row until one is measured, in pixels. */
  constructor(guesses: Readonly<Record<string, number>>) {
    this.#guesses = guesses;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.#starts[this.#rows.length] ?? 0;
  }

  /** Takes the rows of the list, from top to bottom. None of them counts as measured. */
  setRows(rows: readonly { readonly kind: string }[]): void {
    this.#rows = rows;
    this.#heights = new Float64Array(rows.length);
    this.#lay();
  }

  /** Takes measured heights by row, in pixels. Tells whether any of them is new. */
  measure(heights: ReadonlyMap<number, number>): boolean {
    let isNew = false;
    for (const [index, height] of heights) {
      if (this.#heights[index] === height) continue;
      this.#heights[index] = height;
      this.#count(this.#rows[index]?.kind ?? '', height);
      isNew = true;
    }
    if (isNew) this.#lay();
    return isNew;
  }

  /** Forgets what was measured: the list is wider or narrower than it was. */
  forget(): void {
    this.#measured.clear();
    this.#heights.fill(0);
    this.#lay();
  }

  /** Where a row begins, in pixels from the top of the first one. */
  startOf(index: number): number {
    return this.#starts[Math.min(index, this.#rows.length)] ?? 0;
  }

  /** The row at a distance from the top; the first or last one where the distance lies outside. */
  rowAt(offset: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #count(kind: string, height: number): void {
    const { sum, n } = this.#measured.get(kind) ?? { sum: 0, n: 0 };
    this.#measured.set(kind, { sum: sum + height, n: n + 1 });
  }

  #guess(kind: string): number {
    const measured = this.#measured.get(kind);
    return measured ? measured.sum / measured.n : (this.#guesses[kind] ?? 0);
  }

  #lay(): void {
    const rows = this.#rows;
    const guesses: Record<string, number> = {};
    for (const kind of Object.keys(this.#guesses)) guesses[kind] = this.#guess(kind);
    const starts = new Float64Array(rows.length + 1);
    let start = 0;
    for (let index = 0; index < rows.length; index++) {
      start += this.#heights[index] || (guesses[rows[index]?.kind ?? ''] ?? 0);
      starts[index + 1] = start;
    }
    this.#starts = starts;
  }
}
