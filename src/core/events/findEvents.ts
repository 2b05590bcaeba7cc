import { CATEGORY } from '../language/categories.ts';
import type { AmountFound, DateFound } from '../mentions/found.ts';
import type { NameFound } from '../mentions/names/names.ts';
import type { Role } from '../mentions/readers/roles.ts';
import type { FoundInText } from '../mentions/readMentions.ts';
import type { Scan } from '../mentions/scan.ts';
import { findSentences, type Sentence } from '../text/sentences.ts';
import type { DocumentEvent, EventType } from './documentEvent.ts';

/** An event before its evidence is offsets in the source. */
export interface EventFound extends Omit<DocumentEvent, 'evidence'> {
  readonly sentence: Sentence;
}

/** An amount with its role. */
interface Sum extends AmountFound, Role {}

/** What stands in one sentence. */
interface Scene {
  readonly sentence: Sentence;
  readonly names: readonly NameFound[];
  readonly sums: readonly Sum[];
  readonly dates: readonly DateFound[];
  /** The company that the sentences before speak of. */
  readonly topic: NameFound | undefined;
}

/** A verb or noun that tells an event. */
interface Trigger {
  readonly type: EventType;
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The events that the sentences of a text tell, in order, each once. `developerOf` gives the id of a known model's
 * maker. No event is made without a trigger or an amount whose role tells it.
 */
export function findEvents(
  scan: Scan,
  found: FoundInText,
  roles: readonly Role[],
  developerOf: (entity: string) => string | undefined,
): EventFound[] {
  const events: EventFound[] = [];
  const sums: Sum[] = found.amounts.map((amount, index) => ({ ...amount, ...roles[index] }));
  const main = mainCompany(found.names);
  let topic: NameFound | undefined;
  let name = 0;
  let sum = 0;
  let date = 0;
  let lastFunding: EventFound | undefined;
  for (const sentence of findSentences(scan.text, scan.tokens)) {
    const inside = <T extends { from: number }>(list: readonly T[], from: number): number => {
      let to = from;
      while (to < list.length && list[to]!.from < sentence.to) to++;
      return to;
    };
    const nextName = inside(found.names, name);
    const nextSum = inside(sums, sum);
    const nextDate = inside(found.dates, date);
    const scene: Scene = {
      sentence,
      names: found.names.slice(name, nextName),
      sums: sums.slice(sum, nextSum),
      dates: found.dates.slice(date, nextDate),
      topic: topic ?? main,
    };
    name = nextName;
    sum = nextSum;
    date = nextDate;
    if (scene.names.length > 0 || scene.sums.length > 0) {
      for (const event of eventsOf(scan, scene, developerOf)) {
        // A valuation told beside a round takes the round's date.
        const dated =
          event.type === 'valuation' &&
          event.from === undefined &&
          lastFunding?.actor === event.actor &&
          isNear(lastFunding, event);
        const placed = dated && lastFunding ? { ...event, ...intervalOf(lastFunding) } : event;
        add(events, placed);
        if (event.type === 'funding')
          lastFunding = events.find((known) => known.type === 'funding' && known.actor === event.actor) ?? event;
      }
    }
    topic = scene.names.find(({ type }) => type === 'company') ?? topic;
  }
  return events;
}

function isNear(earlier: EventFound, later: EventFound): boolean {
  return later.sentence.from - earlier.sentence.to < 40;
}

function intervalOf({ from, to, precision }: EventFound): Partial<EventFound> {
  return from === undefined || to === undefined ? {} : { from, to, precision };
}

/** The company that stands most often; of equals the first. */
function mainCompany(names: readonly NameFound[]): NameFound | undefined {
  const counts = new Map<string, { n: number; name: NameFound }>();
  for (const name of names) {
    if (name.type !== 'company') continue;
    const count = counts.get(name.entity);
    if (count) count.n++;
    else counts.set(name.entity, { n: 1, name });
  }
  let best: { n: number; name: NameFound } | undefined;
  for (const count of counts.values()) if (!best || count.n > best.n) best = count;
  return best?.name;
}

function eventsOf(scan: Scan, scene: Scene, developerOf: (entity: string) => string | undefined): EventFound[] {
  const out: EventFound[] = [];
  const triggers = triggersOf(scan, scene.sentence);
  const usedSums = new Set<Sum>();
  const done = new Set<string>();
  for (const trigger of triggers) {
    const event = eventOf(scan, scene, trigger, developerOf, usedSums);
    if (!event) continue;
    const key = `${event.type} ${event.actor} ${event.objects.join(',')}`;
    if (done.has(key)) continue;
    done.add(key);
    out.push(event);
  }
  for (const sum of scene.sums) {
    if (usedSums.has(sum)) continue;
    const type =
      sum.role === 'raised' || sum.role === 'total-raised'
        ? 'funding'
        : sum.role === 'valuation'
          ? 'valuation'
          : undefined;
    const actor = type && actorNear(scan, scene, sum.from);
    if (type && actor) {
      out.push(
        built(scan, scene, {
          type,
          actor: actor.entity,
          objects: type === 'funding' ? investors(scan, scene, actor) : [],
          sum,
          at: sum.from,
        }),
      );
    }
  }
  return out;
}

function triggersOf(scan: Scan, { from, to }: Sentence): Trigger[] {
  const out: Trigger[] = [];
  for (let t = from; t < to; t++) {
    const cue = scan.cueAt(t, CATEGORY.event);
    if (cue < 0) continue;
    const [type = '', form = ''] = scan.valueOf(cue).split(' ');
    out.push({ type: type as EventType, form, from: t, to: scan.cueTo[cue]! });
    t = scan.cueTo[cue]! - 1;
  }
  return out;
}

type Companies = readonly NameFound[];

function eventOf(
  scan: Scan,
  scene: Scene,
  trigger: Trigger,
  developerOf: (entity: string) => string | undefined,
  usedSums: Set<Sum>,
): EventFound | undefined {
  const companies = scene.names.filter(({ type }) => type === 'company');
  const before = companies.filter(({ to }) => to <= trigger.from);
  const after = companies.filter(({ from }) => from >= trigger.to);
  const make = (type: EventType, actor: NameFound | string, objects: readonly string[], sum?: Sum) => {
    const id = typeof actor === 'string' ? actor : actor.entity;
    if (sum) usedSums.add(sum);
    return built(scan, scene, {
      type,
      actor: id,
      objects: [...new Set(objects)].filter((object) => object !== id),
      sum,
      at: trigger.from,
    });
  };
  switch (trigger.type) {
    case 'funding':
      return funding(scan, scene, trigger, before, after, make);
    case 'valuation': {
      const sum = nearest(scene.sums, trigger.from, 'valuation');
      const actor = sum && (subject(before) ?? after[0] ?? scene.topic);
      return sum && actor ? make('valuation', actor, [], sum) : undefined;
    }
    case 'acquisition':
    case 'partnership':
    case 'legal': {
      const pair = actorAndObjects(trigger, before, after, scene);
      if (!pair) return undefined;
      const extra =
        trigger.type === 'partnership'
          ? scene.names.filter(({ type, from }) => type === 'model' && from >= trigger.to).map(({ entity }) => entity)
          : [];
      const sum =
        trigger.type === 'acquisition'
          ? nearest(scene.sums, trigger.from, 'deal')
          : scene.sums.find(({ role }) => role === 'deal' || role === undefined);
      return make(trigger.type, pair.actor, [...pair.objects, ...extra], sum);
    }
    case 'release':
      return release(scene, trigger, before, make, developerOf);
    case 'people':
      return people(scan, scene, trigger, before, after, make);
    case 'forecast': {
      const actor = subject(before);
      const sum = scene.sums.find(({ role, from }) => from >= trigger.to && role !== 'raised' && role !== 'valuation');
      return actor && (sum || scene.dates.some(({ from }) => from >= trigger.to)) && trigger.form === 'active'
        ? make('forecast', actor, [], sum)
        : undefined;
    }
  }
}

type Make = (type: EventType, actor: NameFound | string, objects: readonly string[], sum?: Sum) => EventFound;

function funding(
  scan: Scan,
  scene: Scene,
  trigger: Trigger,
  before: Companies,
  after: Companies,
  make: Make,
): EventFound | undefined {
  const sum = nearest(scene.sums, trigger.from, 'raised') ?? nearest(scene.sums, trigger.from, 'total-raised');
  if (trigger.form === 'passive') {
    // *A invests in B*: B is the one that raises.
    const investor = subject(before);
    const target = after[0];
    if (investor && target)
      return make(
        'funding',
        target,
        before.filter((name) => isListedWith(scan, name, investor)).map(({ entity }) => entity),
        sum,
      );
    return undefined;
  }
  if (!sum && trigger.form === 'noun' && scene.names.length < 2) return undefined;
  const backers = new Set(investors(scan, scene, undefined));
  const actor =
    subject(before.filter(({ entity }) => !backers.has(entity))) ??
    (sum ? (after.find(({ entity }) => !backers.has(entity)) ?? scene.topic) : undefined);
  if (!actor || (!sum && backers.size === 0)) return undefined;
  backers.delete(actor.entity);
  return make('funding', actor, [...backers], sum);
}

/** Whether two names stand in one list: only commas and *and* between them. */
function isListedWith(scan: Scan, a: NameFound, b: NameFound): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  return right.from - left.to <= 3 || left === right || !scan.has(left.to, 'orgVerb');
}

/** The companies that a cue for investors announces. */
function investors(scan: Scan, scene: Scene, actor: NameFound | undefined): string[] {
  const out: string[] = [];
  for (const name of scene.names) {
    if (name.type !== 'company' && name.type !== 'person') continue;
    if (name.entity === actor?.entity) continue;
    if (announcesInvestor(scan, scene, name) || followsInvestor(scan, scene, name, out)) out.push(name.entity);
  }
  return [...new Set(out)];
}

function announcesInvestor(scan: Scan, scene: Scene, name: NameFound): boolean {
  for (let t = name.from; t > Math.max(scene.sentence.from, name.from - 4); t--) {
    if (scan.hasBefore(t, 'investorCue')) return name.type === 'company';
  }
  return (
    scan.tokens.kind[name.to] !== undefined &&
    name.to < scan.tokens.n &&
    scan.tokens.kind[name.to]! >= 2 &&
    scan.has(name.to, 'investorCue') &&
    name.type === 'company'
  );
}

function followsInvestor(scan: Scan, scene: Scene, name: NameFound, known: readonly string[]): boolean {
  if (known.length === 0 || name.type !== 'company') return false;
  const previous = scene.names.filter(({ to }) => to <= name.from).at(-1);
  if (!previous || !known.includes(previous.entity)) return false;
  for (let t = previous.to; t < name.from; t++) {
    if (scan.has(t, 'orgVerb') || scan.has(t, 'event')) return false;
  }
  return name.from - previous.to <= 8;
}

function actorAndObjects(
  trigger: Trigger,
  before: Companies,
  after: Companies,
  scene: Scene,
): { actor: NameFound; objects: string[] } | undefined {
  const ids = (names: Companies) => names.map(({ entity }) => entity);
  if (trigger.form === 'passive') {
    const actor = after[0];
    const object = subject(before) ?? scene.topic;
    return actor && object ? { actor, objects: [object.entity] } : undefined;
  }
  const limit = trigger.type === 'acquisition' ? 1 : 2;
  if (before.length > 0 && after.length > 0) return { actor: subject(before)!, objects: ids(after.slice(0, limit)) };
  if (before.length > 1) return { actor: before[0]!, objects: ids(before.slice(1).slice(-limit)) };
  if (after.length > 1 && trigger.form === 'noun') return { actor: after[0]!, objects: ids(after.slice(1, 1 + limit)) };
  if (after.length > 0 && scene.topic && scene.topic.entity !== after[0]!.entity)
    return { actor: scene.topic, objects: ids(after.slice(0, limit)) };
  return undefined;
}

function release(
  scene: Scene,
  trigger: Trigger,
  before: Companies,
  make: Make,
  developerOf: (entity: string) => string | undefined,
): EventFound | undefined {
  const isThing = ({ type }: NameFound) => type === 'model' || type === 'product';
  const after = scene.names.filter((name) => isThing(name) && name.from >= trigger.to && name.from - trigger.to < 14);
  const earlier = scene.names.filter((name) => isThing(name) && name.to <= trigger.from && trigger.from - name.to < 10);
  const things = trigger.form === 'passive' || after.length === 0 ? earlier : after;
  const first = things[0];
  if (!first) return undefined;
  const owner = scene.names.filter(({ type, to }) => type === 'company' && to <= first.from).at(-1);
  const actor = (trigger.form === 'active' ? subject(before) : undefined) ?? owner ?? developerOf(first.entity);
  const listed = things.filter((name, index) => index === 0 || name.from - things[index - 1]!.to <= 3);
  return actor
    ? make(
        'release',
        actor,
        listed.map(({ entity }) => entity),
      )
    : undefined;
}

function people(
  scan: Scan,
  scene: Scene,
  trigger: Trigger,
  before: Companies,
  after: Companies,
  make: Make,
): EventFound | undefined {
  const persons = scene.names.filter(({ type }) => type === 'person');
  if (trigger.form === 'passive') {
    const person = persons.filter(({ to }) => to <= trigger.from).at(-1) ?? persons[0];
    const actor = after[0] ?? subject(before);
    return person && actor
      ? make('people', actor, [
          person.entity,
          ...before.filter(({ entity }) => entity !== actor.entity).map(({ entity }) => entity),
        ])
      : undefined;
  }
  const actor = subject(before) ?? (trigger.form === 'noun' ? after[0] : undefined);
  const person = persons.find(({ from }) => from >= trigger.to);
  const heads = scan.has(trigger.to, 'numeral') || scan.tokens.kind[trigger.to] === 1;
  return actor && (person || heads) ? make('people', actor, person ? [person.entity] : []) : undefined;
}

/** The name nearest before the verb that is not a member of a list begun earlier; the list's first then. */
function subject(before: Companies): NameFound | undefined {
  return before.at(-1);
}

function actorNear(scan: Scan, scene: Scene, at: number): NameFound | undefined {
  void scan;
  const companies = scene.names.filter(({ type }) => type === 'company');
  return companies.filter(({ to }) => to <= at).at(-1) ?? companies[0] ?? scene.topic;
}

function nearest(sums: readonly Sum[], at: number, role: string): Sum | undefined {
  let best: Sum | undefined;
  for (const sum of sums) {
    if (sum.role !== role) continue;
    if (!best || Math.abs(sum.from - at) < Math.abs(best.from - at)) best = sum;
  }
  return best;
}

interface Parts {
  readonly type: EventType;
  readonly actor: string;
  readonly objects: readonly string[];
  readonly sum: Sum | undefined;
  readonly at: number;
}

function built(scan: Scan, scene: Scene, { type, actor, objects, sum, at }: Parts): EventFound {
  const date = scene.dates
    .filter((found) => !isDateline(scan, scene.sentence, found))
    .sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0];
  const dated =
    date?.first !== undefined && date.last !== undefined
      ? { from: date.first, to: date.last, precision: date.precision }
      : { precision: 'unknown' as const };
  const amount = sum && { value: sum.value, currency: sum.currency, ...(sum.approx ? { approx: sum.approx } : {}) };
  const round = type === 'funding' ? roundOf(scan, scene.sentence) : undefined;
  return {
    type,
    actor,
    objects,
    ...(amount ? { amount } : {}),
    ...dated,
    ...(type === 'forecast' || isPlanned(scan, scene.sentence, at) ? { planned: true as const } : {}),
    ...(round ? { round } : {}),
    sentence: scene.sentence,
  };
}

/** Whether a date only says where and when the text was written: `KYIV, 12 February 2026 —`. */
function isDateline(scan: Scan, { from }: Sentence, date: DateFound): boolean {
  if (date.from - from > 8 || date.to >= scan.tokens.n) return false;
  return ['—', '–', '-', '|', '·'].includes(scan.textOf(date.to));
}

function roundOf(scan: Scan, { from, to }: Sentence): string | undefined {
  for (let t = from; t < to; t++) {
    const cue = scan.cueAt(t, CATEGORY.round);
    if (cue >= 0) return scan.valueOf(cue);
  }
  return undefined;
}

/** Whether a word for the future stands just before the verb. */
function isPlanned(scan: Scan, { from }: Sentence, at: number): boolean {
  if (scan.has(at, 'planned')) return true;
  for (let t = at; t > Math.max(from, at - 5); t--) if (scan.hasBefore(t, 'planned')) return true;
  return false;
}

/** Adds an event, or what it says beyond one told before: same kind and actor, and nothing that differs. */
function add(events: EventFound[], event: EventFound): void {
  const at = events.findIndex((known) => isSame(known, event));
  const known = events[at];
  if (!known) {
    events.push(event);
    return;
  }
  events[at] = {
    ...known,
    ...(known.amount ? {} : event.amount ? { amount: event.amount } : {}),
    ...(known.from === undefined ? intervalOf(event) : {}),
    ...(known.round ? {} : event.round ? { round: event.round } : {}),
    objects: [...new Set([...known.objects, ...event.objects])],
  };
}

function isSame(a: EventFound, b: EventFound): boolean {
  if (a.type !== b.type || a.actor !== b.actor) return false;
  if (a.amount && b.amount) return a.amount.value === b.amount.value && a.amount.currency === b.amount.currency;
  if (a.from !== undefined && b.from !== undefined && (a.to! < b.from || b.to! < a.from)) return false;
  if (a.type === 'funding' || a.type === 'valuation') return true;
  return a.objects.length === 0 || b.objects.length === 0
    ? a.objects.length === b.objects.length
    : a.objects.some((id) => b.objects.includes(id));
}
