import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { QuantityFound } from '../found.ts';
import type { Scan } from '../scan.ts';
import type { NumberFound } from './numbers.ts';

/** How many words may stand between a number and its unit: *700 million weekly active users*. */
const LONGEST_GAP = 3;

/** The quantity that a number makes with the unit after or before it; `undefined` where no unit stands there. */
export function readQuantity(
  scan: Scan,
  number: NumberFound,
  range: { readonly to: number; readonly min: number; readonly max: number } | undefined,
): QuantityFound | undefined {
  const to = range?.to ?? number.to;
  const after = unitAfter(scan, to);
  if (after) return quantity(number, range, { ...after, from: number.from });
  const elided = elidedUnit(scan, number, to);
  if (elided) return quantity(number, range, { from: number.from, to, ...elided });
  const before = unitBefore(scan, number.from);
  if (before)
    return quantity(number, range, {
      unit: before.unit,
      factor: before.factor,
      from: before.unit === 'percent' ? before.from : number.from,
      to: withSuffix(scan, skipCounter(scan, to)),
    });
  return undefined;
}

interface Unit {
  readonly unit: string;
  readonly factor: number;
}

function quantity(
  number: NumberFound,
  range: { readonly min: number; readonly max: number } | undefined,
  found: Unit & { readonly from: number; readonly to: number },
): QuantityFound {
  const { from, to, unit, factor } = found;
  const scaled = (value: number) => Number((value * factor).toPrecision(14));
  if (range) {
    return {
      from,
      to,
      unit,
      value: scaled((range.min + range.max) / 2),
      min: scaled(range.min),
      max: scaled(range.max),
    };
  }
  return { from, to, unit, value: scaled(number.value) };
}

function unitOf(scan: Scan, cue: number): Unit {
  const [unit = '', factor = '1'] = scan.valueOf(cue).split(' ');
  return { unit, factor: Number(factor) };
}

/** The unit after a number: straight after it, or after a few words that only describe it. */
function unitAfter(scan: Scan, at: number): (Unit & { readonly to: number }) | undefined {
  const { tokens } = scan;
  let t = at;
  for (let words = 0; words <= LONGEST_GAP && t < tokens.n; words++) {
    if (tokens.gap[t]! >= GAP.cell) return undefined;
    if (scan.isSymbol(t, '-') && tokens.gap[t] === GAP.none && t + 1 < tokens.n && tokens.gap[t + 1] === GAP.none) t++;
    const cue = scan.cueAt(t, CATEGORY.unit);
    if (cue >= 0 && isUnitWritten(scan, cue)) return { ...unitOf(scan, cue), to: scan.cueTo[cue]! };
    const link = scan.cueAt(t, CATEGORY.connector);
    const counter = scan.cueAt(t, CATEGORY.counter);
    if (counter >= 0) t = scan.cueTo[counter]!;
    else if (link >= 0 && words === 0) {
      t = scan.cueTo[link]!;
      // *700 millions d'utilisateurs*: after the joining word the unit stands at once; *two of them* counts nothing.
      if ((scan.isSymbol(t, "'") || scan.isSymbol(t, '’')) && tokens.gap[t] === GAP.none) t++;
      const linked = t < tokens.n ? scan.cueAt(t, CATEGORY.unit) : -1;
      return linked >= 0 && isUnitWritten(scan, linked)
        ? { ...unitOf(scan, linked), to: scan.cueTo[linked]! }
        : undefined;
    } else if (tokens.kind[t] === KIND.word && mayDescribe(scan, t)) t++;
    else if (tokens.kind[t]! >= KIND.han && tokens.kind[t]! <= KIND.hangul && words === 0 && scan.has(t, 'particle'))
      t = scan.skip(t, 'particle');
    else if ((scan.isSymbol(t, "'") || scan.isSymbol(t, '’')) && tokens.gap[t] === GAP.none) t++;
    else return undefined;
  }
  return undefined;
}

/** Whether a word may stand between a number and its unit: a small-letter word that does not begin another phrase. */
function mayDescribe(scan: Scan, t: number): boolean {
  if ((scan.tokens.shape[t]! & 1) !== 0) return false;
  return (
    !scan.has(t, 'function') &&
    scan.cueAt(t, CATEGORY.currency) < 0 &&
    scan.cueAt(t, CATEGORY.dateUnit) < 0 &&
    scan.cueAt(t, CATEGORY.scale) < 0
  );
}

/** One-letter units hold only as written (`W`), and only straight after their number. */
function isUnitWritten(scan: Scan, cue: number): boolean {
  const from = scan.cueFrom[cue]!;
  const written = scan.slice(from, scan.cueTo[cue]!);
  if (written.length === 1 && /\p{L}/u.test(written))
    return /[A-Z]/.test(written) && scan.tokens.kind[from - 1] === KIND.number;
  return true;
}

/** A size that leaves its unit out: *a 70B model*. */
function elidedUnit(scan: Scan, number: NumberFound, at: number): Unit | undefined {
  const { tokens } = scan;
  if (!number.digits || (number.scale !== 1e9 && number.scale !== 1e12 && number.scale !== 1e6)) return undefined;
  if (number.scaleIsWord) return undefined;
  let t = at;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.cell) return undefined;
  if (scan.isSymbol(t, '-')) t++;
  return t < tokens.n && scan.has(t, 'modelNoun') && (tokens.shape[t]! & 1) === 0
    ? { unit: 'parameters', factor: 1 }
    : undefined;
}

/** The unit that stands before a number: *매개변수 1020억 개*, *yüzde 41*. */
function unitBefore(scan: Scan, at: number): (Unit & { readonly from: number }) | undefined {
  const { tokens } = scan;
  for (let t = at; t > Math.max(0, at - 6); t--) {
    if (tokens.gap[t]! >= GAP.cell) return undefined;
    const cue = scan.cueBefore(t, CATEGORY.unitFirst);
    if (cue >= 0) return { ...unitOf(scan, cue), from: scan.cueFrom[cue]! };
    if (tokens.kind[t - 1] === KIND.symbol && !scan.isSymbol(t - 1, '%')) return undefined;
    if (tokens.kind[t - 1] === KIND.number) return undefined;
    if (tokens.kind[t - 1] === KIND.word && !scan.hasBefore(t, 'approxBefore') && !scan.hasBefore(t, 'function'))
      return undefined;
  }
  return undefined;
}

/** The end with an inflectional ending after an apostrophe: *%85'ini*. */
function withSuffix(scan: Scan, at: number): number {
  const { tokens } = scan;
  if (at + 1 >= tokens.n || tokens.gap[at] !== GAP.none || tokens.gap[at + 1] !== GAP.none) return at;
  if (!scan.isSymbol(at, "'") && !scan.isSymbol(at, '’')) return at;
  const { nameEndings } = scan.data.languages[scan.language]!;
  return nameEndings.includes(scan.textOf(at + 1).toLowerCase()) ? at + 2 : at;
}

function skipCounter(scan: Scan, at: number): number {
  if (at >= scan.tokens.n || scan.tokens.gap[at]! >= GAP.cell) return at;
  const cue = scan.cueAt(at, CATEGORY.counter);
  return cue < 0 ? at : scan.cueTo[cue]!;
}
