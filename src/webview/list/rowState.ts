import type { Row } from '../events/rows.ts';

/** What a row shows beside what it is about. */
export interface RowState {
  /** Whether it is the one the keyboard is at, or would come to. */
  readonly isActive: boolean;
  /** Whether someone has been at it: on a fresh page the first row is active, and none is selected. */
  readonly isSelected: boolean;
  /** Whether its sources are shown. */
  readonly isExpanded: boolean;
  /** Which of the events in the list it is, from 1. */
  readonly position: number;
  /** The number of all events in the list. */
  readonly nEvents: number;
}

/** A row in the document, which can be told its state again and again. */
export interface DrawnRow {
  readonly row: Row;
  readonly root: HTMLElement;
  readonly update: (state: RowState) => void;
}
