import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../base/problem.ts';
import type { Category } from './categories.ts';

/** A phrase of a language, and what it says. */
export interface PackPhrase {
  /** Words separated by spaces; a `*` at a word's end stands for any ending of up to eight letters. */
  readonly phrase: string;
  readonly category: Category;
  readonly value: string;
}

/** A sentence of a language pack that the tests read: brackets mark the spans, `reads` says what they mean. */
export interface PackExample {
  readonly text: string;
  readonly reads: string;
  readonly published?: string;
}

/** A language as the core knows it: everything comes from its file and from CLDR. */
export interface LanguagePack {
  /** BCP 47 code; `und` is the pack of what is written the same everywhere. */
  readonly code: string;
  readonly name: string;
  /** Decimal mark of the language: `.` or `,`. */
  readonly decimal: '.' | ',';
  /** How a numeric date is read: `dmy`, `mdy` or `ymd`. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
  /** Whether nouns are written with a capital. */
  readonly capitalNouns: boolean;
  /** What a bare dollar and a bare `¥` mean: by default USD and JPY. */
  readonly bareCurrency: Readonly<Record<string, string>>;
  /** Endings that an inflected name may take, longest first; empty where names do not change. */
  readonly nameEndings: readonly string[];
  /** Date patterns: slots in braces, words as they stand. */
  readonly datePatterns: readonly string[];
  readonly phrases: readonly PackPhrase[];
  readonly examples: readonly PackExample[];
}

type Yaml = Record<string, unknown>;

/** Sections of a pack whose content is a list of phrases without a value, by category. */
const PLAIN: Readonly<Record<string, Category>> = {
  function: 'function',
  articles: 'article',
  and: 'and',
  connectors: 'connector',
  orgNouns: 'orgNoun',
  orgWords: 'orgWord',
  legalAfter: 'legalAfter',
  legalBefore: 'legalBefore',
  modelNouns: 'modelNoun',
  modelWords: 'modelWord',
  productNouns: 'productNoun',
  productWords: 'productWord',
  personTitles: 'personTitle',
  jobs: 'job',
  sayVerbs: 'sayVerb',
  orgVerbs: 'orgVerb',
  orgObjects: 'orgObject',
  orgAfterCues: 'orgAfterCue',
  listCues: 'listCue',
  called: 'called',
  its: 'its',
  placeBefore: 'placeBefore',
  places: 'place',
  firstNames: 'firstName',
  particles: 'particle',
  words: 'word',
  notNames: 'notName',
  planned: 'planned',
  denied: 'denied',
  investorCues: 'investorCue',
  partnerCues: 'partnerCue',
  topics: 'topic',
};

/** Sections whose content is a map from a value to its phrases, by category. */
const VALUED: Readonly<Record<string, Category>> = {
  currencies: 'currency',
  signs: 'currencySign',
  localCurrencies: 'localCurrency',
  per: 'per',
  units: 'unit',
  unitsFirst: 'unitFirst',
  elided: 'elided',
  months: 'month',
  weekdays: 'weekday',
  ordinals: 'ordinal',
  relative: 'relative',
  dateUnits: 'dateUnit',
  lastNext: 'lastNext',
  seasons: 'season',
  rounds: 'round',
};

/** Sections `{ before: {value: phrases}, after: {value: phrases} }`. */
const SIDED: Readonly<Record<string, readonly [Category, Category]>> = {
  approx: ['approxBefore', 'approxAfter'],
  roles: ['roleBefore', 'roleAfter'],
  parts: ['partBefore', 'partAfter'],
};

/** Sections `{ before: phrases, after: phrases }`. */
const SIDED_PLAIN: Readonly<Record<string, readonly [Category, Category]>> = {
  deadline: ['deadlineBefore', 'deadlineAfter'],
  ago: ['agoBefore', 'agoAfter'],
};

/** Sections of plain phrases within `dates` and `range`. */
const NESTED: Readonly<Record<string, Category>> = {
  quarter: 'quarterWord',
  half: 'halfWord',
  year: 'yearWord',
  month: 'monthWord',
  day: 'dayWord',
  link: 'dateLink',
  from: 'rangeFrom',
  to: 'rangeTo',
  counters: 'counter',
};

/** Sections `{ phrase: number }`. */
const NUMBERS: Readonly<Record<string, Category>> = { numerals: 'numeral', fractions: 'fraction', scale: 'scale' };

/** Fields that are not sections of phrases. */
const FIELDS = ['code', 'name', 'decimal', 'dateOrder', 'capitalNouns', 'bareCurrency', 'nameEndings', 'examples'];

/**
 * Reads a language pack. What cannot be read is left out and named in `problems`.
 * The file's form is described in CONTRIBUTING.md.
 */
export function readPack(yaml: string): { pack: LanguagePack; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const problems: Problem[] = document.errors.map((error) => ({
    code: 'yaml-syntax',
    span: { start: error.pos[0], end: error.pos[1] },
    message: error.message,
  }));
  const root = (problems.length ? {} : (document.toJS() ?? {})) as Yaml;
  const phrases: PackPhrase[] = [];
  const refuse = (message: string) => problems.push({ code: 'language-shape', span: { start: 0, end: 0 }, message });
  const add = (category: Category, list: unknown, value = '') => {
    if (list === null || list === undefined) return;
    if (!Array.isArray(list)) {
      refuse(`${category}: expected a list of phrases, not ${JSON.stringify(list)}`);
      return;
    }
    for (const phrase of list) {
      if (typeof phrase === 'string' || typeof phrase === 'number') {
        phrases.push({ phrase: String(phrase), category, value });
      } else refuse(`${category}: not a phrase: ${JSON.stringify(phrase)}`);
    }
  };
  const addMap = (category: Category, map: unknown) => {
    for (const [value, list] of Object.entries((map ?? {}) as Yaml)) {
      if (Array.isArray(list)) add(category, list, value);
      else {
        for (const [factor, words] of Object.entries((list ?? {}) as Yaml)) add(category, words, `${value} ${factor}`);
      }
    }
  };
  const readSection = (key: string, content: unknown) => {
    if (PLAIN[key]) add(PLAIN[key], content);
    else if (VALUED[key]) addMap(VALUED[key], content);
    else if (SIDED[key]) {
      const sides = (content ?? {}) as { before?: unknown; after?: unknown };
      addMap(SIDED[key][0], sides.before);
      addMap(SIDED[key][1], sides.after);
    } else if (SIDED_PLAIN[key]) {
      const sides = (content ?? {}) as { before?: unknown; after?: unknown };
      add(SIDED_PLAIN[key][0], sides.before);
      add(SIDED_PLAIN[key][1], sides.after);
    } else if (NUMBERS[key]) {
      for (const [phrase, value] of Object.entries((content ?? {}) as Yaml)) {
        if (Number.isFinite(Number(value))) phrases.push({ phrase, category: NUMBERS[key], value: String(value) });
        else refuse(`${key}: ${phrase} is not a number`);
      }
    } else if (key === 'events') {
      for (const [type, forms] of Object.entries((content ?? {}) as Yaml)) {
        for (const [form, list] of Object.entries((forms ?? {}) as Yaml)) add('event', list, `${type} ${form}`);
      }
    } else if (key === 'dates' || key === 'range') {
      for (const [name, inner] of Object.entries((content ?? {}) as Yaml)) {
        if (name === 'patterns') continue;
        if (NESTED[name]) add(NESTED[name], inner);
        else readSection(name, inner);
      }
    } else if (key === 'counters') add('counter', content);
    else if (!FIELDS.includes(key)) refuse(`unknown section ${key}`);
  };
  for (const [key, content] of Object.entries(root)) readSection(key, content);
  const dates = (root.dates ?? {}) as Yaml;
  const pack: LanguagePack = {
    code: String(root.code ?? 'und'),
    name: String(root.name ?? ''),
    decimal: root.decimal === ',' ? ',' : '.',
    dateOrder: root.dateOrder === 'mdy' || root.dateOrder === 'ymd' ? root.dateOrder : 'dmy',
    capitalNouns: root.capitalNouns === true,
    bareCurrency: (root.bareCurrency ?? {}) as Record<string, string>,
    nameEndings: [...((root.nameEndings ?? []) as string[])].sort((a, b) => b.length - a.length),
    datePatterns: (dates.patterns ?? []) as string[],
    phrases,
    examples: (root.examples ?? []) as PackExample[],
  };
  return { pack, problems };
}
