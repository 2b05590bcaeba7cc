import { element } from '../element.ts';
import type { Heading, Row } from '../events/rows.ts';
import { headingWords } from './headingRow.ts';
import type { RowHeights } from './rowHeights.ts';

/** The height the stylesheet gives to a heading, in pixels. */
export const HEADING_HEIGHT = 30;

/** The heading of what is at the top: it stays in view until the next one pushes it out. */
export class StickyHeading {
  readonly root: HTMLElement;
  readonly #bar = element('div', { class: 'stickyHeading', hidden: true });
  #shown: Heading | undefined;

  constructor() {
    this.root = element('div', { class: 'stickyBox', 'aria-hidden': 'true' }, this.#bar);
  }

  /** Shows the heading of the row at a distance from the top of the list. */
  show(rows: readonly Row[], heights: RowHeights, offset: number): void {
    const at = heights.rowAt(offset);
    let index = at;
    while (index > 0 && rows[index]?.kind !== 'heading') index--;
    const heading = rows[index];
    this.#bar.hidden = heading?.kind !== 'heading' || offset <= heights.startOf(index);
    if (heading?.kind !== 'heading' || this.#bar.hidden) return;
    if (heading !== this.#shown) this.#bar.replaceChildren(...headingWords(heading));
    this.#shown = heading;
    let next = at + 1;
    while (next < rows.length && rows[next]?.kind !== 'heading') next++;
    const push = Math.min(0, heights.startOf(next) - offset - HEADING_HEIGHT);
    this.#bar.style.transform = push === 0 ? '' : `translateY(${push}px)`;
  }
}
