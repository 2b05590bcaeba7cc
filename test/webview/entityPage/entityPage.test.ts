import assert from 'node:assert/strict';
import { after, before, describe, test } from 'mocha';
import type { Page } from 'playwright-core';
import { PageInChromium, send, talkOf } from '../pageInChromium.ts';

const MARKDOWN = `# Runway

company · by [Acme \\(US\\)](dossier:/acme.md) · <https://runwayml.com>

- **2026-02-02** (funding): raises \\$315M <script>alert(1)</script>
  - [a.txt](file:///folder/a%20b.txt#L3,1): “315 млн — \\*не\\* 300”

[press me](command:evil) ![picture](https://example.org/x.png)
`;

describe('the dossier page of an entity', function () {
  this.timeout(60_000);
  let pages: PageInChromium;
  let page: Page;

  before(async function () {
    const started = await PageInChromium.start();
    if (!started) {
      this.skip();
      return;
    }
    pages = started;
    page = await pages.open({ page: 'entity', width: 800 });
    await send(page, { kind: 'show', markdown: MARKDOWN });
    await page.getByRole('heading', { name: 'Runway' }).waitFor();
  });

  after(async () => {
    await pages?.stop();
  });

  test('shows Markdown as elements', async () => {
    assert.equal(await page.locator('li li').innerText(), 'a.txt: “315 млн — *не* 300”');
    assert.equal(await page.locator('li > strong').innerText(), '2026-02-02');
  });

  test('shows HTML as text, and no pictures', async () => {
    assert.match(await page.locator('main').innerText(), /<script>alert\(1\)<\/script>/);
    assert.equal(await page.locator('main script, main img').count(), 0);
  });

  test('hands its links to the extension, and follows none', async () => {
    for (const name of ['Acme (US)', 'https://runwayml.com', 'a.txt', 'press me']) {
      await page.getByRole('link', { name }).click();
    }
    assert.deepEqual((await talkOf(page)).sent, [
      { kind: 'ready' },
      { kind: 'follow', href: 'dossier:/acme.md' },
      { kind: 'follow', href: 'https://runwayml.com' },
      { kind: 'follow', href: 'file:///folder/a%20b.txt#L3,1' },
      { kind: 'follow', href: 'command:evil' },
    ]);
    assert.equal(new URL(page.url()).host, 'page.test');
  });
});
