import { type CharacterTable, CLASS } from './characters.ts';
import { BASE_A, BASE_B, GAP, KIND, SHAPE, type Tokens } from './tokens.ts';

/** A table's row: the tokens of its line, and those of the header's line. */
export interface TableRow {
  readonly from: number;
  readonly to: number;
  readonly headerFrom: number;
  readonly headerTo: number;
  /** Whether a bar stands between cells, so that columns can be counted. */
  readonly barred: boolean;
}

/**
 * Finds the tables of a text: lines with bars between cells, and lines whose cells run together
 * (*CompanyFundingStatus*), in which words are split where a small letter meets a capital and cells are marked by
 * {@link GAP}.cell. `isWord` says that a word is whole as it stands. Rows in order of place, header rows left out.
 */
export function findTables(
  text: string,
  tokens: Tokens,
  table: CharacterTable,
  isWord: (t: number) => boolean,
): TableRow[] {
  const glued = findGluedLines(text, tokens);
  if (glued.length > 0) splitCells(text, tokens, table, glued, isWord);
  return rowsOf(text, tokens, glued);
}

/** Source ranges of glued tables: offsets of the first line's start and the last line's end. */
interface GluedBlock {
  readonly start: number;
  readonly end: number;
}

function findGluedLines(text: string, tokens: Tokens): GluedBlock[] {
  const out: GluedBlock[] = [];
  let t = 0;
  while (t < tokens.n) {
    const to = lineEnd(tokens, t);
    if (isHeaderLike(t, to) && nBorders(text, tokens, t, to) >= 2) {
      let end = to;
      let nRows = 0;
      while (end < tokens.n && tokens.gap[end]! < GAP.paragraph) {
        const next = lineEnd(tokens, end);
        if (nBorders(text, tokens, end, next) === 0) break;
        end = next;
        nRows++;
      }
      if (nRows >= 1) out.push({ start: tokens.start[t]!, end: tokens.end[end - 1]! });
      t = end;
    } else t = to;
  }
  return out;
}

/** A header's line is short and has no stop at its end. */
function isHeaderLike(from: number, to: number): boolean {
  return to - from <= 12;
}

function lineEnd(tokens: Tokens, from: number): number {
  let t = from + 1;
  while (t < tokens.n && tokens.gap[t]! < GAP.line) t++;
  return t;
}

/** How many borders of cells a line seems to have lost: a small letter before a capital, a letter before a digit or sign. */
function nBorders(text: string, tokens: Tokens, from: number, to: number): number {
  let n = 0;
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] === KIND.word && tokens.shape[t]! & SHAPE.inner) n += innerBorders(text, tokens, t).length;
    if (t > from && tokens.gap[t] === GAP.none && isBorder(text, tokens, t)) n++;
  }
  return n;
}

/** Whether a cell seems to begin at a token that touches the one before it. */
function isBorder(text: string, tokens: Tokens, t: number): boolean {
  const before = tokens.kind[t - 1]!;
  const kind = tokens.kind[t]!;
  const capital = (tokens.shape[t]! & SHAPE.initial) !== 0;
  if (kind === KIND.word && before === KIND.word) return capital;
  if (kind === KIND.word && capital && tokens.size[t]! > 3) {
    return before === KIND.number || ')%”»"'.includes(text.slice(tokens.start[t - 1], tokens.end[t - 1]));
  }
  if (before !== KIND.word || tokens.size[t - 1]! < 3) return false;
  if (kind === KIND.symbol) return '$€£¥₽₴~'.includes(text.slice(tokens.start[t], tokens.end[t]));
  if (kind !== KIND.number) return false;
  const written = text.slice(tokens.start[t], tokens.end[t]);
  const isForeign = (tokens.shape[t - 1]! & SHAPE.foreign) !== 0;
  const isLong = tokens.size[t - 1]! >= (isForeign ? 4 : 5) && (tokens.shape[t - 1]! & SHAPE.inner) === 0;
  return isLong || /^\d+,\d/.test(written);
}

/** Offsets inside a word where a capital follows at least two small letters. */
function innerBorders(text: string, tokens: Tokens, t: number): number[] {
  const out: number[] = [];
  // A scale letter after digits is a cell's last: `$140mSeries B`.
  const afterDigits = t > 0 && tokens.kind[t - 1] === KIND.number && tokens.gap[t] === GAP.none;
  let nSmall = afterDigits ? 1 : 0;
  for (let at = tokens.start[t]!; at < tokens.end[t]!; at++) {
    const letter = text[at]!;
    const small = letter !== letter.toUpperCase();
    if (!small && nSmall >= 2 && letter !== letter.toLowerCase()) out.push(at);
    nSmall = small ? nSmall + 1 : 0;
  }
  return out;
}

/** Splits the words of glued lines and marks the borders of cells. */
function splitCells(
  text: string,
  tokens: Tokens,
  table: CharacterTable,
  blocks: readonly GluedBlock[],
  isWord: (t: number) => boolean,
): void {
  const before = { ...tokens, start: tokens.start.slice(0, tokens.n), end: tokens.end.slice(0, tokens.n) };
  const kind = tokens.kind.slice(0, tokens.n);
  const gap = tokens.gap.slice(0, tokens.n);
  const shape = tokens.shape.slice(0, tokens.n);
  const hashA = tokens.hashA.slice(0, tokens.n);
  const hashB = tokens.hashB.slice(0, tokens.n);
  const size = tokens.size.slice(0, tokens.n);
  const pieces = new Map<number, number[]>();
  const borders = new Set<number>();
  for (let t = 0; t < before.n; t++) {
    const start = before.start[t]!;
    if (!blocks.some((block) => start >= block.start && start < block.end)) continue;
    if (kind[t] === KIND.word && shape[t]! & SHAPE.inner && !isWord(t)) {
      const cuts = innerBorders(text, tokens, t);
      if (cuts.length > 0) pieces.set(t, cuts);
    }
    if (t > 0 && gap[t] === GAP.none && isBorder(text, tokens, t)) borders.add(t);
  }
  let n = 0;
  const { classOf, foldOf } = table;
  for (let t = 0; t < before.n; t++) {
    const cuts = pieces.get(t);
    const marks = cuts ? [before.start[t]!, ...cuts, before.end[t]!] : [];
    if (!cuts) {
      tokens.start[n] = before.start[t]!;
      tokens.end[n] = before.end[t]!;
      tokens.kind[n] = kind[t]!;
      tokens.gap[n] = borders.has(t) ? GAP.cell : gap[t]!;
      tokens.shape[n] = shape[t]!;
      tokens.hashA[n] = hashA[t]!;
      tokens.hashB[n] = hashB[t]!;
      tokens.size[n] = size[t]!;
      n++;
      continue;
    }
    for (let piece = 0; piece + 1 < marks.length; piece++) {
      let a = 0;
      let b = 0;
      let units = 0;
      let flags = shape[t]! & SHAPE.foreign;
      for (let at = marks[piece]!; at < marks[piece + 1]!; at++) {
        const unit = text.charCodeAt(at);
        const folded = foldOf[unit]!;
        if (folded === 0) continue;
        if (classOf[unit] === CLASS.upper) flags |= units === 0 ? SHAPE.initial : SHAPE.inner;
        else flags |= SHAPE.lower;
        a = (Math.imul(a, BASE_A) + folded) | 0;
        b = (Math.imul(b, BASE_B) + folded) | 0;
        units++;
      }
      tokens.start[n] = marks[piece]!;
      tokens.end[n] = marks[piece + 1]!;
      tokens.kind[n] = KIND.word;
      tokens.gap[n] = piece > 0 || borders.has(t) ? GAP.cell : gap[t]!;
      tokens.shape[n] = flags;
      tokens.hashA[n] = a;
      tokens.hashB[n] = b;
      tokens.size[n] = units;
      n++;
    }
  }
  tokens.n = n;
}

function rowsOf(text: string, tokens: Tokens, blocks: readonly GluedBlock[]): TableRow[] {
  const out: TableRow[] = [];
  const bars = text.includes('|');
  if (!bars && blocks.length === 0) return out;
  let header: { from: number; to: number; barred: boolean } | undefined;
  let t = 0;
  while (t < tokens.n) {
    const to = lineEnd(tokens, t);
    const start = tokens.start[t]!;
    const glued = blocks.find((block) => start >= block.start && start < block.end);
    const barred = !glued && bars && hasBar(text, tokens, t, to);
    if (!glued && !barred) header = undefined;
    else if (!header || (glued && start === glued.start)) header = { from: t, to, barred };
    else if (hasLetters(tokens, t, to))
      out.push({ from: t, to, headerFrom: header.from, headerTo: header.to, barred: header.barred });
    t = to;
  }
  return out;
}

function hasBar(text: string, tokens: Tokens, from: number, to: number): boolean {
  let n = 0;
  for (let t = from; t < to; t++) if (tokens.kind[t] === KIND.symbol && text.charCodeAt(tokens.start[t]!) === 0x7c) n++;
  return n >= 2;
}

function hasLetters(tokens: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (tokens.kind[t] !== KIND.symbol) return true;
  return false;
}

/** The tokens of the header's cell above a token of a row; `undefined` where columns cannot be counted. */
export function headerCell(
  text: string,
  tokens: Tokens,
  row: TableRow,
  token: number,
): readonly [number, number] | undefined {
  const isBorderAt = (t: number) =>
    row.barred
      ? tokens.kind[t] === KIND.symbol && text.charCodeAt(tokens.start[t]!) === 0x7c
      : tokens.gap[t] === GAP.cell;
  let column = 0;
  for (let t = row.from + 1; t <= token; t++) if (isBorderAt(t)) column++;
  // A leading bar opens the first cell in both lines.
  let at = 0;
  let from = row.headerFrom;
  for (let t = row.headerFrom + 1; t <= row.headerTo; t++) {
    if (t < row.headerTo && !isBorderAt(t)) continue;
    if (at === column) return [from, t];
    at++;
    from = t;
  }
  return undefined;
}
