import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { ServedVscode } from '../../src/start/servedVscode.ts';
import { isExpectedNoise } from './consoleNoise.ts';
import { type Box, boxOfText, type DecoratedText, decoratedTexts } from './editorText.ts';

/** How long anything in the editor may take before a test gives up on it. */
const WAIT_MS = 20_000;

/** What a driver is made of; it owns all of it. */
export interface DriverParts {
  readonly page: Page;
  readonly served: ServedVscode;
  readonly browser: Browser;
  /** The temporary folder that holds all the files of this VS Code; removed in the end. */
  readonly place: string;
  /** The copy of the folder that is open. */
  readonly folder: string | undefined;
  /** Where screenshots are kept. */
  readonly screenshots: string;
}

/**
 * A person at a real VS Code: presses its keys, points at its words, reads its screen.
 * Every method waits for what it speaks of and throws, naming what it saw instead, when that does not come.
 */
export class VscodeDriver {
  /** The page, for whatever the methods below do not cover. */
  readonly page: Page;
  readonly #parts: DriverParts;
  readonly #errors: string[] = [];

  constructor(parts: DriverParts) {
    this.#parts = parts;
    this.page = parts.page;
    this.page.setDefaultTimeout(WAIT_MS);
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.#noteError(`${message.text()} (${message.location().url})`);
    });
    this.page.on('pageerror', (error) => this.#noteError(error.stack ?? error.message));
  }

  /** The copy of the folder that is open, absolute. */
  get folder(): string {
    if (this.#parts.folder === undefined) throw new RangeError('No folder is open');
    return this.#parts.folder;
  }

  /** Errors in the browser's console since the start that are not known noise of the served VS Code. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** What the server has said so far, for the message of a failed test. */
  get serverOutput(): string {
    return this.#parts.served.output();
  }

  /** Loads the page, anew when it is loaded already (as "Developer: Reload Window" does), and waits for the workbench. */
  async load(): Promise<void> {
    await this.page.goto(this.#parts.served.url);
    await this.page.waitForSelector('.monaco-workbench');
    await this.page.waitForSelector('.statusbar-item');
  }

  /** Runs a command by its full title in the command palette, such as `Dossier: Show Timeline`. */
  async runCommand(title: string): Promise<void> {
    await this.#choose({ key: 'F1', typed: `>${title}`, label: title, what: `command "${title}"` });
  }

  /** Opens a file of the folder by its name through quick open, at a line counted from 1 when one is given. */
  async openFile(name: string, line?: number): Promise<void> {
    await this.#choose({ key: 'Control+P', typed: name, label: basename(name), what: `file "${name}"` });
    await this.expectTab(basename(name));
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    await this.focusEditor();
    if (line !== undefined) await this.goToLine(line);
  }

  /** Puts the cursor at a line and column of the active editor, both counted from 1, and brings them into view. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.#quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInput().waitFor({ state: 'hidden' });
    await this.statusItem(new RegExp(`^Ln ${line}, Col `));
  }

  /** The name of the file in the active tab, or the title of what else it shows; empty when no tab is open. */
  async activeTab(): Promise<string> {
    const tab = this.page.locator('.editor-group-container.active .tab.active').first();
    if ((await tab.count()) === 0) return '';
    return (await tab.getAttribute('data-resource-name')) ?? (await tab.innerText()).trim();
  }

  /** Waits until the active tab is this one, and throws with the one that is when it does not come. */
  async expectTab(name: string): Promise<void> {
    let seen = '';
    const isActive = async () => {
      seen = await this.activeTab();
      return seen === name || undefined;
    };
    await this.waitFor(() => `the tab "${name}"; the active one is "${seen}"`, isActive);
  }

  /** Gives the keyboard to the active editor; right after opening it, VS Code is still on its way there. */
  async focusEditor(): Promise<void> {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    await this.waitFor('the active editor to take the keyboard', async () => {
      if ((await focused.count()) > 0) return true;
      await this.page
        .locator('.editor-group-container.active .monaco-editor .view-lines')
        .first()
        .click({ position: { x: 1, y: 1 } });
      await pause(100);
      return undefined;
    });
  }

  /** Puts a text in at the cursor of the active editor, all at once, so that nothing completes or closes brackets in it. */
  async typeText(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.insertText(text);
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
  }

  /** Saves the active editor and waits until it is on disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /**
   * Where a text stands on the screen in the active editor; `nth` chooses among several, from 0, top to bottom.
   * Only what is scrolled into view is found, and a text broken over two screen lines is not.
   */
  async locateText(text: string, nth = 0): Promise<Box> {
    return await this.waitFor(`"${text}" in the active editor`, () => this.page.evaluate(boxOfText, { text, nth }));
  }

  /** Points at a text in the active editor and returns the hover card's text once it has come. */
  async hoverText(text: string, nth = 0): Promise<string> {
    const card = await this.hoverCard(text, nth);
    return await card.innerText();
  }

  /** Points at a text in the active editor and returns the hover card itself, for its links and looks. */
  async hoverCard(text: string, nth = 0): Promise<Locator> {
    await this.locateText(text, nth);
    // A hover asked for before the extension was ready stays empty, so the mouse comes back until there is a card.
    return await this.waitFor(`a hover card on "${text}"`, async () =>
      (await this.hasHover(text, nth)) ? this.#hoverCard() : undefined,
    );
  }

  /** Points at a text in the active editor, and says whether a hover card comes within two seconds. */
  async hasHover(text: string, nth = 0): Promise<boolean> {
    await this.#restMouse();
    await this.page.keyboard.press('Escape');
    await this.#hoverCard().waitFor({ state: 'hidden' });
    const box = await this.locateText(text, nth);
    // Two moves: the editor starts a hover on a move inside of it.
    await this.page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const shown = this.#hoverCard().waitFor({ timeout: 2000 });
    return await shown.then(
      () => true,
      () => false,
    );
  }

  /** Clicks on a text in the active editor, with modifier keys held when given (`Control` goes to the definition). */
  async clickText(text: string, nth = 0, ...modifiers: readonly ('Control' | 'Alt' | 'Shift')[]): Promise<void> {
    const box = await this.locateText(text, nth);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  /**
   * The texts in the active editor that carry a decoration of an extension, top to bottom, with their colours.
   * Waits until there are at least so many.
   */
  async decoratedTexts(nAtLeast = 1): Promise<readonly DecoratedText[]> {
    return await this.waitFor(`${nAtLeast} decorated texts`, async () => {
      const found = await this.page.evaluate(decoratedTexts);
      return found.length >= nAtLeast ? found : undefined;
    });
  }

  /** Types into the quick input that is open (an input box or a list) and accepts with Enter. */
  async answer(text: string): Promise<void> {
    await this.#quickInput().waitFor();
    await this.#quickInput().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses an item by its label in the list that is open. */
  async pick(label: string): Promise<void> {
    await this.#choose({ typed: label, label, what: `item "${label}"` });
  }

  /** The labels of the list that is open, as far as they are on the screen. */
  async pickLabels(): Promise<string[]> {
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    return await this.page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
  }

  /** Opens a view container by its name in the activity bar. */
  async openContainer(name: string): Promise<void> {
    const tab = this.page.locator('.activitybar [role="tab"]', {
      has: this.page.locator(`> .action-label[aria-label^="${name}"]`),
    });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.#restMouse();
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(name, 'i') }).waitFor();
  }

  /** A view of the side bar by its title, opened when it is folded. */
  async view(title: string): Promise<Locator> {
    const heading = this.page.locator('.pane-header .title', { hasText: new RegExp(`^${escapePattern(title)}$`, 'i') });
    const pane = this.page.locator('.sidebar .pane', { has: heading }).first();
    const header = pane.locator('.pane-header').first();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return pane;
  }

  /** The texts of a tree view's rows, as far as they are on the screen, once there is one; its title chooses the view. */
  async treeRows(title: string): Promise<string[]> {
    const pane = await this.view(title);
    await pane.locator('.monaco-list-row').first().waitFor();
    return await pane
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => (row.textContent ?? '').trim()));
  }

  /** A row of a tree view whose text holds this text. */
  async treeRow(title: string, text: string): Promise<Locator> {
    const row = (await this.view(title)).locator('.monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    return row;
  }

  /** The texts of the status bar's items, left to right. */
  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.statusbar-item').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }

  /** The text of the status bar's item that fits a pattern, once there is one. */
  async statusItem(pattern: RegExp): Promise<string> {
    return await this.waitFor(`a status bar item ${pattern}`, async () =>
      (await this.statusBar()).find((text) => pattern.test(text)),
    );
  }

  /** A notification whose text holds this text. */
  async notification(text: string): Promise<Locator> {
    const toast = this.page.locator('.notification-toast', { hasText: text }).first();
    await toast.waitFor();
    return toast;
  }

  /** A modal dialog whose text holds this text; VS Code shows one when a command fails, and waits for it to be closed. */
  async dialog(text: string): Promise<Locator> {
    const box = this.page.locator('.monaco-dialog-box', { hasText: text }).first();
    await box.waitFor();
    return box;
  }

  /** The first frame, however deep, that a predicate says yes to: a webview's document lies in a frame of a frame. */
  async webviewFrame(predicate: (frame: Frame) => boolean | Promise<boolean>): Promise<Frame> {
    return await this.waitFor('a webview that fits', async () => {
      for (const frame of this.page.frames()) {
        if (frame === this.page.mainFrame()) continue;
        // A frame may go while it is asked; then it is not the one.
        if (await Promise.resolve(predicate(frame)).catch(() => false)) return frame;
      }
      return undefined;
    });
  }

  /** The webview frame in which a CSS selector finds something. */
  async webviewWith(selector: string): Promise<Frame> {
    return await this.webviewFrame(async (frame) => (await frame.locator(selector).count()) > 0);
  }

  /** The text of a file in the open folder, once it is there and not empty; the path is relative to the folder. */
  async fileText(path: string): Promise<string> {
    return await this.waitFor(`the file ${path} on disk`, async () => {
      const text = existsSync(join(this.folder, path)) ? await readFile(join(this.folder, path), 'utf8') : '';
      return text === '' ? undefined : text;
    });
  }

  /** Keeps a picture of the window as `test-results/screenshots/NAME.png` and returns its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(this.#parts.screenshots, { recursive: true });
    const path = join(this.#parts.screenshots, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Asks again and again until there is an answer, and returns it; throws with what was awaited when none comes. */
  async waitFor<T>(what: string | (() => string), ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
    const deadline = Date.now() + WAIT_MS;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (Date.now() > deadline)
        throw new Error(`Waited ${WAIT_MS / 1000} s in vain for ${typeof what === 'string' ? what : what()}`);
      await pause(50);
    }
  }

  /** Closes the browser, ends the server with all its processes and removes the copied folder. */
  async dispose(): Promise<void> {
    await this.#parts.browser.close();
    await this.#parts.served.dispose();
    await rm(this.#parts.place, { recursive: true, force: true });
  }

  /** Takes the mouse to a corner where it points at nothing, so that no tooltip comes up under it. */
  async #restMouse(): Promise<void> {
    await this.page.mouse.move(2, 2);
  }

  #hoverCard(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content:not(:has-text("Loading..."))').first();
  }

  #quickInput(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  }

  /**
   * Types into the quick input and chooses the row whose label this is, whatever VS Code would put first. A list opened by
   * a key is opened anew until it holds the row: a list does not follow what is registered or found after it opened.
   */
  async #choose(choice: {
    readonly key?: string;
    readonly typed: string;
    readonly label: string;
    readonly what: string;
  }): Promise<void> {
    const labels = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    const wanted = labels.filter({ hasText: new RegExp(`^${escapePattern(choice.label)}$`) }).first();
    let offered: string[] = [];
    const chosen = async () => {
      if (choice.key !== undefined) await this.page.keyboard.press(choice.key);
      await this.#quickInput().waitFor();
      await this.#quickInput().fill(choice.typed);
      try {
        await wanted.waitFor({ timeout: 2000 });
      } catch {
        offered = await labels.allInnerTexts();
        if (choice.key !== undefined) await this.page.keyboard.press('Escape');
        return undefined;
      }
      await wanted.click();
      await this.#restMouse();
      return true;
    };
    await this.waitFor(() => `the ${choice.what}; VS Code offers: ${offered.join(', ') || 'nothing'}`, chosen);
  }

  #noteError(text: string): void {
    if (!isExpectedNoise(text)) this.#errors.push(text);
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
