import assert from 'node:assert/strict';
import { after, before, describe, test } from 'mocha';
import type { Locator, Page } from 'playwright-core';
import type { PageEvent, PageEvents } from '../../src/protocol/webview.ts';
import { manyEvents, pageEvent, undatedEvent } from './pageEvents.ts';
import { type OpenOptions, PageInChromium, send, talkOf } from './pageInChromium.ts';

const EVENTS: readonly PageEvent[] = [
  pageEvent({ id: 'release', type: 'release', title: 'Runway releases Gen-4.5', from: '2025-12-01' }),
  pageEvent({
    id: 'round',
    title: 'Runway raises $315M',
    amount: '$315M',
    from: '2026-02-02',
    to: '2026-02-08',
    objects: [{ id: 'nvidia', name: 'NVIDIA' }],
    sources: [
      { uri: 'file:///ru.txt', label: 'ru.txt', quote: 'Runway ML привлекла $315 млн.' },
      { uri: 'file:///it.txt', label: 'it.txt', quote: 'Ha raccolto 315 milioni di dollari.' },
    ],
  }),
  pageEvent({
    id: 'plan',
    type: 'forecast',
    title: 'NVIDIA expects $1T',
    actor: 'nvidia',
    actorName: 'NVIDIA',
    planned: true,
  }),
  undatedEvent({ title: 'Runway partners with <b>CoreWeave</b>', type: 'partnership' }),
];

function eventsMessage(events: readonly PageEvent[], parts: Partial<PageEvents> = {}): PageEvents {
  return { kind: 'events', events, indexing: false, hasDocuments: true, ...parts };
}

describe('the timeline page', function () {
  this.timeout(60_000);
  let pages: PageInChromium;

  before(async function () {
    const started = await PageInChromium.start();
    if (started) pages = started;
    // `.ci/run` makes sure of a Chromium, so that these tests are skipped on a bare machine only.
    else this.skip();
  });

  after(async () => {
    await pages?.stop();
  });

  async function open(events: readonly PageEvent[] = EVENTS, options: Partial<OpenOptions> = {}): Promise<Page> {
    const page = await pages.open({ page: 'timeline', ...options });
    await send(page, eventsMessage(events));
    await page.locator('.event').first().waitFor();
    return page;
  }

  const row = (page: Page, text: string): Locator => page.getByRole('treeitem').filter({ hasText: text });
  const shownTitles = (page: Page): Promise<string[]> => page.locator('.event .title').allInnerTexts();
  const opened = async (page: Page): Promise<unknown[]> =>
    (await talkOf(page)).sent.filter((message) => (message as { kind: string }).kind !== 'ready');

  test('says that it is there', async () => {
    const page = await open();
    assert.deepEqual((await talkOf(page)).sent[0], { kind: 'ready' });
  });

  test('shows markup in a title as text', async () => {
    const page = await open();
    assert.deepEqual(await shownTitles(page), [
      'Runway releases Gen-4.5',
      'Runway raises $315M',
      'NVIDIA expects $1T',
      'Runway partners with <b>CoreWeave</b>',
    ]);
    assert.equal(await page.locator('.title b').count(), 0);
  });

  test('opens the sentence on a click', async () => {
    const page = await open();
    await row(page, '$315M').locator('.title').click();
    assert.deepEqual(await opened(page), [{ kind: 'open', event: 'round', source: 0 }]);
  });

  test('shows the sources of an event, and opens the one that is clicked', async () => {
    const page = await open();
    await row(page, '$315M').getByRole('button', { name: '2 sources' }).click();
    await row(page, '315 milioni').click();
    assert.deepEqual(await opened(page), [{ kind: 'open', event: 'round', source: 1 }]);
  });

  test('is used by the keyboard alone', async () => {
    const page = await open();
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'release');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'round');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'round source 0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual(await opened(page), [{ kind: 'open', event: 'round', source: 1 }]);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), 'round');
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-key=round][aria-expanded=false]').waitFor();
    await page.keyboard.press('End');
    assert.equal(await focused(), 'undated');
    await page.keyboard.press('Home');
    assert.equal(await focused(), 'release');
  });

  test('is one stop of the Tab key in the list, and one among the types', async () => {
    const page = await open();
    assert.equal(await page.locator('[role=treeitem][tabindex="0"]').count(), 1);
    assert.equal(await page.locator('.chip[tabindex="0"]').count(), 1);
  });

  test('tells a screen reader what an event is and where it stands', async () => {
    const page = await open();
    const item = row(page, '$315M');
    assert.equal(await item.getAttribute('aria-label'), 'Runway raises $315M, Funding, Week of 2 Feb 2026, 2 sources');
    assert.equal(await item.getAttribute('aria-posinset'), '2');
    assert.equal(await item.getAttribute('aria-setsize'), '4');
  });

  test('searches, says how much it found and offers to clear the search', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Search events' }).fill('МЛН');
    await page.locator('.counts', { hasText: '1 of 4 events' }).waitFor();
    await page.locator('[role=status]', { hasText: '1 of 4 events' }).waitFor({ state: 'attached' });
    assert.deepEqual(await shownTitles(page), ['Runway raises $315M']);
    await page.getByRole('textbox', { name: 'Search events' }).fill('no such word');
    await page.getByRole('button', { name: 'Clear Filters', exact: true }).click();
    await page.locator('.counts', { hasText: /^4 events$/ }).waitFor();
  });

  test('filters by type', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Release: 1' }).click();
    await page.locator('.counts', { hasText: '1 of 4' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Release: 1' }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await shownTitles(page), ['Runway releases Gen-4.5']);
  });

  test('filters by an entity chosen with the keyboard', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Entity' });
    await field.click();
    await field.pressSequentially('nvi');
    await page.getByRole('option', { name: 'NVIDIA' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.counts', { hasText: '2 of 4' }).waitFor();
    assert.equal(await field.inputValue(), 'NVIDIA');
    await page.keyboard.press('Escape');
    await page.locator('.counts', { hasText: /^4 events$/ }).waitFor();
  });

  test('filters by the entity the extension names', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Release: 1' }).click();
    await send(page, { kind: 'filter', entity: 'nvidia', name: 'NVIDIA' });
    await page.locator('.counts', { hasText: '2 of 4' }).waitFor();
    assert.deepEqual(await shownTitles(page), ['Runway raises $315M', 'NVIDIA expects $1T']);
  });

  test('zooms with the wheel and the keyboard, and back', async () => {
    const page = await open(manyEvents(400));
    const strip = page.getByRole('slider', { name: 'Time in view' });
    const whole = await strip.getAttribute('aria-valuetext');
    await strip.hover();
    await page.mouse.wheel(0, -600);
    await page.locator('.counts', { hasText: 'of 400' }).waitFor();
    assert.notEqual(await strip.getAttribute('aria-valuetext'), whole);
    await strip.press('+');
    await strip.press('ArrowRight');
    await strip.press('0');
    await page.locator('.counts', { hasText: /^400 events$/ }).waitFor();
    assert.equal(await strip.getAttribute('aria-valuetext'), whole);
  });

  test('shows the newest first when asked', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Oldest first' }).click();
    await page.getByRole('button', { name: 'Newest first' }).waitFor();
    assert.equal((await shownTitles(page))[0], 'NVIDIA expects $1T');
    assert.equal((await shownTitles(page)).at(-1), 'Runway partners with <b>CoreWeave</b>');
  });

  test('has few rows in the document, however many events there are, and reaches the last one', async () => {
    const page = await open(manyEvents(10_000));
    assert.ok((await page.locator('.row').count()) < 60);
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const last = row(page, 'the 9999th thing');
    assert.equal(await last.evaluate((node) => node === document.activeElement), true);
    const box = await last.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 701, JSON.stringify(box));
    assert.ok((await page.locator('.row').count()) < 60);
  });

  test('keeps the focus on a row that is scrolled out of view', async () => {
    const page = await open(manyEvents(500));
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.locator('.scroller').evaluate((node) => node.scrollTo(0, 9000));
    await page.waitForTimeout(100);
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), 'event-1');
  });

  test('keeps what the reader set while it is hidden', async () => {
    const before = await open();
    await before.getByRole('button', { name: 'Release: 1' }).click();
    await before.locator('.counts', { hasText: '1 of 4' }).waitFor();
    await before.waitForTimeout(300);
    const page = await open(EVENTS, { kept: (await talkOf(before)).kept });
    assert.deepEqual(await shownTitles(page), ['Runway releases Gen-4.5']);
  });

  test('stays where it is when more events come', async () => {
    const page = await open(manyEvents(300));
    await page.locator('.scroller').evaluate((node) => node.scrollTo(0, 4000));
    await page.waitForTimeout(200);
    const firstInView = (): Promise<string | null> =>
      page.evaluate(() => {
        const top = document.querySelector('.scroller')?.getBoundingClientRect().top ?? 0;
        const rows = [...document.querySelectorAll('.event')];
        return rows.find((node) => node.getBoundingClientRect().bottom > top + 40)?.getAttribute('data-key') ?? null;
      });
    const before = await firstInView();
    await send(page, eventsMessage([pageEvent({ id: 'early', from: '2014-01-01' }), ...manyEvents(300)]));
    await page.locator('.counts', { hasText: '301' }).waitFor();
    assert.equal(await firstInView(), before);
  });

  test('says why there is nothing to see', async () => {
    const page = await pages.open({ page: 'timeline' });
    await send(page, eventsMessage([], { indexing: true }));
    await page.getByRole('heading', { name: 'Reading the documents…' }).waitFor();
    assert.equal(await page.getByRole('progressbar').isVisible(), true);
    await send(page, eventsMessage([]));
    await page.getByRole('heading', { name: 'No events found' }).waitFor();
    await send(page, eventsMessage([], { hasDocuments: false }));
    await page.getByRole('button', { name: 'Open Folder' }).click();
    assert.deepEqual(await opened(page), [{ kind: 'openFolder' }]);
  });

  for (const width of [200, 250, 400, 1000]) {
    test(`has nothing beyond its edge at ${width} pixels`, async () => {
      const page = await open(EVENTS, { width });
      await row(page, '$315M').getByRole('button', { name: '2 sources' }).click();
      await row(page, '315 milioni').waitFor();
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((node) => !node.closest('.unseen') && node.getBoundingClientRect().right > window.innerWidth + 0.5)
          .map((node) => node.className.toString()),
      );
      assert.deepEqual(wide, []);
    });
  }
});
