import { ConfigurationTarget, workspace } from 'vscode';
import { SECTION, setting } from '../settings.ts';

const KEY = 'highlights.enabled';

/** Turns the highlights on or off, where the setting has its value now: in the folder's settings or in the reader's own. */
export async function toggleHighlights(): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const isOfWorkspace = configuration.inspect<boolean>(KEY)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update(KEY, !setting(KEY), target);
}
