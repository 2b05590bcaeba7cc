import type { CharacterTable } from '../text/characters.ts';
import { foldText } from '../text/characters.ts';
import { createTokens, KIND, tokenize } from '../text/tokens.ts';
import { MARK } from './dateMarks.ts';
import type { LanguagePack } from './pack.ts';

/** What a brace of a pattern may stand for, as numbers. */
export const SLOT = {
  weekday: 0,
  month: 1,
  day: 2,
  year: 3,
  ordinal: 4,
  season: 5,
  lastnext: 6,
  relative: 7,
  quarter: 8,
  half: 9,
  code: 10,
  count: 11,
  unit: 12,
  agobefore: 13,
  agoafter: 14,
} as const;

/** The `slot` of a step that is a word. */
const NO_SLOT = -1;

/** The name of a slot. */
export type SlotName = keyof typeof SLOT;

/** The marks of tokens that a slot may begin with. */
const SLOT_MARKS: Readonly<Record<SlotName, number>> = {
  weekday: MARK.weekday,
  month: MARK.month | MARK.number | MARK.relative,
  day: MARK.number,
  year: MARK.number | MARK.relative,
  ordinal: MARK.ordinal | MARK.number | MARK.numeral,
  season: MARK.season,
  lastnext: MARK.lastNext,
  relative: MARK.relative,
  quarter: MARK.quarterWord,
  half: MARK.halfWord,
  code: MARK.word | MARK.number,
  count: MARK.number | MARK.numeral,
  unit: MARK.dateUnit,
  agobefore: MARK.agoBefore,
  agoafter: MARK.agoAfter,
};

/** One word or slot of a pattern, and what may follow it. */
export interface PatternStep {
  /** One of {@link SLOT}, -1 where the step is a word. */
  readonly slot: number;
  /** Marks of which a token must have one. */
  readonly marks: number;
  readonly word: PatternWord | undefined;
  /** Whether the pattern has a word straight after the slot, so that a month may be a number: `{month}月`. */
  readonly touched: boolean;
  /** For `{year+2018}` what is added to the number written, else 0. */
  readonly plus: number;
  /** For `{year@4}` the month the year begins in, else 1. */
  readonly startMonth: number;
  /** For `{unit-}` and `{unit+}` whether the count reaches back (-1) or ahead (1), else 0. */
  readonly direction: number;
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
  /** The slots that may come next, the words by their `hashA`, and the words of which only the stem is given. */
  readonly slots: PatternStep[];
  readonly words: Map<number, PatternStep[]>;
  readonly stems: PatternStep[];
  /** The marks of slots and words together. */
  marks: number;
  /** Whether a pattern ends here, and whether it says that there is no date. */
  ends: 'no' | 'date' | 'refused';
}

/** The patterns of one language, ready to be walked. */
export interface LanguagePatterns {
  readonly root: PatternNode;
  /** Whether months and weekdays are written with a capital. */
  readonly capital: boolean;
  /** Of every word at `hashA & 0xffff`: 1 where it begins a pattern or a code (*Q2*), 2 where it stands later in one. */
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
  '{relative} {year}',
  '{relative} {month}',
  '{relative} {day} {month}',
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
    else if (Object.hasOwn(SLOT, match[1].toLowerCase())) {
      pieces.push({ slot: match[1], mark: match[2] ?? '', touched: match[3] !== undefined });
    } else return undefined;
  }
  return pieces;
}

/**
 * Compiles patterns into one tree. A pattern is made of slots in braces and words as they stand:
 *
 * - `{day} de {month}`: between two pieces a text may have a comma, point, hyphen or one of the pack's `dates.link`.
 * - `{month}月`: a word that touches a slot lets a number stand for the month.
 * - `yıl* {month}`: a `*` stands for any ending. A pattern does not begin with such a word.
 * - `令和{year+2018}年`: what is added to a year of up to three digits. `{year@4}年度`: the month a year begins in.
 * - `in {count} {unit+}`, `vor {count} {unit-}`: so many units ahead or back.
 * - `{Month} {day}`: a capital says that the language writes months and weekdays with one.
 * - `!{day}日間`: what it matches is no date.
 *
 * Of several patterns that match, the longest counts. What is common to all languages need not be written: see `COMMON`.
 */
export function compilePatterns(
  patterns: readonly string[],
  capitalNouns: boolean,
  table: CharacterTable,
): LanguagePatterns {
  const root: PatternNode = { slots: [], words: new Map(), stems: [], marks: 0, ends: 'no' };
  const words = new Uint8Array(0x10000);
  let capital = capitalNouns;
  for (const pattern of [...patterns, ...COMMON]) {
    const refused = pattern.startsWith('!');
    const pieces = parsePattern(refused ? pattern.slice(1) : pattern);
    if (!pieces?.length) continue;
    let node = root;
    for (const piece of pieces) {
      if ('word' in piece) {
        for (const word of wordsOf(piece.word, table)) {
          words[word.hashA & 0xffff]! |= node === root ? 1 : 2;
          node = follow(node, wordStep(word));
        }
      } else {
        capital ||= /^(Month|Weekday)$/.test(piece.slot);
        node = follow(node, slotStep(piece));
      }
    }
    if (refused) node.ends = 'refused';
    else if (node.ends === 'no') node.ends = 'date';
  }
  for (const { hashA } of CODE_WORDS.flatMap((code) => wordsOf(code, table))) words[hashA & 0xffff]! |= 1;
  return { root, capital, words, table };
}

type Step = Omit<PatternStep, 'next'>;

function wordStep(word: PatternWord): Step {
  const marks = MARK.word | MARK.innerWord;
  return { slot: NO_SLOT, marks, word, touched: false, plus: 0, startMonth: 1, direction: 0 };
}

function slotStep({ slot: written, mark, touched }: { slot: string; mark: string; touched: boolean }): Step {
  const name = written.toLowerCase() as SlotName;
  const number = Number(mark.slice(1));
  return {
    slot: SLOT[name],
    marks: SLOT_MARKS[name],
    word: undefined,
    touched,
    plus: mark.startsWith('+') && number ? number : 0,
    startMonth: mark.startsWith('@') && number ? number : 1,
    direction: name !== 'unit' || !mark ? 0 : mark.startsWith('-') ? -1 : 1,
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
function follow(node: PatternNode, step: Step): PatternNode {
  const steps = stepsBeside(node, step.word);
  const known = steps.find((other) => isSame(other, step));
  if (known) return known.next;
  const { slot, marks, word, touched, plus, startMonth, direction } = step;
  const next: PatternNode = { slots: [], words: new Map(), stems: [], marks: 0, ends: 'no' };
  steps.push({ slot, marks, word, touched, plus, startMonth, direction, next });
  node.marks |= marks;
  return next;
}

/** The steps of a node among which a step belongs. */
function stepsBeside({ slots, words, stems }: PatternNode, word: PatternWord | undefined): PatternStep[] {
  if (!word) return slots;
  if (word.stem) return stems;
  const steps = words.get(word.hashA) ?? [];
  words.set(word.hashA, steps);
  return steps;
}

function isSame(a: Step, b: Step): boolean {
  if (a.slot !== b.slot || a.touched !== b.touched || a.plus !== b.plus) return false;
  if (a.startMonth !== b.startMonth || a.direction !== b.direction) return false;
  return a.word?.folded === b.word?.folded && a.word?.stem === b.word?.stem;
}
