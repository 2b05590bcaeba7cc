/** Compares what was read in texts with their gold: spans, values, roles, linking (B³, Bagga and Baldwin 1998), events. */
import type { GoldEvent, GoldMention } from './markup.ts';

/** Gold or prediction of one text. */
export interface Annotated {
  readonly mentions: readonly GoldMention[];
  readonly events: readonly GoldEvent[];
}

/** Counts of one type of mention. */
export interface TypeScore {
  gold: number;
  read: number;
  /** Same span. */
  exact: number;
  /** Same value, on spans that overlap. */
  value: number;
  roleGold: number;
  role: number;
}

/** Counts over any number of texts. */
export interface Score {
  readonly types: Map<string, TypeScore>;
  /** Gold id and read id of every name that was matched. */
  readonly links: [string, string][];
  readonly events: { gold: number; read: number; loose: number; strict: number };
}

const NAMES = ['company', 'model', 'product', 'person'];

/** A score of nothing. */
export function emptyScore(): Score {
  return { types: new Map(), links: [], events: { gold: 0, read: 0, loose: 0, strict: 0 } };
}

/** Adds a text to a score. Ids of `links` are made distinct per text by `id`. Borderline gold counts for nobody. */
export function addText(score: Score, gold: Annotated, read: Annotated): void {
  const types = new Set([...gold.mentions, ...read.mentions].map(({ type }) => type));
  const toGold = new Map<string, string>();
  for (const type of types) {
    const doubtful = gold.mentions.filter((mention) => mention.type === type && mention.borderline);
    const wanted = gold.mentions.filter((mention) => mention.type === type && !mention.borderline);
    const found = read.mentions.filter(
      (mention) => mention.type === type && !doubtful.some((other) => overlap(other, mention) > 0),
    );
    const row = score.types.get(type) ?? { gold: 0, read: 0, exact: 0, value: 0, roleGold: 0, role: 0 };
    score.types.set(type, row);
    row.gold += wanted.length;
    row.read += found.length;
    for (const [target, mention] of pairs(wanted, found)) {
      if (target.start === mention.start && target.end === mention.end) row.exact++;
      if (sameValue(target, mention)) row.value++;
      if (target.role) {
        row.roleGold++;
        if (target.role === mention.role) row.role++;
      }
      if (NAMES.includes(type) && target.entity && mention.entity) {
        score.links.push([target.entity, mention.entity]);
        toGold.set(mention.entity, target.entity);
      }
    }
  }
  addEvents(
    score,
    gold.events,
    read.events.map((event) => renamed(event, toGold)),
  );
}

function addEvents({ events }: Score, gold: readonly GoldEvent[], read: readonly GoldEvent[]): void {
  const wanted = gold.filter(({ borderline }) => !borderline);
  const doubtful = gold.filter(({ borderline }) => borderline);
  const isLoose = (a: GoldEvent, b: GoldEvent) => a.type === b.type && a.actor === b.actor;
  const isStrict = (a: GoldEvent, b: GoldEvent) =>
    isLoose(a, b) &&
    (!a.amount ||
      (b.amount !== undefined && isNear(a.amount.value, b.amount.value) && a.amount.currency === b.amount.currency)) &&
    (!a.from || !a.to || (Boolean(b.from && b.to) && b.from! <= a.to && b.to! >= a.from));
  const matched = (isSame: typeof isLoose) => {
    const free = new Set(read.keys());
    let n = 0;
    for (const target of wanted) {
      const at = [...free].find((index) => isSame(target, read[index]!));
      if (at === undefined) continue;
      free.delete(at);
      n++;
    }
    return { n, free };
  };
  const loose = matched(isLoose);
  const spare = [...loose.free].filter((index) => doubtful.some((target) => isLoose(target, read[index]!))).length;
  events.gold += wanted.length;
  events.read += read.length - spare;
  events.loose += loose.n;
  events.strict += matched(isStrict).n;
}

function renamed(event: GoldEvent, toGold: ReadonlyMap<string, string>): GoldEvent {
  return { ...event, actor: toGold.get(event.actor) ?? event.actor };
}

/** One-to-one pairs of mentions that overlap: equal spans first, then the longest overlap. */
function pairs(gold: readonly GoldMention[], read: readonly GoldMention[]): [GoldMention, GoldMention][] {
  const candidates: { rank: number; target: GoldMention; mention: GoldMention }[] = [];
  for (const target of gold) {
    for (const mention of read) {
      const shared = overlap(target, mention);
      if (shared <= 0) continue;
      const isEqual = target.start === mention.start && target.end === mention.end;
      candidates.push({ rank: isEqual ? Infinity : shared, target, mention });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank || a.target.start - b.target.start);
  const used = new Set<GoldMention>();
  const out: [GoldMention, GoldMention][] = [];
  for (const { target, mention } of candidates) {
    if (used.has(target) || used.has(mention)) continue;
    used.add(target).add(mention);
    out.push([target, mention]);
  }
  return out;
}

function overlap(a: GoldMention, b: GoldMention): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function sameValue(a: GoldMention, b: GoldMention): boolean {
  if (a.type === 'date') return (a.from ?? null) === (b.from ?? null) && (a.to ?? null) === (b.to ?? null);
  if (a.type === 'amount' && a.currency !== b.currency) return false;
  if (isNear(a.value, b.value)) return true;
  return a.type === 'amount' && isNear(a.min, b.min) && isNear(a.max, b.max);
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}

/** The F1 measure of a count of right ones; NaN where there is nothing. */
export function f1(right: number, read: number, gold: number): number {
  return (2 * right) / (read + gold);
}

/** B³ F1 of the links: how well read ids group the names that one gold id groups. */
export function bCubed(links: readonly (readonly [string, string])[]): number {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const gold = count(links.map(([id]) => id));
  const read = count(links.map(([, id]) => id));
  const both = count(links.map((pair) => pair.join('\0')));
  let precision = 0;
  let recall = 0;
  for (const pair of links) {
    const shared = both.get(pair.join('\0'))!;
    precision += shared / read.get(pair[1])! / links.length;
    recall += shared / gold.get(pair[0])! / links.length;
  }
  return (2 * precision * recall) / (precision + recall);
}
