import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { describe, test } from 'mocha';
import { projectRoot } from '../../src/start/projectRoot.ts';

/** What VS Code may have to load before the server answers, in bytes. */
const MAX_BYTES = 300_000;

async function bundle(entry: string, platform: 'node' | 'browser'): Promise<string> {
  const plugin = pathToFileURL(join(projectRoot(), 'src/client/leanLanguageClient.mjs')).href;
  const { leanLanguageClient } = (await import(plugin)) as { leanLanguageClient: () => Plugin };
  const { outputFiles } = await build({
    absWorkingDir: projectRoot(),
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'cjs',
    platform,
    external: ['vscode'],
    plugins: [leanLanguageClient()],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the bundle of the client', function () {
  this.timeout(30_000);
  for (const [entry, platform] of [
    ['src/client/main.node.ts', 'node'],
    ['src/client/main.browser.ts', 'browser'],
  ] as const) {
    test(`${entry} is small enough to be loaded at once`, async () => {
      const nBytes = Buffer.byteLength(await bundle(entry, platform));
      assert.ok(nBytes < MAX_BYTES, `${nBytes} bytes`);
    });
  }
  test('leaves out what is matched by globs and versions', async () => {
    assert.doesNotMatch(await bundle('src/client/main.node.ts', 'node'), /Minimatch|SemVer/);
  });
});
