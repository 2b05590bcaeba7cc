import { dayOf, isDay, isoOf, parseIsoDay } from '../../base/calendar.ts';
import type { DatePatterns } from '../../language/datePatterns.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { DateFound } from '../found.ts';
import type { Scan } from '../scan.ts';
import { readWholeDays } from './dates.ts';

/**
 * The day a document was published, as ISO: from its front matter, its HTML head, its dateline or a short line with a
 * date near its beginning, or its file name. Never from running prose. `source` is the document as it is on disk,
 * `scan` what is read of it. Undefined where nothing tells.
 */
export function findPublished(source: string, uri: string, scan: Scan, patterns: DatePatterns): string | undefined {
  return fromFrontMatter(source) ?? fromHtml(source) ?? fromDateline(scan, patterns) ?? fromFileName(uri);
}

const FRONT_MATTER = /^(?:---|\+\+\+)\r?\n([\s\S]{0,4000}?)\r?\n(?:---|\+\+\+)/;
const FRONT_DATE =
  /^["']?(?:date|published|published_?at|published_?on|publish_?date|pub_?date|date_?published)["']?[ \t]*[:=][ \t]*["']?(\d{4}-\d\d-\d\d)/im;

function fromFrontMatter(source: string): string | undefined {
  const matter = FRONT_MATTER.exec(source)?.[1];
  return matter === undefined ? undefined : isoDay(FRONT_DATE.exec(matter)?.[1]);
}

/** How much of an HTML page may hold its date. */
const HEAD = 65_536;

const META = /<meta\b[^>]{0,600}>/gi;
const META_DATE =
  /(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|og:published_time|datepublished|date|pubdate|publish-?date|dc\.date(?:\.issued)?|dcterms\.(?:created|issued)|parsely-pub-date)["'\s>]/i;
const META_CONTENT = /content\s*=\s*["']?(\d{4}-\d\d-\d\d)/i;
const LINKED_DATA = /"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)/;
const TIME = /<time\b[^>]{0,300}?datetime\s*=\s*["']?(\d{4}-\d\d-\d\d)/i;

function fromHtml(source: string): string | undefined {
  if (!/^\s{0,100}</.test(source)) return undefined;
  const head = source.slice(0, HEAD);
  for (const [meta] of head.matchAll(META)) {
    const date = META_DATE.test(meta) ? isoDay(META_CONTENT.exec(meta)?.[1]) : undefined;
    if (date) return date;
  }
  return isoDay(LINKED_DATA.exec(head)?.[1]) ?? isoDay(TIME.exec(head)?.[1]);
}

function isoDay(text: string | undefined): string | undefined {
  const day = text === undefined ? undefined : parseIsoDay(text);
  return day === undefined ? undefined : isoOf(day);
}

/** How far from the beginning a dateline may stand, and a line with a date and hardly more, in UTF-16 units. */
const DATELINE_REACH = 600;
const LINE_REACH = 1500;

/** Most units beside the date: in a line of its own, before it in a dateline, between it and the dateline's dash. */
const LINE_REST = 80;
const PLACE = 40;
const AGENCY = 40;

/** Most words before a date that is its line's own matter though no sign parts it: *Published on*. */
const FEW_WORDS = 2;

function fromDateline(scan: Scan, patterns: DatePatterns): string | undefined {
  const { tokens } = scan;
  let nTokens = 0;
  while (nTokens < tokens.n && tokens.start[nTokens]! < LINE_REACH) nTokens++;
  return readWholeDays(scan, patterns, nTokens).find((date) => isDateline(scan, date))?.first;
}

/** Whether a date stands as a document's own: in a line of few words, or after a place and before a dash. */
function isDateline(scan: Scan, date: DateFound): boolean {
  const { tokens } = scan;
  let first = date.from;
  while (first > 0 && tokens.gap[first]! < GAP.line) first--;
  let last = date.to - 1;
  while (last + 1 < tokens.n && tokens.gap[last + 1]! < GAP.line && last - date.to < LINE_REST) last++;
  const before = width(scan, first, date.from);
  const after = width(scan, date.to, last + 1);
  const isNear = tokens.start[date.from]! < DATELINE_REACH;
  if (before + after <= LINE_REST && (isNear || before + after <= PLACE / 2)) {
    if (isCell(scan, first, last, date)) return true;
    const isOwn = nWords(scan, first, date.from) <= FEW_WORDS || isParted(scan, first, last, date);
    if (isOwn && !isSentence(scan, first, last, date)) return true;
  }
  return isNear && before <= PLACE && isPlace(scan, first, date.from) && endsInDash(scan, date.to);
}

/** Units of text between two tokens; East Asian characters count twice. */
function width(scan: Scan, from: number, to: number): number {
  if (to <= from) return 0;
  const { tokens } = scan;
  let units = tokens.end[to - 1]! - tokens.start[from]!;
  for (let t = from; t < to; t++) if (tokens.kind[t]! >= KIND.han && tokens.kind[t] !== KIND.symbol) units++;
  return units;
}

/** Whether a line ends like a sentence and has the words of one. */
function isSentence(scan: Scan, first: number, last: number, date: DateFound): boolean {
  const ends = last >= date.to && ['.', '!', '?', '。', '…'].some((sign) => scan.textOf(last) === sign);
  return ends && last - first - (date.to - date.from) > 4;
}

/** Whether a bar, a dot or a wide space parts the date from the rest of its line: `Weekly #47 | 16.02.2026`. */
function isCell(scan: Scan, first: number, last: number, date: DateFound): boolean {
  if (date.from > first && (hasWideGap(scan, date.from) || '|·•'.includes(scan.textOf(date.from - 1)))) return true;
  return date.to <= last && (hasWideGap(scan, date.to) || '|·•'.includes(scan.textOf(date.to)));
}

/** Whether a comma or another sign parts the date from the rest of its line, no number before it as in a row of figures. */
function isParted(scan: Scan, first: number, last: number, date: DateFound): boolean {
  const { tokens } = scan;
  if (tokens.kind.subarray(first, date.from).includes(KIND.number)) return false;
  if (date.from > first && tokens.kind[date.from - 1] === KIND.symbol) return true;
  return date.to <= last && tokens.kind[date.to] === KIND.symbol;
}

/** Whether a tab, several spaces or an ideographic space stand before a token. */
function hasWideGap({ text, tokens }: Scan, t: number): boolean {
  const between = text.slice(tokens.end[t - 1]!, tokens.start[t]!);
  return between.length > 1 || between === '\u3000' || between === '\t';
}

/** Words between two tokens; in scripts without spaces three characters count as one. */
function nWords(scan: Scan, from: number, to: number): number {
  let words = 0;
  for (let t = from; t < to; t++) {
    const kind = scan.tokens.kind[t]!;
    if (kind <= KIND.number) words++;
    else if (kind !== KIND.symbol) words += 1 / 3;
  }
  return words;
}

/** Whether what stands before the date may be a place or its agency: few words, each with a capital or none of them Latin. */
function isPlace(scan: Scan, first: number, to: number): boolean {
  const { tokens } = scan;
  if (tokens.kind.subarray(first, to).includes(KIND.number) || nWords(scan, first, to) > 4) return false;
  return first === to || tokens.kind[first] !== KIND.word || (tokens.shape[first]! & 1) !== 0;
}

function endsInDash(scan: Scan, from: number): boolean {
  const { tokens } = scan;
  const limit = tokens.end[from - 1]! + AGENCY;
  for (let t = from; t < tokens.n && tokens.gap[t]! < GAP.line && tokens.start[t]! < limit; t++) {
    if (tokens.kind[t] !== KIND.symbol) continue;
    const sign = scan.textOf(t);
    if (sign === '–' || sign === '—' || (sign === '-' && tokens.gap[t] === GAP.space)) return true;
    if (sign === '.' && t > from && tokens.gap[t + 1] === GAP.space) return false;
  }
  return false;
}

const NAME_DATE = /(?:^|\D)(\d{4})([-_.]?)(\d\d)\2(\d\d)(?!\d)/;
const PATH_DATE = /\/(\d{4})\/(\d\d)\/(\d\d)\//;

function fromFileName(uri: string): string | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const named = NAME_DATE.exec(name);
  if (named) return dayIn(named[1]!, named[3]!, named[4]!);
  const path = PATH_DATE.exec(uri);
  return path ? dayIn(path[1]!, path[2]!, path[3]!) : undefined;
}

function dayIn(year: string, month: string, day: string): string | undefined {
  const parts = [Number(year), Number(month), Number(day)] as const;
  return parts[0] >= 1990 && parts[0] <= 2100 && isDay(...parts) ? isoOf(dayOf(...parts)) : undefined;
}
