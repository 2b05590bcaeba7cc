import { element, setAttributes } from '../element.ts';
import type { Row } from '../events/rows.ts';
import type { DrawnRow } from './rowState.ts';

/** One source of an event, with its words. */
export function drawSourceRow(row: Row & { kind: 'source' }): DrawnRow {
  const { sources, type } = row.timed.event;
  const source = sources[row.source];
  const root = element(
    'div',
    { class: `row source ${type}`, role: 'treeitem', 'aria-level': 2, 'data-key': row.key, title: 'Open the sentence' },
    element(
      'div',
      { class: 'body' },
      element('q', { class: 'quote', dir: 'auto' }, source?.quote ?? ''),
      element('div', { class: 'sourceLabel' }, source?.label ?? ''),
    ),
  );
  root.classList.toggle('isLast', row.source === sources.length - 1);
  const update: DrawnRow['update'] = ({ isActive, isSelected }) => {
    root.classList.toggle('isSelected', isSelected);
    setAttributes(root, {
      'aria-label': `${source?.label ?? ''}: ${source?.quote ?? ''}`,
      'aria-selected': String(isSelected),
      'aria-posinset': row.source + 1,
      'aria-setsize': sources.length,
      tabindex: isActive ? 0 : -1,
    });
  };
  return { row, root, update };
}
