// Builds dist/: `node esbuild.mjs` makes everything; `node esbuild.mjs start` what `npm start` needs before it builds.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { leanLanguageClient } from './src/client/leanLanguageClient.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = createRequire(import.meta.url)('./package.json');
const inRoot = (path) => join(root, path);

/** Options every bundle shares. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  define: { DOSSIER_VERSION: JSON.stringify(version) },
};
const node = { ...shared, platform: 'node', target: 'node20.19' };
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
/** Gives bundled CommonJS packages the `require` they expect. */
const requireBanner = {
  js: "import { createRequire as dossierRequire } from 'node:module';\nconst require = dossierRequire(import.meta.url);\nconst dossierFolder = import.meta.dirname;",
};

/** Compiles the YAML under src/data into build/coreData.txt, which the bundles embed. */
async function compileData() {
  mkdirSync(inRoot('build'), { recursive: true });
  const compiler = inRoot('build/compileData.mjs');
  await build({
    ...node,
    minify: false,
    format: 'esm',
    entryPoints: ['src/build/main.ts'],
    outfile: compiler,
    packages: 'external',
  });
  const { compiledData } = await import(pathToFileURL(compiler).href);
  writeFileSync(inRoot('build/coreData.txt'), compiledData(inRoot('src/data')));
}

const start = [
  { ...node, format: 'esm', entryPoints: ['src/start/main.ts'], outfile: 'dist/start.js', packages: 'external' },
  {
    ...node,
    format: 'esm',
    entryPoints: ['src/start/packageMain.ts'],
    outfile: 'dist/package.js',
    packages: 'external',
  },
];

const bundles = [
  {
    ...node,
    format: 'esm',
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    entryNames: 'cli',
    chunkNames: 'cli/[name]-[hash]',
    splitting: true,
    banner: { js: `#!/usr/bin/env node\n${requireBanner.js}` },
  },
  {
    ...browser,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    entryPoints: ['src/bundles/core.ts'],
    outfile: 'dist/core.js',
  },
  {
    ...node,
    format: 'cjs',
    entryPoints: ['src/client/main.node.ts'],
    plugins: [leanLanguageClient()],
    outfile: 'dist/client.node.cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/client/main.browser.ts'],
    plugins: [leanLanguageClient()],
    outfile: 'dist/client.browser.cjs',
    external: ['vscode'],
  },
  {
    ...node,
    format: 'cjs',
    entryPoints: ['src/server/main.node.ts'],
    outfile: 'dist/server.node.cjs',
    banner: { js: 'const dossierFolder = __dirname;' },
  },
  { ...browser, format: 'iife', entryPoints: ['src/server/main.browser.ts'], outfile: 'dist/server.browser.js' },
  { ...browser, format: 'iife', entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js' },
];

const only = process.argv[2];
if (only === 'start') {
  await Promise.all(start.map((options) => build(options)));
} else if (only === 'data') {
  await compileData();
} else if (only === undefined) {
  rmSync(inRoot('dist'), { recursive: true, force: true });
  await compileData();
  await Promise.all([...start, ...bundles].map((options) => build(options)));
  copyFileSync(inRoot('build/coreData.txt'), inRoot('dist/coreData.txt'));
} else {
  console.error(`Unknown part "${only}": start, data, or nothing for everything.`);
  process.exitCode = 2;
}
