import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PageResources, pageHtml } from '../../src/client/pageHtml.ts';
import { findChromium } from '../../src/start/chromium.ts';
import { projectRoot } from '../../src/start/projectRoot.ts';

/** What a page has said to its extension, and the state it has kept. */
interface PageTalk {
  readonly sent: readonly unknown[];
  readonly kept: unknown;
}

/** How a page is opened. */
export interface OpenOptions {
  readonly page: PageResources['page'];
  readonly width?: number;
  readonly height?: number;
  /** The state it kept when it was open before. */
  readonly kept?: unknown;
}

/** The pages of the extension in a Chromium of their own, with VS Code's side of them played by the test. */
export class PageInChromium {
  readonly #browser: Browser;
  readonly #script: string;

  private constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  /** Starts it. Undefined where the machine has no Chromium. */
  static async start(): Promise<PageInChromium | undefined> {
    const executablePath = findChromium();
    if (executablePath === undefined) return undefined;
    const bundled = await build({
      absWorkingDir: projectRoot(),
      entryPoints: ['src/webview/main.ts'],
      bundle: true,
      format: 'iife',
      write: false,
      logLevel: 'error',
    });
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    });
    return new PageInChromium(browser, bundled.outputFiles[0]?.text ?? '');
  }

  /** Opens a page, under the content security policy it has in VS Code. */
  async open({ page: kind, width = 300, height = 700, kept }: OpenOptions): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width, height } });
    page.on('pageerror', (error) => {
      throw error;
    });
    const origin = 'http://page.test';
    const html = pageHtml({
      page: kind,
      script: `${origin}/webview.js`,
      style: `${origin}/style.css`,
      cspSource: origin,
      nonce: 'n0nce',
      home: 'view',
    });
    const style = readFileSync(join(projectRoot(), 'media', kind === 'timeline' ? 'timeline.css' : 'entityPage.css'));
    await page.route(`${origin}/**`, (route) => {
      if (route.request().url().endsWith('.js'))
        return route.fulfill({ contentType: 'text/javascript', body: this.#script });
      if (route.request().url().endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: style });
      return route.fulfill({ contentType: 'text/html', body: html });
    });
    await page.addInitScript((state) => {
      const talk = { sent: [] as unknown[], kept: state as unknown };
      Object.assign(window, {
        talk,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => talk.sent.push(message),
          getState: () => talk.kept,
          setState: (next: unknown) => {
            talk.kept = next;
          },
        }),
      });
    }, kept);
    await page.goto(`${origin}/`);
    return page;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}

/** Sends the page a message of the extension. */
export async function send(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => window.postMessage(data, '*'), message);
}

/** What the page has said so far. */
export async function talkOf(page: Page): Promise<PageTalk> {
  return page.evaluate(() => (window as unknown as { talk: PageTalk }).talk);
}
