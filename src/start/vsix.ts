import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure, type StepContext } from './failure.ts';
import { lastLines, runProgram } from './program.ts';

/** Builds every bundle, as `npm run build` does. */
export async function buildBundles(context: StepContext): Promise<void> {
  context.say('Building …');
  const { code, output } = await runProgram(process.execPath, ['esbuild.mjs'], {
    cwd: context.root,
    signal: context.signal,
  });
  if (code !== 0) throw new StartFailure(`The build failed:\n${lastLines(output, 40)}`);
}

/**
 * Packages the built extension as `dossier.vsix` in the project's root and returns its path.
 * What goes in is decided by `.vscodeignore` alone.
 */
export async function packageVsix(context: StepContext): Promise<string> {
  context.say('Packaging dossier.vsix …');
  const vsce = join(context.root, 'node_modules/@vscode/vsce/vsce');
  if (!existsSync(vsce)) throw new StartFailure('@vscode/vsce is not installed. Run `npm ci` first.');
  const staging = await mkdtemp(join(tmpdir(), 'dossier-package-'));
  try {
    await copyAllowed(context.root, staging);
    const packed = join(staging, 'dossier.vsix');
    const { code, output } = await runProgram(
      process.execPath,
      [
        vsce,
        'package',
        '--no-dependencies', // Everything is bundled.
        '--allow-missing-repository',
        '--no-rewrite-relative-links', // Without a repository there is nothing to rewrite them to, and vsce would refuse.
        '--out',
        packed,
      ],
      { cwd: staging, env: { ...process.env, NO_COLOR: '1' }, signal: context.signal },
    );
    if (code !== 0) throw new StartFailure(`Packaging failed:\n${lastLines(output, 40)}`);
    for (const line of output.split('\n')) if (/\bWARNING\b/.test(line)) context.say(line.trim());
    const vsix = join(context.root, 'dossier.vsix');
    await copyFile(packed, vsix);
    context.say(`… dossier.vsix, ${Math.ceil((await stat(vsix)).size / 1000)} KB.`);
    return vsix;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Copies what `.vscodeignore` allows, and that file itself. vsce walks the whole folder it is run in before it reads
 * `.vscodeignore`, and a walk through the VS Code in `.vscode-test/` would take it many seconds.
 */
async function copyAllowed(root: string, staging: string): Promise<void> {
  const ignore = await readFile(join(root, '.vscodeignore'), 'utf8');
  const allowed = ignore
    .split(/\r?\n/)
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1).replace(/\/\*\*$/, ''));
  for (const path of ['.vscodeignore', ...allowed]) {
    const source = join(root, path);
    if (existsSync(source)) await cp(source, join(staging, path), { recursive: true });
    else if (path.startsWith('dist/'))
      throw new StartFailure(`${path} has not been built. Run \`npm run build\` first.`);
  }
}
