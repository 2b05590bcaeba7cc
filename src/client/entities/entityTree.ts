import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
} from 'vscode';
import type { Entity } from '../../protocol/requests.ts';
import type { Failures } from '../failures.ts';
import { MENTION_ICONS } from '../highlights/mentionTypes.ts';
import { Pace } from '../pace.ts';
import { rangeOf } from '../places/openPlace.ts';
import type { Server } from '../server/server.ts';
import {
  countText,
  ENTITY_TYPES,
  type EntityNode,
  entityNodes,
  fileNodes,
  lineOfPlace,
  placeNodes,
  typeNodes,
} from './entityNodes.ts';

/** The tree of entities: type, entity, file, mention. What is inside a node is asked for when it is opened. */
export class EntityTree implements TreeDataProvider<EntityNode>, Disposable {
  readonly #server: Server;
  readonly #failures: Failures;
  readonly #changed = new EventEmitter<void>();
  readonly #pace: Pace;
  readonly #listener: Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server, failures: Failures) {
    this.#server = server;
    this.#failures = failures;
    this.#pace = new Pace(() => this.#changed.fire());
    this.#listener = server.onIndexChanged(({ indexing }) => this.#pace.ask(indexing ? 'slow' : 'soon'));
  }

  async getChildren(node?: EntityNode, token?: CancellationToken): Promise<EntityNode[]> {
    const children = await this.#failures.note('list the entities', () => this.#childrenOf(node, token));
    return [...(children ?? [])];
  }

  getTreeItem(node: EntityNode): TreeItem {
    const item = this.#itemOf(node);
    item.id = node.id;
    item.contextValue = node.kind;
    return item;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#pace.dispose();
    this.#changed.dispose();
  }

  async #childrenOf(node: EntityNode | undefined, token?: CancellationToken): Promise<readonly EntityNode[]> {
    switch (node?.kind) {
      case undefined:
        return typeNodes(await this.#server.entities(token));
      case 'type':
        return entityNodes(node.entities);
      case 'entity':
        return fileNodes(node.entity.id, await this.#server.places(node.entity.id, token));
      case 'file':
        return placeNodes(node);
      case 'place':
        return [];
    }
  }

  #itemOf(node: EntityNode): TreeItem {
    switch (node.kind) {
      case 'type': {
        const item = new TreeItem(ENTITY_TYPES[node.type], TreeItemCollapsibleState.Expanded);
        item.iconPath = new ThemeIcon(MENTION_ICONS[node.type]);
        item.description = String(node.entities.length);
        return item;
      }
      case 'entity':
        return entityItem(node.entity);
      case 'file': {
        const item = new TreeItem(this.#server.uri(node.uri), TreeItemCollapsibleState.Collapsed);
        item.iconPath = ThemeIcon.File;
        item.description = String(node.places.length);
        return item;
      }
      case 'place':
        return this.#placeItem(node);
    }
  }

  #placeItem({ place }: EntityNode & { kind: 'place' }): TreeItem {
    const { label, highlight } = lineOfPlace(place);
    const uri = this.#server.uri(place.uri);
    const item = new TreeItem({ label, highlights: [highlight] }, TreeItemCollapsibleState.None);
    item.description = String(place.from.line + 1);
    item.tooltip = place.line || place.text;
    item.accessibilityInformation = {
      label: `${label}, line ${place.from.line + 1} of ${workspace.asRelativePath(uri)}`,
    };
    item.command = {
      command: 'vscode.open',
      title: 'Open',
      arguments: [uri, { selection: rangeOf(place), preview: true }],
    };
    return item;
  }
}

function entityItem(entity: Entity): TreeItem {
  const item = new TreeItem(entity.name, TreeItemCollapsibleState.Collapsed);
  item.description = `${entity.nMentions} in ${entity.nDocuments === 1 ? '1 file' : `${entity.nDocuments} files`}`;
  item.tooltip = entityTooltip(entity);
  item.accessibilityInformation = { label: `${entity.name}, ${countText(entity)}` };
  return item;
}

function entityTooltip(entity: Entity): MarkdownString {
  const text = new MarkdownString();
  text.appendText(`${entity.name}\n${countText(entity)}`);
  if (entity.developer) text.appendText(`\nby ${entity.developer.name}`);
  if (entity.aliases.length > 0) text.appendText(`\nalso ${entity.aliases.slice(0, 8).join(', ')}`);
  return text;
}
