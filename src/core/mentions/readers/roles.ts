import { partitionPoint } from '../../base/partitionPoint.ts';
import { CATEGORY } from '../../language/categories.ts';
import { GAP, KIND } from '../../text/tokens.ts';
import type { AmountFound } from '../found.ts';
import type { AmountRole } from '../mention.ts';
import type { NameFound } from '../names/names.ts';
import type { Scan } from '../scan.ts';

/** What an amount is, and whose, where its sentence says so. */
export interface Role {
  readonly role?: AmountRole;
  readonly about?: string;
}

/** How far, in tokens, a cue may stand before and after its amount; East Asian characters count a half. */
const REACH_BEFORE = 14;
const REACH_AFTER = 9;

/** The role of each amount, from the nearest cue of its clause, or from the heading of its table column. */
export function readRoles(scan: Scan, amounts: readonly AmountFound[], names: readonly NameFound[]): Role[] {
  let previous: AmountRole | undefined;
  const roles = amounts.map((amount, index): Role => {
    if (amount.per && amount.per !== 'year') return { role: 'price', ...aboutOf(scan, amount, names) };
    const role = roleOf(scan, amounts, index) ?? headerRole(scan, amount);
    previous = role ?? (isListedWith(scan, amounts[index - 1], amount) ? previous : undefined);
    return { ...(previous ? { role: previous } : {}), ...aboutOf(scan, amount, names) };
  });
  return fromEqualSums(amounts, roles);
}

/** A sum without a role takes the one that all equal sums of the text have: a headline's *$5.3B bet* is a valuation below. */
function fromEqualSums(amounts: readonly AmountFound[], roles: readonly Role[]): Role[] {
  const keyOf = ({ value, currency, per }: AmountFound) => `${value} ${currency} ${per ?? ''}`;
  const known = new Map<string, AmountRole | 'several'>();
  amounts.forEach((amount, index) => {
    const { role } = roles[index]!;
    if (!role) return;
    const other = known.get(keyOf(amount));
    known.set(keyOf(amount), other === undefined || other === role ? role : 'several');
  });
  return amounts.map((amount, index) => {
    const own = roles[index]!;
    const shared = own.role ? undefined : known.get(keyOf(amount));
    return shared && shared !== 'several' && amount.value >= 1000 ? { ...own, role: shared } : own;
  });
}

function roleOf(scan: Scan, amounts: readonly AmountFound[], index: number): AmountRole | undefined {
  const amount = amounts[index]!;
  const scores = new Map<string, number>();
  const mark = (role: string, score: number) => {
    if (score > (scores.get(role) ?? 0)) scores.set(role, score);
  };
  const previous = amounts[index - 1];
  const next = amounts[index + 1];
  let distance = 0;
  for (let t = amount.from; t > 0 && distance < REACH_BEFORE; t--) {
    if (endsClause(scan, t)) break;
    const cue = scan.cueBefore(t, CATEGORY.roleBefore);
    if (cue >= 0) mark(scan.valueOf(cue), 10 - distance * 0.6 + length(scan, cue) - (crosses(previous, t) ? 2.5 : 0));
    distance += stepOf(scan, t - 1);
  }
  distance = 0;
  for (let t = amount.to; t < scan.tokens.n && distance < REACH_AFTER; t++) {
    if (t > amount.to ? endsClause(scan, t) : scan.tokens.gap[t]! >= GAP.line) break;
    if (next && t >= next.from) distance += 2;
    const cue = scan.cueAt(t, CATEGORY.roleAfter);
    if (cue >= 0)
      mark(
        scan.valueOf(cue),
        9.5 -
          distance +
          length(scan, cue) -
          (next && t >= next.from ? 4 : 0) -
          (leadsTo(scan, cue, next) && distance > 0 ? 5 : 0),
      );
    distance += stepOf(scan, t);
  }
  let best: string | undefined;
  for (const [role, score] of scores) if (score > 1 && (best === undefined || score > scores.get(best)!)) best = role;
  if (best === 'none') return undefined;
  return best as AmountRole | undefined;
}

/** Whether a sum stands close after another in one clause: *$1 in, $5 out*, *$2 and $3 million*. */
function isListedWith(scan: Scan, previous: AmountFound | undefined, amount: AmountFound): boolean {
  if (!previous || amount.from - previous.to > 4 || previous.currency !== amount.currency) return false;
  for (let t = previous.to; t <= amount.from; t++) if (endsClause(scan, t)) return false;
  return true;
}

/** Whether a cue stands just before the next sum, and so speaks of that one: *$315M (valuation $5.3B)*. */
function leadsTo(scan: Scan, cue: number, next: AmountFound | undefined): boolean {
  return next !== undefined && next.from >= scan.cueTo[cue]! && next.from - scan.cueTo[cue]! <= 2;
}

function crosses(previous: AmountFound | undefined, t: number): boolean {
  return previous !== undefined && t <= previous.from;
}

/** A longer phrase says more than a shorter one. */
function length(scan: Scan, cue: number): number {
  const from = scan.cueFrom[cue]!;
  const isWord = scan.tokens.kind[from] === KIND.word;
  return Math.min(3, (scan.cueTo[cue]! - from - 1) * (isWord ? 0.7 : 0.25));
}

function stepOf(scan: Scan, t: number): number {
  const kind = scan.tokens.kind[t]!;
  if (kind === KIND.word || kind === KIND.number) return 1;
  return kind === KIND.symbol ? 0.5 : 0.4;
}

/** Whether a sentence, a line or a list item ends before a token. */
function endsClause(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  if (t >= tokens.n || tokens.gap[t]! >= GAP.line) return true;
  if (tokens.kind[t - 1] !== KIND.symbol) return false;
  const symbol = scan.textOf(t - 1);
  if (symbol === '.' || symbol === '!' || symbol === '?')
    return tokens.gap[t] === GAP.space && tokens.gap[t - 1] === GAP.none && !isShort(scan, t - 2);
  return symbol === ';' || symbol === '。' || symbol === '；' || symbol === '|' || symbol === '•';
}

function isShort(scan: Scan, t: number): boolean {
  return t >= 0 && scan.tokens.kind[t] === KIND.word && scan.has(t, 'abbreviation');
}

function headerRole(scan: Scan, amount: AmountFound): AmountRole | undefined {
  const cue = scan.cueInHeader(amount.from, 'roleBefore');
  const other = cue >= 0 ? cue : scan.cueInHeader(amount.from, 'roleAfter');
  if (other >= 0) return scan.valueOf(other) as AmountRole;
  const row = scan.rowOf(amount.from);
  if (!row || row.barred) return undefined;
  // Cells that ran together cannot be counted: a heading with one role alone gives it to all sums below.
  const roles = new Set<string>();
  for (let t = row.headerFrom; t < row.headerTo; t++) {
    for (const category of [CATEGORY.roleBefore, CATEGORY.roleAfter]) {
      const found = scan.cueAt(t, category);
      if (found >= 0) roles.add(scan.valueOf(found));
    }
  }
  return roles.size === 1 ? ([...roles][0] as AmountRole) : undefined;
}

/** How many names before and after an amount are looked at. */
const NAMES_BESIDE = 8;

/** The company nearest before the amount in its sentence, else the nearest after it, else a model for a price. */
function aboutOf(scan: Scan, amount: AmountFound, names: readonly NameFound[]): { about?: string } {
  const at = firstAfter(names, amount.from);
  let before: NameFound | undefined;
  for (let i = at - 1; i >= Math.max(0, at - NAMES_BESIDE); i--) {
    const name = names[i]!;
    if (!sameSentence(scan, name.to, amount.from)) break;
    if (name.type === 'company') {
      before = name;
      break;
    }
    if (name.type === 'model') before ??= name;
  }
  if (before) return { about: before.entity };
  for (let i = at; i < Math.min(names.length, at + NAMES_BESIDE); i++) {
    const name = names[i]!;
    if (!sameSentence(scan, amount.to, name.from)) break;
    if (name.type === 'company' || name.type === 'model') return { about: name.entity };
  }
  return {};
}

/** The index of the first name that begins at a token or after it. */
function firstAfter(names: readonly NameFound[], token: number): number {
  return partitionPoint(names.length, (name) => names[name]!.from < token);
}

function sameSentence(scan: Scan, from: number, to: number): boolean {
  if (to - from > 60) return false;
  for (let t = from + 1; t <= to; t++) if (endsClause(scan, t)) return false;
  return true;
}
