import { CATEGORY } from '../../language/categories.ts';
import { type CharacterTable, foldText } from '../../text/characters.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import type { KnownSpan } from './knownNames.ts';
import { LINE_STYLE } from './lineStyles.ts';
import { extendModelName, versionEnd } from './modelGrammar.ts';
import { isSentenceStart } from './sentenceStart.ts';

/** One place where a candidate's name stands. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  /** The aliases of known entities written there, where there are any. */
  readonly known: KnownSpan | undefined;
}

/** A stretch of words that may be a name, and every place of the text where it stands. */
export interface Candidate {
  /** The name as it is compared: folded, joined, without inflectional endings. */
  readonly key: string;
  readonly occurrences: Occurrence[];
}

/** Longest name, in tokens. */
const LONGEST_NAME = 9;

/**
 * The unknown names of a text with capitals: runs of capitalised words, digits and joining words between the known
 * names. Lines in headline capitals give none, for there a capital says nothing.
 */
export function findRuns(scan: Scan, known: readonly KnownSpan[], styles: Uint8Array): Occurrence[] {
  const { tokens } = scan;
  const out: Occurrence[] = [];
  let next = 0;
  let t = 0;
  while (t < tokens.n) {
    while (next < known.length && known[next]!.to <= t) next++;
    const span = known[next];
    if (span && span.from <= t) {
      t = span.to;
      continue;
    }
    if (styles[t] !== LINE_STYLE.prose || !mayBeginRun(scan, t)) {
      t = Math.max(t + 1, notNameEnd(scan, t));
      continue;
    }
    const limit = Math.min(span ? span.from : tokens.n, t + LONGEST_NAME);
    const to = runEnd(scan, t, limit);
    if (to > t) out.push({ from: t, to, known: undefined });
    t = Math.max(to, t + 1);
  }
  return out;
}

/** The end of a phrase that is never a name (*World Models*), so that no part of it is taken for one. */
function notNameEnd(scan: Scan, t: number): number {
  return scan.tokens.kind[t] === KIND.word ? scan.skip(t, 'notName') : t;
}

/** Whether a word can be the first of a name. */
function mayBeginRun(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[t] !== KIND.word) return false;
  const shape = tokens.shape[t]!;
  if ((shape & (SHAPE.initial | SHAPE.inner)) === 0) return isLowerModelStart(scan, t);
  if (tokens.gap[t] === GAP.none && t > 0) {
    const before = tokens.kind[t - 1]!;
    if (before === KIND.number && tokens.size[t]! <= 3) return false;
    if (before === KIND.word && ((shape ^ tokens.shape[t - 1]!) & SHAPE.foreign) === 0) return false;
    if (scan.isSymbol(t - 1, '#') || scan.isSymbol(t - 1, '_') || scan.isSymbol(t - 1, '/')) return false;
  }
  return !isCut(scan, t);
}

/** A model id in small letters: `phi-4-mini`, `gemma3`. A letter run that digits touch, at least two of both. */
function isLowerModelStart(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (tokens.size[t]! < 3 || t + 1 >= tokens.n || tokens.gap[t + 1] !== GAP.none) return false;
  if (t > 0 && tokens.gap[t] === GAP.none) return false;
  const hyphen = scan.isSymbol(t + 1, '-') ? 1 : 0;
  const digits = t + 1 + hyphen;
  return (
    digits < tokens.n &&
    tokens.kind[digits] === KIND.number &&
    tokens.gap[digits] === GAP.none &&
    !scan.has(t, 'function')
  );
}

/** Words that end a name or never begin one, although they have a capital. */
function isCut(scan: Scan, t: number, from = t): boolean {
  for (const category of CUTTING) {
    const cue = scan.cueAt(t, category);
    if (cue < 0) continue;
    const to = scan.cueTo[cue]!;
    // *Petra Oduya*, *Jan Leike*: a first name before a capital is one, whatever else it means.
    if (to === t + 1 && scan.has(t, 'firstName') && isNextCapital(scan, t) && category !== CATEGORY.job) continue;
    if (category === CATEGORY.place && (isOrgWordNext(scan, to) || isAfterOrgWord(scan, t))) continue;
    // A joining word or a first name with a capital inside a sentence is a name's: *Masayoshi Son*, *La Poste*.
    if (category === CATEGORY.function && !isSentenceStart(scan, t) && isNextCapital(scan, t)) continue;
    if (category === CATEGORY.function && t > from && scan.tokens.gap[t] === GAP.space && scan.has(from, 'firstName'))
      continue;
    // *Figure AI*: what is never a name alone may end one.
    if (category === CATEGORY.notName && t > from && to === t + 1 && scan.has(t, 'orgWord')) continue;
    return true;
  }
  return scan.tokens.size[t]! === 1 && !touchesNext(scan, t) && !isInitial(scan, t);
}

const CUTTING = [
  CATEGORY.function,
  CATEGORY.notName,
  CATEGORY.job,
  CATEGORY.personTitle,
  CATEGORY.month,
  CATEGORY.weekday,
  CATEGORY.article,
  CATEGORY.numeral,
  CATEGORY.place,
  CATEGORY.currencySign,
  CATEGORY.quarterWord,
  CATEGORY.round,
];

function isOrgWordNext(scan: Scan, t: number): boolean {
  return (
    t < scan.tokens.n &&
    scan.tokens.gap[t] === GAP.space &&
    (scan.tokens.shape[t]! & SHAPE.initial) !== 0 &&
    scan.has(t, 'orgWord')
  );
}

function isAfterOrgWord(scan: Scan, t: number): boolean {
  return (
    t > 0 &&
    scan.tokens.gap[t] === GAP.space &&
    isCapital(scan, t - 1) &&
    (scan.hasBefore(t, 'orgWord') || scan.hasBefore(t, 'orgNoun'))
  );
}

function isNextCapital(scan: Scan, t: number): boolean {
  return (
    t + 1 < scan.tokens.n &&
    scan.tokens.gap[t + 1] === GAP.space &&
    isCapital(scan, t + 1) &&
    !scan.has(t + 1, 'function')
  );
}

function touchesNext(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  return (
    t + 1 < tokens.n &&
    tokens.gap[t + 1] === GAP.none &&
    (tokens.kind[t + 1] === KIND.number || scan.isSymbol(t + 1, '-') || scan.isSymbol(t + 1, '&'))
  );
}

/** A person's initial: `J. Doe`, `Sam K. Lee`. */
function isInitial(scan: Scan, t: number): boolean {
  // The B of `7B.` is a size at a sentence's end.
  const isSize = t > 0 && scan.tokens.gap[t] === GAP.none && scan.tokens.kind[t - 1] === KIND.number;
  return !isSize && scan.isSymbol(t + 1, '.') && (scan.tokens.shape[t]! & SHAPE.initial) !== 0;
}

/** The end of the name that begins at a token. */
function runEnd(scan: Scan, from: number, limit: number): number {
  const { tokens } = scan;
  let end = from + 1;
  for (;;) {
    const extended = Math.min(limit, extendModelName(scan, end));
    if (extended > end) end = extended;
    const t = end;
    if (t >= limit || tokens.gap[t]! >= GAP.line) break;
    if (
      scan.isSymbol(t, '.') &&
      isInitial(scan, t - 1) &&
      tokens.size[t - 1] === 1 &&
      t + 1 < limit &&
      isCapital(scan, t + 1)
    ) {
      end = t + 2;
      continue;
    }
    if (isJoiner(scan, t) && t + 1 < limit && isCapital(scan, t + 1) && tokens.gap[t + 1]! <= GAP.space) {
      const spaced = tokens.gap[t] !== GAP.none;
      if (scan.isSymbol(t, '&') || !spaced) {
        if (scan.isSymbol(t, '-') && endsAtHyphen(scan, t + 1)) break;
        end = t + 2;
        continue;
      }
      break;
    }
    if (tokens.gap[t] === GAP.none && tokens.kind[t] === KIND.word) break;
    if (isCapital(scan, t) && tokens.gap[t] === GAP.space && !isCut(scan, t, from)) {
      end = t + 1;
      continue;
    }
    const connector = scan.cueAt(t, CATEGORY.connector);
    if (connector >= 0 && tokens.gap[t] === GAP.space && (tokens.shape[t]! & SHAPE.initial) === 0) {
      const after = scan.cueTo[connector]!;
      if (
        after < limit &&
        tokens.gap[after] === GAP.space &&
        isCapital(scan, after) &&
        !isCut(scan, after, from) &&
        joinsNames(scan, from, t)
      ) {
        end = after + 1;
        continue;
      }
    }
    if (tokens.kind[t] === KIND.number && tokens.gap[t]! <= GAP.space) {
      const version = versionEnd(scan, t, tokens.gap[t] === GAP.none);
      if (version > t && version <= limit) {
        end = version;
        continue;
      }
    }
    break;
  }
  return end;
}

/** *Bank of X*, *University of X*: a joining word holds together only what a noun for an organisation begins. */
function joinsNames(scan: Scan, from: number, at: number): boolean {
  for (let t = from; t < at; t++) if (scan.has(t, 'orgWord') || scan.has(t, 'orgNoun')) return true;
  return false;
}

/** Whether the word after a hyphen is a common noun: *Nvidia-Chef*, *AI-Startup*. */
function endsAtHyphen(scan: Scan, t: number): boolean {
  return (
    scan.has(t, 'job') ||
    scan.has(t, 'orgNoun') ||
    scan.has(t, 'modelNoun') ||
    scan.has(t, 'productNoun') ||
    scan.has(t, 'word') ||
    scan.has(t, 'orgAfterCue')
  );
}

function isJoiner(scan: Scan, t: number): boolean {
  return scan.isSymbol(t, '-') || scan.isSymbol(t, '‑') || scan.isSymbol(t, '&') || scan.isSymbol(t, '+');
}

function isCapital(scan: Scan, t: number): boolean {
  return scan.tokens.kind[t] === KIND.word && (scan.tokens.shape[t]! & (SHAPE.initial | SHAPE.inner)) !== 0;
}

/** Puts occurrences of one name together. The key of a known span is that of its first alias's entity and spelling. */
export function groupOccurrences(scan: Scan, occurrences: readonly Occurrence[], table: CharacterTable): Candidate[] {
  const byKey = new Map<string, Candidate>();
  const endings = scan.data.languages[scan.language]!.nameEndings;
  for (const occurrence of occurrences) {
    const key = keyOf(scan, occurrence, endings, table);
    let candidate = byKey.get(key);
    if (!candidate) {
      candidate = { key, occurrences: [] };
      byKey.set(key, candidate);
    }
    candidate.occurrences.push(occurrence);
  }
  return [...byKey.values()];
}

function keyOf(scan: Scan, { from, to, known }: Occurrence, endings: readonly string[], table: CharacterTable): string {
  if (known && known.to === to && known.from === from) return `\u0000${known.aliases.join(',')}`;
  let key = '';
  for (let t = from; t < to; t++) {
    const kind = scan.tokens.kind[t]!;
    if (kind === KIND.symbol && !scan.isSymbol(t, '&') && !scan.isSymbol(t, '+')) continue;
    const word = foldText(scan.textOf(t), table);
    key += kind === KIND.word && endings.length > 0 ? withoutEnding(word, endings) : word;
  }
  return key;
}

/** A word without its inflectional ending, at least four letters of it kept. */
export function withoutEnding(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
