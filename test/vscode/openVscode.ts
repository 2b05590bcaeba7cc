import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../src/start/chromium.ts';
import { projectRoot } from '../../src/start/projectRoot.ts';
import { type ServedVscode, serveVscode } from '../../src/start/servedVscode.ts';
import { ensureToolchain } from '../../src/start/toolchain.ts';
import { type Settings, type Theme, themeSetting } from '../../src/start/userSettings.ts';
import { VscodeDriver } from './driver.ts';

/** What to open, and how it is to look. */
export interface OpenOptions {
  /** A folder, absolute; the tests get a copy, so they may write in it. Without one, a window with no folder opens. */
  readonly folder?: string;
  /** `dark` when left out. */
  readonly theme?: Theme;
  /** The window's size in CSS pixels; 1280 × 800 when left out. */
  readonly width?: number;
  readonly height?: number;
  /** User settings in force from the start, over the quiet ones. */
  readonly settings?: Settings;
  /** `false` opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** Where the extension runs: `web` is the browser build in a web worker; `node` when left out. */
  readonly extensionHost?: 'node' | 'web';
  /** The packaged extension; `dossier.vsix` in the project's root when left out. */
  readonly vsix?: string;
}

/**
 * Serves a VS Code of its own with the packaged extension installed, opens it in a headless Chromium and waits until the
 * workbench stands. Give a `before` hook that calls it some time (30 s; minutes when VS Code must be installed first).
 */
export async function openVscode(options: OpenOptions = {}): Promise<VscodeDriver> {
  const root = projectRoot();
  const vsix = options.vsix ?? join(root, 'dossier.vsix');
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there: run \`npm run package\` first`);
  const say = (line: string) => console.error(`    ${line}`);
  const executablePath = await ensureChromium(say);
  const toolchain = await ensureToolchain({ root, say });
  const place = await mkdtemp(join(tmpdir(), 'dossier-test-'));
  let served: ServedVscode | undefined;
  let browser: Browser | undefined;
  try {
    const folder = options.folder === undefined ? undefined : join(place, basename(options.folder));
    if (options.folder !== undefined && folder !== undefined) await cp(options.folder, folder, { recursive: true });
    served = await serveVscode({
      toolchain,
      folder,
      vsix,
      profile: join(place, '.profile'),
      settings: settingsFor(options),
    });
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: 'en-US',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const driver = new VscodeDriver({
      page,
      served,
      browser,
      place,
      folder,
      screenshots: join(root, 'test-results/screenshots'),
    });
    await driver.load();
    return driver;
  } catch (error) {
    await browser?.close();
    await served?.dispose();
    await rm(place, { recursive: true, force: true });
    throw error;
  }
}

function settingsFor({ theme, trusted, extensionHost, settings }: OpenOptions): Settings {
  return {
    ...themeSetting(theme ?? 'dark'),
    // Restricted Mode is what an untrusted folder opens in when nobody is asked.
    ...(trusted === false
      ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
      : {}),
    ...(extensionHost === 'web' ? { 'remote.extensionKind': { 'dossier.dossier': ['ui'] } } : {}),
    ...settings,
  };
}
