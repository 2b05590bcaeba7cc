import { ALIAS } from '../../knowledge/coreData.ts';
import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import { LINE_STYLE } from './lineStyles.ts';

/** A stretch of tokens written as the aliases of known entities are. */
export interface KnownSpan {
  readonly from: number;
  /** After the last token, an inflectional ending included. */
  to: number;
  /** Alias indices, in the data's order. */
  readonly aliases: readonly number[];
}

/**
 * The known names of a text: at each place the longest alias whose boundaries and capitals are right. Spans do not
 * overlap; those of ambiguous names are among them, for the context to judge.
 */
export function findKnownNames(scan: Scan, styles: Uint8Array): KnownSpan[] {
  const out: KnownSpan[] = [];
  let end = 0;
  let i = 0;
  while (i < scan.nAliases) {
    const from = scan.aliasFrom[i]!;
    let last = i;
    while (last < scan.nAliases && scan.aliasFrom[last] === from) last++;
    if (from >= end) {
      const span = longestAt(scan, i, last, styles);
      if (span && !isInPhrase(scan, span)) {
        out.push(span);
        end = span.to;
      }
    }
    i = last;
  }
  return out;
}

function longestAt(scan: Scan, first: number, last: number, styles: Uint8Array): KnownSpan | undefined {
  const from = scan.aliasFrom[first]!;
  if (!mayStart(scan, from)) return undefined;
  let bestTo = 0;
  let aliases: number[] = [];
  for (let i = first; i < last; i++) {
    const to = scan.aliasTo[i]!;
    if (to < bestTo) continue;
    const alias = scan.alias[i]!;
    if (!isWritten(scan, alias, from, to, styles) || !mayEnd(scan, to, isModel(scan, alias))) continue;
    if (to > bestTo) aliases = [];
    bestTo = to;
    if (!aliases.includes(alias)) aliases.push(alias);
  }
  if (aliases.length === 0) return undefined;
  return { from, to: withEnding(scan, bestTo), aliases: aliases.sort((a, b) => a - b) };
}

/** Whether the name is part of a longer phrase that is never a name: *MIT licence*, *meta description*. */
function isInPhrase(scan: Scan, { from, to }: KnownSpan): boolean {
  for (let t = Math.max(0, from - 2); t <= from; t++) {
    const cue = scan.cueAt(t, CATEGORY.notName);
    if (cue >= 0 && scan.cueTo[cue]! >= to && scan.cueTo[cue]! - t > to - from) return true;
  }
  return false;
}

function isModel(scan: Scan, alias: number): boolean {
  return scan.data.entities[scan.data.aliasEntity[alias]!]!.type === 'model';
}

/** Whether a name may begin at a token: not inside a word, and not after a letter that touches it. */
export function mayStart(scan: Scan, from: number): boolean {
  const { tokens } = scan;
  if (from === 0 || tokens.gap[from] !== GAP.none) return true;
  const kind = tokens.kind[from]!;
  const before = tokens.kind[from - 1]!;
  if (kind === KIND.hangul) return before !== KIND.hangul;
  if (kind === KIND.katakana) return before !== KIND.katakana;
  if (kind === KIND.han || kind === KIND.hiragana) return true;
  if (before === KIND.symbol) {
    if (scan.isSymbol(from - 1, '#') || scan.isSymbol(from - 1, '_') || scan.isSymbol(from - 1, '$')) return false;
    const isHyphen = scan.isSymbol(from - 1, '-') || scan.isSymbol(from - 1, '.');
    return !(
      isHyphen &&
      from >= 2 &&
      tokens.gap[from - 1] === GAP.none &&
      tokens.kind[from - 2] === KIND.word &&
      (tokens.shape[from]! & SHAPE.initial) === 0
    );
  }
  if (before === KIND.word || before === KIND.number) {
    // Two cells of a table run together: `…модельRunway`, `2026Runway`.
    const foreign = (tokens.shape[from]! ^ tokens.shape[from - 1]!) & SHAPE.foreign;
    return (tokens.shape[from]! & SHAPE.initial) !== 0 && (foreign !== 0 || before === KIND.number);
  }
  return true;
}

/** Whether a name may end before a token: no letter of its own script goes on; digits may after a model's family. */
export function mayEnd(scan: Scan, to: number, isFamily = false): boolean {
  const { tokens } = scan;
  if (to >= tokens.n || tokens.gap[to] !== GAP.none) return true;
  const kind = tokens.kind[to]!;
  const last = tokens.kind[to - 1]!;
  if (kind === KIND.symbol) return true;
  if (last === KIND.hangul) return kind !== KIND.hangul || isParticle(scan, to);
  if (last === KIND.katakana) return kind !== KIND.katakana;
  if (last >= KIND.han && last <= KIND.hangul) return true;
  if (kind === KIND.word) {
    const foreign = (tokens.shape[to]! ^ tokens.shape[to - 1]!) & SHAPE.foreign;
    return foreign !== 0 || (last === KIND.number && (tokens.shape[to]! & SHAPE.initial) !== 0 && tokens.size[to]! > 3);
  }
  if (kind === KIND.number) return last !== KIND.word || isFamily;
  return true;
}

/** Whether a Hangul particle, a noun for an organisation or a counter of persons begins at a token. */
function isParticle(scan: Scan, t: number): boolean {
  if (scan.has(t, 'particle') || scan.has(t, 'orgAfterCue') || scan.has(t, 'orgNoun') || scan.has(t, 'job'))
    return true;
  return scan.has(t, 'and');
}

/** Whether the capitals of a stretch are those the alias asks for. */
function isWritten(scan: Scan, alias: number, from: number, to: number, styles: Uint8Array): boolean {
  const flags = scan.data.aliasFlags[alias]!;
  const { tokens } = scan;
  if (flags & ALIAS.hidden || scan.data.aliasEntity[alias]! < 0) return false;
  if (!isInflected(scan, alias, to)) return false;
  if ((flags & (ALIAS.exact | ALIAS.capital)) === 0) {
    // A name of several words or with digits may be in small letters; hash tags and file names may not be names.
    return (
      to - from > 1 ||
      tokens.kind[from] !== KIND.word ||
      (tokens.shape[from]! & (SHAPE.initial | SHAPE.inner)) !== 0 ||
      isLowerName(scan, alias)
    );
  }
  if (flags & ALIAS.exact) return scan.slice(from, to) === scan.data.aliases[alias];
  if (tokens.kind[from] !== KIND.word) return true;
  if (styles[from] === LINE_STYLE.allCaps) return true;
  const shape = tokens.shape[from]!;
  if ((shape & SHAPE.initial) === 0) return false;
  // A word in capitals throughout is another one unless the alias is so: *META* may be Meta, *ARM* not an arm.
  return true;
}

/** Whether the last word is the alias's own, or differs from it by an ending that the language's names take. */
function isInflected(scan: Scan, alias: number, to: number): boolean {
  const written = scan.textOf(to - 1);
  const name = scan.data.aliases[alias]!;
  if (scan.tokens.kind[to - 1] !== KIND.word || name.length === written.length) return true;
  const lower = written.toLowerCase();
  const own = name.toLowerCase();
  const stem = own.replace(/[aeiouyаеиоуыйьяю]$/u, '');
  if (!/^\p{L}+$/u.test(name) || lower === own || !(lower.startsWith(stem) || lower.startsWith(own))) return true;
  const { nameEndings } = scan.data.languages[scan.language]!;
  return nameEndings.includes(lower.slice(stem.length)) || nameEndings.includes(lower.slice(own.length));
}

function isLowerName(scan: Scan, alias: number): boolean {
  return /^\p{Ll}/u.test(scan.data.aliases[alias]!);
}

/** The end of a name with the inflectional ending that follows an apostrophe or hyphen: *Nvidia'nın*, *OpenAI-ем*. */
export function withEnding(scan: Scan, to: number): number {
  const { tokens } = scan;
  const endings = scan.data.languages[scan.language]!.nameEndings;
  if (endings.length === 0 || to + 1 >= tokens.n) return to;
  if (tokens.gap[to] !== GAP.none || tokens.gap[to + 1] !== GAP.none) return to;
  if (tokens.kind[to + 1] !== KIND.word) return to;
  if (!scan.isSymbol(to, "'") && !scan.isSymbol(to, '’') && !scan.isSymbol(to, '-')) return to;
  const ending = scan.textOf(to + 1).normalize('NFC');
  return endings.includes(ending.toLowerCase()) && (tokens.shape[to + 1]! & SHAPE.initial) === 0 ? to + 2 : to;
}

/** Legal forms straight after a name: *Figure AI Inc.*; the end of the name with them. */
export function withLegalForm(scan: Scan, to: number): number {
  const { tokens } = scan;
  let t = to;
  if (t < tokens.n && scan.isSymbol(t, ',') && tokens.gap[t] === GAP.none && scan.has(t + 1, 'legalAfter')) t++;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.cell) return to;
  const cue = scan.cueAt(t, CATEGORY.legalAfter);
  if (cue < 0) return to;
  const kind = tokens.kind[t]!;
  if (kind === KIND.word && (tokens.shape[t]! & SHAPE.initial) === 0 && !/^(?:sp|plc)$/i.test(scan.textOf(t)))
    return to;
  // One or two letters such as *SE* or *AS* are a legal form only in capitals, which the shape says.
  let end = scan.cueTo[cue]!;
  if (kind === KIND.word && !mayEnd(scan, end)) return to;
  if (end < tokens.n && scan.isSymbol(end, '.') && tokens.gap[end] === GAP.none && isAbbreviation(scan, end - 1)) end++;
  return end;
}

function isAbbreviation(scan: Scan, t: number): boolean {
  return /^(?:Inc|Corp|Ltd|Co|Ltda|Pte|[a-zA-Z])$/.test(scan.textOf(t));
}
