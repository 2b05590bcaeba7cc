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

/** The rows of the list that are in the document. A row that stays in view stays the same element, with its focus. */
export class DrawnRows {
  /** Holds the stretch in view; it is moved as a whole, so that its rows lie one below the other whatever their heights. */
  readonly #slab = element('div', { class: 'slab', role: 'presentation' });
  readonly #sheet: HTMLElement;
  readonly #drawn = new Map<string, DrawnRow>();
  #first = 0;

  /** `sheet` is the element that is as high as all rows together. */
  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
    sheet.append(this.#slab);
  }

  /** The element of a row. Undefined where it is not in the document. */
  nodeOf(key: string): HTMLElement | undefined {
    return this.#drawn.get(key)?.root;
  }

  /** Has these rows in the document and no others. */
  show(view: RowsInView): void {
    const { rows, first, last, active, startOf } = view;
    this.#first = first;
    const kept = new Set<string>();
    const nodes: HTMLElement[] = [];
    for (let index = first; index <= last; index++) nodes.push(this.#draw(view, index, kept));
    const far = active >= 0 && (active < first || active > last) ? this.#draw(view, active, kept) : undefined;
    for (const [key, { root }] of this.#drawn) {
      if (kept.has(key)) continue;
      root.remove();
      this.#drawn.delete(key);
    }
    placeChildren(this.#slab, nodes);
    this.#slab.style.transform = `translateY(${rows.length > 0 ? startOf(first) : 0}px)`;
    for (const node of nodes) node.classList.remove('isFar');
    if (!far) return;
    far.classList.add('isFar');
    far.style.top = `${startOf(active)}px`;
    if (far.parentElement !== this.#sheet) this.#sheet.append(far);
  }

  /** The heights of the rows in view, by their place in the list. */
  measure(): ReadonlyMap<number, number> {
    const nodes = [...this.#slab.children];
    return new Map(nodes.map((node, place) => [this.#first + place, node.getBoundingClientRect().height]));
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
