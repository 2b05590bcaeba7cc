import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'mocha';
import { projectRoot } from '../../src/start/projectRoot.ts';
import type { VscodeDriver } from './driver.ts';
import { openVscode } from './openVscode.ts';

const SEEDS = join(projectRoot(), 'seeds');

for (const theme of ['dark', 'light'] as const) {
  describe(`the packaged extension in a real VS Code, ${theme} theme`, function () {
    this.timeout(120_000);
    let code: VscodeDriver;

    before(async function () {
      this.timeout(600_000);
      code = await openVscode({ folder: SEEDS, theme });
    });

    after(async () => {
      await code?.dispose();
    });

    test('highlights stand on names and amounts', async () => {
      await code.openFile('runway-pivot-en.txt');
      await code.statusItem(/\d+\s+\S*\s*\d+/);
      const texts = await code.waitFor('highlights on Runway, an amount and a model', async () => {
        const shown = (await code.decoratedTexts(5)).map(({ text }) => text);
        return shown.includes('Runway') && shown.some((text) => /^\$/.test(text)) ? shown : undefined;
      });
      assert.ok(!texts.some((text) => /^(?:the|and|of)$/i.test(text)), texts.join(' | '));
      await code.screenshot(`highlights-${theme}`);
    });

    test('the card of a company shows what is known, and of an amount its value', async () => {
      const card = await code.hoverText('Runway');
      assert.match(card, /Runway/);
      assert.match(card, /mentions in \d+ documents/);
      await code.screenshot(`hover-company-${theme}`);
      const amount = await code.hoverText('$5.3B');
      assert.match(amount, /5,300,000,000 USD/);
      await code.screenshot(`hover-amount-${theme}`);
    });

    test('the timeline lists events, and a click opens the sentence', async () => {
      await code.runCommand('Dossier: Show Timeline');
      const frame = await code.webviewWith('[role=tree]');
      await code.waitFor('events in the timeline', async () =>
        (await frame.locator('[role=treeitem]').count()) > 2 ? true : undefined,
      );
      const words = (await frame.locator('[role=tree]').innerText()).replace(/\s+/g, ' ');
      assert.match(words, /\$315M/);
      await code.screenshot(`timeline-${theme}`);
      await frame.locator('[role=treeitem]').filter({ hasText: '$315M' }).first().click();
      await code.waitFor('the sentence to be opened', async () =>
        /^runway-.*\.(?:txt|md)$/.test(await code.activeTab()) ? true : undefined,
      );
      await code.screenshot(`timeline-click-${theme}`);
    });

    test('the entities tree counts mentions', async () => {
      await code.openContainer('Dossier');
      const rows = await code.treeRows('Entities');
      assert.ok(
        rows.some((row) => /Compan/i.test(row)),
        rows.join(' | '),
      );
      await code.screenshot(`entities-${theme}`);
    });

    test('references list several files', async () => {
      await code.openFile('runway-pivot-en.txt');
      await code.clickText('CoreWeave');
      await code.page.keyboard.press('Shift+F12');
      const peek = code.page.locator('.reference-zone-widget, .references-view');
      await peek.first().waitFor();
      const files = await code.waitFor('references in several files', async () => {
        const labels = await code.page
          .locator('.reference-zone-widget .ref-tree .reference-file, .ref-tree .monaco-icon-label')
          .allInnerTexts();
        const names = new Set(labels.map((label) => label.trim()).filter((label) => /\.(?:txt|md)/.test(label)));
        return names.size > 1 ? names : undefined;
      });
      assert.ok(files.size > 1);
      await code.screenshot(`references-${theme}`);
      await code.page.keyboard.press('Escape');
    });

    test('an export lands on disk with what was found', async () => {
      await code.openFile('runway-pivot-en.txt');
      await code.runCommand('Dossier: Export Annotations and Mentions…');
      await code.pick('CSV');
      await code.page.getByText('The whole folder').first().waitFor();
      await code.answer('This file');
      // The file dialog of a served VS Code is a quick input with the proposed path; Enter takes it.
      await code.page.locator('.quick-input-widget input').first().waitFor();
      await code.waitFor('the dialog to propose a name', async () =>
        /dossier\.csv$/.test(await code.page.locator('.quick-input-widget input').first().inputValue())
          ? true
          : undefined,
      );
      await code.page.keyboard.press('Enter');
      const csv = await code.fileText('runway-pivot-en-dossier.csv');
      assert.match(csv, /^\ufeffuri,line,start,end,type,text,entity/);
      assert.match(csv, /,company,Runway,runway,Runway,/);
      assert.match(csv, /,amount,\$315M,/);
      await code.notification('Dossier wrote 1 document');
      await code.screenshot(`export-${theme}`);
    });

    test('no error was told in the console', () => {
      assert.deepEqual(code.errors, []);
    });
  });
}

test('the package stays under two megabytes', () => {
  assert.ok(statSync(join(projectRoot(), 'dossier.vsix')).size < 2_000_000);
});

describe('the packaged extension elsewhere', function () {
  this.timeout(600_000);

  test('works in Restricted Mode, and highlights can be turned off and on', async () => {
    const code = await openVscode({ folder: SEEDS, trusted: false });
    try {
      await code.openFile('runway-round-ru.txt');
      await code.decoratedTexts(5);
      await code.runCommand('Dossier: Turn Highlights On or Off');
      await code.waitFor('no highlights', async () => ((await code.decoratedTexts(0)).length === 0 ? true : undefined));
      await code.runCommand('Dossier: Turn Highlights On or Off');
      await code.decoratedTexts(5);
      await code.screenshot('restricted');
    } finally {
      await code.dispose();
    }
  });

  test('works in a web worker, in a narrow window', async () => {
    const code = await openVscode({ folder: SEEDS, extensionHost: 'web', width: 620, height: 700, theme: 'light' });
    try {
      await code.openFile('runway-serie-e-it.txt');
      await code.decoratedTexts(3);
      await code.runCommand('Dossier: Show Timeline');
      const frame = await code.webviewWith('[role=tree]');
      await code.waitFor('events', async () =>
        (await frame.locator('[role=treeitem]').count()) > 2 ? true : undefined,
      );
      await code.screenshot('narrow-web');
    } finally {
      await code.dispose();
    }
  });

  test('opens without a folder, with a word of welcome', async () => {
    const code = await openVscode({});
    try {
      await code.openContainer('Dossier');
      await code.waitFor('the welcome', async () =>
        (await code.page.getByText('Open Folder').count()) > 0 ? true : undefined,
      );
      await code.screenshot('no-folder');
    } finally {
      await code.dispose();
    }
  });
});
