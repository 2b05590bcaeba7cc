import type { ShownEvent } from '../../protocol/requests.ts';
import type { PageEvent } from '../../protocol/webview.ts';
import { eventTitle } from './eventTitle.ts';
import { shortAmount } from './shortAmount.ts';

/** An event as the page shows it. `labelOf` is what a document is called, by its uri. */
export function pageEvent(event: ShownEvent, labelOf: (uri: string) => string): PageEvent {
  const { id, type, actor, actorName, objects, amount, from, to, precision, planned, sources } = event;
  return {
    id,
    type,
    title: eventTitle(event),
    actor,
    actorName,
    objects,
    ...(amount ? { amount: shortAmount(amount) } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    precision,
    ...(planned ? { planned } : {}),
    sources: sources.map(({ uri, quote }) => ({ uri, label: labelOf(uri), quote })),
  };
}
