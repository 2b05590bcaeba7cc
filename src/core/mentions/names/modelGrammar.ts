import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';

/**
 * The end of a model's name that goes on after a family name at `to`: version, variant, size and date stamp
 * (*Qwen3*`-235B-A22B`, *GPT-5* `mini`, *Claude* `Opus 4.5`). `to` itself where nothing of the kind follows.
 */
export function extendModelName(scan: Scan, to: number): number {
  const { tokens } = scan;
  let end = to;
  for (let parts = 0; parts < 8; parts++) {
    let t = end;
    if (t >= tokens.n || tokens.gap[t]! >= GAP.cell) break;
    const hyphen =
      isHyphen(scan, t) && tokens.gap[t] === GAP.none && t + 1 < tokens.n && tokens.gap[t + 1] === GAP.none;
    if (hyphen) t++;
    const glued = hyphen || tokens.gap[t] === GAP.none;
    const next = tokens.kind[t] === KIND.number ? versionEnd(scan, t, glued) : variantEnd(scan, t, glued, hyphen);
    if (next <= t) break;
    end = next;
  }
  return end;
}

/** The end of a version or size that begins with digits at a token; the token itself where it is none. */
export function versionEnd(scan: Scan, t: number, glued: boolean): number {
  const { tokens } = scan;
  const written = scan.textOf(t);
  if (written.includes(',')) return t;
  let end = t + 1;
  if (end < tokens.n && tokens.gap[end] === GAP.none && tokens.kind[end] === KIND.word) {
    const suffix = scan.textOf(end);
    if (!/^(?:[BbMTKk]|[a-z]|B[a-z]?|x\d*)$/.test(suffix) && !(glued && suffix.length <= 2)) {
      return isGluedCell(scan, end) ? end : t;
    }
    end++;
    // `8x7B`: the letter x and another size.
    if (/^x$/i.test(suffix) && end < tokens.n && tokens.gap[end] === GAP.none && tokens.kind[end] === KIND.number) {
      end++;
      if (end < tokens.n && tokens.gap[end] === GAP.none && /^[BbM]$/.test(scan.textOf(end))) end++;
    }
  }
  const sized = end > t + 1;
  if (!glued && !sized && (/^\d{4,}$/.test(written) || isCounted(scan, end))) return t;
  if (sized && isMoney(scan, t, end)) return t;
  if (!sized && isPercent(scan, end)) return t;
  return end;
}

/** Whether what follows a number says that it counts something. */
function isCounted(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.cell) return false;
  return (
    scan.has(t, 'scale') ||
    scan.has(t, 'unit') ||
    scan.has(t, 'currency') ||
    scan.has(t, 'month') ||
    scan.has(t, 'counter') ||
    scan.has(t, 'dateUnit') ||
    isPercent(scan, t)
  );
}

function isPercent(scan: Scan, t: number): boolean {
  return (
    scan.isSymbol(t, '%') ||
    (t < scan.tokens.n && scan.cueAt(t, CATEGORY.currencySign) >= 0 && scan.tokens.kind[t] === KIND.symbol)
  );
}

function isMoney(scan: Scan, t: number, end: number): boolean {
  return scan.cueBefore(t, CATEGORY.currencySign) >= 0 || (end < scan.tokens.n && scan.has(end, 'currency'));
}

/** A new cell of a table that begins with a capital straight after digits. */
function isGluedCell(scan: Scan, t: number): boolean {
  return (scan.tokens.shape[t]! & SHAPE.initial) !== 0 && scan.tokens.size[t]! > 3;
}

/** The end of a variant (*mini*, *Opus*, *-A22B*, *-chat*) that begins at a token; the token itself where it is none. */
function variantEnd(scan: Scan, t: number, glued: boolean, hyphen: boolean): number {
  const { tokens } = scan;
  if (tokens.kind[t] !== KIND.word) return t;
  const shape = tokens.shape[t]!;
  const capital = (shape & SHAPE.initial) !== 0;
  const cue = scan.cueAt(t, CATEGORY.modelWord);
  if (cue >= 0) {
    const after = scan.cueTo[cue]!;
    const afterDigits = t > 0 && (tokens.kind[t - 1] === KIND.number || tokens.kind[t - 2] === KIND.number || hyphen);
    if (capital || afterDigits) return glued && !hyphen && !afterDigits ? t : after;
    return t;
  }
  if (!hyphen || tokens.size[t]! > 6) return t;
  // `-A22B`, `-V3`, `-R1`: letters and digits that touch.
  const next = t + 1;
  const touchesDigits = next < tokens.n && tokens.gap[next] === GAP.none && tokens.kind[next] === KIND.number;
  if (capital && touchesDigits) return Math.max(next, versionEnd(scan, next, true));
  if (capital && tokens.size[t]! <= 3 && (shape & SHAPE.lower) === 0 && !scan.has(t, 'job')) return next;
  return t;
}

function isHyphen(scan: Scan, t: number): boolean {
  return scan.isSymbol(t, '-') || scan.isSymbol(t, '‑') || scan.isSymbol(t, '_');
}
