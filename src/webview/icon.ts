import type { EventType } from '../protocol/webview.ts';
import { svgElement } from './element.ts';

/** Names of the drawings: one a type of event, and those of the controls. */
export type IconName =
  | EventType
  | 'search'
  | 'filter'
  | 'close'
  | 'chevron'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'order'
  | 'page';

/** A drawing of 16 by 16 in lines of the current colour. It says nothing to a screen reader: what bears it has a label. */
export function icon(name: IconName): SVGSVGElement {
  return svgElement(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    svgElement('path', { d: PATHS[name] }),
  );
}

const PATHS: Readonly<Record<IconName, string>> = {
  funding: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 10.5v3h11v-3',
  valuation: 'M2.5 13.5h11M4.5 13V9.5M8 13V6M11.5 13V2.5',
  acquisition: 'M13.5 2.5v11M2.5 8h8M7.5 5l3 3-3 3',
  partnership: 'M10 8a3.8 3.8 0 1 1-7.6 0A3.8 3.8 0 0 1 10 8ZM13.6 8A3.8 3.8 0 1 1 6 8a3.8 3.8 0 0 1 7.6 0Z',
  release: 'M8 2l1.6 4.4L14 8l-4.4 1.6L8 14l-1.6-4.4L2 8l4.4-1.6Z',
  people: 'M10.6 5.2a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0ZM3 13.5c0-2.6 2.2-4.2 5-4.2s5 1.6 5 4.2',
  legal: 'M8 2.5v11M5 13.5h6M3 4.5h10M1.5 9.5 3.5 5l2 4.5a2.1 2.1 0 0 1-4 0ZM10.5 9.5l2-4.5 2 4.5a2.1 2.1 0 0 1-4 0Z',
  forecast: 'M2 12l4-4 2.5 2.5L14 5M10 4.8h4.2V9',
  search: 'M11 6.8a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0ZM10 10l3.8 3.8',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 4l4 4-4 4',
  zoomIn: 'M11 6.8a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0ZM10 10l3.8 3.8M6.8 5v3.6M5 6.8h3.6',
  zoomOut: 'M11 6.8a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0ZM10 10l3.8 3.8M5 6.8h3.6',
  fit: 'M2.5 4v8M13.5 4v8M5 8h6M6.5 6.2 4.7 8l1.8 1.8M9.5 6.2 11.3 8 9.5 9.8',
  order: 'M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5',
  page: 'M4 2.5h5.5L12.5 5.5v8h-8.5ZM9.5 2.5v3h3M6 8h4.5M6 10.5h4.5',
};
