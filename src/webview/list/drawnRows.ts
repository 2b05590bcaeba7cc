import { element } from '../element.ts';
import type { Row } from '../events/rows.ts';
import { drawEventRow } from './eventRow.ts';
import { drawHeadingRow } from './headingRow.ts';
import type { DrawnRow, RowState } from './rowState.ts';
import { drawSourceRow } from './sourceRow.ts';

/** The rows to have in the document, by their place in the list. */
export interface RowsInView {
  readonly rows: readonly Row[];
  /** The first and the last row of a stretch without gaps, both included. */
  readonly first: number;
  readonly last: number;
  /** A row that stays in the document wherever it is; -1 where there is none. */
  readonly active: number;
  /** Where a row begins, in pixels. */
  readonly startOf: (index: number) => number;
  readonly stateOf: (row: Row, index: number) => RowState;
}

/**
 * The rows of the list that are in the document. A row that stays there stays the same element in the same place among
 * the others, for an element that is moved loses the focus.
 */
export class DrawnRows {
  /** Holds the rows; it is moved as a whole, so that rows in view lie one below the other whatever their heights. */
  readonly #slab = element('div', { class: 'slab', role: 'presentation' });
  readonly #drawn = new Map<string, DrawnRow>();
  #first = 0;
  #inView: readonly HTMLElement[] = [];

  /** `sheet` is the element that is as high as all rows together. */
  constructor(sheet: HTMLElement) {
    sheet.append(this.#slab);
  }

  /** The element of a row. Undefined where it is not in the document. */
  nodeOf(key: string): HTMLElement | undefined {
    return this.#drawn.get(key)?.root;
  }

  /** Has these rows in the document and no others. */
  show(view: RowsInView): void {
    const { rows, first, last, active, startOf } = view;
    const kept = new Set<string>();
    const nodes: HTMLElement[] = [];
    for (let index = first; index <= last; index++) nodes.push(this.#draw(view, index, kept));
    const far = active >= 0 && (active < first || active > last) ? this.#draw(view, active, kept) : undefined;
    for (const [key, { root }] of this.#drawn) {
      if (kept.has(key)) continue;
      root.remove();
      this.#drawn.delete(key);
    }
    this.#first = first;
    this.#inView = nodes;
    const top = rows.length > 0 ? startOf(first) : 0;
    placeChildren(this.#slab, active < first ? [...optional(far), ...nodes] : [...nodes, ...optional(far)]);
    this.#slab.style.transform = `translateY(${top}px)`;
    for (const node of nodes) place(node, undefined);
    if (far) place(far, startOf(active) - top);
  }

  /** The heights of the rows in view, by their place in the list. */
  measure(): ReadonlyMap<number, number> {
    return new Map(this.#inView.map((node, index) => [this.#first + index, node.getBoundingClientRect().height]));
  }

  #draw({ rows, stateOf }: RowsInView, index: number, kept: Set<string>): HTMLElement {
    const row = rows[index];
    if (!row) throw new RangeError(`There is no row ${index} of ${rows.length}`);
    kept.add(row.key);
    const before = this.#drawn.get(row.key);
    const drawn = before && isSame(before.row, row) ? before : drawRow(row);
    if (drawn !== before) before?.root.remove();
    this.#drawn.set(row.key, drawn);
    drawn.update(stateOf(row, index));
    return drawn.root;
  }
}

/** Whether a drawn row still shows what the list has in its place; only its state may have changed. */
function isSame(a: Row, b: Row): boolean {
  if (a.kind === 'heading') return b.kind === 'heading' && a.nEvents === b.nEvents && a.isWholeYear === b.isWholeYear;
  return a.kind === b.kind && a.timed === b.timed;
}

function drawRow(row: Row): DrawnRow {
  switch (row.kind) {
    case 'heading':
      return drawHeadingRow(row);
    case 'event':
      return drawEventRow(row);
    case 'source':
      return drawSourceRow(row);
  }
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** Puts a row at a distance from the top of the slab, or among its neighbours where there is none. */
function place(node: HTMLElement, top: number | undefined): void {
  node.classList.toggle('isFar', top !== undefined);
  const style = top === undefined ? '' : `${top}px`;
  if (node.style.top !== style) node.style.top = style;
}

/** Puts the nodes into the parent in this order; those that stand right are not touched, so that the focus stays. */
function placeChildren(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  let next = parent.firstChild;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
  while (next) {
    const after = next.nextSibling;
    next.remove();
    next = after;
  }
}
