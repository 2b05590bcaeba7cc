import { iconButton } from '../controls/iconButton.ts';
import { element, setAttributes } from '../element.ts';
import type { TimedEvent } from '../events/timedEvent.ts';
import { dayLabel } from '../time/dateLabel.ts';
import { moveWindow, type TimeWindow, windowWithin, zoomWindow } from '../time/timeWindow.ts';
import { axisTicks } from './axis.ts';
import { binEvents } from './bins.ts';
import { drawStrip, readInk, type StripInk } from './drawing.ts';

/** What happens on a {@link TimeStrip}. */
export interface StripEvents {
  /** The person wants to see this stretch of time; null for all of it. */
  readonly onWindow: (window: TimeWindow | null) => void;
  /** The person points at a time, to see what happened then. */
  readonly onTime: (day: number) => void;
}

/** What a {@link TimeStrip} shows. */
export interface StripContent {
  /** The events that count, within the window and beyond it. */
  readonly events: readonly TimedEvent[];
  /** All there is to see. */
  readonly whole: TimeWindow;
  /** The stretch in view; null for the whole. */
  readonly window: TimeWindow | null;
  /** The event the keyboard is at. */
  readonly marked: TimedEvent | undefined;
}

const ZOOM_STEP = 1.6;

/**
 * The events over time, as bars. It is zoomed with the wheel, by drawing a stretch open, with its buttons or the keys
 * + - 0, and moved with the arrow keys: to a screen reader it is a slider whose value is the stretch in view.
 */
export class TimeStrip {
  readonly root: HTMLElement;
  readonly #events: StripEvents;
  readonly #canvas = element('canvas', {
    class: 'bars',
    tabindex: 0,
    role: 'slider',
    'aria-label': 'Time in view',
    'aria-orientation': 'horizontal',
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    title: 'Scroll or drag to zoom, click to go to a time',
  });
  readonly #zoomIn = iconButton('zoomIn', 'Zoom in');
  readonly #zoomOut = iconButton('zoomOut', 'Zoom out');
  readonly #fit = iconButton('fit', 'Show all of the time');
  #content: StripContent | undefined;
  #ink: StripInk | undefined;
  #width = 0;
  #height = 0;
  #drag: { readonly startX: number; x: number } | undefined;

  constructor(events: StripEvents) {
    this.#events = events;
    const buttons = element('div', { class: 'stripButtons' }, this.#zoomOut, this.#zoomIn, this.#fit);
    this.root = element('div', { class: 'strip' }, this.#canvas, buttons);
    new ResizeObserver(() => this.#resize()).observe(this.#canvas);
    this.#listen();
  }

  /** Shows events. */
  show(content: StripContent): void {
    this.#content = content;
    const { window, whole } = content;
    const view = window ?? whole;
    for (const button of [this.#zoomOut, this.#fit]) button.disabled = window === null;
    const room = whole.to - whole.from - (view.to - view.from);
    setAttributes(this.#canvas, {
      'aria-valuenow': room > 0 ? Math.round(((view.from - whole.from) / room) * 100) : 0,
      'aria-valuetext': `${dayLabel(Math.floor(view.from))} to ${dayLabel(Math.ceil(view.to) - 1)}`,
    });
    this.#draw();
  }

  /** Takes the theme's colours anew. */
  refreshInk(): void {
    this.#ink = undefined;
    this.#draw();
  }

  get #view(): TimeWindow | undefined {
    return this.#content && (this.#content.window ?? this.#content.whole);
  }

  #listen(): void {
    this.#canvas.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    this.#canvas.addEventListener('keydown', (event) => this.#onKey(event));
    this.#canvas.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.#canvas.setPointerCapture(event.pointerId);
      this.#drag = { startX: event.offsetX, x: event.offsetX };
    });
    this.#canvas.addEventListener('pointermove', (event) => {
      if (!this.#drag) return;
      this.#drag.x = event.offsetX;
      this.#draw();
    });
    this.#canvas.addEventListener('pointerup', () => this.#endDrag());
    this.#canvas.addEventListener('pointercancel', () => {
      this.#drag = undefined;
      this.#draw();
    });
    this.#canvas.addEventListener('dblclick', () => this.#events.onWindow(null));
    this.#zoomIn.addEventListener('click', () => this.#zoom(1 / ZOOM_STEP));
    this.#zoomOut.addEventListener('click', () => this.#zoom(ZOOM_STEP));
    this.#fit.addEventListener('click', () => this.#events.onWindow(null));
  }

  #onWheel(event: WheelEvent): void {
    const view = this.#view;
    if (!view || !this.#content) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      this.#move((sideways * unit * (view.to - view.from)) / this.#width);
    } else {
      // A pinch arrives as a wheel with the control key, in smaller steps.
      this.#zoom(Math.exp(event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.002)), this.#dayAt(event.offsetX));
    }
  }

  #onKey(event: KeyboardEvent): void {
    const view = this.#view;
    if (!view || !this.#content || event.ctrlKey || event.metaKey || event.altKey) return;
    const days = view.to - view.from;
    const { whole } = this.#content;
    switch (event.key) {
      case '+':
      case '=':
      case 'ArrowUp':
        this.#zoom(1 / ZOOM_STEP);
        break;
      case '-':
      case 'ArrowDown':
        this.#zoom(ZOOM_STEP);
        break;
      case 'ArrowLeft':
        this.#move(-days / 8);
        break;
      case 'ArrowRight':
        this.#move(days / 8);
        break;
      case 'PageUp':
        this.#move(-days);
        break;
      case 'PageDown':
        this.#move(days);
        break;
      case 'Home':
        this.#move(whole.from - view.from);
        break;
      case 'End':
        this.#move(whole.to - view.to);
        break;
      case '0':
      case 'Escape':
        this.#events.onWindow(null);
        break;
      case 'Enter':
        this.#events.onTime(view.from);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #zoom(factor: number, at?: number): void {
    const view = this.#view;
    if (!view || !this.#content) return;
    const middle = (view.from + view.to) / 2;
    this.#events.onWindow(zoomWindow(view, this.#content.whole, factor, at ?? middle) ?? null);
  }

  #move(days: number): void {
    const view = this.#view;
    if (!view || !this.#content?.window) return;
    this.#events.onWindow(moveWindow(view, this.#content.whole, days) ?? null);
  }

  #endDrag(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag || !this.#content) return;
    const selected = this.#stretch(drag);
    if (Math.abs(drag.x - drag.startX) < 5 || !selected) {
      this.#events.onTime(this.#dayAt(drag.startX));
      this.#draw();
    } else {
      this.#events.onWindow(windowWithin(selected, this.#content.whole) ?? null);
    }
  }

  #stretch({ startX, x }: { readonly startX: number; readonly x: number }): TimeWindow | undefined {
    if (Math.abs(x - startX) < 5) return undefined;
    return { from: this.#dayAt(Math.min(startX, x)), to: this.#dayAt(Math.max(startX, x)) };
  }

  #dayAt(x: number): number {
    const view = this.#view;
    if (!view || this.#width === 0) return 0;
    return view.from + (Math.min(Math.max(x, 0), this.#width) / this.#width) * (view.to - view.from);
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.#canvas;
    const scale = window.devicePixelRatio || 1;
    this.#width = clientWidth;
    this.#height = clientHeight;
    this.#canvas.width = Math.round(clientWidth * scale);
    this.#canvas.height = Math.round(clientHeight * scale);
    this.#draw();
  }

  #draw(): void {
    const canvas = this.#canvas.getContext('2d');
    const view = this.#view;
    if (!canvas || !view || !this.#content || this.#width === 0) return;
    this.#ink ??= readInk(this.root);
    const { marked, events } = this.#content;
    const scale = this.#canvas.width / this.#width;
    canvas.setTransform(scale, 0, 0, scale, 0, 0);
    drawStrip(
      canvas,
      { width: this.#width, height: this.#height },
      {
        window: view,
        bins: binEvents(events, view, this.#width),
        ticks: axisTicks(view, this.#width),
        marked: stretchOf(marked),
        selected: this.#drag && this.#stretch(this.#drag),
      },
      this.#ink,
    );
  }
}

function stretchOf(timed: TimedEvent | undefined): TimeWindow | undefined {
  if (!timed || timed.placing.kind === 'unknown') return undefined;
  return { from: timed.placing.from, to: timed.placing.to + 1 };
}
