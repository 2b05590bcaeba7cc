import { commands, type Location, type LocationLink, type QuickPickItem, type TextEditor, Uri, window, workspace } from 'vscode';
import { type Entity, PAGE_SCHEME } from '../../protocol/requests.ts';
import { countText, ENTITY_TYPES } from '../entities/entityNodes.ts';
import { MENTION_ICONS } from '../highlights/mentionTypes.ts';
import type { Server } from '../server/server.ts';

/** Opens an entity's dossier page. */
export async function openEntityPage(entity: string): Promise<void> {
  const document = await workspace.openTextDocument(pageUri(entity));
  await window.showTextDocument(document, { preview: true });
}

/** The uri of an entity's page. */
export function pageUri(entity: string): Uri {
  return Uri.from({ scheme: PAGE_SCHEME, path: `/${encodeURIComponent(entity)}.md` });
}

/** The page of what the cursor is in. Undefined where it is in nothing that has one. */
export async function pageAtCursor({ document, selection }: TextEditor): Promise<Uri | undefined> {
  const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    selection.active,
  );
  const uris = found.map((target) => ('targetUri' in target ? target.targetUri : target.uri));
  return uris.find(({ scheme }) => scheme === PAGE_SCHEME);
}

/** Asks the reader for an entity. Undefined where the reader changes their mind. */
export async function chooseEntity(server: Server): Promise<string | undefined> {
  const items = server.entities().then((entities) => entities.map(itemOf));
  const options = { placeHolder: 'Name of an entity', matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.entity;
}

interface EntityItem extends QuickPickItem {
  readonly entity: string;
}

function itemOf(entity: Entity): EntityItem {
  const aliases = entity.aliases.slice(0, 6).join(', ');
  return {
    label: `$(${MENTION_ICONS[entity.type]}) ${entity.name}`,
    description: `${ENTITY_TYPES[entity.type]}, ${countText(entity)}`,
    ...(aliases ? { detail: aliases } : {}),
    entity: entity.id,
  };
}
