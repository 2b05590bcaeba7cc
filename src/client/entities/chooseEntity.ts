import { type QuickPickItem, window } from 'vscode';
import type { Entity } from '../../protocol/requests.ts';
import { MENTION_ICONS } from '../highlights/mentionTypes.ts';
import type { Server } from '../server/server.ts';
import { countText, ENTITY_TYPES } from './entityNodes.ts';

/** An entity the reader chose. */
export interface ChosenEntity {
  readonly entity: string;
  readonly name: string;
}

/** Asks the reader for an entity of the folder. Undefined where the reader changes their mind. */
export async function chooseEntity(server: Server): Promise<ChosenEntity | undefined> {
  const items = server.entities().then((entities) => entities.map(itemOf));
  const options = { placeHolder: 'Name of an entity', matchOnDescription: true, matchOnDetail: true };
  return window.showQuickPick(items, options);
}

function itemOf(entity: Entity): QuickPickItem & ChosenEntity {
  const aliases = entity.aliases.slice(0, 6).join(', ');
  return {
    label: `$(${MENTION_ICONS[entity.type]}) ${entity.name}`,
    description: `${ENTITY_TYPES[entity.type]}, ${countText(entity)}`,
    ...(aliases ? { detail: aliases } : {}),
    entity: entity.id,
    name: entity.name,
  };
}
