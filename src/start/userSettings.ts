import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Settings by their full names, as in a `settings.json`. */
export type Settings = Readonly<Record<string, unknown>>;

/** The colour themes the served VS Code can start in. */
export type Theme = 'dark' | 'light' | 'hcDark' | 'hcLight';

/** What VS Code calls each theme; dark and light are those a new user is given. */
const THEME_NAMES: Readonly<Record<Theme, string>> = {
  dark: 'Dark 2026',
  light: 'Light 2026',
  hcDark: 'Default High Contrast',
  hcLight: 'Default High Contrast Light',
};

/** Settings that keep a served VS Code quiet and offline, with nothing on the screen but the folder and Dossier. */
export const QUIET_SETTINGS: Settings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'files.autoSave': 'off', // As on the desktop; in a browser VS Code would save by itself.
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.wordWrap': 'on',
};

/** The setting that chooses a theme. */
export function themeSetting(theme: Theme): Settings {
  return { 'workbench.colorTheme': THEME_NAMES[theme] };
}

/**
 * Writes a profile's settings: `defaults` for what it does not set yet, `chosen` in any case.
 * A settings file that a person has written so that it can't be read as plain JSON (comments) is left as it is.
 */
export async function writeSettings(path: string, defaults: Settings, chosen: Settings = {}): Promise<void> {
  let present: Settings = {};
  if (existsSync(path)) {
    try {
      present = JSON.parse(await readFile(path, 'utf8')) as Settings;
    } catch {
      return; // Theirs now: overwriting it would lose what they wrote.
    }
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...defaults, ...present, ...chosen }, undefined, 2)}\n`);
}
