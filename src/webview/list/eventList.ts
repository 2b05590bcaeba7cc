import { element } from '../element.ts';
import type { Row } from '../events/rows.ts';
import { DrawnRows } from './drawnRows.ts';
import { type ListMove, listMove } from './listKeys.ts';
import { RowHeights } from './rowHeights.ts';
import type { RowState } from './rowState.ts';
import { HEADING_HEIGHT, StickyHeading } from './stickyHeading.ts';

/** What happens in an {@link EventList}. Rows are named by their keys. */
export interface ListEvents {
  /** The keyboard has come to the row, or it was clicked. */
  readonly onActive: (key: string) => void;
  /** The person wants to read the sentence. */
  readonly onOpen: (row: EventOrSource) => void;
  /** The person wants the event's sources shown, or hidden. */
  readonly onExpand: (event: string, isExpanded: boolean) => void;
  /** The person wants the entity's events only, or its page. */
  readonly onEntity: (action: 'entity' | 'page', row: EventOrSource) => void;
  readonly onScroll: () => void;
}

/** A row that can be active. */
export type EventOrSource = Row & { kind: 'event' | 'source' };

/** What an {@link EventList} shows. */
export interface ListContent {
  readonly rows: readonly Row[];
  readonly nEvents: number;
  readonly expanded: ReadonlySet<string>;
  /** Key of the row the keyboard is at; the first one where no row has it. */
  readonly active: string | null;
}

/** A row and how far it is scrolled out at the top, in pixels. */
export interface TopRow {
  readonly key: string;
  readonly offset: number;
}

/** Rows are drawn this far beyond what is in view, in pixels. */
const OVERSCAN = 240;

/**
 * The list of events: a tree of events and their sources, of which only the rows in view are in the document. One row is
 * the keyboard's; it stays in the document wherever the list is scrolled to, so that the focus is never lost.
 */
export class EventList {
  readonly root: HTMLElement;
  readonly #events: ListEvents;
  readonly #heights = new RowHeights({ heading: HEADING_HEIGHT, event: 48, source: 80 });
  readonly #sheet = element('div', { class: 'sheet', role: 'tree', 'aria-label': 'Events' });
  readonly #drawn = new DrawnRows(this.#sheet);
  readonly #sticky = new StickyHeading();
  #content: ListContent = { rows: [], nEvents: 0, expanded: new Set(), active: null };
  #active = -1;
  /** The size of what is in view and how far it is scrolled, kept because to ask the document has it laid out anew. */
  #width = 0;
  #height = 0;
  #offset = 0;

  constructor(events: ListEvents) {
    this.#events = events;
    this.root = element('div', { class: 'scroller' }, this.#sticky.root, this.#sheet);
    new ResizeObserver(() => this.#resize()).observe(this.root);
    this.root.addEventListener('scroll', () => {
      this.#offset = this.root.scrollTop;
      this.#render();
      this.#events.onScroll();
    });
    this.#sheet.addEventListener('click', (event) => this.#onClick(event.target as Element));
    this.#sheet.addEventListener('keydown', (event) => {
      const row = this.#activeRow;
      const move = row && listMove(event);
      if (!move) return;
      event.preventDefault();
      this.#onMove(move, row);
    });
  }

  /** The row at the top of what is in view; null where there is none. */
  get top(): TopRow | null {
    const index = this.#heights.rowAt(this.#offset);
    const row = this.#content.rows[index];
    return row ? { key: row.key, offset: this.#offset - this.#heights.startOf(index) } : null;
  }

  /** Shows rows. What stood at the top stays there, or `top` does, as long as it is among them. */
  show(content: ListContent, top: TopRow | null = this.top): void {
    const hadFocus = this.#sheet.contains(document.activeElement);
    const { rows, active } = content;
    this.#content = content;
    this.#heights.setRows(rows);
    this.#active = (active === null ? undefined : this.#indexOf(active)) ?? rows.findIndex(canBeActive);
    this.#settle(top);
    this.#render();
    if (hadFocus) this.#focusActive();
  }

  /** Gives the keyboard to the active row. */
  focus(): void {
    if (this.#active < 0) return;
    this.#reveal(this.#active, 'nearest');
    this.#focusActive();
  }

  /** Scrolls so that the row stands at the top, and makes it the keyboard's. */
  goTo(key: string): void {
    const index = this.#indexOf(key);
    if (index === undefined) return;
    this.#setActive(index);
    this.#reveal(index, 'top');
  }

  get #activeRow(): EventOrSource | undefined {
    const row = this.#content.rows[this.#active];
    return row && canBeActive(row) ? row : undefined;
  }

  #indexOf(key: string): number | undefined {
    const index = this.#content.rows.findIndex((row) => row.key === key);
    return index < 0 ? undefined : index;
  }

  #render(): void {
    const { rows } = this.#content;
    // What is drawn gets measured, and what is measured may move what is in view: twice is enough in practice.
    for (let round = 0; round < 3; round++) {
      this.#drawn.show({
        rows,
        first: this.#heights.rowAt(Math.max(0, this.#offset - OVERSCAN)),
        last: Math.min(this.#heights.rowAt(this.#offset + this.#height + OVERSCAN), rows.length - 1),
        active: this.#active,
        startOf: (index) => this.#heights.startOf(index),
        stateOf: (row, index) => this.#stateOf(row, index),
      });
      const { top } = this;
      if (this.#height === 0 || !this.#heights.measure(this.#drawn.measure())) break;
      this.#settle(top);
    }
    this.#sticky.show(rows, this.#heights, this.#offset);
  }

  #stateOf(row: Row, index: number): RowState {
    const { active, expanded, nEvents } = this.#content;
    return {
      isActive: index === this.#active,
      isSelected: row.key === active,
      isExpanded: row.kind === 'event' && expanded.has(row.key),
      position: row.kind === 'event' ? row.position : 0,
      nEvents,
    };
  }

  /** Makes room for all rows, and puts a row where it stood before the rows or their heights changed. */
  #settle(top: TopRow | null): void {
    this.#sheet.style.height = `${this.#heights.total}px`;
    const index = top ? this.#indexOf(top.key) : undefined;
    this.#scrollTo(index === undefined ? 0 : this.#heights.startOf(index) + (top?.offset ?? 0));
  }

  #scrollTo(offset: number): void {
    const reachable = Math.max(0, Math.min(offset, this.#heights.total - this.#height));
    if (Math.abs(reachable - this.#offset) < 1) return;
    this.#offset = reachable;
    this.root.scrollTop = reachable;
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.root;
    const { top } = this;
    if (clientWidth !== this.#width) this.#heights.forget();
    this.#width = clientWidth;
    this.#height = clientHeight;
    this.#settle(top);
    this.#render();
  }

  #setActive(index: number): void {
    const row = this.#content.rows[index];
    if (!row) return;
    this.#active = index;
    this.#content = { ...this.#content, active: row.key };
    this.#events.onActive(row.key);
    this.#render();
  }

  #focusActive(): void {
    const row = this.#activeRow;
    if (row) this.#drawn.nodeOf(row.key)?.focus({ preventScroll: true });
  }

  #reveal(index: number, where: 'nearest' | 'top'): void {
    // A heading covers what is at the top, but for the row that stands right below one of its own.
    const covered = this.#content.rows[index - 1]?.kind === 'heading' && where === 'top' ? 0 : HEADING_HEIGHT;
    // Rows on the way are measured as they come into view, so the first aim may miss.
    for (let round = 0; round < 3; round++) {
      const start = this.#heights.startOf(index) - covered;
      const end = this.#heights.startOf(index + 1);
      const before = this.#offset;
      const isAbove = start < before;
      if (where === 'nearest' && !isAbove && end <= before + this.#height) return;
      this.#scrollTo(where === 'top' || isAbove ? start : end - this.#height);
      if (this.#offset === before) return;
      this.#render();
    }
  }

  #onClick(target: Element): void {
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const index = key === undefined ? undefined : this.#indexOf(key);
    if (index === undefined) return;
    this.#setActive(index);
    this.#focusActive();
    const row = this.#activeRow;
    if (!row) return;
    const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'toggle') this.#onMove({ kind: 'toggle' }, row);
    else if (action === 'entity' || action === 'page') this.#events.onEntity(action, row);
    else this.#events.onOpen(row);
  }

  #onMove(move: ListMove, row: EventOrSource): void {
    const isExpanded = row.kind === 'source' || this.#content.expanded.has(row.key);
    switch (move.kind) {
      case 'step':
        this.#step(move.direction, { one: 1, page: this.#pageLength, all: Infinity }[move.far]);
        break;
      case 'expand':
        if (isExpanded) this.#step(1, 1);
        else this.#expand(row, true);
        break;
      case 'collapse':
        if (row.kind === 'source') this.#moveTo(this.#indexOf(row.timed.event.id));
        else this.#expand(row, false);
        break;
      case 'toggle':
        this.#expand(row, !isExpanded);
        break;
      case 'open':
        this.#events.onOpen(row);
        break;
    }
  }

  #expand(row: EventOrSource, isExpanded: boolean): void {
    const { id, sources } = row.timed.event;
    if (sources.length === 0 || this.#content.expanded.has(id) === isExpanded) return;
    if (row.kind === 'source') this.#moveTo(this.#indexOf(id));
    this.#events.onExpand(id, isExpanded);
  }

  get #pageLength(): number {
    return Math.max(1, this.#heights.rowAt(this.#offset + this.#height) - this.#heights.rowAt(this.#offset) - 2);
  }

  /** Goes on so many rows that can be active, as far as there are any. */
  #step(direction: 1 | -1, nRows: number): void {
    const { rows } = this.#content;
    let to = this.#active;
    for (let index = to + direction, left = nRows; left > 0 && index >= 0 && index < rows.length; index += direction) {
      const row = rows[index];
      if (!row || !canBeActive(row)) continue;
      to = index;
      left--;
    }
    this.#moveTo(to);
  }

  #moveTo(index: number | undefined): void {
    if (index === undefined) return;
    this.#setActive(index);
    this.focus();
  }
}

function canBeActive(row: Row): row is EventOrSource {
  return row.kind !== 'heading';
}
