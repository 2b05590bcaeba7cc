/** A stretch of time in view, in days from 1970-01-01 with fractions; `to` is its end, not its last day. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** No closer than two weeks: below that there is nothing to tell apart. */
const MIN_DAYS = 14;

/** The window that holds all the stretches, with some air at both ends. Undefined where there are none. */
export function windowAround(
  stretches: Iterable<{ readonly from: number; readonly to: number }>,
): TimeWindow | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const stretch of stretches) {
    if (stretch.from < from) from = stretch.from;
    if (stretch.to + 1 > to) to = stretch.to + 1;
  }
  if (from > to) return undefined;
  const air = Math.max((to - from) * 0.02, (MIN_DAYS * 2 - (to - from)) / 2, 1);
  return { from: from - air, to: to + air };
}

/**
 * The window made narrower or wider by a factor (0.5 shows half as much), the time `at` staying in its place.
 * Undefined where it would show everything.
 */
export function zoomWindow(window: TimeWindow, whole: TimeWindow, factor: number, at: number): TimeWindow | undefined {
  const days = Math.max((window.to - window.from) * factor, MIN_DAYS);
  const share = (at - window.from) / (window.to - window.from);
  return windowWithin({ from: at - days * share, to: at + days * (1 - share) }, whole);
}

/** The window moved by so many days, as far as there is something to see. */
export function moveWindow(window: TimeWindow, whole: TimeWindow, days: number): TimeWindow | undefined {
  const by = Math.min(Math.max(days, whole.from - window.from), whole.to - window.to);
  return windowWithin({ from: window.from + by, to: window.to + by }, whole);
}

/** What of the window lies within the whole, no narrower than a window can be. Undefined where that is everything. */
export function windowWithin(window: TimeWindow, whole: TimeWindow): TimeWindow | undefined {
  const days = Math.max(window.to - window.from, MIN_DAYS);
  const from = Math.max(whole.from, Math.min(window.from, whole.to - days));
  const to = Math.min(whole.to, from + days);
  // A hair's breadth is left by rounding, not by someone who zooms.
  return to - from > (whole.to - whole.from) * 0.999 ? undefined : { from, to };
}
