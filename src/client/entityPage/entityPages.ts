import { commands, type Location, type LocationLink, type TextEditor, Uri } from 'vscode';
import { PAGE_SCHEME } from '../../protocol/requests.ts';

/** Opens the page of an entity, or the one at a uri. */
export async function openEntityPage(page: string | Uri): Promise<void> {
  await commands.executeCommand('vscode.open', typeof page === 'string' ? pageUri(page) : page, { preview: true });
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

function pageUri(entity: string): Uri {
  return Uri.from({ scheme: PAGE_SCHEME, path: `/${entity}.md` });
}
