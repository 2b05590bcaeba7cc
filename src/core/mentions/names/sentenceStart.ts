import { GAP, KIND } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';

/** Whether a token begins a sentence, a line, a list item or a quotation. */
export function isSentenceStart(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t === 0 || tokens.gap[t]! >= GAP.cell) return true;
  if (tokens.kind[t - 1] !== KIND.symbol) return false;
  const unit = scan.text.charCodeAt(tokens.start[t - 1]!);
  if (
    unit === 0x2e ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2026 ||
    unit === 0x3a ||
    unit === 0x2022 ||
    unit === 0x3002
  )
    return true;
  if (QUOTES.includes(scan.textOf(t - 1)) || unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x28) {
    return t - 1 === 0 || tokens.gap[t - 1]! >= GAP.cell || /[.!?:]/.test(scan.textOf(t - 2));
  }
  return unit > 0xd800 && unit < 0xe000;
}

export const QUOTES = '"“”„«»‘\'「『《〈【';
