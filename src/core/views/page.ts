import type { Entity } from '../linking/entity.ts';
import type { Place } from '../text/place.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { eventTitle } from '../timeline/eventTitle.ts';
import { shownInterval } from '../timeline/values.ts';
import { escapeMarkdown, fileLink, fileName, pageLink } from './links.ts';

/** What an entity's page is made of. */
export interface PageContent {
  readonly entity: Entity;
  readonly places: readonly (Place & { readonly text: string })[];
  readonly events: readonly TimelineEvent[];
  /** Models and products of the entity that the folder names. */
  readonly products: readonly Entity[];
  placeOfSource(event: TimelineEvent, source: number): Place | undefined;
}

/** The dossier page of an entity as Markdown: facts, events, mentions by file, all linked. */
export function pageMarkdown({ entity, places, events, products, placeOfSource }: PageContent): string {
  const lines = [`# ${escapeMarkdown(entity.name)}`, '', factLine(entity), ''];
  if (entity.aliases.length > 0) lines.push(`Also written: ${entity.aliases.map(escapeMarkdown).join(', ')}`, '');
  if (products.length > 0) {
    lines.push('## Models and products', '');
    for (const product of products)
      lines.push(`- [${escapeMarkdown(product.name)}](${pageLink(product.id)}) (${product.nMentions})`);
    lines.push('');
  }
  lines.push('## Events', '');
  if (events.length === 0) lines.push('None told in this folder.');
  for (const event of events) {
    const when =
      event.from !== undefined && event.to !== undefined ? shownInterval(event.from, event.to) : 'date unknown';
    const planned = event.planned ? ', planned' : '';
    lines.push(`- **${when}** (${event.type}${planned}): ${escapeMarkdown(eventTitle(event))}`);
    event.sources.forEach((source, at) => {
      const place = placeOfSource(event, at);
      const name = escapeMarkdown(fileName(source.uri));
      lines.push(
        `  - ${place ? `[${name}](${fileLink(source.uri, place.from)})` : name}: “${escapeMarkdown(source.quote)}”`,
      );
    });
  }
  lines.push('', '## Mentions', '', ...mentionLines(places), '');
  return lines.join('\n');
}

function factLine(entity: Entity): string {
  const facts = [entity.kind ? `${entity.type}, ${entity.kind}` : entity.type];
  if (entity.developer) facts.push(`by [${escapeMarkdown(entity.developer.name)}](${pageLink(entity.developer.id)})`);
  if (entity.released) facts.push(`released ${entity.released}`);
  if (entity.homepage) facts.push(`<${entity.homepage}>`);
  facts.push(`${entity.nMentions} mentions in ${entity.nDocuments} documents`);
  if (!entity.known) facts.push('found by its context');
  return facts.join(' · ');
}

function mentionLines(places: PageContent['places']): string[] {
  const byUri = new Map<string, (Place & { text: string })[]>();
  for (const place of places) {
    const list = byUri.get(place.uri);
    if (list) list.push(place);
    else byUri.set(place.uri, [place]);
  }
  return [...byUri].flatMap(([uri, list]) => [
    `- [${escapeMarkdown(fileName(uri))}](${fileLink(uri, list[0]!.from)}) (${list.length})`,
    `  ${list.map(({ from, text }) => `[${escapeMarkdown(text)}:${from.line + 1}](${fileLink(uri, from)})`).join(', ')}`,
  ]);
}
