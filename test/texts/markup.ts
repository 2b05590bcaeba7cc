/** A test text with its gold: the plain text, and the mentions and events a careful person finds in it. */
export interface GoldText {
  readonly lang: string;
  readonly published: string | null;
  readonly genre: string;
  /** `open` texts are worked with; `apart` texts are looked at only to forecast. */
  readonly set: 'open' | 'apart';
  /** File ending, `txt`, `md` or `html`: it decides how the text is read. */
  readonly ending: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly events: readonly GoldEvent[];
}

export interface GoldMention {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity?: string;
  readonly value?: number;
  readonly currency?: string;
  readonly unit?: string;
  readonly approx?: string;
  readonly min?: number;
  readonly max?: number;
  readonly per?: string;
  readonly role?: string;
  readonly about?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly borderline?: true;
}

export interface GoldEvent {
  readonly type: string;
  readonly actor: string;
  readonly objects?: readonly string[];
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
  readonly planned?: true;
  readonly borderline?: true;
}

const TYPES: Record<string, string> = {
  C: 'company',
  M: 'model',
  O: 'product',
  A: 'amount',
  Q: 'quantity',
  P: 'person',
  D: 'date',
};
const EVENT_TYPES = ['funding', 'valuation', 'acquisition', 'partnership', 'release', 'people', 'legal', 'forecast'];
const ROLES = ['raised', 'valuation', 'total-raised', 'revenue', 'price', 'deal', 'budget'];
const UNITS = [
  ...['parameters', 'tokens', 'GPUs', 'chips', 'FLOPs', 'W', 'users', 'customers'],
  ...['subscribers', 'developers', 'employees', 'percent'],
];

/**
 * Reads a marked-up test text. Throws an Error that names the place of the first thing that cannot be read.
 * The form is described in `test/texts/README.md`.
 */
export function readGoldText(source: string): GoldText {
  const parts = /^([\s\S]*?)\n=== text\n([\s\S]*?)\n=== events\n?([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n'));
  if (!parts) throw new Error('expected a header, a line "=== text", the text, a line "=== events", the events');
  const header = new Map<string, string>();
  for (const line of parts[1]!.split('\n').filter((x) => x.trim())) {
    const field = /^([a-z]+): *(.*)$/.exec(line);
    if (!field) throw new Error(`header line not read: ${line}`);
    header.set(field[1]!, field[2]!.trim());
  }
  let body = parts[2]!;
  if (header.get('eol') === 'crlf') body = body.replaceAll('\n', '\r\n');
  if (header.get('form') === 'nfd') body = body.normalize('NFD');
  const { text, mentions } = readMarkup(body);
  const published = header.get('published') ?? 'none';
  const set = header.get('set');
  if (set !== 'open' && set !== 'apart') throw new Error(`header "set" must be open or apart, not ${set}`);
  return {
    lang: required(header, 'lang'),
    published: published === 'none' ? null : isoDate(published),
    genre: required(header, 'genre'),
    set,
    ending: header.get('ending') ?? 'txt',
    text,
    mentions,
    events: parts[3]!
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'))
      .map(readEvent),
  };
}

function required(header: Map<string, string>, key: string): string {
  const value = header.get(key);
  if (!value) throw new Error(`header lacks "${key}"`);
  return value;
}

function isoDate(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`not an ISO date: ${text}`);
  return text;
}

function readMarkup(body: string): { text: string; mentions: GoldMention[] } {
  const mentions: GoldMention[] = [];
  let text = '';
  let at = 0;
  while (at < body.length) {
    if (body[at] !== '{' || body[at - 1] === '\\') {
      if (body[at] === '\\' && body[at + 1] === '{') at++;
      text += body[at++];
      continue;
    }
    const close = body.indexOf('}', at);
    const bar = body.indexOf('|', at);
    const place = JSON.stringify(body.slice(at, at + 60));
    if (close < 0 || bar < 0 || bar > close) throw new Error(`markup not closed at ${place}`);
    const [code = '', ...words] = body
      .slice(at + 1, bar)
      .trim()
      .split(/\s+/);
    const surface = body.slice(bar + 1, close);
    if (!surface || surface !== surface.trim()) throw new Error(`empty or padded span at ${place}`);
    const start = text.length;
    text += surface;
    try {
      mentions.push({ ...readAttributes(code, words), start, end: text.length, text: surface } as GoldMention);
    } catch (error) {
      throw new Error(`${(error as Error).message} at ${place}`);
    }
    at = close + 1;
  }
  return { text, mentions };
}

function readAttributes(code: string, words: string[]): Record<string, unknown> {
  const type = TYPES[code.replace('?', '')];
  if (!type) throw new Error(`unknown mention code ${code}`);
  const out: Record<string, unknown> = { type };
  if (code.endsWith('?')) out.borderline = true;
  if (type === 'date') {
    const span = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(words[0] ?? '');
    if (words[0] !== 'unplaced' && !span) throw new Error('a date needs FROM..TO or "unplaced"');
    out.from = span?.[1] ?? null;
    out.to = span?.[2] ?? null;
    return out;
  }
  if (type !== 'amount' && type !== 'quantity') {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(words[0] ?? '')) throw new Error(`not an entity id: ${words[0]}`);
    out.entity = words[0];
    return out;
  }
  const value = Number(words.shift());
  if (!Number.isFinite(value)) throw new Error('a value must be a number');
  out.value = value;
  const unit = words.shift() ?? '';
  if (type === 'amount' && !/^[A-Z]{3}$/.test(unit)) throw new Error(`not a currency: ${unit}`);
  if (type === 'quantity' && !UNITS.includes(unit)) throw new Error(`not a unit: ${unit}`);
  out[type === 'amount' ? 'currency' : 'unit'] = unit;
  for (const word of words) {
    const [key = '', given = ''] = word.split('=');
    if (ROLES.includes(word) && type === 'amount') out.role = word;
    else if (['under', 'over', 'about'].includes(word)) out.approx = word;
    else if ((key === 'min' || key === 'max') && Number.isFinite(Number(given))) out[key] = Number(given);
    else if ((key === 'per' || key === 'about') && given) out[key] = given;
    else throw new Error(`unknown attribute ${word}`);
  }
  return out;
}

/** `funding runway -> nvidia, amd-ventures | 315000000 USD | 2026-02-02..2026-02-08 week | planned` */
function readEvent(line: string): GoldEvent {
  const [head = '', ...fields] = line.split('|').map((field) => field.trim());
  const named = /^(\??)([a-z]+) ([a-z0-9-]+)(?: -> (.+))?$/.exec(head);
  if (!named || !EVENT_TYPES.includes(named[2]!)) throw new Error(`event not read: ${line}`);
  const event: Record<string, unknown> = {
    type: named[2],
    actor: named[3],
    from: null,
    to: null,
    precision: 'unknown',
  };
  if (named[1]) event.borderline = true;
  if (named[4]) event.objects = named[4].split(',').map((id) => id.trim());
  for (const field of fields) {
    const amount = /^([\d.e]+) ([A-Z]{3})$/.exec(field);
    const date = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d) (day|week|month|quarter|half|year)$/.exec(field);
    if (amount) event.amount = { value: Number(amount[1]), currency: amount[2] };
    else if (date) Object.assign(event, { from: date[1], to: date[2], precision: date[3] });
    else if (field === 'planned') event.planned = true;
    else throw new Error(`event field not read: "${field}" in ${line}`);
  }
  return event as unknown as GoldEvent;
}
