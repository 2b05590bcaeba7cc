import type { CharacterTable } from '../text/characters.ts';
import { foldText } from '../text/characters.ts';
import { createTokens, KIND, tokenize } from '../text/tokens.ts';
import type { LanguagePack } from './pack.ts';

/** What a brace of a pattern stands for. */
export const SLOTS = [
  'weekday',
  'month',
  'day',
  'year',
  'ordinal',
  'season',
  'lastnext',
  'relative',
  'quarter',
  'half',
  'code',
  'count',
  'unit',
  'agobefore',
  'agoafter',
] as const;

/** A slot of a pattern. */
export type Slot = (typeof SLOTS)[number];

/** One word or slot of a pattern, and what may follow it. */
export interface PatternStep {
  readonly slot?: Slot;
  /** For `{year+2018}`: what is added to the number written. */
  readonly plus?: number;
  /** For `{year@4}`: the month the year begins in. */
  readonly startMonth?: number;
  /** For `{unit-}` and `{unit+}`: whether the count reaches back or ahead. */
  readonly direction?: -1 | 1;
  /** Whether the pattern has a word straight after the slot, so that a month may be a number: `{month}月`. */
  readonly touched?: boolean;
  readonly word?: PatternWord;
  readonly next: PatternNode;
}

/** A word of a pattern as tokens hold it; `stem` where any ending may follow. */
export interface PatternWord {
  readonly folded: string;
  readonly stem: boolean;
  readonly hashA: number;
  readonly hashB: number;
}

/** A place in the patterns of a language. */
export interface PatternNode {
  readonly steps: PatternStep[];
  /** Whether a pattern ends here, and whether it says that there is no date. */
  ends: 'no' | 'date' | 'refused';
}

/** The patterns of one language, ready to be walked. */
export interface LanguagePatterns {
  readonly root: PatternNode;
  /** Whether months and weekdays are written with a capital. */
  readonly capital: boolean;
  /** Of every word at `hashA & 0xfff`: 1 where it begins a pattern or a code (*Q2*), 2 where it stands later in one. */
  readonly words: Uint8Array;
  /** How texts are compared with the patterns' words. */
  readonly table: CharacterTable;
}

/** The date patterns of all languages, by the index of the language. Each is compiled when it is first asked for. */
export class DatePatterns {
  readonly #languages: readonly Pick<LanguagePack, 'datePatterns' | 'capitalNouns'>[];
  readonly #table: CharacterTable;
  readonly #compiled: (LanguagePatterns | undefined)[] = [];

  constructor(languages: readonly Pick<LanguagePack, 'datePatterns' | 'capitalNouns'>[], table: CharacterTable) {
    this.#languages = languages;
    this.#table = table;
  }

  /** The patterns of the language with this index. */
  of(language: number): LanguagePatterns {
    let compiled = this.#compiled[language];
    if (!compiled) {
      const facts = this.#languages[language] ?? { datePatterns: [], capitalNouns: false };
      compiled = compilePatterns(facts.datePatterns, facts.capitalNouns, this.#table);
      this.#compiled[language] = compiled;
    }
    return compiled;
  }
}

/** What may be put together in any language, once its words are known. A pack adds what is its own. */
const COMMON: readonly string[] = [
  '{year}',
  '{month}',
  '{weekday}',
  '{month} {year}',
  '{day} {month}',
  '{day} {month} {year}',
  '{weekday} {day} {month}',
  '{weekday} {day} {month} {year}',
  '{season} {year}',
  '{year} {season}',
  '{ordinal} {quarter}',
  '{ordinal} {quarter} {year}',
  '{year} {ordinal} {quarter}',
  '{quarter} {ordinal} {year}',
  '{ordinal} {half}',
  '{ordinal} {half} {year}',
  '{year} {ordinal} {half}',
  '{half} {ordinal} {year}',
  '{code}',
  '{code} {year}',
  '{year} {code}',
  '{relative}',
  '{weekday} {relative}',
  '{relative} {weekday}',
  '{lastnext} {season}',
  '{season} {lastnext}',
  '{lastnext} {month}',
  '{month} {lastnext}',
  '{lastnext} {weekday}',
  '{weekday} {lastnext}',
  '{lastnext} {count} {unit}',
  '{count} {lastnext} {unit}',
  '{count} {unit} {lastnext}',
  '{count} {unit} {agoafter}',
  '{agobefore} {count} {unit}',
];

/** What `{code}` begins with where no digit does: *Q2*, *H1*, *FY2026*. */
const CODE_WORDS = ['Q', 'H', 'FY'];

/** A piece of a pattern before it is compiled. */
export type PatternPiece =
  | { readonly slot: string; readonly mark: string; readonly touched: boolean }
  | { readonly word: string };

/** Takes a pattern apart; undefined where it has a slot that nobody knows. */
export function parsePattern(pattern: string): PatternPiece[] | undefined {
  const pieces: PatternPiece[] = [];
  for (const match of pattern.matchAll(/\{([A-Za-z]+)([+\-@]?\d*)\}(?=(\p{L})?)|[^\s{}]+/gu)) {
    if (match[1] === undefined) pieces.push({ word: match[0] });
    else if (SLOTS.includes(match[1].toLowerCase() as Slot)) {
      pieces.push({ slot: match[1], mark: match[2] ?? '', touched: match[3] !== undefined });
    } else return undefined;
  }
  return pieces;
}

/**
 * Compiles patterns into one tree. A pattern that begins with `!` says that what it matches is no date, a slot that
 * begins with a capital (`{Month}`) that the language writes months and weekdays so.
 */
export function compilePatterns(
  patterns: readonly string[],
  capitalNouns: boolean,
  table: CharacterTable,
): LanguagePatterns {
  const root: PatternNode = { steps: [], ends: 'no' };
  const words = new Uint8Array(0x1000);
  let capital = capitalNouns;
  for (const pattern of [...patterns, ...COMMON]) {
    const refused = pattern.startsWith('!');
    const pieces = parsePattern(refused ? pattern.slice(1) : pattern);
    if (!pieces?.length) continue;
    let node = root;
    for (const piece of pieces) {
      if ('word' in piece) {
        for (const word of wordsOf(piece.word, table)) {
          words[word.hashA & 0xfff]! |= node === root ? 1 : 2;
          node = follow(node, { word });
        }
      } else {
        capital ||= /^(Month|Weekday)$/.test(piece.slot);
        node = follow(node, slotOf(piece));
      }
    }
    if (node !== root) node.ends = refused ? 'refused' : 'date';
  }
  for (const { hashA } of CODE_WORDS.flatMap((code) => wordsOf(code, table))) words[hashA & 0xfff]! |= 1;
  return { root, capital, words, table };
}

function slotOf(piece: { slot: string; mark: string; touched: boolean }): Omit<PatternStep, 'next'> {
  const slot = piece.slot.toLowerCase() as Slot;
  const number = Number(piece.mark.slice(1));
  return {
    slot,
    ...(piece.touched ? { touched: true } : {}),
    ...(slot === 'year' && piece.mark.startsWith('+') ? { plus: number } : {}),
    ...(slot === 'year' && piece.mark.startsWith('@') ? { startMonth: number } : {}),
    ...(slot === 'unit' && piece.mark ? { direction: piece.mark === '-' ? -1 : 1 } : {}),
  };
}

/** The tokens of a literal piece; points and commas are left out, as they are between the words of a text. */
function wordsOf(literal: string, table: CharacterTable): PatternWord[] {
  const stem = literal.length > 1 && literal.endsWith('*');
  const text = stem ? literal.slice(0, -1) : literal;
  const tokens = createTokens(64);
  tokenize(text, table, tokens);
  const words: PatternWord[] = [];
  for (let t = 0; t < tokens.n; t++) {
    const written = text.slice(tokens.start[t], tokens.end[t]);
    if (tokens.kind[t] === KIND.symbol && /[.,'’-]/.test(written)) continue;
    words.push({
      folded: foldText(written, table),
      stem: stem && t === tokens.n - 1,
      hashA: tokens.hashA[t]!,
      hashB: tokens.hashB[t]!,
    });
  }
  return words;
}

/** The node after a step, made where it is not there yet. */
function follow(node: PatternNode, step: Omit<PatternStep, 'next'>): PatternNode {
  const key = JSON.stringify(step);
  for (const { next, ...known } of node.steps) if (JSON.stringify(known) === key) return next;
  const next: PatternNode = { steps: [], ends: 'no' };
  node.steps.push({ ...step, next });
  return next;
}
