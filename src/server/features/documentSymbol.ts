import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { Place } from '../../core/dossier.ts';
import { askedDocument } from '../fromLsp.ts';
import { groupBy } from '../groups.ts';
import { type Mention, type MentionType, shownMentions } from '../mentions.ts';
import type { Session } from '../session.ts';
import { locationOf, rangeFromTo, rangeOf, symbolKindOf } from '../toLsp.ts';

/** What a type is called in the outline; the outline has the types in this order. */
const TYPE_TITLES: Readonly<Record<MentionType, string>> = {
  company: 'Companies',
  model: 'Models',
  product: 'Products',
  person: 'People',
  amount: 'Amounts',
  quantity: 'Quantities',
  date: 'Dates',
};

/** A mention, and where it stands. */
interface Placed {
  readonly mention: Mention;
  readonly place: Place;
}

/**
 * The outline of a document: types, in them entities, in those their mentions. A client that shows no tree gets the
 * mentions in text order, each under the name of its entity.
 */
export function documentSymbol(session: Session, params: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] {
  const uri = askedDocument(session, params.textDocument);
  const placed = shownMentions(session, uri).flatMap((mention) => {
    const place = session.dossier.placeOf(uri, mention.start, mention.end);
    return place ? [{ mention, place }] : [];
  });
  if (!session.client.nestedSymbols) return placed.map(flatSymbol);
  const byType = groupBy(placed, ({ mention }) => mention.type);
  const types = Object.keys(TYPE_TITLES) as MentionType[];
  return types.flatMap((type) => typeSymbols(type, byType.get(type) ?? []));
}

function flatSymbol({ mention, place }: Placed): SymbolInformation {
  return {
    name: oneLine(mention.text),
    kind: symbolKindOf(mention.type),
    location: locationOf(place),
    containerName: 'name' in mention ? mention.name : TYPE_TITLES[mention.type],
  };
}

function typeSymbols(type: MentionType, placed: readonly Placed[]): DocumentSymbol[] {
  const groups = groupBy(placed, ({ mention }) => ('entity' in mention ? mention.entity : mention.start));
  return groupSymbols(TYPE_TITLES[type], type, placed, [...groups.values()].flatMap(entitySymbols));
}

function entitySymbols(placed: readonly Placed[]): DocumentSymbol[] {
  const [first] = placed;
  if (!first) return [];
  const mentions = placed.map(mentionSymbol);
  if (!('name' in first.mention)) return mentions;
  return groupSymbols(first.mention.name, first.mention.type, placed, mentions);
}

function groupSymbols(
  name: string,
  type: MentionType,
  placed: readonly Placed[],
  children: DocumentSymbol[],
): DocumentSymbol[] {
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last) return [];
  return [
    {
      name,
      detail: placed.length === 1 ? '' : String(placed.length),
      kind: symbolKindOf(type),
      range: rangeFromTo(first.place, last.place),
      selectionRange: rangeOf(first.place),
      children,
    },
  ];
}

function mentionSymbol({ mention, place }: Placed): DocumentSymbol {
  const range = rangeOf(place);
  return {
    name: oneLine(mention.text),
    detail: `line ${place.from.line + 1}`,
    kind: symbolKindOf(mention.type),
    range,
    selectionRange: range,
  };
}

/** A name may be broken over two lines of the text; in a list it is one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
