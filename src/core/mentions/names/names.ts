import type { NameType } from '../../base/nameType.ts';
import { ALIAS } from '../../knowledge/coreData.ts';
import { slugOf } from '../../knowledge/readKnowledge.ts';
import { CATEGORY } from '../../language/categories.ts';
import { type CharacterTable, foldText } from '../../text/characters.ts';
import { GAP, KIND, SHAPE } from '../../text/tokens.ts';
import type { Origin } from '../mention.ts';
import type { Scan } from '../scan.ts';
import { type Candidate, findRuns, groupOccurrences, type Occurrence, withoutEnding } from './candidates.ts';
import { CLASSES, judge, probabilities } from './classify.ts';
import { findEastAsianNames } from './eastAsianNames.ts';
import { FEATURE, type Feature, type FeatureContext, featuresOf, type SettledName } from './features.ts';
import { findKnownNames, type KnownSpan, withEnding, withLegalForm } from './knownNames.ts';
import { findLineStyles, LINE_STYLE } from './lineStyles.ts';
import { extendModelName } from './modelGrammar.ts';
import { isSentenceStart } from './sentenceStart.ts';

/** A name found in a text. */
export interface NameFound extends SettledName {
  readonly entity: string;
  readonly name: string;
  readonly confidence: number;
  readonly origin: Origin;
}

/** What {@link readNames} goes by, beside the text. */
export interface NameReading {
  readonly table: CharacterTable;
  readonly weights: Float64Array;
  /** From 0 to 1: how sure a discovered name must be. */
  readonly threshold: number;
  /** Called with each judged candidate, for training. */
  readonly onCandidate?: (candidate: Candidate, features: Float32Array) => void;
}

/** Finds the names of companies, models, products and people, known and unknown; in order of place, disjoint. */
export function readNames(scan: Scan, reading: NameReading): NameFound[] {
  const { tokens, data } = scan;
  const styles = new Uint8Array(tokens.n + 1);
  findLineStyles(tokens, data.languages[scan.language]!.capitalNouns, styles, (t) => scan.has(t, 'firstName'));
  const known = findKnownNames(scan, styles);
  const found: NameFound[] = [];
  const doubtful: Occurrence[] = [];
  const taken: KnownSpan[] = [];
  const seen = new Set<number>();
  for (const span of known) {
    const sure = settleKnown(scan, span);
    if (sure) {
      found.push(sure);
      taken.push({ ...span, from: sure.from, to: sure.to });
      for (const alias of span.aliases) seen.add(data.aliasEntity[alias]!);
    } else if (!isGivenName(scan, span)) {
      taken.push(span);
      if (!span.aliases.every((alias) => data.aliasFlags[alias]! & ALIAS.weak)) {
        doubtful.push({ from: span.from, to: span.to, known: span });
      }
    }
  }
  const starts = new Set(found.map(({ from }) => from));
  for (const span of known) {
    // A short or ambiguous name is settled where the document names its entity plainly.
    const alias = span.aliases.find(
      (index) => data.aliasFlags[index]! & (ALIAS.weak | ALIAS.ambiguous) && seen.has(data.aliasEntity[index]!),
    );
    if (alias === undefined || starts.has(span.from)) continue;
    found.push(knownName(scan, span.from, span.to, alias, 0.9));
  }
  found.sort((a, b) => a.from - b.from);
  const runs = findRuns(scan, taken, styles);
  const native = findEastAsianNames(scan, taken);
  const candidates = groupOccurrences(scan, [...doubtful, ...runs, ...native], reading.table);
  const small = smallWords(scan);
  const acronyms = acronymsOfWords(scan);
  const aboutAi = industryShare(scan, found);
  const present = presentIn(scan, found);
  let settled: readonly NameFound[] = found;
  const accepted = new Map<Candidate, NameFound[]>();
  for (let round = 0; round < 2; round++) {
    const context: FeatureContext = {
      scan,
      styles,
      settled,
      aboutAi,
      isSmallElsewhere: (hash) => small[hash & 0xffff] === 1,
    };
    for (const candidate of candidates) {
      const features = featuresOf(candidate, context);
      if (round === 1) reading.onCandidate?.(candidate, features);
      if (isVetoed(scan, candidate, features, acronyms)) {
        accepted.delete(candidate);
        continue;
      }
      const verdict = knownVerdict(scan, candidate, features, reading.weights, present);
      if (verdict) {
        if (verdict.type) accepted.set(candidate, namesOf(scan, candidate, verdict.type, verdict.confidence));
        else accepted.delete(candidate);
        continue;
      }
      const { type, confidence } = judge(
        features,
        reading.weights,
        round === 0 ? Math.max(0.6, reading.threshold) : reading.threshold,
      );
      if (type) accepted.set(candidate, namesOf(scan, candidate, type, confidence));
      else accepted.delete(candidate);
    }
    settled = [...found, ...[...accepted.values()].flat()].sort((a, b) => a.from - b.from);
  }
  return disjoint(addShortForms(scan, settled, candidates, accepted, styles, reading.table));
}

/**
 * What is no name, whatever stands around it: the label of a list item in ordinary words (*Data Pipelines:*), the
 * acronym of words that are no name (*world model (WM)*), a word at a sentence's start with a count after it.
 */
function isVetoed(
  scan: Scan,
  { occurrences }: Candidate,
  features: Float32Array,
  acronyms: ReadonlySet<string>,
): boolean {
  const has = (feature: Feature) => features[FEATURE[feature]]! > 0;
  const first = occurrences[0]!;
  if (first.known) return false;
  const starts = occurrences.every(({ from }) => isSentenceStart(scan, from));
  const isLabel = has('allCommon') || (has('commonWord') && !has('oneWord') && !has('orgWordLast'));
  if (occurrences.every(({ from, to }) => isTicker(scan, from, to))) return true;
  if (starts && isLabel && occurrences.every(({ to }) => scan.isSymbol(to, ':'))) return true;
  if (starts && has('spacedDigits') && !has('gluedDigits') && has('oneWord') && !SPEAKS_FOR.some(has)) return true;
  return first.to - first.from === 1 && acronyms.has(acronymKey(scan, first.from));
}

/** Whether capitals stand after an exchange's name and a colon, or with a `$`: *NASDAQ: NVDA*. */
function isTicker(scan: Scan, from: number, to: number): boolean {
  if (to - from !== 1 || from < 1 || /\p{Ll}/u.test(scan.textOf(from))) return false;
  if (scan.isSymbol(from - 1, '$')) return true;
  return (
    from >= 2 &&
    scan.isSymbol(from - 1, ':') &&
    scan.hasBefore(from - 1, 'notName') &&
    scan.tokens.kind[from - 2] === KIND.word
  );
}

/** The acronyms that the text itself explains by words that are no name: *world models (WMs)*. */
function acronymsOfWords(scan: Scan): Set<string> {
  const out = new Set<string>();
  for (let t = 3; t < scan.tokens.n; t++) {
    if (scan.isSymbol(t - 1, '(') && isAcronymOfWords(scan, t, t + 1)) out.add(acronymKey(scan, t));
  }
  return out;
}

function acronymKey(scan: Scan, t: number): string {
  return scan.textOf(t).replace(/s$/u, '');
}

/** Whether an acronym in brackets abbreviates the words before them, and those are in small letters or never names. */
function isAcronymOfWords(scan: Scan, from: number, to: number): boolean {
  const { tokens } = scan;
  if (to - from !== 1 || from < 3 || tokens.kind[from] !== KIND.word) return false;
  const letters = scan.textOf(from).replace(/s$/u, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false;
  let t = from - 1;
  while (t > 0 && tokens.kind[t] === KIND.symbol && /["“”'‘’([«»]/.test(scan.textOf(t))) t--;
  if (t === from - 1 || tokens.kind[t] !== KIND.word) return false;
  for (let letter = letters.length - 1; letter >= 0; letter--, t--) {
    while (t >= 0 && scan.isSymbol(t, '-')) t--;
    if (t < 0 || tokens.kind[t] !== KIND.word) return false;
    if (scan.textOf(t)[0]!.toLowerCase() !== letters[letter]!.toLowerCase()) return false;
  }
  const start = t + 1;
  const small = (tokens.shape[start]! & SHAPE.initial) === 0;
  return small || scan.has(start, 'notName') || scan.isOrdinary(start);
}

/** Whether an ambiguous name is somebody's first name, for an unknown capitalised word follows it: *Claude Ferrand*. */
function isGivenName(scan: Scan, { from, to }: KnownSpan): boolean {
  const { tokens } = scan;
  if (to - from !== 1 || to >= tokens.n || tokens.gap[to] !== GAP.space || !scan.has(from, 'firstName')) return false;
  if (tokens.kind[to] !== KIND.word || (tokens.shape[to]! & SHAPE.initial) === 0 || tokens.size[to]! < 3) return false;
  if ((tokens.shape[to]! & SHAPE.lower) === 0) return false;
  const categories = [
    'modelWord',
    'orgWord',
    'modelNoun',
    'productNoun',
    'orgNoun',
    'job',
    'notName',
    'legalAfter',
  ] as const;
  return !categories.some((category) => scan.has(to, category)) && !scan.has(to, 'function');
}

/** How much a text speaks of the industry, from 0 to 1: by the models, products and companies known, and its topics. */
function industryShare(scan: Scan, found: readonly NameFound[]): number {
  const weight: Readonly<Record<NameType, number>> = { model: 1, product: 0.5, company: 0.3, person: 0.2 };
  let sum = 0;
  for (const { type } of found) sum += weight[type];
  for (let cue = 0; cue < scan.nCues; cue++) if (scan.cueCategory[cue] === CATEGORY.topic) sum += 0.15;
  return Math.min(1, sum / 4);
}

/** Who is plainly named in a text: entities, and makers of its models. */
interface Present {
  readonly entities: ReadonlySet<string>;
  readonly makers: ReadonlySet<string>;
}

function presentIn(scan: Scan, found: readonly NameFound[]): Present {
  const entities = new Set<string>();
  const makers = new Set<string>();
  for (const { type, entity } of found) {
    entities.add(entity);
    const maker = type === 'model' ? scan.developerOf(entity) : undefined;
    if (maker) makers.add(maker);
  }
  return { entities, makers };
}

/** Whether an owner is named, or the group its id begins with: *google* for *google-deepmind*. */
function isPresent({ entities }: Present, owner: string | undefined): boolean {
  if (owner === undefined) return false;
  if (entities.has(owner)) return true;
  for (let at = owner.indexOf('-'); at > 0; at = owner.indexOf('-', at + 1))
    if (entities.has(owner.slice(0, at))) return true;
  return false;
}

/** What speaks for an ambiguous name being a company's, a model's or a product's. */
const SPEAKS_FOR: readonly Feature[] = [
  ...([
    'orgNounBefore',
    'modelNounBefore',
    'productNounBefore',
    'orgObjectBefore',
    'calledBefore',
    'itsBefore',
  ] as const),
  ...([
    'investorCueBefore',
    'releaseVerbBefore',
    'dealVerbBefore',
    'knownCompanyBefore',
    'knownCompanyOwns',
    'orgVerbAfter',
  ] as const),
  ...([
    'orgCueAfter',
    'modelNounAfter',
    'productNounAfter',
    'orgNounAfter',
    'jobAfter',
    'possessive',
    'possessiveJob',
  ] as const),
  ...([
    'possessiveModel',
    'appositionOrg',
    'appositionModel',
    'isOrg',
    'isModel',
    'fundingAfter',
    'releaseAfter',
    'legal',
  ] as const),
  ...(['amountAfter', 'columnOrg', 'columnModel', 'listCompany', 'listModel', 'listProduct', 'particleAfter'] as const),
];

/** What speaks against it. */
const SPEAKS_AGAINST: readonly Feature[] = [
  'smallElsewhere',
  'onlySentenceStart',
  'articleBefore',
  'placeWordBefore',
  'titleBefore',
];

/**
 * The verdict on an ambiguous known name: it counts in a text about the industry unless its use speaks against it,
 * elsewhere only where its use speaks for it twice. Of several known types the likelier one. `undefined` for other
 * candidates.
 */
function knownVerdict(
  scan: Scan,
  candidate: Candidate,
  features: Float32Array,
  weights: Float64Array,
  present: Present,
): { readonly type: NameType | undefined; readonly confidence: number } | undefined {
  const { known } = candidate.occurrences[0]!;
  if (!known || candidate.occurrences[0]!.to !== known.to) return undefined;
  const { data } = scan;
  const plain = known.aliases.filter((alias) => !(data.aliasFlags[alias]! & ALIAS.weak));
  const entities = (plain.length > 0 ? plain : known.aliases).map((alias) => data.entities[data.aliasEntity[alias]!]!);
  const likely = probabilities(features, weights);
  let type: NameType | undefined;
  for (const entity of entities) {
    if (type === undefined || likely[CLASSES.indexOf(entity.type)]! > likely[CLASSES.indexOf(type)]!)
      type = entity.type;
  }
  const sum = (names: readonly Feature[]) =>
    names.reduce((total, name) => total + Math.min(1.5, features[FEATURE[name]]!), 0);
  const owns = entities.some(({ id }) => present.makers.has(id));
  const hasOwner = owns || entities.some(({ developer }) => isPresent(present, developer));
  const isOften = features[FEATURE.oftener]! > 0 ? 0.5 : 0;
  const score =
    sum(SPEAKS_FOR) +
    (hasOwner ? 1.5 : 0) +
    isOften +
    features[FEATURE.aboutAi]! * 1.2 -
    sum(SPEAKS_AGAINST) * 0.9 +
    features[FEATURE.onlySentenceStart]! * 0.4;
  const isNoun = features[FEATURE.commonWord]! > 0 ? 0.4 : 0;
  const confidence = 1 / (1 + Math.exp(-(score - 0.9 - isNoun) * 1.8));
  return { type: confidence >= 0.5 ? type : undefined, confidence: Number(confidence.toFixed(3)) };
}

/** A known name that needs no judging: one type, not ambiguous, not weak; with its version or legal form. */
function settleKnown(scan: Scan, span: KnownSpan): NameFound | undefined {
  const { data } = scan;
  const types = new Set(span.aliases.map((alias) => data.entities[data.aliasEntity[alias]!]!.type));
  const model = span.aliases.find((alias) => isFamily(scan, alias));
  if (model !== undefined) {
    const to = extendModelName(scan, span.to);
    if (to > span.to && hasDigits(scan, span.from, to)) return extendedModel(scan, span.from, to);
  }
  const company = span.aliases.find((alias) => data.entities[data.aliasEntity[alias]!]!.type === 'company');
  if (company !== undefined) {
    const legal = withLegalForm(scan, span.to);
    if (legal > span.to) return knownName(scan, span.from, legal, company, 1);
    const arm = companyArm(scan, span.to);
    if (arm > span.to) return discovered(scan, span.from, arm, 'company', 0.9, 'pattern');
  }
  if (types.size > 1) return undefined;
  const alias = span.aliases[0]!;
  if (data.aliasFlags[alias]! & (ALIAS.ambiguous | ALIAS.weak)) return undefined;
  return knownName(scan, span.from, span.to, alias, 1);
}

/** Whether a name can go on with a version: a model's, or that of a company whose models bear its name. */
function isFamily(scan: Scan, alias: number): boolean {
  const entity = scan.data.entities[scan.data.aliasEntity[alias]!]!;
  return (
    entity.type === 'model' ||
    (entity.type === 'company' && scan.namesModels.has(scan.data.aliases[alias]!.toLowerCase().split(/[\s-]/u)[0]!))
  );
}

function hasDigits(scan: Scan, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (scan.tokens.kind[t] === KIND.number) return true;
  return false;
}

function extendedModel(scan: Scan, from: number, to: number): NameFound {
  return discovered(scan, from, withEnding(scan, to), 'model', 0.97, 'pattern', to);
}

/** *Nvidia* + *Ventures*: the end of the name of a company's own fund, laboratory or foundation. */
function companyArm(scan: Scan, to: number): number {
  const { tokens } = scan;
  if (to >= tokens.n || tokens.gap[to] !== GAP.space || (tokens.shape[to]! & SHAPE.initial) === 0) return to;
  if (
    tokens.kind[to] !== KIND.word ||
    tokens.size[to]! < 4 ||
    !scan.has(to, 'orgWord') ||
    NOT_ARMS.test(scan.textOf(to))
  )
    return to;
  return scan.skip(to, 'orgWord');
}

const NOT_ARMS =
  /^(?:cloud|data|media|news|group|systems|software|technology|technologies|tech|intelligence|health|security|energy|global|digital|solutions)$/iu;

function knownName(scan: Scan, from: number, to: number, alias: number, confidence: number): NameFound {
  const entity = scan.data.entities[scan.data.aliasEntity[alias]!]!;
  return { from, to, type: entity.type, entity: entity.id, name: entity.name, confidence, origin: 'knowledge' };
}

function discovered(
  scan: Scan,
  from: number,
  to: number,
  type: NameType,
  confidence: number,
  origin: Origin,
  nameTo = to,
): NameFound {
  const name = scan.slice(from, nameTo).replace(/\s+/gu, ' ');
  return { from, to, type, entity: slugOf(name), name, confidence, origin };
}

/** The mentions of an accepted candidate. They share the entity of the known alias, or the id of their commonest spelling. */
function namesOf(scan: Scan, candidate: Candidate, type: NameType, confidence: number): NameFound[] {
  const { data } = scan;
  const { known } = candidate.occurrences[0]!;
  const alias = known?.aliases.find((index) => data.entities[data.aliasEntity[index]!]!.type === type);
  if (alias !== undefined) {
    return candidate.occurrences.map(({ from, to }) =>
      knownName(scan, from, type === 'company' ? withLegalForm(scan, to) : to, alias, confidence),
    );
  }
  const name = commonName(scan, candidate);
  const entity = slugOf(name);
  return candidate.occurrences.map(({ from, to }) => {
    const ending = withEnding(scan, to);
    const end = type === 'company' ? withLegalForm(scan, ending) : ending;
    const start = type === 'company' ? legalStart(scan, from) : from;
    return { from: start, to: end, type, entity, name, confidence, origin: 'discovered' as const };
  });
}

/** Where a legal form stands before a name (*ООО «…»* aside), the name begins with it. */
function legalStart(scan: Scan, from: number): number {
  if (from === 0 || scan.tokens.gap[from]! >= GAP.cell) return from;
  const cue = scan.cueBefore(from, CATEGORY.legalBefore);
  return cue < 0 ? from : scan.cueFrom[cue]!;
}

/** The spelling that stands most often; of equals the shortest, then the first. */
function commonName(scan: Scan, { occurrences }: Candidate): string {
  const counts = new Map<string, number>();
  for (const { from, to } of occurrences) {
    const name = scan.slice(from, to).replace(/\s+/gu, ' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]![0];
}

/** Marks, by 16 bits of their hash, the words that stand in small letters. */
function smallWords(scan: Scan): Uint8Array {
  const { tokens } = scan;
  const out = new Uint8Array(0x10000);
  for (let t = 0; t < tokens.n; t++) {
    if (tokens.kind[t] === KIND.word && (tokens.shape[t]! & (SHAPE.initial | SHAPE.inner)) === 0)
      out[tokens.hashA[t]! & 0xffff] = 1;
  }
  return out;
}

/**
 * Adds what the accepted names teach: a surname alone, a company without its last noun, and names in headlines,
 * where capitals by themselves say nothing.
 */
function addShortForms(
  scan: Scan,
  settled: readonly NameFound[],
  candidates: readonly Candidate[],
  accepted: ReadonlyMap<Candidate, NameFound[]>,
  styles: Uint8Array,
  table: CharacterTable,
): NameFound[] {
  const dropped = new Set<NameFound>();
  const added: NameFound[] = [];
  const full = new Map<string, NameFound>();
  const short = new Map<string, NameFound>();
  const endings = scan.data.languages[scan.language]!.nameEndings;
  const wordKey = (t: number) => withoutEnding(foldText(scan.textOf(t), table), endings);
  for (const name of settled) {
    full.set(keyBetween(scan, name.from, name.to, wordKey), name);
    const words = wordsOf(scan, name);
    if (name.type === 'person' && words.length > 1) short.set(wordKey(words.at(-1)!), name);
    if (name.type === 'company' && words.length > 1 && name.origin !== 'pattern') {
      const [first = 0] = words;
      const rest = words.slice(1);
      if (
        scan.tokens.size[first]! > 3 &&
        rest.every((t) => scan.has(t, 'orgWord') || scan.has(t, 'legalAfter')) &&
        !scan.has(first, 'word') &&
        !scan.has(first, 'orgWord')
      ) {
        short.set(wordKey(first), name);
      }
    }
  }
  const place = (from: number, to: number, name: NameFound) =>
    added.push({
      ...name,
      from,
      to: withEnding(scan, to),
      confidence: Math.min(name.confidence, 0.9),
      origin: name.origin === 'knowledge' ? 'knowledge' : 'discovered',
    });
  for (const candidate of candidates) {
    const name = short.get(candidate.key);
    if (!name) continue;
    const judged = accepted.get(candidate);
    if (judged && judged[0]!.type !== name.type && judged[0]!.confidence > 0.9) continue;
    for (const old of judged ?? []) dropped.add(old);
    for (const { from, to } of candidate.occurrences) place(from, to, name);
  }
  let t = 0;
  while (t < scan.tokens.n) {
    if (
      styles[t] === LINE_STYLE.prose ||
      scan.tokens.kind[t] !== KIND.word ||
      (scan.tokens.shape[t]! & (SHAPE.initial | SHAPE.inner)) === 0
    ) {
      t++;
      continue;
    }
    const hit = headlineName(scan, t, full, wordKey) ?? headlineShort(t, short, wordKey);
    if (hit && !isSentenceWord(scan, t, hit.to)) {
      place(t, hit.to, hit.name);
      t = hit.to;
    } else t++;
  }
  return [...settled.filter((name) => !dropped.has(name)), ...added];
}

/** A single common word in capitals is a name in a headline only where it is one elsewhere; function words never are. */
function isSentenceWord(scan: Scan, from: number, to: number): boolean {
  return to - from === 1 && scan.has(from, 'function') && isSentenceStart(scan, from);
}

interface Hit {
  readonly to: number;
  readonly name: NameFound;
}

function headlineName(
  scan: Scan,
  from: number,
  full: ReadonlyMap<string, NameFound>,
  wordKey: (t: number) => string,
): Hit | undefined {
  for (let to = Math.min(scan.tokens.n, from + 6); to > from; to--) {
    if (scan.tokens.kind[to - 1] === KIND.symbol || lineBreaks(scan, from, to)) continue;
    const name = full.get(keyBetween(scan, from, to, wordKey));
    if (name) return { to, name };
  }
  return undefined;
}

function headlineShort(
  t: number,
  short: ReadonlyMap<string, NameFound>,
  wordKey: (t: number) => string,
): Hit | undefined {
  const name = short.get(wordKey(t));
  return name && { to: t + 1, name };
}

function lineBreaks(scan: Scan, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++) if (scan.tokens.gap[t]! >= GAP.cell) return true;
  return false;
}

function keyBetween(scan: Scan, from: number, to: number, wordKey: (t: number) => string): string {
  let key = '';
  for (let t = from; t < to; t++) if (scan.tokens.kind[t] !== KIND.symbol || scan.isSymbol(t, '&')) key += wordKey(t);
  return key;
}

function wordsOf(scan: Scan, { from, to }: NameFound): number[] {
  const out: number[] = [];
  for (let t = from; t < to; t++)
    if (
      scan.tokens.kind[t] === KIND.word &&
      (t === from || scan.tokens.gap[t] !== GAP.none || scan.isSymbol(t - 1, '-'))
    )
      out.push(t);
  return out;
}

/** Of names that overlap, the known one, then the longer one, then the surer one stays. */
function disjoint(names: readonly NameFound[]): NameFound[] {
  const ranked = [...names].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      Number(b.origin === 'knowledge') - Number(a.origin === 'knowledge') ||
      b.confidence - a.confidence ||
      a.from - b.from,
  );
  const taken = new Set<number>();
  const out: NameFound[] = [];
  for (const name of ranked) {
    let free = true;
    for (let t = name.from; t < name.to; t++) if (taken.has(t)) free = false;
    if (!free) continue;
    for (let t = name.from; t < name.to; t++) taken.add(t);
    out.push(name);
  }
  return out.sort((a, b) => a.from - b.from);
}
