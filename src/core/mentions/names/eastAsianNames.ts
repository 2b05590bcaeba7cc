import { partitionPoint } from '../../base/partitionPoint.ts';
import { CATEGORY, type Category } from '../../language/categories.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import type { Occurrence } from './candidates.ts';
import type { KnownSpan } from './knownNames.ts';

/** Longest name, in characters, and longest native part before an organisation's last word. */
const LONGEST = 12;
const LONGEST_STEM = 6;

/** Phrases in which a name cannot begin or end. */
const STOPS: readonly Category[] = [
  ...(['function', 'and', 'orgNoun', 'modelNoun', 'productNoun', 'job', 'personTitle', 'orgVerb', 'sayVerb'] as const),
  ...([
    'month',
    'weekday',
    'relative',
    'dateUnit',
    'place',
    'listCue',
    'called',
    'its',
    'planned',
    'event',
    'unit',
  ] as const),
  ...(['scale', 'currency', 'counter', 'orgObject', 'notName', 'word', 'topic', 'approxBefore', 'roleBefore'] as const),
];

/**
 * Unknown names in scripts without capitals: a place that speaks plainly (a legal form, a last word such as *科技* or
 * *랩스*, quotation marks, a title, a noun for an organisation) gives the name, which then counts wherever it stands.
 */
export function findEastAsianNames(scan: Scan, known: readonly KnownSpan[]): Occurrence[] {
  const { tokens } = scan;
  const taken = new Uint8Array(tokens.n + 1);
  for (const { from, to } of known) taken.fill(1, from, to);
  const stops = new Uint8Array(tokens.n + 1);
  let nNative = 0;
  for (let t = 0; t < tokens.n; t++) {
    if (isNative(scan, t)) nNative++;
  }
  if (nNative < 4) return [];
  const categories = new Set(STOPS.map((name) => CATEGORY[name]));
  for (let cue = 0; cue < scan.nCues; cue++) {
    if (!categories.has(scan.cueCategory[cue]!)) continue;
    // A phrase of one character may be part of a name; it stops nothing but the joining words do.
    const from = scan.cueFrom[cue]!;
    if (scan.cueTo[cue]! - from > 1 || scan.cueCategory[cue] === CATEGORY.function)
      stops.fill(1, from, scan.cueTo[cue]!);
  }
  const reader = new NativeReader(scan, taken, stops);
  const seeds = reader.seeds();
  return everywhere(scan, seeds, taken);
}

function isNative(scan: Scan, t: number): boolean {
  const kind = scan.tokens.kind[t]!;
  return kind >= KIND.han && kind <= KIND.hangul;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

class NativeReader {
  readonly #scan: Scan;
  readonly #taken: Uint8Array;
  readonly #stops: Uint8Array;

  constructor(scan: Scan, taken: Uint8Array, stops: Uint8Array) {
    this.#scan = scan;
    this.#taken = taken;
    this.#stops = stops;
  }

  /** Stretches that a cue beside them makes candidates. */
  seeds(): Stretch[] {
    const scan = this.#scan;
    const { tokens } = scan;
    const out: Stretch[] = [];
    const add = (from: number, to: number) => {
      if (to - from >= 2 && to - from <= LONGEST && this.#isFree(from, to)) out.push({ from, to });
    };
    for (let t = 0; t < tokens.n; t++) {
      const kind = tokens.kind[t]!;
      if (kind === KIND.katakana && (t === 0 || tokens.kind[t - 1] !== KIND.katakana || tokens.gap[t] !== GAP.none)) {
        const to = this.#katakanaEnd(t);
        if (to - t >= 3 && !this.#isPhrase(t, to)) add(t, to);
      }
      if (kind === KIND.symbol && '「『《“"〈‘'.includes(scan.textOf(t))) {
        const to = this.#quoteEnd(t);
        if (to > t + 1) add(t + 1, to);
      }
      if (!isNative(scan, t) && kind !== KIND.word) continue;
      const legal = scan.cueAt(t, CATEGORY.legalBefore);
      if (legal >= 0) {
        const from = scan.cueTo[legal]!;
        add(from, this.#forward(from));
      }
      const after = scan.cueAt(t, CATEGORY.legalAfter);
      if (after >= 0 && isNative(scan, t)) add(this.#backward(t, LONGEST), t);
      const orgWord = isNative(scan, t) ? scan.cueAt(t, CATEGORY.orgWord) : -1;
      if (orgWord >= 0) {
        const from = this.#backward(t, LONGEST_STEM);
        if (t - from >= 1) add(from, scan.cueTo[orgWord]!);
      }
      for (const category of ['orgVerb', 'orgAfterCue', 'job', 'sayVerb'] as const) {
        if (isNative(scan, t) && scan.has(t, category))
          add(this.#backward(this.#beforeParticle(t), LONGEST_STEM), this.#beforeParticle(t));
      }
      for (const category of ['orgNoun', 'job', 'called', 'orgObject'] as const) {
        const cue = scan.cueAt(t, CATEGORY[category]);
        if (cue >= 0 && isNative(scan, t)) {
          const from = scan.cueTo[cue]!;
          if (from < tokens.n && tokens.gap[from]! <= GAP.space && isNative(scan, from)) add(from, this.#forward(from));
        }
      }
    }
    return out;
  }

  #isFree(from: number, to: number): boolean {
    for (let t = from; t < to; t++) if (this.#taken[t]) return false;
    return true;
  }

  /** Whether the whole stretch is one phrase of the pack. */
  #isPhrase(from: number, to: number): boolean {
    for (let cue = 0; cue < STOPS.length; cue++) {
      const at = this.#scan.cueAt(from, CATEGORY[STOPS[cue]!]);
      if (at >= 0 && this.#scan.cueTo[at] === to) return true;
    }
    return false;
  }

  #katakanaEnd(from: number): number {
    const { tokens } = this.#scan;
    let t = from + 1;
    while (t < tokens.n && tokens.gap[t] === GAP.none) {
      if (tokens.kind[t] === KIND.katakana) t++;
      else if (this.#scan.isSymbol(t, '・') && tokens.kind[t + 1] === KIND.katakana && tokens.gap[t + 1] === GAP.none)
        t += 2;
      else break;
    }
    return this.#latinEnd(t);
  }

  /** Latin letters and digits that touch a native name belong to it: *ミナモAI*, *ヒバリ2*. */
  #latinEnd(from: number): number {
    const { tokens } = this.#scan;
    let t = from;
    while (
      t < tokens.n &&
      tokens.gap[t] === GAP.none &&
      (tokens.kind[t] === KIND.word || tokens.kind[t] === KIND.number) &&
      t - from < 3
    ) {
      if (this.#scan.has(t, 'unit') || this.#scan.has(t, 'scale')) break;
      t++;
    }
    return t;
  }

  #quoteEnd(from: number): number {
    const { tokens } = this.#scan;
    for (let t = from + 1; t < Math.min(tokens.n, from + LONGEST + 1); t++) {
      if (tokens.gap[t]! >= GAP.line) return from;
      if (tokens.kind[t] === KIND.symbol && '」』》”"〉’'.includes(this.#scan.textOf(t)))
        return this.#stops[from + 1] && t - from > 5 ? from : t;
      if (tokens.kind[t] === KIND.symbol && /[、。，．,.!?！？：]/.test(this.#scan.textOf(t))) return from;
      if (tokens.kind[t] === KIND.hiragana && t - from > 4) return from;
    }
    return from;
  }

  /** The end of the name that begins at a token. */
  #forward(from: number): number {
    const scan = this.#scan;
    const { tokens } = scan;
    let t = from;
    while (t < tokens.n && t - from < LONGEST) {
      if (t > from && tokens.gap[t] !== GAP.none) break;
      if (this.#taken[t] || this.#stops[t]) break;
      const kind = tokens.kind[t]!;
      if (kind === KIND.symbol || kind === KIND.hiragana) break;
      if (t - from >= 2 && kind === KIND.hangul && this.#isParticleToEnd(t)) break;
      t++;
    }
    return t;
  }

  /** Whether particles fill the word from a token to its end. */
  #isParticleToEnd(t: number): boolean {
    const scan = this.#scan;
    const to = scan.skip(t, 'particle');
    if (to === t) return false;
    return (
      to >= scan.tokens.n ||
      scan.tokens.gap[to] !== GAP.none ||
      scan.tokens.kind[to] !== KIND.hangul ||
      this.#isParticleToEnd(to)
    );
  }

  /** The start of the name that ends before a token. */
  #backward(to: number, longest: number): number {
    const { tokens } = this.#scan;
    let from = to;
    while (from > 0 && to - from < longest) {
      const t = from - 1;
      if (this.#taken[t] || this.#stops[t]) break;
      const kind = tokens.kind[t]!;
      if (kind === KIND.symbol || kind === KIND.hiragana || kind === KIND.number) break;
      if (from < to && tokens.gap[from] !== GAP.none) break;
      from--;
    }
    return from;
  }

  /** The token before the particles that stand before a token. */
  #beforeParticle(t: number): number {
    const cue = this.#scan.cueBefore(t, CATEGORY.particle);
    return cue >= 0 ? this.#scan.cueFrom[cue]! : t;
  }
}

/** Every place where the seeds' texts stand, the longer first, not inside one another. */
function everywhere(scan: Scan, seeds: readonly Stretch[], taken: Uint8Array): Occurrence[] {
  const { text, tokens } = scan;
  const names = [...new Set(seeds.map(({ from, to }) => scan.slice(from, to)))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 400);
  const out: Occurrence[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const from = tokenAt(scan, at);
      if (tokens.start[from] !== at) continue;
      let to = from;
      while (to < tokens.n && tokens.start[to]! < at + name.length) to++;
      if (tokens.end[to - 1] !== at + name.length) continue;
      if (!startsWord(scan, from) || !endsWord(scan, to)) continue;
      let free = true;
      for (let t = from; t < to; t++) if (taken[t]) free = false;
      if (!free) continue;
      taken.fill(1, from, to);
      out.push({ from, to, known: undefined });
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

function startsWord({ tokens }: Scan, from: number): boolean {
  if (from === 0 || tokens.gap[from] !== GAP.none) return true;
  const kind = tokens.kind[from]!;
  return !((kind === KIND.hangul || kind === KIND.katakana || kind === KIND.word) && tokens.kind[from - 1] === kind);
}

function endsWord(scan: Scan, to: number): boolean {
  const { tokens } = scan;
  if (to >= tokens.n || tokens.gap[to] !== GAP.none) return true;
  const kind = tokens.kind[to - 1]!;
  if (kind === KIND.katakana || kind === KIND.word) return tokens.kind[to] !== kind;
  if (kind !== KIND.hangul || tokens.kind[to] !== KIND.hangul) return true;
  return scan.has(to, 'particle') || scan.has(to, 'orgAfterCue') || scan.has(to, 'job') || scan.has(to, 'orgNoun');
}

function tokenAt({ tokens }: Scan, offset: number): number {
  return partitionPoint(tokens.n, (t) => tokens.end[t]! <= offset);
}
