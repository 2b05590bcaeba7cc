import type { Dossier } from '../core/dossier.ts';

/** One happening, however many sources tell it. */
export type TimelineEvent = ReturnType<Dossier['timeline']>[number];

/** A kind of event. */
export type EventType = TimelineEvent['type'];

/** An event's name for people. */
const TYPE_TITLES: Readonly<Record<EventType, string>> = {
  funding: 'Funding',
  valuation: 'Valuation',
  acquisition: 'Acquisition',
  partnership: 'Partnership',
  release: 'Release',
  people: 'People',
  legal: 'Legal',
  forecast: 'Forecast',
};

/** Every kind of event. */
export const EVENT_TYPES = Object.keys(TYPE_TITLES) as readonly EventType[];

/** Whether anything places the event in time. */
export function isDated(event: TimelineEvent): boolean {
  return event.from !== undefined || event.to !== undefined;
}

/** First and last day of the event; equal where only one is known. Undefined where neither is. */
export function daysOf(event: TimelineEvent): { readonly from: string; readonly to: string } | undefined {
  const from = event.from ?? event.to;
  const to = event.to ?? event.from;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** One line that says what happened: `Runway: funding, $315M, Series E (General Atlantic, Nvidia)`. */
export function headlineOf(event: TimelineEvent): string {
  const facts = [TYPE_TITLES[event.type].toLowerCase(), amountOf(event), event.round, event.planned && 'planned'];
  const objects = event.objects.map(({ name }) => name).join(', ');
  return `${event.actorName}: ${facts.filter(Boolean).join(', ')}${objects && ` (${objects})`}`;
}

/** The amount as people write it, `$315M`; undefined where the event has none. */
function amountOf({ amount }: TimelineEvent): string | undefined {
  if (!amount) return undefined;
  const mark = { about: '~', over: '>', under: '<' };
  return `${amount.approx ? mark[amount.approx] : ''}${moneyText(amount.value, amount.currency)}`;
}

function moneyText(value: number, currency: string): string {
  try {
    const style = {
      style: 'currency',
      currency,
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    } as const;
    return new Intl.NumberFormat('en-US', style).format(value);
  } catch (error) {
    // Not the form of a currency code.
    if (error instanceof RangeError) return `${value} ${currency}`;
    throw error;
  }
}
