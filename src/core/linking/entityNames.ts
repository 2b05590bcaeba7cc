import { byText } from '../base/order.ts';
import type { KnownEntity } from '../knowledge/entity.ts';
import { isName, type NameMention } from '../mentions/mention.ts';
import type { Entity } from './entity.ts';
import type { FolderIndex } from './folderIndex.ts';

/** Tells what is known of entities: from knowledge files first, else from the documents that name them. */
export class EntityNames {
  readonly #index: FolderIndex;
  readonly #known: () => ReadonlyMap<string, KnownEntity>;

  constructor(index: FolderIndex, known: () => ReadonlyMap<string, KnownEntity>) {
    this.#index = index;
    this.#known = known;
  }

  /** The name of an entity; its id where nothing names it. */
  nameOf(id: string): string {
    return this.#known().get(id)?.name ?? this.#discovered(id)?.name ?? id;
  }

  /** Everything known of an entity; undefined where nobody names it and no file knows it. */
  entity(id: string): Entity | undefined {
    const known = this.#known().get(id);
    const first = known ? undefined : this.#discovered(id);
    if (!known && !first) return undefined;
    const name = known?.name ?? first!.name;
    const { nMentions, nDocuments } = this.#index.counts(`entity ${id}`);
    const aliases = new Set<string>([...(known?.aliases ?? []), ...(known?.weak ?? [])]);
    for (const { mention } of this.#index.postings(`entity ${id}`)) aliases.add(mention.text.replace(/\s+/gu, ' '));
    aliases.delete(name);
    const { developer, kind, homepage, released } = known ?? {};
    return {
      id,
      type: known?.type ?? first!.type,
      name,
      aliases: [...aliases].sort(byText),
      ...(developer ? { developer: { id: developer, name: this.nameOf(developer) } } : {}),
      ...(kind ? { kind } : {}),
      ...(homepage ? { homepage } : {}),
      ...(released ? { released } : {}),
      known: known !== undefined,
      nMentions,
      nDocuments,
    };
  }

  /** All entities that are mentioned: most mentions first, then by id. */
  entities(): Entity[] {
    return this.#index
      .entities()
      .map((id) => this.entity(id)!)
      .sort((a, b) => b.nMentions - a.nMentions || byText(a.id, b.id));
  }

  #discovered(id: string): NameMention | undefined {
    const mention = this.#index.postings(`entity ${id}`)[0]?.mention;
    return mention && isName(mention) ? mention : undefined;
  }
}
