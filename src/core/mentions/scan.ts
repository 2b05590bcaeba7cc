import { partitionPoint } from '../base/partitionPoint.ts';
import { type CoreData, NAME } from '../knowledge/coreData.ts';
import { CATEGORIES, CATEGORY, type Category } from '../language/categories.ts';
import { fromBase64, WordFilter } from '../language/wordFilter.ts';
import type { CharacterTable } from '../text/characters.ts';
import type { PhraseTable } from '../text/phrases.ts';
import { findTables, headerCell, type TableRow } from '../text/tables.ts';
import { createTokens, GAP, KIND, type Tokens, tokenize } from '../text/tokens.ts';

/** A line of so many units that ends inside a name is taken to be wrapped. */
const WRAPPED_LINE = 50;

/** Words of 32 bits that hold a bit for each category. */
const BIT_WORDS = Math.ceil(CATEGORIES.length / 32);

/**
 * One text, split into tokens, with every phrase of the active languages found in it (*cues*) and every alias of a
 * known entity (*aliases*). One Scan is used again for the next text: nothing of it may be kept.
 */
export class Scan {
  readonly data: CoreData;
  readonly tokens: Tokens = createTokens(4096);
  text = '';
  /** Rows of tables, in order of place. */
  rows: readonly TableRow[] = [];
  /** Index of the document's language among the data's languages; 0 (`und`) where it has no pack. */
  language = 0;

  nCues = 0;
  cueCategory = new Uint8Array(4096);
  cueValue = new Int32Array(4096);
  cueFrom = new Int32Array(4096);
  cueTo = new Int32Array(4096);
  /** Alias matches: first token, token after the last, index of the alias. In order of first token. */
  nAliases = 0;
  aliasFrom = new Int32Array(1024);
  aliasTo = new Int32Array(1024);
  alias = new Int32Array(1024);

  /** First words, in small letters, of companies' names that their models bear: *mistral*, *deepseek*. */
  readonly namesModels: ReadonlySet<string>;

  readonly #table: CharacterTable;
  readonly #phrases: PhraseTable;
  #firstCue = new Int32Array(4096);
  #nextCue = new Int32Array(4096);
  #lastCue = new Int32Array(4096);
  #previousCue = new Int32Array(4096);
  /** A bit a category, {@link BIT_WORDS} words a token: what begins there, and what ends just before it. */
  #begins = new Int32Array(4096 * BIT_WORDS);
  #ends = new Int32Array(4096 * BIT_WORDS);
  readonly #numberOf: Float64Array;
  readonly #developers = new Map<string, string>();
  readonly #words: readonly WordFilter[];

  constructor(data: CoreData, phrases: PhraseTable, table: CharacterTable) {
    this.data = data;
    this.#phrases = phrases;
    this.#table = table;
    this.#numberOf = Float64Array.from(data.values, Number);
    for (const { id, developer } of data.entities) if (developer) this.#developers.set(id, developer);
    this.#words = data.words.map((bits) => new WordFilter(fromBase64(bits)));
    this.namesModels = companiesThatNameModels(data);
  }

  /** Splits a text into tokens. {@link findPhrases} comes next, when its language is known. */
  read(text: string): void {
    this.text = text;
    tokenize(text, this.#table, this.tokens);
    this.rows = findTables(text, this.tokens, this.#table, (t) => this.#phrases.knows(this.tokens, t));
    const n = this.tokens.n + 1;
    if (this.#firstCue.length < n) {
      this.#firstCue = new Int32Array(n * 2);
      this.#lastCue = new Int32Array(n * 2);
      this.#begins = new Int32Array(n * 2 * BIT_WORDS);
      this.#ends = new Int32Array(n * 2 * BIT_WORDS);
    }
    this.nCues = 0;
    this.nAliases = 0;
  }

  /** Finds the cues of a language and of `und`, and all aliases. */
  findPhrases(language: number): void {
    this.language = language;
    const n = this.tokens.n;
    this.#firstCue.fill(0, 0, n + 1);
    this.#lastCue.fill(0, 0, n + 1);
    this.#begins.fill(0, 0, (n + 1) * BIT_WORDS);
    this.#ends.fill(0, 0, (n + 1) * BIT_WORDS);
    const items = this.#phrases.items;
    const options = {
      foldOf: this.#table.foldOf,
      languages: 1 | (1 << language),
      stems: true,
      sink: (item: number, from: number, to: number, crossedLine: boolean) => {
        const category = items[item * 3]!;
        if (category === NAME) {
          if (!crossedLine || this.#isWrapped(from, to)) this.#addAlias(items[item * 3 + 1]!, from, to);
        } else if (category !== CATEGORY.currencySign || this.#touch(from, to))
          this.#addCue(category, items[item * 3 + 1]!, from, to);
      },
    };
    for (let t = 0; t < n; t++) this.#phrases.findAt(this.text, this.tokens, t, options);
  }

  /** The longest cue of a category that begins at a token; -1 where there is none. */
  cueAt(token: number, category: number): number {
    if ((this.#begins[token * BIT_WORDS + (category >> 5)]! & (1 << (category & 31))) === 0) return -1;
    let best = -1;
    for (let cue = this.#firstCue[token]!; cue > 0; cue = this.#nextCue[cue - 1]!) {
      if (this.cueCategory[cue - 1] !== category) continue;
      if (best < 0 || this.cueTo[cue - 1]! > this.cueTo[best]!) best = cue - 1;
    }
    return best;
  }

  /** The longest cue of a category that ends just before a token; -1 where there is none. */
  cueBefore(token: number, category: number): number {
    if ((this.#ends[token * BIT_WORDS + (category >> 5)]! & (1 << (category & 31))) === 0) return -1;
    let best = -1;
    for (let cue = this.#lastCue[token]!; cue > 0; cue = this.#previousCue[cue - 1]!) {
      if (this.cueCategory[cue - 1] !== category) continue;
      if (best < 0 || this.cueFrom[cue - 1]! < this.cueFrom[best]!) best = cue - 1;
    }
    return best;
  }

  /** Whether a cue of the category begins at the token. */
  has(token: number, category: Category): boolean {
    return token < this.tokens.n && this.cueAt(token, CATEGORY[category]) >= 0;
  }

  /** Whether a cue of the category ends just before the token. */
  hasBefore(token: number, category: Category): boolean {
    return this.cueBefore(token, CATEGORY[category]) >= 0;
  }

  /** The token after the longest cue of the category at a token; the token itself where there is none. */
  skip(token: number, category: Category): number {
    if (token >= this.tokens.n) return token;
    const cue = this.cueAt(token, CATEGORY[category]);
    return cue < 0 ? token : this.cueTo[cue]!;
  }

  /** Id of the maker of a known model or product. */
  developerOf(entity: string): string | undefined {
    return this.#developers.get(entity);
  }

  /** The value of a cue, as text. */
  valueOf(cue: number): string {
    return this.data.values[this.cueValue[cue]!]!;
  }

  /** The value of a cue, as a number; NaN where it is none. */
  numberOf(cue: number): number {
    return this.#numberOf[this.cueValue[cue]!]!;
  }

  /** The text of a token. */
  textOf(token: number): string {
    return this.text.slice(this.tokens.start[token]!, this.tokens.end[token]!);
  }

  /** The text from one token to another (exclusive). */
  slice(from: number, to: number): string {
    return to > from ? this.text.slice(this.tokens.start[from]!, this.tokens.end[to - 1]!) : '';
  }

  /** Whether a token is an ordinary word of the language, in whatever capitals. */
  isOrdinary(token: number): boolean {
    return (
      this.has(token, 'word') || this.#words[this.language]!.has(this.tokens.hashA[token]!, this.tokens.hashB[token]!)
    );
  }

  /** The table row that a token stands in. */
  rowOf(token: number): TableRow | undefined {
    const row = this.rows[partitionPoint(this.rows.length, (index) => this.rows[index]!.to <= token)];
    return row && row.from <= token ? row : undefined;
  }

  /** Whether a cue of the category stands in the header above a token of a table. */
  isUnder(token: number, category: Category): boolean {
    return this.cueInHeader(token, category) >= 0;
  }

  /** The first cue of a category in the header cell above a token of a table; -1 where there is none. */
  cueInHeader(token: number, category: Category): number {
    if (this.rows.length === 0) return -1;
    const row = this.rowOf(token);
    const cell = row && headerCell(this.text, this.tokens, row, token);
    if (!cell) return -1;
    for (let t = cell[0]; t < cell[1]; t++) {
      const cue = this.cueAt(t, CATEGORY[category]);
      if (cue >= 0) return cue;
    }
    return -1;
  }

  /** Whether the token is the one symbol given. */
  isSymbol(token: number, symbol: string): boolean {
    const { tokens } = this;
    return (
      token >= 0 &&
      token < tokens.n &&
      tokens.kind[token] === KIND.symbol &&
      this.#table.foldOf[this.text.charCodeAt(tokens.start[token]!)] === symbol.charCodeAt(0)
    );
  }

  /** Whether the line end inside a stretch only wraps a long line, as in hard-wrapped text. */
  #isWrapped(from: number, to: number): boolean {
    const { start, end, gap } = this.tokens;
    for (let t = from + 1; t < to; t++) {
      if (gap[t] !== GAP.line) continue;
      const lineStart = this.text.lastIndexOf('\n', end[t - 1]! - 1) + 1;
      if (end[t - 1]! - lineStart < WRAPPED_LINE || start[t]! - end[t - 1]! > 2) return false;
    }
    return true;
  }

  /** Whether no space stands between the tokens: *S$* is a sign, *'s $5* is none. */
  #touch(from: number, to: number): boolean {
    for (let t = from + 1; t < to; t++) if (this.tokens.gap[t] !== GAP.none) return false;
    return true;
  }

  #addCue(category: number, value: number, from: number, to: number): void {
    // *$5 million's worth* does not say *millions*.
    if (
      category === CATEGORY.scale &&
      to - from === 3 &&
      (this.isSymbol(from + 1, "'") || this.isSymbol(from + 1, '’'))
    )
      return;
    const cue = this.nCues++;
    if (cue >= this.cueFrom.length) this.#growCues();
    this.cueCategory[cue] = category;
    this.#begins[from * BIT_WORDS + (category >> 5)]! |= 1 << (category & 31);
    this.#ends[to * BIT_WORDS + (category >> 5)]! |= 1 << (category & 31);
    this.cueValue[cue] = value;
    this.cueFrom[cue] = from;
    this.cueTo[cue] = to;
    this.#nextCue[cue] = this.#firstCue[from]!;
    this.#firstCue[from] = cue + 1;
    this.#previousCue[cue] = this.#lastCue[to]!;
    this.#lastCue[to] = cue + 1;
  }

  #addAlias(alias: number, from: number, to: number): void {
    const at = this.nAliases++;
    if (at >= this.alias.length) {
      this.aliasFrom = grown(this.aliasFrom);
      this.aliasTo = grown(this.aliasTo);
      this.alias = grown(this.alias);
    }
    this.aliasFrom[at] = from;
    this.aliasTo[at] = to;
    this.alias[at] = alias;
  }

  #growCues(): void {
    const category = new Uint8Array(this.cueCategory.length * 2);
    category.set(this.cueCategory);
    this.cueCategory = category;
    this.cueValue = grown(this.cueValue);
    this.cueFrom = grown(this.cueFrom);
    this.cueTo = grown(this.cueTo);
    this.#nextCue = grown(this.#nextCue);
    this.#previousCue = grown(this.#previousCue);
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}

function companiesThatNameModels(data: CoreData): Set<string> {
  const first = new Map<string, string>();
  for (const entity of data.entities) {
    if (entity.type === 'company')
      for (const name of [entity.name, ...entity.aliases]) first.set(name.toLowerCase(), entity.id);
  }
  const out = new Set<string>();
  for (const { type, name, developer } of data.entities) {
    const word = name.toLowerCase().split(/[\s-]/u)[0] ?? '';
    if (type === 'model' && developer !== undefined && first.get(word) === developer) out.add(word);
  }
  return out;
}
