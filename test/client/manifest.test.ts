import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'mocha';
import { COMMANDS } from '../../src/client/commands/commandIds.ts';
import { MENTION_TYPES } from '../../src/client/highlights/mentionTypes.ts';
import { DEFAULT_SETTINGS, HIGHLIGHT_STYLES } from '../../src/protocol/settings.ts';
import { projectRoot } from '../../src/start/projectRoot.ts';
import { EVENT_TYPES } from '../../src/webview/events/eventTypes.ts';
import { readManifest } from './manifest.ts';

const { contributes, capabilities } = readManifest();

/** The settings by the names `package.json` gives them: one switch a type is a setting of its own. */
function settingsByName(): Record<string, unknown> {
  const { 'highlights.types': types, ...rest } = DEFAULT_SETTINGS;
  const switches = Object.entries(types).map(([type, isOn]) => [`highlights.types.${type}`, isOn] as const);
  return Object.fromEntries([...Object.entries(rest), ...switches].map(([key, value]) => [`dossier.${key}`, value]));
}

describe('the manifest', () => {
  test('has the settings of the protocol, with their defaults', () => {
    const { properties } = contributes.configuration;
    const defaults = Object.entries(properties).map(([key, { default: value }]) => [key, value] as const);
    assert.deepEqual(Object.fromEntries(defaults), settingsByName());
  });
  test('says of every setting what it does', () => {
    for (const [key, { markdownDescription }] of Object.entries(contributes.configuration.properties)) {
      assert.match(markdownDescription ?? '', /^[A-Z].*\.$/, key);
    }
  });
  test('offers the styles there are', () => {
    assert.deepEqual(contributes.configuration.properties['dossier.highlights.style']?.enum, [...HIGHLIGHT_STYLES]);
  });
  test('has the commands of the table, all under one category', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...COMMANDS].sort());
    for (const { command, category, title } of contributes.commands) {
      assert.equal(category, 'Dossier', command);
      assert.ok(title, command);
    }
  });
  test('names no command in a menu, a key or a link that there is not', () => {
    const { keybindings, menus, viewsWelcome, walkthroughs } = contributes;
    const texts = [
      ...viewsWelcome.map(({ contents }) => contents),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
    ];
    const linked = texts.flatMap((text) => [...text.matchAll(/command:(dossier\.\w+)/g)].map(([, id]) => id ?? ''));
    const used = [...keybindings, ...Object.values(menus).flat()].map(({ command }) => command);
    for (const id of [...used, ...linked]) assert.ok((COMMANDS as readonly string[]).includes(id), id);
  });
  test('binds keys to texts that are read and to nothing else', () => {
    for (const { command, when } of contributes.keybindings) assert.match(when ?? '', /dossier\.isSource/, command);
  });
  test('has a colour for every type of mention and of event, in every kind of theme', () => {
    const wanted = [
      ...MENTION_TYPES.flatMap((type) => [`dossier.${type}Background`, `dossier.${type}Foreground`]),
      ...EVENT_TYPES.map((type) => `dossier.event${type[0]?.toUpperCase()}${type.slice(1)}`),
    ];
    assert.deepEqual(contributes.colors.map(({ id }) => id).sort(), wanted.sort());
    for (const { id, defaults, description } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      assert.match(description, /\.$/, id);
    }
  });
  test('has the colours that the stylesheet asks for', () => {
    const style = readFileSync(join(projectRoot(), 'media/timeline.css'), 'utf8');
    const ids = new Set(contributes.colors.map(({ id }) => `--vscode-${id.replaceAll('.', '-')}`));
    const asked = [...style.matchAll(/--vscode-dossier-\w+/g)].map(([name]) => name);
    assert.ok(asked.length > 0);
    for (const name of asked) assert.ok(ids.has(name), name);
  });
  test('names files that are there', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { media } of steps) assert.ok(existsSync(join(projectRoot(), media.markdown)), media.markdown);
    }
  });
  test('welcomes the reader to no view that there is not', () => {
    const views = contributes.views.dossier.map(({ id }) => id);
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
  });
  test('lets the extension run in a folder nobody trusts yet', () => {
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
  });
});
