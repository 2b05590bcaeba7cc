import type { ShownEvent } from '../../protocol/requests.ts';
import { shortAmount } from './shortAmount.ts';

/** What a title is made of. */
export type TitledEvent = Pick<ShownEvent, 'type' | 'actorName' | 'objects' | 'amount' | 'round' | 'planned'>;

/** More names than these are counted. */
const MAX_NAMES = 3;

/** A line that says an event in English, no more than is known: `Runway raises $315M (Series E) from General Atlantic`. */
export function eventTitle(event: TitledEvent): string {
  const { actorName: actor, amount, planned } = event;
  const sum = amount ? shortAmount(amount) : undefined;
  const names = listNames(event.objects.map(({ name }) => name));
  const does = (now: string, later: string): string => (planned ? `plans to ${later}` : now);
  switch (event.type) {
    case 'funding': {
      const round = event.round ? ` (${event.round})` : '';
      return `${actor} ${does('raises', 'raise')} ${sum ?? 'money'}${round}${after(' from ', names)}`;
    }
    case 'valuation':
      return `${actor} valued at ${sum ?? 'an undisclosed sum'}`;
    case 'acquisition':
      return `${actor} ${does('acquires', 'acquire')} ${names || 'a company'}${after(' for ', sum)}`;
    case 'partnership':
      return `${actor} ${does('partners', 'partner')} with ${names || 'others'}${after(', ', sum)}`;
    case 'release':
      return `${actor} ${does('releases', 'release')} ${names || 'a product'}`;
    case 'people':
      return `${actor}, people${after(': ', names)}`;
    case 'legal':
      return `${actor}, legal${after(': ', names)}${after(', ', sum)}`;
    case 'forecast':
      return sum ? `${actor} expects ${sum}` : `${actor}, forecast`;
  }
}

/** Names with commas, the last ones counted where there are many: `A, B, C and 2 more`. */
function listNames(names: readonly string[]): string {
  if (names.length <= MAX_NAMES + 1) return names.join(', ');
  return `${names.slice(0, MAX_NAMES).join(', ')} and ${names.length - MAX_NAMES} more`;
}

function after(link: string, text: string | undefined): string {
  return text ? `${link}${text}` : '';
}
