import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'mocha';
import { ROOT } from '../core/readData.ts';

const root = fileURLToPath(ROOT);
const TSC = join(root, 'node_modules/typescript/bin/tsc');
const BIOME = join(root, 'node_modules/@biomejs/biome/bin/biome');

describe('the compiler keeps the core free of its surroundings', function () {
  this.timeout(30_000);
  let folder = '';
  let output = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-core-'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    // One project with one file a case: the compiler starts once.
    for (const [name, content] of Object.entries(CASES)) writeFileSync(join(folder, `${name}.ts`), content);
    const compilerOptions = {
      composite: false,
      incremental: false,
      noEmit: true,
      rootDir: folder,
      tsBuildInfoFile: null,
    };
    const project = { extends: join(root, 'src/core/tsconfig.json'), compilerOptions, include: [`${folder}/*.ts`] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
    const run = spawnSync(process.execPath, [TSC, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
      cwd: folder,
    });
    output = run.stdout + run.stderr;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const errorsOf = (name: string) => output.split('\n').filter((line) => line.includes(`${name}.ts(`));

  for (const name of ['usesProcess', 'usesDocument', 'usesNode', 'usesBuffer', 'usesTimer', 'usesFetch']) {
    test(`${name} does not compile`, () => assert.equal(errorsOf(name).length, 1, output));
  }
  test('an index that may be absent must be looked at', () => assert.equal(errorsOf('unchecked').length, 1, output));
  test('a file that uses nothing of them compiles', () => assert.deepEqual(errorsOf('harmless'), []));
});

/** Files by name; each but the last must not compile. */
const CASES: Readonly<Record<string, string>> = {
  usesProcess: 'export const a = process.env;\n',
  usesDocument: 'export const a = document.title;\n',
  usesNode: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
  usesBuffer: "export const a = Buffer.from('a');\n",
  usesTimer: 'export const a = () => setTimeout(() => {}, 1);\n',
  usesFetch: "export const a = () => fetch('a');\n",
  unchecked: 'export const a = (list: readonly string[]): number => list[0].length;\n',
  harmless: "export const a = (list: readonly string[]): string => list.join('é');\n",
};

describe('the linter keeps the rooms free of their surroundings', function () {
  this.timeout(30_000);
  let folder = '';
  let output = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-lint-'));
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, content] of Object.entries(LINTED)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const run = spawnSync(process.execPath, [BIOME, 'lint', '--reporter=github'], { encoding: 'utf8', cwd: folder });
    output = run.stdout + run.stderr;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Names of the rules that refuse a file. */
  const rulesOf = (path: string) =>
    output
      .split('\n')
      .flatMap((line) =>
        line.startsWith('::error') && line.includes(`${path},line=`)
          ? (/title=lint\/\w+\/(\w+)/.exec(line)?.[1] ?? line)
          : [],
      );
  const check = (path: string, rules: readonly string[]) => assert.deepEqual(rulesOf(path), rules, output);

  test('Node in the core', () => check('src/core/node.ts', ['noRestrictedImports']));
  test('Node deep in the core', () => check('src/core/text/deep.ts', ['noRestrictedImports']));
  test('the editor in the core', () => check('src/core/editor.ts', ['noRestrictedImports']));
  test('the language client in the protocol', () => check('src/protocol/client.ts', ['noRestrictedImports']));
  test('Node in the webview', () => check('src/webview/node.ts', ['noRestrictedImports']));
  test('Node in the server is allowed', () => check('src/server/node.ts', []));
  test('a promise left alone', () => check('src/server/floating.ts', ['noFloatingPromises']));
  test('a promise that is waited for is allowed', () => check('src/server/awaited.ts', []));
});

/** Files by path, each with one thing to be said of it, or nothing. */
const LINTED: Readonly<Record<string, string>> = {
  'src/core/node.ts': "import 'node:fs';\n",
  'src/core/text/deep.ts': "import 'node:path';\n",
  'src/core/editor.ts': "import 'vscode';\n",
  'src/protocol/client.ts': "import 'vscode-languageclient';\n",
  'src/webview/node.ts': "import 'node:path';\n",
  'src/server/node.ts': "import 'node:fs';\n",
  'src/server/floating.ts': 'export async function a(): Promise<void> {}\nexport function b(): void {\n  a();\n}\n',
  'src/server/awaited.ts':
    'export async function a(): Promise<void> {}\nexport async function b(): Promise<void> {\n  await a();\n}\n',
};
