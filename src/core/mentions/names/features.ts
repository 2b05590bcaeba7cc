import type { NameType } from '../../base/nameType.ts';
import { partitionPoint } from '../../base/partitionPoint.ts';
import { ALIAS } from '../../knowledge/coreData.ts';
import { CATEGORY, type Category } from '../../language/categories.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Scan } from '../scan.ts';
import type { Candidate, Occurrence } from './candidates.ts';
import { LINE_STYLE } from './lineStyles.ts';
import { isSentenceStart, QUOTES } from './sentenceStart.ts';

/** What speaks for or against a candidate, and for which type. One weight a type stands in `src/data/nameWeights.json`. */
export const FEATURES = [
  'bias',
  // How it is written.
  'oneWord',
  'twoWords',
  'threeWords',
  'manyWords',
  'digits',
  'point',
  'size',
  'gluedDigits',
  'spacedDigits',
  'innerCapital',
  'shortCapitals',
  'longCapitals',
  'smallFirst',
  'ampersand',
  'foreign',
  'eastAsian',
  'katakana',
  'hangul',
  'orgWordLast',
  'orgWordInside',
  'legal',
  'modelWordLast',
  'productWordLast',
  'firstName',
  'firstNameAlone',
  'initial',
  'commonWord',
  'allCommon',
  'hyphen',
  // What is known of it.
  'knownCompany',
  'knownModel',
  'knownProduct',
  'knownPerson',
  'ambiguous',
  'weak',
  // How it stands in the document.
  'smallElsewhere',
  'onlySentenceStart',
  'onlyHeadline',
  'twice',
  'oftener',
  'aboutAi',
  'notAboutAi',
  // What stands before it.
  'orgNounBefore',
  'modelNounBefore',
  'productNounBefore',
  'jobBefore',
  'titleBefore',
  'orgObjectBefore',
  'calledBefore',
  'itsBefore',
  'placeWordBefore',
  'articleBefore',
  'investorCueBefore',
  'quoted',
  'bracket',
  'releaseVerbBefore',
  'dealVerbBefore',
  'knownCompanyBefore',
  'knownCompanyOwns',
  // What stands after it.
  'orgVerbAfter',
  'sayVerbAfter',
  'orgCueAfter',
  'modelNounAfter',
  'productNounAfter',
  'orgNounAfter',
  'jobAfter',
  'possessive',
  'possessiveJob',
  'possessiveModel',
  'appositionOrg',
  'appositionModel',
  'appositionProduct',
  'appositionJob',
  'isOrg',
  'isModel',
  'isProduct',
  'isJob',
  'fundingAfter',
  'releaseAfter',
  'otherEventAfter',
  'amountAfter',
  'numberAfter',
  'particleAfter',
  'colonAfter',
  // Under which heading of a table it stands.
  'columnOrg',
  'columnModel',
  'columnProduct',
  'columnPerson',
  // Beside what it stands in a list.
  'listCompany',
  'listModel',
  'listProduct',
  'listPerson',
] as const;

/** A feature's name. */
export type Feature = (typeof FEATURES)[number];

/** The number of each feature. */
export const FEATURE: Readonly<Record<Feature, number>> = Object.fromEntries(
  FEATURES.map((name, index) => [name, index]),
) as Record<Feature, number>;

/** What of the document the features look at. */
export interface FeatureContext {
  readonly scan: Scan;
  readonly styles: Uint8Array;
  /** Whether a word stands in the text in small letters, by the hash of its folded text. */
  isSmallElsewhere(hash: number): boolean;
  /** Names whose type is settled, in order of place. */
  readonly settled: readonly SettledName[];
  /** How much the document speaks of the industry, from 0 to 1. */
  readonly aboutAi: number;
}

/** A name whose type needs no judging. */
export interface SettledName {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
}

/** The features of a candidate. A cue counts once, twice where it stands at two places; never more. */
export function featuresOf(candidate: Candidate, context: FeatureContext): Float32Array {
  const features = new Float32Array(FEATURES.length);
  const set = (feature: Feature, value = 1) => {
    features[FEATURE[feature]] = Math.max(features[FEATURE[feature]]!, value);
  };
  const count = (feature: Feature) => {
    features[FEATURE[feature]] = Math.min(2, features[FEATURE[feature]]! + 1);
  };
  const { scan } = context;
  set('bias');
  const first = candidate.occurrences[0]!;
  shapeFeatures(context, first, set);
  knownFeatures(context, first, set);
  documentFeatures(context, candidate, set);
  for (const { from } of candidate.occurrences) {
    if (scan.rows.length === 0) break;
    if (scan.isUnder(from, 'orgNoun')) count('columnOrg');
    if (scan.isUnder(from, 'modelNoun')) count('columnModel');
    if (scan.isUnder(from, 'productNoun')) count('columnProduct');
    if (scan.isUnder(from, 'job')) count('columnPerson');
  }
  for (const occurrence of candidate.occurrences.slice(0, 12)) {
    if (context.styles[occurrence.from] !== LINE_STYLE.prose && !isCell(context, occurrence)) continue;
    beforeFeatures(context, occurrence, count);
    afterFeatures(context, occurrence, count);
    listFeatures(context, occurrence, count);
  }
  return features;
}

type Mark = (feature: Feature) => void;
type Put = (feature: Feature, value?: number) => void;

function isCell({ scan }: FeatureContext, { from, to }: Occurrence): boolean {
  return scan.isSymbol(from - 1, '|') || scan.isSymbol(to, '|');
}

function shapeFeatures({ scan }: FeatureContext, { from, to }: Occurrence, set: Put): void {
  const { tokens } = scan;
  let nWords = 0;
  let nCommon = 0;
  for (let t = from; t < to; t++) {
    const kind = tokens.kind[t]!;
    const glued = tokens.gap[t] === GAP.none && t > from;
    if (kind === KIND.number) {
      set('digits');
      set(glued ? 'gluedDigits' : 'spacedDigits');
      if (scan.textOf(t).includes('.')) set('point');
      if (t + 1 < to && tokens.gap[t + 1] === GAP.none && /^[BbMT]$/.test(scan.textOf(t + 1))) set('size');
      continue;
    }
    if (kind === KIND.symbol) {
      if (scan.isSymbol(t, '&')) set('ampersand');
      if (scan.isSymbol(t, '-')) set('hyphen');
      continue;
    }
    if (kind === KIND.katakana) set('katakana');
    if (kind === KIND.hangul) set('hangul');
    if (kind !== KIND.word) {
      set('eastAsian');
      continue;
    }
    const shape = tokens.shape[t]!;
    if (!glued || nWords === 0 || scan.isSymbol(t - 1, '-')) nWords++;
    if (shape & SHAPE.foreign) set('foreign');
    if (shape & SHAPE.inner && shape & SHAPE.lower) set('innerCapital');
    if ((shape & (SHAPE.initial | SHAPE.lower)) === SHAPE.initial && shape & SHAPE.inner)
      set(tokens.size[t]! <= 4 ? 'shortCapitals' : 'longCapitals');
    if (t === from && (shape & SHAPE.initial) === 0) set('smallFirst');
    if (tokens.size[t] === 1 && scan.isSymbol(t + 1, '.') && t > from) set('initial');
    if (scan.isOrdinary(t)) nCommon++;
    if (scan.has(t, 'firstName') && t === from) set(to - from === 1 ? 'firstNameAlone' : 'firstName');
    if (t > from && scan.has(t, 'orgWord')) set(t === to - 1 ? 'orgWordLast' : 'orgWordInside');
    if (t === from && to - from > 1 && scan.has(t, 'orgWord')) set('orgWordInside');
    if (t > from && scan.has(t, 'legalAfter') && t === to - 1) set('legal');
    if (t > from && scan.has(t, 'modelWord')) set('modelWordLast');
    if (t > from && scan.has(t, 'productWord')) set('productWordLast');
  }
  if (
    scan.has(to, 'legalAfter') &&
    tokens.gap[to]! <= GAP.space &&
    (tokens.shape[to]! & SHAPE.initial || tokens.kind[to] !== KIND.word)
  )
    set('legal');
  if (from > 0 && scan.hasBefore(from, 'legalBefore')) set('legal');
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] === KIND.word) continue;
    if (scan.has(t, 'orgWord') && scan.skip(t, 'orgWord') === to && t > from) set('orgWordLast');
  }
  set(nWords <= 1 ? 'oneWord' : nWords === 2 ? 'twoWords' : nWords === 3 ? 'threeWords' : 'manyWords');
  if (nCommon > 0) set('commonWord');
  if (nCommon > 0 && nCommon === nWords) set('allCommon');
}

function knownFeatures({ scan }: FeatureContext, { from, to, known }: Occurrence, set: Put): void {
  if (!known || known.from !== from || known.to > to) return;
  for (const alias of known.aliases) {
    const flags = scan.data.aliasFlags[alias]!;
    const { type } = scan.data.entities[scan.data.aliasEntity[alias]!]!;
    set(KNOWN[type]);
    if (flags & ALIAS.ambiguous) set('ambiguous');
    if (flags & ALIAS.weak) set('weak');
  }
}

const KNOWN: Readonly<Record<NameType, Feature>> = {
  company: 'knownCompany',
  model: 'knownModel',
  product: 'knownProduct',
  person: 'knownPerson',
};

function documentFeatures(context: FeatureContext, { occurrences }: Candidate, set: Put): void {
  const { scan, styles } = context;
  const first = occurrences[0]!;
  if (occurrences.length === 2) set('twice');
  if (occurrences.length > 2) set('oftener');
  if (occurrences.every(({ from }) => isSentenceStart(scan, from))) set('onlySentenceStart');
  if (occurrences.every(({ from }) => styles[from] !== LINE_STYLE.prose)) set('onlyHeadline');
  const single = first.to - first.from === 1;
  if (single && context.isSmallElsewhere(scan.tokens.hashA[first.from]!)) set('smallElsewhere');
  set('aboutAi', context.aboutAi);
  if (context.aboutAi < 0.2) set('notAboutAi');
}

const CLOSING = '"”“»’\'」』》〉】';

function beforeFeatures(context: FeatureContext, { from }: Occurrence, count: Mark): void {
  const { scan, settled } = context;
  const { tokens } = scan;
  let t = from;
  if (t === 0 || tokens.gap[t]! >= GAP.cell) return;
  if (tokens.kind[t - 1] === KIND.symbol && QUOTES.includes(scan.textOf(t - 1))) {
    count('quoted');
    t--;
  } else if (scan.isSymbol(t - 1, '(')) {
    count('bracket');
    t--;
  }
  if (t === 0 || tokens.gap[t]! >= GAP.cell) return;
  const before = (category: Category) => scan.hasBefore(t, category);
  if (before('orgNoun')) count('orgNounBefore');
  if (before('modelNoun')) count('modelNounBefore');
  if (before('productNoun')) count('productNounBefore');
  if (before('job')) count('jobBefore');
  if (before('personTitle')) count('titleBefore');
  if (before('orgObject')) count('orgObjectBefore');
  if (before('called')) count('calledBefore');
  if (before('its')) count('itsBefore');
  if (before('placeBefore')) count('placeWordBefore');
  if (before('article')) count('articleBefore');
  if (before('investorCue')) count('investorCueBefore');
  const owner = settledBefore(settled, t);
  if (owner?.type === 'company') {
    if (owner.to === t && tokens.gap[t]! <= GAP.space) count('knownCompanyBefore');
    else if (t - owner.to === 2 && isApostrophe(scan, owner.to)) count('knownCompanyOwns');
    else if (t - owner.to <= 2 && scan.hasBefore(t, 'its')) count('knownCompanyOwns');
  }
  for (let at = t; at > Math.max(0, t - 4); at--) {
    if (tokens.gap[at]! >= GAP.cell || (tokens.kind[at - 1] === KIND.symbol && /[.!?;]/.test(scan.textOf(at - 1))))
      break;
    const cue = scan.cueBefore(at, CATEGORY.event);
    if (cue < 0) continue;
    const [type] = scan.valueOf(cue).split(' ');
    if (type === 'release') count('releaseVerbBefore');
    else if (type === 'acquisition' || type === 'funding' || type === 'partnership' || type === 'legal')
      count('dealVerbBefore');
    break;
  }
}

function settledBefore(settled: readonly SettledName[], t: number): SettledName | undefined {
  return settled[partitionPoint(settled.length, (name) => settled[name]!.to <= t) - 1];
}

function settledAfter(settled: readonly SettledName[], t: number): SettledName | undefined {
  return settled[partitionPoint(settled.length, (name) => settled[name]!.from < t)];
}

function isApostrophe(scan: Scan, t: number): boolean {
  return scan.isSymbol(t, "'") || scan.isSymbol(t, '’');
}

function afterFeatures(context: FeatureContext, { to }: Occurrence, count: Mark): void {
  const { scan } = context;
  const { tokens } = scan;
  let t = to;
  if (t < tokens.n && tokens.kind[t] === KIND.symbol && CLOSING.includes(scan.textOf(t)) && !isPossessive(scan, t)) t++;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.cell) return;
  if (isPossessive(scan, t)) {
    count('possessive');
    if (scan.has(t, 'orgAfterCue')) count('orgCueAfter');
    t += 2;
    if (t >= tokens.n) return;
    if (scan.has(t, 'job')) count('possessiveJob');
    if (scan.has(t, 'modelNoun') || scan.has(t, 'productNoun') || scan.has(t + 1, 'modelNoun'))
      count('possessiveModel');
    return;
  }
  if (scan.isSymbol(t, '-') && tokens.gap[t] === GAP.none && t + 1 < tokens.n && tokens.gap[t + 1] === GAP.none) t++;
  if (tokens.kind[to - 1]! >= KIND.han && scan.has(t, 'particle')) {
    count('particleAfter');
    t = scan.skip(t, 'particle');
    if (t >= tokens.n || tokens.gap[t]! >= GAP.line) return;
  }
  const after = (category: Category) => scan.has(t, category);
  if (after('orgVerb')) count('orgVerbAfter');
  if (after('sayVerb')) count('sayVerbAfter');
  if (after('orgAfterCue')) count('orgCueAfter');
  if (after('modelNoun')) count('modelNounAfter');
  if (after('productNoun')) count('productNounAfter');
  if (after('orgNoun')) count('orgNounAfter');
  if (after('job')) count('jobAfter');
  if (tokens.kind[t] === KIND.number) count('numberAfter');
  if (scan.isSymbol(t, ':') || scan.isSymbol(t, '—') || scan.isSymbol(t, '–')) count('colonAfter');
  const comma =
    scan.isSymbol(t, ',') ||
    scan.isSymbol(t, '(') ||
    scan.isSymbol(t, '—') ||
    scan.isSymbol(t, '–') ||
    scan.isSymbol(t, '、');
  if (comma) noun(scan, t + 1, 7, count, APPOSITION);
  else if (after('function') || scan.isSymbol(t, '—')) noun(scan, t, 6, count, COPULA);
  for (let at = t; at < Math.min(tokens.n, t + 4); at++) {
    if (tokens.gap[at]! >= GAP.cell || scan.isSymbol(at, '.') || scan.isSymbol(at, ',')) break;
    if (scan.cueAt(at, CATEGORY.currencySign) >= 0) count('amountAfter');
    const cue = scan.cueAt(at, CATEGORY.event);
    if (cue < 0) continue;
    const [type] = scan.valueOf(cue).split(' ');
    count(
      type === 'funding' || type === 'valuation'
        ? 'fundingAfter'
        : type === 'release'
          ? 'releaseAfter'
          : 'otherEventAfter',
    );
    break;
  }
}

function isPossessive(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  return (
    t + 1 < tokens.n &&
    isApostrophe(scan, t) &&
    tokens.gap[t] === GAP.none &&
    tokens.gap[t + 1] === GAP.none &&
    /^s$/i.test(scan.textOf(t + 1))
  );
}

type Nouns = Readonly<Record<'orgNoun' | 'modelNoun' | 'productNoun' | 'job', Feature>>;
const APPOSITION: Nouns = {
  orgNoun: 'appositionOrg',
  modelNoun: 'appositionModel',
  productNoun: 'appositionProduct',
  job: 'appositionJob',
};
const COPULA: Nouns = { orgNoun: 'isOrg', modelNoun: 'isModel', productNoun: 'isProduct', job: 'isJob' };

/** Marks the first noun for what a thing is, within a few words. */
function noun(scan: Scan, from: number, length: number, count: Mark, nouns: Nouns): void {
  const { tokens } = scan;
  for (let t = from; t < Math.min(tokens.n, from + length); t++) {
    if (tokens.gap[t]! >= GAP.cell) return;
    if (tokens.kind[t] === KIND.symbol && /[.,;:!?()。、，]/.test(scan.textOf(t))) return;
    for (const category of ['job', 'modelNoun', 'orgNoun', 'productNoun'] as const) {
      if (scan.has(t, category)) {
        count(nouns[category]);
        return;
      }
    }
  }
}

function listFeatures({ scan, settled }: FeatureContext, { from, to }: Occurrence, count: Mark): void {
  const before = settledBefore(settled, from);
  if (before && before.to < from && isListGap(scan, before.to, from)) count(LIST[before.type]);
  const after = settledAfter(settled, to);
  if (after && after.from > to && isListGap(scan, to, after.from)) count(LIST[after.type]);
}

const LIST: Readonly<Record<NameType, Feature>> = {
  company: 'listCompany',
  model: 'listModel',
  product: 'listProduct',
  person: 'listPerson',
};

/** Whether only a comma, a slash or an *and* stands between two tokens. */
function isListGap(scan: Scan, from: number, to: number): boolean {
  if (to - from > 3) return false;
  if (isBulletGap(scan, from, to)) return true;
  let t = from;
  while (t < to) {
    if (scan.tokens.gap[t]! >= GAP.paragraph) return false;
    if (
      scan.isSymbol(t, ',') ||
      scan.isSymbol(t, '/') ||
      scan.isSymbol(t, ';') ||
      scan.isSymbol(t, '、') ||
      scan.isSymbol(t, '·')
    )
      t++;
    else {
      const next = scan.skip(t, 'and');
      if (next === t) return false;
      t = next;
    }
  }
  return t === to;
}

/** Whether two names are items of a list of their own lines: a bullet begins the second one's line. */
function isBulletGap(scan: Scan, from: number, to: number): boolean {
  if (to - from !== 1 || scan.tokens.gap[from] !== GAP.line) return false;
  return BULLETS.includes(scan.textOf(from));
}

const BULLETS = '-–—•*·';
