import type { TimelineEvent } from './event.ts';
import { shortAmount } from './values.ts';

/** A line that says an event in English: `Runway raises $315M (Series E) from General Atlantic, NVIDIA`. */
export function eventTitle(event: TimelineEvent): string {
  const { actorName: actor, objects, amount } = event;
  const sum = amount ? shortAmount(amount) : undefined;
  const names =
    objects.length > 4
      ? [...objects.slice(0, 3).map(({ name }) => name), `${objects.length - 3} more`]
      : objects.map(({ name }) => name);
  const list = names.join(', ');
  const round = event.round ? ` (${event.round})` : '';
  switch (event.type) {
    case 'funding':
      return `${actor} raises ${sum ?? 'money'}${round}${list ? ` from ${list}` : ''}`;
    case 'valuation':
      return `${actor} valued at ${sum ?? 'an undisclosed sum'}`;
    case 'acquisition':
      return `${actor} acquires ${list || 'a company'}${sum ? ` for ${sum}` : ''}`;
    case 'partnership':
      return `${actor} partners with ${list || 'others'}${sum ? `, ${sum}` : ''}`;
    case 'release':
      return `${actor} releases ${list || 'a product'}`;
    case 'people':
      return `${actor}: people${list ? `, ${list}` : ''}`;
    case 'legal':
      return `${actor}: legal${list ? `, ${list}` : ''}${sum ? `, ${sum}` : ''}`;
    case 'forecast':
      return `${actor} expects${sum ? ` ${sum}` : ' ahead'}`;
  }
}
