import type { Entity, NamedPlace } from '../../protocol/requests.ts';

/** Types of entities in the order they are shown, with what several of them are called. */
export const ENTITY_TYPES: Readonly<Record<Entity['type'], string>> = {
  company: 'Companies',
  model: 'Models',
  product: 'Products',
  person: 'People',
};

/** A node of the tree of entities. Its id stays the same when the tree is read anew, so that what is open stays open. */
export type EntityNode =
  | { readonly kind: 'type'; readonly id: string; readonly type: Entity['type']; readonly entities: readonly Entity[] }
  | { readonly kind: 'entity'; readonly id: string; readonly entity: Entity }
  | { readonly kind: 'file'; readonly id: string; readonly uri: string; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'place'; readonly id: string; readonly place: NamedPlace };

/** The types that have entities. */
export function typeNodes(entities: readonly Entity[]): readonly EntityNode[] {
  const types = Object.keys(ENTITY_TYPES) as readonly Entity['type'][];
  return types.flatMap((type) => {
    const ofType = entities.filter((entity) => entity.type === type);
    return ofType.length === 0 ? [] : [{ kind: 'type', id: type, type, entities: ofType } as const];
  });
}

/** The entities of a type, in the order they came in. */
export function entityNodes(entities: readonly Entity[]): readonly EntityNode[] {
  return entities.map((entity) => ({ kind: 'entity', id: `${entity.type} ${entity.id}`, entity }));
}

/** The files that name an entity, in the order of its places. */
export function fileNodes(entity: string, places: readonly NamedPlace[]): readonly EntityNode[] {
  const byUri = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const ofFile = byUri.get(place.uri);
    if (ofFile) ofFile.push(place);
    else byUri.set(place.uri, [place]);
  }
  return [...byUri].map(([uri, ofFile]) => ({ kind: 'file', id: `${entity} ${uri}`, uri, places: ofFile }));
}

/** The places in a file. Their ids count, for an edit moves them without making others of them. */
export function placeNodes(file: EntityNode & { kind: 'file' }): readonly EntityNode[] {
  return file.places.map((place, index) => ({ kind: 'place', id: `${file.id} ${index}`, place }));
}

/** The line a place stands in, and where in it the place is; the words alone where the line is not known. */
export function lineOfPlace({ line, text }: NamedPlace): {
  readonly label: string;
  readonly highlight: [number, number];
} {
  const start = line.indexOf(text);
  if (start < 0) return { label: text, highlight: [0, text.length] };
  // In a narrow view, the words must not stand beyond the edge.
  const cut = start > MAX_BEFORE ? start - MAX_BEFORE : 0;
  const label = cut > 0 ? `…${line.slice(cut)}` : line;
  const shift = cut > 0 ? 1 - cut : 0;
  return { label, highlight: [start + shift, start + shift + text.length] };
}

/** So much of a line is shown before the words, in UTF-16 units. */
const MAX_BEFORE = 14;

/** `12 mentions in 3 files`. */
export function countText({ nMentions, nDocuments }: Pick<Entity, 'nMentions' | 'nDocuments'>): string {
  const mentions = nMentions === 1 ? '1 mention' : `${nMentions} mentions`;
  return `${mentions} in ${nDocuments === 1 ? '1 file' : `${nDocuments} files`}`;
}
