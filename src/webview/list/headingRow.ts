import { element } from '../element.ts';
import type { Heading } from '../events/rows.ts';
import { MONTHS } from '../time/dateLabel.ts';
import type { DrawnRow } from './rowState.ts';

/** A heading of the list. The rows below it say their dates themselves, so it is nothing to a screen reader. */
export function drawHeadingRow(heading: Heading): DrawnRow {
  const root = element('div', { class: 'row heading', role: 'presentation' }, ...headingWords(heading));
  root.classList.toggle('isUndated', !heading.period);
  return { row: heading, root, update: () => undefined };
}

/** A heading's words: `February` `2026` and how many events stand below it. */
export function headingWords(heading: Heading): readonly HTMLElement[] {
  const [strong, weak] = wordsOf(heading);
  return [
    element('span', { class: 'headingName' }, strong),
    element('span', { class: 'headingYear' }, weak),
    element('span', { class: 'count' }, String(heading.nEvents)),
  ];
}

function wordsOf({ period, isWholeYear }: Heading): readonly [string, string] {
  if (!period) return ['Date unknown', ''];
  const { unit, index, year } = period;
  switch (unit) {
    case 'month':
      return [MONTHS[index] ?? '', String(year)];
    case 'quarter':
      return [`Q${index + 1}`, String(year)];
    case 'half':
      return [`H${index + 1}`, String(year)];
    case 'year':
      return [String(year), isWholeYear ? '' : 'month unknown'];
  }
}
