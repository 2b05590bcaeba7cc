import type { Entity } from '../linking/entity.ts';
import { isName, type Mention } from '../mentions/mention.ts';
import type { Place } from '../text/place.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { eventTitle } from '../timeline/eventTitle.ts';
import { fullValue, shownInterval } from '../timeline/values.ts';
import { escapeMarkdown, fileLink, fileName, pageLink } from './links.ts';

/** What a card is made of. */
export interface CardContent {
  readonly mention: Mention;
  readonly entity: Entity | undefined;
  /** The entity that an amount is about. */
  readonly about: Entity | undefined;
  /** Every place that speaks of the same thing. */
  readonly places: readonly Place[];
  /** Events of the entity, or of the amount, oldest first. */
  readonly events: readonly TimelineEvent[];
  placeOfSource(event: TimelineEvent, source: number): Place | undefined;
}

const LONGEST_ALIASES = 8;
const MOST_EVENTS = 3;
const MOST_FILES = 5;

const ROLE_NAMES: Readonly<Record<string, string>> = {
  raised: 'raised',
  valuation: 'valuation',
  'total-raised': 'total raised',
  revenue: 'revenue',
  price: 'price',
  deal: 'deal',
  budget: 'budget',
};

/** The hover card of a mention as Markdown. */
export function cardMarkdown(content: CardContent): string {
  const { mention } = content;
  const parts = isName(mention) ? nameCard(content, mention.name) : valueCard(content);
  return parts.filter(Boolean).join('\n\n');
}

function nameCard({ entity, places, events, placeOfSource, mention }: CardContent, name: string): string[] {
  const title = `**[${escapeMarkdown(entity?.name ?? name)}](${pageLink(entity?.id ?? '')})** · ${entity?.kind ?? mention.type}`;
  const facts = [
    entity?.developer ? `by [${escapeMarkdown(entity.developer.name)}](${pageLink(entity.developer.id)})` : '',
    entity?.released ? `released ${entity.released}` : '',
    entity?.homepage ? `<${entity.homepage}>` : '',
  ].filter(Boolean);
  const aliases = entity?.aliases ?? [];
  const more = aliases.length > LONGEST_ALIASES ? ` and ${aliases.length - LONGEST_ALIASES} more` : '';
  const also =
    aliases.length > 0 ? `Also: ${aliases.slice(0, LONGEST_ALIASES).map(escapeMarkdown).join(', ')}${more}` : '';
  const found =
    isName(mention) && mention.origin === 'discovered'
      ? `Found by its context, confidence ${Math.round(mention.confidence * 100)} %.`
      : '';
  return [title, facts.join(' · '), also, counted(places), eventLines(events, placeOfSource), found];
}

function valueCard({ mention, about, places, events, placeOfSource }: CardContent): string[] {
  if (isName(mention)) return [];
  if (mention.type === 'date') {
    const when =
      mention.from !== null && mention.to !== null
        ? shownInterval(mention.from, mention.to)
        : 'not placed: the document gives no date of its own';
    return [`**${when}** · date`, counted(places)];
  }
  const role = mention.type === 'amount' && mention.role ? ` · ${ROLE_NAMES[mention.role]}` : '';
  const owner = about ? ` · [${escapeMarkdown(about.name)}](${pageLink(about.id)})` : '';
  return [
    `**${fullValue(mention)}**${role}${owner}`,
    counted(places),
    files(places),
    eventLines(events, placeOfSource),
  ];
}

function counted(places: readonly Place[]): string {
  const nDocuments = new Set(places.map(({ uri }) => uri)).size;
  const mentions = places.length === 1 ? '1 mention' : `${places.length} mentions`;
  return `${mentions} in ${nDocuments === 1 ? '1 document' : `${nDocuments} documents`}`;
}

/** The first place in each file, linked. */
function files(places: readonly Place[]): string {
  const first = new Map<string, Place>();
  for (const place of places) if (!first.has(place.uri)) first.set(place.uri, place);
  const shown = [...first.values()]
    .slice(0, MOST_FILES)
    .map((place) => `[${escapeMarkdown(fileName(place.uri))}](${fileLink(place.uri, place.from)})`);
  const rest = first.size > MOST_FILES ? ` and ${first.size - MOST_FILES} more` : '';
  return first.size > 1 ? `Also in ${shown.join(', ')}${rest}` : '';
}

function eventLines(events: readonly TimelineEvent[], placeOfSource: CardContent['placeOfSource']): string {
  return events
    .slice(-MOST_EVENTS)
    .reverse()
    .map((event) => {
      const place = placeOfSource(event, 0);
      const title = escapeMarkdown(eventTitle(event));
      const when = event.from !== undefined && event.to !== undefined ? `${shownInterval(event.from, event.to)}: ` : '';
      return `- ${when}${place ? `[${title}](${fileLink(place.uri, place.from)})` : title}`;
    })
    .join('\n');
}
