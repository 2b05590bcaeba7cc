import { EVENT_TYPES } from '../events/eventTypes.ts';
import type { TimeWindow } from '../time/timeWindow.ts';
import type { Tick } from './axis.ts';
import type { Bins } from './bins.ts';

/** The colours and the font of the strip, as the theme has them. */
export interface StripInk {
  /** In the order of {@link EVENT_TYPES}. */
  readonly types: readonly string[];
  readonly text: string;
  readonly strongText: string;
  readonly line: string;
  readonly mark: string;
  readonly font: string;
}

/** All that is seen on the strip. */
export interface StripPicture {
  readonly window: TimeWindow;
  readonly bins: Bins;
  readonly ticks: readonly Tick[];
  /** The stretch of the event the keyboard is at. */
  readonly marked: TimeWindow | undefined;
  /** The stretch being drawn open with the pointer. */
  readonly selected: TimeWindow | undefined;
}

/** The height of the axis below the bars, in pixels. */
export const AXIS_HEIGHT = 17;

/** A bar is as high as it has events, up to this many pixels for one of them. */
const MAX_UNIT = 9;

/** Reads the ink from the style of an element: each type's colour is in `--event-<type>`. */
export function readInk(element: HTMLElement): StripInk {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim() || style.color;
  return {
    types: EVENT_TYPES.map((type) => colour(`--event-${type}`)),
    text: colour('--muted'),
    strongText: style.color,
    line: colour('--line'),
    mark: colour('--mark'),
    font: `${Math.max(10, Number.parseFloat(style.fontSize) - 2)}px ${style.fontFamily}`,
  };
}

/** Draws the strip, `width` by `height` pixels. */
export function drawStrip(
  canvas: CanvasRenderingContext2D,
  size: StripSize,
  picture: StripPicture,
  ink: StripInk,
): void {
  const { width, height } = size;
  const { from, to } = picture.window;
  const xOf = (day: number): number => ((day - from) / (to - from)) * width;
  const base = height - AXIS_HEIGHT;
  canvas.clearRect(0, 0, width, height);
  drawStretch(canvas, picture.marked, xOf, { base, colour: ink.mark, alpha: 0.3 });
  drawStretch(canvas, picture.selected, xOf, { base, colour: ink.mark, alpha: 0.5 });
  drawAxis(canvas, picture.ticks, xOf, { ...size, ink });
  drawBars(canvas, picture.bins, xOf, { base, ink });
}

/** The size of the strip in CSS pixels. */
export interface StripSize {
  readonly width: number;
  readonly height: number;
}

type ToX = (day: number) => number;

function drawStretch(
  canvas: CanvasRenderingContext2D,
  stretch: TimeWindow | undefined,
  xOf: ToX,
  { base, colour, alpha }: { readonly base: number; readonly colour: string; readonly alpha: number },
): void {
  if (!stretch) return;
  const left = xOf(stretch.from);
  const width = Math.max(3, xOf(stretch.to) - left);
  canvas.globalAlpha = alpha;
  canvas.fillStyle = colour;
  canvas.fillRect(left, 0, width, base);
  canvas.globalAlpha = 1;
}

function drawAxis(
  canvas: CanvasRenderingContext2D,
  ticks: readonly Tick[],
  xOf: ToX,
  { width, height, ink }: StripSize & { readonly ink: StripInk },
): void {
  const base = height - AXIS_HEIGHT;
  canvas.fillStyle = ink.line;
  canvas.fillRect(0, base, width, 1);
  canvas.font = ink.font;
  canvas.textBaseline = 'alphabetic';
  const taken: { readonly left: number; readonly right: number }[] = [];
  // Years first: of two labels that would touch, the year's stays.
  for (const { day, label, isYear } of [...ticks].sort((a, b) => Number(b.isYear) - Number(a.isYear))) {
    const x = Math.round(xOf(day));
    canvas.fillStyle = ink.line;
    canvas.fillRect(x, isYear ? 0 : base, 1, isYear ? base + 5 : 5);
    const textWidth = canvas.measureText(label).width;
    const left = Math.min(Math.max(x - textWidth / 2, 0), width - textWidth);
    const right = left + textWidth + 8;
    if (taken.some((other) => left < other.right && other.left < right)) continue;
    canvas.fillStyle = isYear ? ink.strongText : ink.text;
    canvas.fillText(label, left, height - 3);
    taken.push({ left, right });
  }
}

function drawBars(
  canvas: CanvasRenderingContext2D,
  { edges, counts, max }: Bins,
  xOf: ToX,
  { base, ink }: { readonly base: number; readonly ink: StripInk },
): void {
  const unit = Math.min(MAX_UNIT, (base - 3) / Math.max(1, max));
  // Blocks of their own as long as there is room for a gap between them; a plain bar then.
  const gap = unit >= 4 ? 1 : 0;
  const nTypes = EVENT_TYPES.length;
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const left = xOf(edges[bin] ?? 0);
    const width = Math.max(1.5, Math.min(14, xOf(edges[bin + 1] ?? 0) - left - 1));
    let bottom = base - 1;
    for (let type = 0; type < nTypes; type++) {
      const count = counts[bin * nTypes + type] ?? 0;
      if (count === 0) continue;
      canvas.fillStyle = ink.types[type] ?? ink.text;
      for (let block = 0; block < (gap === 0 ? 1 : count); block++) {
        const height = gap === 0 ? unit * count : unit;
        canvas.fillRect(left, bottom - height + gap, width, height - gap);
        bottom -= height;
      }
    }
  }
}
