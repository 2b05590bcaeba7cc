import { partitionPoint } from '../../base/partitionPoint.ts';
import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { AmountFound, QuantityFound } from '../found.ts';
import type { Approx } from '../mention.ts';
import type { Scan } from '../scan.ts';
import { type NumberFound, readNumber, skipLink } from './numbers.ts';
import { readQuantity } from './quantities.ts';

/** What {@link readAmounts} finds, each list in text order. */
export interface AmountsAndQuantities {
  readonly amounts: AmountFound[];
  readonly quantities: QuantityFound[];
}

/** A number with the currency that stands before or after it. */
interface Sum {
  readonly from: number;
  readonly to: number;
  readonly number: NumberFound;
  /** Currency code, a bare sign, or undefined where none stands there. */
  readonly currency: string | undefined;
  readonly signBefore: boolean;
  /** Whether an approximator stands between the number and its currency (*3亿多美元*). */
  readonly approx?: Approx;
}

/** Finds sums of money and quantities in one pass over the numbers of a text. */
export function readAmounts(scan: Scan): AmountsAndQuantities {
  const { tokens } = scan;
  const amounts: AmountFound[] = [];
  const quantities: QuantityFound[] = [];
  const bare = bareSigns(scan);
  let lastCurrency: { code: string; sentence: number } | undefined;
  let sentence = 0;
  let t = 0;
  while (t < tokens.n) {
    if (tokens.gap[t] === GAP.paragraph || isSentenceEnd(scan, t)) sentence++;
    if (!mayBegin(scan, t)) {
      t++;
      continue;
    }
    const sum = readSum(scan, t);
    if (!sum) {
      t++;
      continue;
    }
    const range = readRange(scan, sum);
    const from = sum.from;
    const to = range?.to ?? sum.to;
    const currency = range?.currency ?? sum.currency;
    if (currency !== undefined && isWordForOne(sum)) {
      t = to;
      continue;
    }
    if (currency !== undefined && !isExchangeRate(scan, from, to)) {
      const code = currency === '¥' ? bare.yen(from) : (bare.codes.get(currency) ?? currency);
      amounts.push({
        from,
        to,
        currency: code,
        ...sumValue(range ? sum : withElidedScale(scan, sum), range),
        ...approxOf(scan, from, to, range?.approx ?? sum.approx),
        ...perOf(scan, from, to),
      });
      lastCurrency = { code, sentence };
      // *$3/1M tokens*: the unit of a rate counts nothing by itself.
      const rate = to < tokens.n && tokens.gap[to]! < GAP.cell ? scan.cueAt(to, CATEGORY.per) : -1;
      t = rate >= 0 ? scan.cueTo[rate]! : to;
      continue;
    }
    const quantity = currency === undefined ? readQuantity(scan, sum.number, range) : undefined;
    if (quantity) {
      quantities.push({ ...quantity, ...approxOf(scan, quantity.from, quantity.to, undefined) });
      t = Math.max(quantity.to, t + 1);
      continue;
    }
    const last = lastCurrency as { code: string; sentence: number } | undefined;
    if (last && sentence - last.sentence <= 1 && mayElideCurrency(scan, range?.second ?? sum.number, to)) {
      amounts.push({
        from,
        to,
        currency: last.code,
        ...sumValue(sum, range),
        ...approxOf(scan, from, to, undefined),
        ...perOf(scan, from, to),
      });
    }
    t = Math.max(to, t + 1);
  }
  return { amounts, quantities };
}

/** *One euro*, *a dollar*: a unit spoken of, not a sum. */
function isWordForOne({ number }: Sum): boolean {
  return !number.digits && number.scale === 1 && number.value < 2;
}

/** Cheap test whether a number or a currency sign may begin at a token. */
function mayBegin(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[t] === KIND.number) return !isInsideName(scan, t);
  return (
    scan.cueAt(t, CATEGORY.currencySign) >= 0 ||
    scan.cueAt(t, CATEGORY.numeral) >= 0 ||
    scan.cueAt(t, CATEGORY.fraction) >= 0 ||
    scan.cueAt(t, CATEGORY.scale) >= 0
  );
}

/** Whether digits are part of a name: glued to a letter, or to a letter's hyphen, before them. */
function isInsideName(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t === 0 || tokens.gap[t] !== GAP.none) return false;
  if (tokens.kind[t - 1] === KIND.word) return scan.cueBefore(t, CATEGORY.currencySign) < 0 && !isGluedCell(scan, t);
  if (tokens.kind[t - 1] === KIND.number) return true;
  const joins =
    scan.isSymbol(t - 1, '-') || scan.isSymbol(t - 1, '.') || scan.isSymbol(t - 1, '_') || scan.isSymbol(t - 1, '/');
  if (!joins || t < 2 || tokens.gap[t - 1] !== GAP.none) return false;
  return tokens.kind[t - 2] === KIND.word && scan.cueBefore(t - 1, CATEGORY.partBefore) < 0;
}

/** Whether a long lower-case word runs into digits: two cells of a table whose border was lost. */
function isGluedCell(scan: Scan, t: number): boolean {
  return scan.tokens.size[t - 1]! >= 5 && (scan.tokens.shape[t - 1]! & 5) === 0;
}

/** A number with its currency, whichever stands first. */
function readSum(scan: Scan, at: number): Sum | undefined {
  const { tokens } = scan;
  const sign = scan.cueAt(at, CATEGORY.currencySign);
  if (sign >= 0) {
    let next = scan.cueTo[sign]!;
    if (
      next + 1 < tokens.n &&
      scan.isSymbol(next, '.') &&
      tokens.gap[next] === GAP.none &&
      tokens.kind[next - 1] === KIND.word
    )
      next++;
    if (next >= tokens.n || tokens.gap[next]! >= GAP.cell) return undefined;
    if (!isSignWritten(scan, at, next)) return undefined;
    // `$.5 million`: a point before the digits makes them decimals.
    const isPointed =
      scan.isSymbol(next, '.') && tokens.gap[next] === GAP.none && tokens.kind[next + 1] === KIND.number;
    let number = readNumber(scan, isPointed ? next + 1 : next);
    if (isPointed && number) {
      const part = 10 ** -(tokens.end[next + 1]! - tokens.start[next + 1]!);
      number = { ...number, value: Number((number.value * part).toPrecision(14)), bare: number.bare * part };
    }
    let scaleBefore = 1;
    if (!number || (number.bare === 1 && !number.digits)) {
      const scale = scan.cueAt(next, CATEGORY.scale);
      const after = scale >= 0 ? scan.cueTo[scale]! : -1;
      if (after > 0 && after < tokens.n && tokens.kind[after] === KIND.number) {
        number = readNumber(scan, after);
        scaleBefore = scan.numberOf(scale);
      }
    }
    if (!number) return undefined;
    if (!number.digits && tokens.kind[at] === KIND.word && number.scale === 1) return undefined;
    if (scaleBefore > 1)
      number = { ...number, value: number.value * scaleBefore, scale: scaleBefore, scaleIsWord: true };
    const trailing = currencyAfter(scan, number.to);
    const to = trailing?.isWord ? trailing.to : number.to;
    const currency = trailing?.isWord && scan.valueOf(sign) === 'USD' ? trailing.code : scan.valueOf(sign);
    return { from: at, to, number, currency, signBefore: true };
  }
  const number = readNumber(scan, at);
  if (!number) return undefined;
  const after = currencyAfter(scan, number.to);
  if (after) {
    return {
      from: at,
      to: after.to,
      number: after.factor === 1 ? number : { ...number, value: Number((number.value * after.factor).toPrecision(14)) },
      currency: after.code,
      signBefore: false,
      ...(after.approx ? { approx: after.approx } : {}),
    };
  }
  return { from: at, to: number.to, number, currency: undefined, signBefore: false };
}

/** Codes and letters that are signs count as such only in capitals; *Rs*, *TL* and *zł* as they are written. */
function isSignWritten(scan: Scan, from: number, to: number): boolean {
  const written = scan.text.slice(scan.tokens.start[from], scan.tokens.end[to - 1]);
  return !/^\p{Ll}+$/u.test(written) || /^(zł|kč)$/iu.test(written);
}

interface CurrencyAfter {
  readonly to: number;
  readonly code: string;
  /** What the number is multiplied by: 0.01 for cents. */
  readonly factor: number;
  readonly isWord: boolean;
  readonly approx?: Approx;
}

/** The currency after a number: `$`, `euro`, `de dólares`, `多美元`. */
function currencyAfter(scan: Scan, at: number): CurrencyAfter | undefined {
  const { tokens } = scan;
  if (at >= tokens.n || tokens.gap[at]! >= GAP.cell) return undefined;
  let t = at;
  let approx: Approx | undefined;
  const about = scan.cueAt(t, CATEGORY.approxAfter);
  if (about >= 0 && tokens.kind[t] !== KIND.word && tokens.kind[t] !== KIND.symbol) {
    approx = scan.valueOf(about) as Approx;
    t = scan.cueTo[about]!;
  }
  if (t < tokens.n && scan.cueAt(t, CATEGORY.currency) < 0) t = skipLink(scan, t);
  if (
    t < tokens.n &&
    scan.isSymbol(t, '-') &&
    tokens.gap[t] === GAP.none &&
    t + 1 < tokens.n &&
    tokens.gap[t + 1] === GAP.none
  )
    t++;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.cell) return undefined;
  const extra = approx ? { approx } : {};
  const word = scan.cueAt(t, CATEGORY.currency);
  const sign = scan.cueAt(t, CATEGORY.currencySign);
  if (word >= 0 && (sign < 0 || scan.cueTo[word]! >= scan.cueTo[sign]!)) {
    let to = scan.cueTo[word]!;
    if (to < tokens.n && scan.isSymbol(to, '.') && tokens.gap[to] === GAP.none && isShortened(scan, word, to)) to++;
    const [code = '', factor = '1'] = scan.valueOf(word).split(' ');
    return { to, code, factor: Number(factor), isWord: true, ...extra };
  }
  if (sign >= 0 && isSignWritten(scan, t, scan.cueTo[sign]!)) {
    const end = scan.cueTo[sign]!;
    const next = end;
    // A sign that a number touches belongs to that number: `5 $10`.
    const follows = scan.data.languages[scan.language]!.decimal === ',' && tokens.gap[t] === GAP.space;
    if (next < tokens.n && tokens.kind[next] === KIND.number && tokens.gap[next] === GAP.none && !follows)
      return undefined;
    return { to: end, code: scan.valueOf(sign), factor: 1, isWord: tokens.kind[t] === KIND.word, ...extra };
  }
  return undefined;
}

/** Whether the point after a currency word belongs to it (*руб.*): the pack writes it so, or a small letter follows. */
function isShortened(scan: Scan, cue: number, point: number): boolean {
  const { tokens } = scan;
  const last = scan.cueTo[cue]! - 1;
  if (tokens.size[last]! > 4 || tokens.kind[last] !== KIND.word || !scan.has(last, 'abbreviation')) return false;
  return point < tokens.n;
}

interface Range {
  readonly to: number;
  readonly currency: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly second: NumberFound;
  readonly approx?: Approx;
}

/** The second end of a range whose first end was read. */
function readRange(scan: Scan, first: Sum): Range | undefined {
  const { tokens } = scan;
  if (first.to >= tokens.n || tokens.gap[first.to]! >= GAP.cell) return undefined;
  const link = scan.cueAt(first.to, CATEGORY.rangeTo);
  if (link < 0) return undefined;
  const isWord = tokens.kind[first.to] === KIND.word;
  const at = scan.cueTo[link]!;
  if (at >= tokens.n || tokens.gap[at]! >= GAP.cell) return undefined;
  const second = readSum(scan, at);
  if (!second) return undefined;
  const hasAnd = scan.cueAt(first.to, CATEGORY.and) >= 0;
  const opened = scan.hasBefore(first.from, 'rangeFrom');
  if (hasAnd && !opened) return undefined;
  const whole = first.currency !== undefined && second.currency !== undefined && first.number.scale > 1;
  if (whole && isWord && opened && !hasAnd) return undefined;
  if (
    first.currency !== undefined &&
    second.currency === undefined &&
    second.number.scale === 1 &&
    first.number.scale > 1
  )
    return undefined;
  if (first.currency && second.currency && first.currency !== second.currency) return undefined;
  const { bare, scale } = first.number;
  const borrowed = scale === 1 && second.number.scale > 1 && bare < second.number.bare * 1000;
  const min = borrowed ? bare * second.number.scale : first.number.value;
  const max = second.number.value;
  if (!(max > min)) return undefined;
  return {
    to: second.to,
    currency: first.currency ?? second.currency,
    min: Number(min.toPrecision(14)),
    max,
    second: second.number,
    ...(second.approx ? { approx: second.approx } : {}),
  };
}

function sumValue(sum: Sum, range: Range | undefined): { value: number; min?: number; max?: number } {
  if (!range) return { value: sum.number.value };
  return { value: (range.min + range.max) / 2, min: range.min, max: range.max };
}

/** The approximator before or after a span of tokens. */
export function approxOf(scan: Scan, from: number, to: number, inside: Approx | undefined): { approx?: Approx } {
  if (inside) return { approx: inside };
  let start = from;
  // *plus d'un milliard*: the cue ends before its apostrophe.
  if (
    start > 1 &&
    (scan.isSymbol(start - 1, "'") || scan.isSymbol(start - 1, '’')) &&
    scan.tokens.gap[start] === GAP.none
  )
    start--;
  // *an estimated [$5bn]*, *about US [$5bn]*: an article may stand between.
  if (start > 0 && scan.cueBefore(start, CATEGORY.approxBefore) < 0) {
    const article = scan.cueBefore(start, CATEGORY.article);
    if (article >= 0) start = scan.cueFrom[article]!;
  }
  const before =
    start > 0 && scan.tokens.gap[start]! < GAP.paragraph ? scan.cueBefore(start, CATEGORY.approxBefore) : -1;
  if (before >= 0) return { approx: scan.valueOf(before) as Approx };
  if (to < scan.tokens.n && scan.tokens.gap[to]! < GAP.cell) {
    const after = scan.cueAt(to, CATEGORY.approxAfter);
    if (after >= 0) return { approx: scan.valueOf(after) as Approx };
  }
  return {};
}

/** The period or unit of a rate, after the sum or (in East Asian languages) before it. */
function perOf(scan: Scan, from: number, to: number): { per?: string } {
  const { tokens } = scan;
  if (to < tokens.n && tokens.gap[to]! < GAP.cell) {
    const after = scan.cueAt(to, CATEGORY.per);
    if (after >= 0) return { per: scan.valueOf(after) };
  }
  const before = from > 0 && tokens.gap[from]! < GAP.cell ? scan.cueBefore(from, CATEGORY.per) : -1;
  if (before >= 0 && isRate(scan, before)) return { per: scan.valueOf(before) };
  const header = scan.cueInHeader(from, 'per');
  return header >= 0 ? { per: scan.valueOf(header) } : {};
}

/** *$2 and $3 million*: the first sum takes the scale that only the second gives. */
function withElidedScale(scan: Scan, sum: Sum): Sum {
  const { number, to } = sum;
  if (
    !sum.signBefore ||
    number.scale > 1 ||
    number.bare >= 1000 ||
    scan.tokens.gap[to] === undefined ||
    to >= scan.tokens.n
  )
    return sum;
  const link = scan.cueAt(to, CATEGORY.and);
  const next = link >= 0 ? scan.cueTo[link]! : scan.isSymbol(to, ',') ? to + 1 : -1;
  if (next < 0 || next >= scan.tokens.n || scan.tokens.gap[next]! >= GAP.cell) return sum;
  const second = readSum(scan, next);
  if (!second?.signBefore || second.number.scale < 1e3 || second.currency !== sum.currency) return sum;
  const { scale } = second.number;
  return { ...sum, number: { ...number, value: Number((number.bare * scale).toPrecision(14)), scale } };
}

/** Whether a period before a sum makes it a rate (*ayda 20 dolar*), and is not the end of a date (*last year $5m*). */
function isRate(scan: Scan, cue: number): boolean {
  const from = scan.cueFrom[cue]!;
  const kind = scan.tokens.kind[from]!;
  if (kind >= KIND.han && kind <= KIND.hangul) return from === 0 || scan.tokens.kind[from - 1] !== KIND.number;
  return (
    !scan.hasBefore(from, 'lastNext') &&
    !scan.hasBefore(from, 'relative') &&
    scan.cueAt(from, CATEGORY.relative) < 0 &&
    scan.cueTo[cue]! - from === 1 &&
    !scan.hasBefore(from, 'article')
  );
}

/** Whether the sum is one side of an exchange rate: *$1 = 90 ₽*, *1,350 won to the dollar*. */
function isExchangeRate(scan: Scan, from: number, to: number): boolean {
  const { tokens } = scan;
  if (scan.isSymbol(to, '=') || scan.isSymbol(to, '≈') || (from > 0 && scan.isSymbol(from - 1, '='))) return true;
  for (let t = to; t < Math.min(to + 3, tokens.n); t++) {
    if (tokens.gap[t]! >= GAP.cell || tokens.kind[t] === KIND.number) return false;
    if (t > to && scan.cueAt(t, CATEGORY.currency) >= 0) {
      return tokens.kind[to] === KIND.word && (scan.has(to, 'rangeTo') || scan.has(to, 'function'));
    }
    if (!scan.has(t, 'function') && !scan.has(t, 'rangeTo') && !scan.has(t, 'connector')) return false;
  }
  return false;
}

/** Whether a number with a scale word may take the currency given before: nothing after it says what it counts. */
function mayElideCurrency(scan: Scan, number: NumberFound, to: number): boolean {
  const { tokens } = scan;
  if (number.scale < 1e6 || !number.scaleIsWord) return false;
  if (to >= tokens.n || tokens.gap[to]! >= GAP.cell) return true;
  if (tokens.kind[to] === KIND.symbol) return !scan.isSymbol(to, '-') && !scan.isSymbol(to, '%');
  if (tokens.kind[to] !== KIND.word) return false;
  return scan.has(to, 'function') && !scan.has(to, 'connector');
}

function isSentenceEnd(scan: Scan, t: number): boolean {
  return t > 0 && scan.isSymbol(t - 1, '.') && scan.tokens.gap[t] === GAP.space;
}

/** What the bare signs of a text mean. */
interface BareSigns {
  /** The currency of a sign's usual currency code in this text. */
  readonly codes: ReadonlyMap<string, string>;
  /** The currency of a `¥` at a token. */
  yen(at: number): string;
}

/** Reads what bare signs mean: the dollar of the country the text says it counts in; yen or yuan by what is nearest. */
function bareSigns(scan: Scan): BareSigns {
  const facts = scan.data.languages[scan.language]!;
  const byWord = new Set<string>();
  const bySign = new Set<string>();
  const local = new Map<string, number>();
  const yenPlaces: number[] = [];
  const yuanPlaces: number[] = [];
  for (let cue = 0; cue < scan.nCues; cue++) {
    const category = scan.cueCategory[cue];
    if (category !== CATEGORY.localCurrency && category !== CATEGORY.currency && category !== CATEGORY.currencySign)
      continue;
    const code = scan.valueOf(cue);
    const from = scan.cueFrom[cue]!;
    if (code === 'JPY') yenPlaces.push(from);
    if (code === 'CNY') yuanPlaces.push(from);
    if (category === CATEGORY.localCurrency) local.set(code, (local.get(code) ?? 0) + 1);
    else if (category === CATEGORY.currencySign)
      bySign.add(scan.isSymbol(from, '$') && scan.cueTo[cue]! - from === 1 ? '$' : code);
    else if (scan.cueTo[cue]! - from > 1 || code !== 'USD') byWord.add(code);
  }
  const codes = new Map<string, string>();
  for (const code of ['CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD']) {
    const says = byWord.has(code) && !bySign.has(code) && (local.get(code) ?? 0) > 0;
    if (says && !byWord.has('USD') && !bySign.has('USD')) codes.set('USD', code);
  }
  const usual = facts.bareCurrency['¥'];
  return {
    codes,
    yen: (at) => {
      if (usual !== undefined) return usual;
      return nearestPlace(yuanPlaces, at) < nearestPlace(yenPlaces, at) ? 'CNY' : 'JPY';
    },
  };
}

/** The distance from a token to the nearest of some places, which are in order. */
function nearestPlace(places: readonly number[], at: number): number {
  const next = partitionPoint(places.length, (place) => places[place]! < at);
  const before = next > 0 ? at - places[next - 1]! : Infinity;
  const after = next < places.length ? places[next]! - at : Infinity;
  return Math.min(before, after * 1.5);
}
