import type { PageEvent } from '../../protocol/webview.ts';
import { iconButton } from '../controls/iconButton.ts';
import { element, setAttributes } from '../element.ts';
import { EVENT_NAMES } from '../events/eventTypes.ts';
import type { Row } from '../events/rows.ts';
import type { TimedEvent } from '../events/timedEvent.ts';
import { icon } from '../icon.ts';
import { dateLabel } from '../time/dateLabel.ts';
import type { DrawnRow } from './rowState.ts';
import { titleParts } from './titleParts.ts';

/** An event: what happened, when, and how many sources tell of it. What can be clicked says so in `data-action`. */
export function drawEventRow(row: Row & { kind: 'event' }): DrawnRow {
  const { event, placing } = row.timed;
  const date = dateLabel(placing);
  const sources = sourcesLabel(event.sources);
  const toggle = element('button', { type: 'button', class: 'toggle', tabindex: -1, 'data-action': 'toggle' });
  // The name of a single source leads to its sentence like the rest of the row; a number of sources opens them.
  toggle.append(...(event.sources.length > 1 ? [sources] : []), icon('chevron'));
  const told = element(
    'span',
    { class: 'told' },
    ...(event.sources.length > 1 ? [] : [element('span', { class: 'toldBy' }, sources)]),
    toggle,
  );
  const root = element(
    'div',
    {
      class: `row event ${event.type}`,
      role: 'treeitem',
      'aria-level': 1,
      'data-key': row.key,
      'data-vscode-context': contextOf(event.actor),
    },
    element('span', { class: 'when' }, date),
    element('span', { class: 'dot', title: EVENT_NAMES[event.type] }, icon(event.type)),
    element(
      'div',
      { class: 'body' },
      element('div', { class: 'title', dir: 'auto' }, ...titleOf(event)),
      element('div', { class: 'meta' }, ...metaOf(row.timed, date), told),
      element('q', { class: 'teaser', dir: 'auto' }, event.sources[0]?.quote ?? ''),
    ),
  );
  // Most rows are scrolled past: only one that is pointed at gets its buttons. The context menu has the same for the keyboard.
  root.addEventListener('pointerenter', () => root.append(actionsFor(event)), { once: true });
  root.classList.toggle('isPlanned', event.planned === true);
  root.classList.toggle('isUndated', placing.kind === 'unknown');
  const spoken = [event.title, EVENT_NAMES[event.type], date, event.planned ? 'planned' : '', sources];
  const label = spoken.filter(Boolean).join(', ');
  const update: DrawnRow['update'] = ({ isActive, isSelected, isExpanded, position, nEvents }) => {
    root.classList.toggle('isSelected', isSelected);
    root.classList.toggle('isExpanded', isExpanded);
    toggle.title = isExpanded ? 'Hide the sources' : 'Show the sources';
    setAttributes(root, {
      'aria-label': label,
      'aria-expanded': event.sources.length > 0 ? String(isExpanded) : undefined,
      'aria-selected': String(isSelected),
      'aria-posinset': position,
      'aria-setsize': nEvents,
      tabindex: isActive ? 0 : -1,
    });
  };
  return { row, root, update };
}

function titleOf({ title, actorName, amount }: PageEvent): readonly HTMLElement[] {
  return titleParts(title, actorName, amount).map(({ text, kind }) => element('span', { class: kind }, text));
}

/** A deadline is planned by its words, and needs no other one to say so. */
function metaOf({ event, placing }: TimedEvent, date: string): readonly HTMLElement[] {
  const { title, amount, planned } = event;
  return [
    element('span', { class: 'date' }, date),
    ...(amount && !title.includes(amount) ? [element('span', { class: 'amount' }, amount)] : []),
    ...(planned && placing.kind !== 'deadline' ? [element('span', { class: 'planned' }, 'planned')] : []),
  ];
}

function actionsFor({ actorName }: PageEvent): HTMLElement {
  return element(
    'div',
    { class: 'actions' },
    iconButton('filter', `Only ${actorName}`, { tabindex: -1, 'data-action': 'entity' }),
    iconButton('page', `Dossier of ${actorName}`, { tabindex: -1, 'data-action': 'page' }),
  );
}

/** One source is named, several are counted. */
function sourcesLabel(sources: PageEvent['sources']): string {
  const [first] = sources;
  if (!first) return 'no source';
  return sources.length === 1 ? (first.label.split('/').at(-1) ?? first.label) : `${sources.length} sources`;
}

/** What VS Code hands to the commands of the context menu. */
function contextOf(entity: string): string {
  return JSON.stringify({ webviewSection: 'event', entity, preventDefaultContextMenuItems: true });
}
