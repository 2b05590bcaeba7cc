import { type ConfigurationScope, workspace } from 'vscode';
import { DEFAULT_SETTINGS, type Settings } from '../protocol/settings.ts';

/** The section of VS Code's settings that is ours. */
export const SECTION = 'dossier';

/** The value of a setting, for a file or folder where it may differ. */
export function setting<K extends keyof Settings>(key: K, scope?: ConfigurationScope): Settings[K] {
  return workspace.getConfiguration(SECTION, scope).get<Settings[K]>(key) ?? DEFAULT_SETTINGS[key];
}
