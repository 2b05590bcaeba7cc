import { type CharacterTable, createCharacterTable } from './characters.ts';
import { BASE_A, BASE_B, createTokens, GAP, KIND, SHAPE, type Tokens, tokenize } from './tokens.ts';

/** One meaning of a phrase: a number from a caller's own list, a value, and the languages it holds in, as bits. */
export interface PhraseItem {
  readonly category: number;
  readonly value: number;
  readonly languages: number;
}

/**
 * Phrases ready to be shipped: keys joined by line feeds, with flags, and items as flat triples.
 * A key is a phrase's letters, digits and signs as they are compared, joined without spaces and hyphens.
 */
export interface CompiledPhrases {
  readonly keys: string;
  readonly flags: readonly number[];
  readonly nItems: readonly number[];
  readonly items: readonly number[];
}

const PREFIX = 1;
const FULL = 2;
const STEM_PREFIX = 4;
const STEM = 8;

/** The longest ending that may follow a stem, and the shortest stem that is tried, in letters. */
const LONGEST_ENDING = 8;
const SHORTEST_STEM = 2;

/** Stands in a key before a stem that is not its first word; no text has it. */
const STEM_MARK = '\u0001';

/** Longest phrase, in tokens: East Asian phrases have a token a character. */
const LONGEST_PHRASE = 40;

/** Receives a phrase found at tokens `from` to `to` (exclusive); `crossedLine` where a line end stands inside. */
export type PhraseSink = (item: number, from: number, to: number, crossedLine: boolean) => void;

/** Collects phrases and compiles them. */
export class PhraseCompiler {
  readonly #table: CharacterTable = createCharacterTable();
  readonly #tokens: Tokens = createTokens(256);
  readonly #entries = new Map<string, { flags: number; items: PhraseItem[] }>();
  /** Where the last token of the word read last begins in its joined key. */
  #lastTokenAt = 0;

  /** Begins with the phrases of `compiled`, where they are given. */
  constructor(compiled?: CompiledPhrases) {
    if (!compiled || compiled.flags.length === 0) return;
    let at = 0;
    compiled.keys.split('\n').forEach((key, entry) => {
      const items: PhraseItem[] = [];
      for (let n = 0; n < compiled.nItems[entry]!; n++, at += 3) {
        items.push({
          category: compiled.items[at]!,
          value: compiled.items[at + 1]!,
          languages: compiled.items[at + 2]!,
        });
      }
      this.#entries.set(key, { flags: compiled.flags[entry]!, items });
    });
  }

  /** The key of a phrase, empty where nothing of it can be compared. */
  keyOf(phrase: string): string {
    return this.#piecesOf(phrase).at(-1) ?? '';
  }

  /** The two hashes of a word as {@link tokenize} gives them; undefined where it is not a single token. */
  hashesOf(word: string): readonly [number, number] | undefined {
    tokenize(word, this.#table, this.#tokens);
    return this.#tokens.n === 1 ? [this.#tokens.hashA[0]!, this.#tokens.hashB[0]!] : undefined;
  }

  /** Adds a phrase; words that end in `*` match any ending. Adding the same twice joins the languages. */
  add(phrase: string, item: PhraseItem): void {
    const words = phrase.split(/\s+/u).filter(Boolean);
    let before = '';
    words.forEach((word, index) => {
      const stem = word.length > 1 && word.endsWith('*');
      const pieces = this.#piecesOf(stem ? word.slice(0, -1) : word);
      const whole = pieces.at(-1) ?? '';
      const isLast = index === words.length - 1;
      for (const piece of pieces.slice(0, -1)) this.#entry(before + piece).flags |= PREFIX;
      // An open stem is a word of its own: the mark before it keeps `series a*` from matching the start of *seriesalt*.
      const head = stem ? before + whole.slice(0, this.#lastTokenAt) : before;
      const key = stem ? head + (head === '' ? '' : STEM_MARK) + whole.slice(this.#lastTokenAt) : before + whole;
      if (whole !== '') {
        const entry = this.#entry(key);
        if (isLast) entry.items.push({ ...item });
        entry.flags |= stem ? (isLast ? STEM : STEM_PREFIX) : isLast ? FULL : PREFIX;
      }
      before = key;
    });
  }

  /** Everything added, in order of key, ready for {@link PhraseTable}. */
  compile(): CompiledPhrases {
    const sorted = [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1));
    const items: number[] = [];
    const nItems: number[] = [];
    for (const [, entry] of sorted) {
      const merged = new Map<string, PhraseItem>();
      for (const item of entry.items) {
        const same = `${item.category} ${item.value}`;
        const known = merged.get(same);
        merged.set(same, known ? { ...known, languages: known.languages | item.languages } : item);
      }
      nItems.push(merged.size);
      for (const item of merged.values()) items.push(item.category, item.value, item.languages);
    }
    return {
      keys: sorted.map(([key]) => key).join('\n'),
      flags: sorted.map(([, entry]) => entry.flags),
      nItems,
      items,
    };
  }

  #entry(key: string): { flags: number; items: PhraseItem[] } {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { flags: 0, items: [] };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  /** The joined keys after each token of a word, and after each small letter that a capital follows. */
  #piecesOf(word: string): string[] {
    tokenize(word, this.#table, this.#tokens);
    const tokens = this.#tokens;
    const pieces: string[] = [];
    let joined = '';
    this.#lastTokenAt = 0;
    for (let t = 0; t < tokens.n; t++) {
      if (isSkipped(word, tokens, t) && tokens.n > 1) continue;
      this.#lastTokenAt = joined.length;
      let wasSmall = false;
      for (let at = tokens.start[t]!; at < tokens.end[t]!; at++) {
        const unit = word.charCodeAt(at);
        const folded = this.#table.foldOf[unit]!;
        const capital = this.#table.classOf[unit] === 4;
        if (capital && wasSmall && tokens.kind[t] === KIND.word) pieces.push(joined);
        wasSmall = this.#table.classOf[unit] === 3;
        if (folded && (tokens.kind[t] !== KIND.symbol || at === tokens.start[t])) joined += String.fromCharCode(folded);
      }
      pieces.push(joined);
    }
    return [...new Set(pieces)];
  }
}

/** Finds all phrases of a compiled list in a text's tokens. */
export class PhraseTable {
  readonly items: Int32Array;
  readonly #mask: number;
  readonly #slotA: Int32Array;
  readonly #slotB: Int32Array;
  readonly #slotEntry: Int32Array;
  readonly #flags: Uint8Array;
  readonly #firstItem: Int32Array;
  readonly #stemFilter = new Uint8Array(1 << 17);
  readonly #powerA = powers(BASE_A);
  readonly #powerB = powers(BASE_B);

  constructor(compiled: CompiledPhrases) {
    const n = compiled.flags.length;
    this.items = Int32Array.from(compiled.items);
    this.#flags = Uint8Array.from(compiled.flags);
    this.#firstItem = new Int32Array(n + 1);
    for (let entry = 0; entry < n; entry++) {
      this.#firstItem[entry + 1] = this.#firstItem[entry]! + compiled.nItems[entry]!;
    }
    let capacity = 1024;
    while (capacity < n * 2.5) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slotA = new Int32Array(capacity);
    this.#slotB = new Int32Array(capacity);
    this.#slotEntry = new Int32Array(capacity).fill(-1);
    const { keys } = compiled;
    let entry = 0;
    let a = 0;
    let b = 0;
    if (n === 0) return;
    for (let at = 0; at <= keys.length; at++) {
      const unit = at < keys.length ? keys.charCodeAt(at) : 10;
      if (unit === 10) {
        this.#insert(a, b, entry++);
        a = 0;
        b = 0;
        continue;
      }
      a = (Math.imul(a, BASE_A) + unit) | 0;
      b = (Math.imul(b, BASE_B) + unit) | 0;
    }
  }

  /**
   * Calls `sink` for every phrase that begins at token `from` and holds in one of `languages`.
   * `foldOf` is the character table's; `text` the text the tokens were made of.
   */
  findAt(text: string, tokens: Tokens, from: number, options: FindOptions): void {
    this.#walk(text, tokens, from, from, 0, 0, false, options);
  }

  /** Whether a single token is a phrase, or begins one, in any language. */
  knows(tokens: Tokens, t: number): boolean {
    return this.#find(tokens.hashA[t]!, tokens.hashB[t]!) >= 0;
  }

  /** Bits of the languages in which a single token has a category, or any at all where none is given. */
  languagesOf(tokens: Tokens, t: number, category?: number): number {
    const entry = this.#find(tokens.hashA[t]!, tokens.hashB[t]!);
    if (entry < 0 || !(this.#flags[entry]! & FULL)) return 0;
    let languages = 0;
    const last = this.#firstItem[entry + 1]!;
    for (let item = this.#firstItem[entry]!; item < last; item++) {
      const held = this.items[item * 3 + 2]!;
      // Names and what is written the same everywhere tell nothing.
      if (category === undefined ? held > 1 : this.items[item * 3] === category) languages |= held;
    }
    return languages;
  }

  #walk(
    text: string,
    tokens: Tokens,
    from: number,
    at: number,
    beforeA: number,
    beforeB: number,
    crossedLine: boolean,
    options: FindOptions,
  ): void {
    let a = beforeA;
    let b = beforeB;
    let t = at;
    let crossed = crossedLine;
    for (;;) {
      const size = tokens.size[t]!;
      if (size > 64) return;
      const kind = tokens.kind[t]!;
      if (options.stems && kind === KIND.word && (size >= SHORTEST_STEM || t > from)) {
        this.#tryStems(text, tokens, from, t, a, b, crossed, options);
      }
      a = (Math.imul(a, this.#powerA[size]!) + tokens.hashA[t]!) | 0;
      b = (Math.imul(b, this.#powerB[size]!) + tokens.hashB[t]!) | 0;
      const entry = this.#find(a, b);
      if (entry < 0) return;
      const flags = this.#flags[entry]!;
      if (flags & FULL) this.#report(entry, from, t + 1, crossed, options);
      if (!(flags & PREFIX)) return;
      const next = nextPiece(text, tokens, t);
      if (next < 0 || next - from > LONGEST_PHRASE) return;
      if (tokens.gap[next] === GAP.line) crossed = true;
      t = next;
    }
  }

  #tryStems(
    text: string,
    tokens: Tokens,
    from: number,
    t: number,
    beforeA: number,
    beforeB: number,
    crossed: boolean,
    options: FindOptions,
  ): void {
    const size = tokens.size[t]!;
    const shortest = Math.max(1, size - LONGEST_ENDING);
    const mark = t > from ? STEM_MARK.charCodeAt(0) : 0;
    let a = mark ? (Math.imul(beforeA, BASE_A) + mark) | 0 : beforeA;
    let b = mark ? (Math.imul(beforeB, BASE_B) + mark) | 0 : beforeB;
    let length = 0;
    for (let at = tokens.start[t]!; at < tokens.end[t]!; at++) {
      const folded = options.foldOf[text.charCodeAt(at)]!;
      if (folded === 0) continue;
      a = (Math.imul(a, BASE_A) + folded) | 0;
      b = (Math.imul(b, BASE_B) + folded) | 0;
      length++;
      if (length < shortest || this.#stemFilter[a & 0x1ffff] === 0) continue;
      const entry = this.#find(a, b);
      if (entry < 0) continue;
      const flags = this.#flags[entry]!;
      if (flags & STEM && !(flags & FULL && length === size)) this.#report(entry, from, t + 1, crossed, options);
      if (flags & STEM_PREFIX) {
        const next = nextPiece(text, tokens, t);
        if (next >= 0 && next - from <= LONGEST_PHRASE) {
          this.#walk(text, tokens, from, next, a, b, crossed || tokens.gap[next] === GAP.line, options);
        }
      }
    }
  }

  #report(entry: number, from: number, to: number, crossed: boolean, options: FindOptions): void {
    const last = this.#firstItem[entry + 1]!;
    for (let item = this.#firstItem[entry]!; item < last; item++) {
      if (this.items[item * 3 + 2]! & options.languages) options.sink(item, from, to, crossed);
    }
  }

  #find(a: number, b: number): number {
    let slot = (a ^ (b >>> 7)) & this.#mask;
    for (;;) {
      const entry = this.#slotEntry[slot]!;
      if (entry < 0) return -1;
      if (this.#slotA[slot] === a && this.#slotB[slot] === b) return entry;
      slot = (slot + 1) & this.#mask;
    }
  }

  #insert(a: number, b: number, entry: number): void {
    let slot = (a ^ (b >>> 7)) & this.#mask;
    while (this.#slotEntry[slot]! >= 0) slot = (slot + 1) & this.#mask;
    this.#slotA[slot] = a;
    this.#slotB[slot] = b;
    this.#slotEntry[slot] = entry;
    if (this.#flags[entry]! & (STEM | STEM_PREFIX)) this.#stemFilter[a & 0x1ffff] = 1;
  }
}

/** What {@link PhraseTable.findAt} needs beside the place. */
export interface FindOptions {
  readonly foldOf: Uint16Array;
  /** Bits of the languages whose phrases count. */
  readonly languages: number;
  /** Whether phrases with open endings are tried. */
  readonly stems: boolean;
  readonly sink: PhraseSink;
}

/** Hyphens, points, apostrophes and middle dots: written or left out inside a name without making another one. */
export function isSkipped(text: string, tokens: Tokens, t: number): boolean {
  if (tokens.kind[t] !== KIND.symbol) return false;
  const unit = text.charCodeAt(tokens.start[t]!);
  return (
    unit === 0x2d ||
    unit === 0x2010 ||
    unit === 0x2011 ||
    unit === 0x2e ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0xb7 ||
    unit === 0x30fb
  );
}

/** The token that may go on with a phrase after token `t`; -1 where none can. */
function nextPiece(text: string, tokens: Tokens, t: number): number {
  let next = t + 1;
  if (next >= tokens.n) return -1;
  if (tokens.gap[next] === GAP.none && isSkipped(text, tokens, next)) {
    const after = next + 1;
    if (after >= tokens.n) return -1;
    const isPoint = text.charCodeAt(tokens.start[next]!) === 0x2e;
    const joins = tokens.gap[after] === GAP.none || (isPoint && tokens.size[t]! <= 2);
    if (!joins) return -1;
    next = after;
  }
  return tokens.gap[next] === GAP.paragraph || tokens.gap[next] === GAP.cell ? -1 : next;
}

function powers(base: number): Int32Array {
  const out = new Int32Array(65);
  out[0] = 1;
  for (let n = 1; n < out.length; n++) out[n] = Math.imul(out[n - 1]!, base);
  return out;
}

/** Whether a word is written with a capital first. */
export function isCapitalised(tokens: Tokens, t: number): boolean {
  return (tokens.shape[t]! & SHAPE.initial) !== 0;
}
