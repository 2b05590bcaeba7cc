import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'mocha';
import type { Hover, SymbolInformation } from 'vscode-languageserver';
import type { Highlights, PlacesResult } from '../../src/protocol/requests.ts';
import { type FakeDossier, fakeDossier } from './fakeDossier.ts';
import type { LanguageClient } from './languageClient.ts';
import { type Started, startInProcess } from './startServer.ts';

const URI = 'untitled:Untitled-1';

describe('features', () => {
  let dossier: FakeDossier;
  let started: Started;
  let client: LanguageClient;

  beforeEach(() => {
    dossier = fakeDossier();
    started = startInProcess(dossier);
    client = started.client;
  });

  afterEach(() => started.stop());

  const highlights = () => client.request<Highlights>('dossier/highlights', { uri: URI });
  const neighbour = async (character: number, direction: string) =>
    (await client.request<{ start: number } | null>('dossier/neighbour', { uri: URI, line: 0, character, direction }))
      ?.start;

  test('a name below the threshold is not shown anywhere', async () => {
    await client.start({ settings: { discovery: { threshold: 0.5 } } });
    client.open(URI, 'Maybe Acme met Runway.');
    assert.deepEqual((await highlights()).ranges.company, [0, 15, 0, 21]);
    assert.equal(await client.at<Hover | null>('textDocument/hover', URI, 0, 2), null);
    assert.equal(await client.at('textDocument/references', URI, 0, 2, { context: {} }), null);
    assert.equal(await client.at('textDocument/definition', URI, 0, 2), null);
  });

  test('a new threshold counts without a change of the text', async () => {
    await client.start({ settings: { discovery: { threshold: 0.5 } } });
    client.open(URI, 'Maybe Acme met Runway.');
    assert.equal((await highlights()).ranges.company.length, 4);
    client.settings = { discovery: { threshold: 0.2 } };
    const from = client.received.length;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.waitFor('dossier/indexChanged', () => true, from);
    assert.equal((await highlights()).ranges.company.length, 8);
  });

  test('settings may be pushed by a client that cannot be asked', async () => {
    await client.start({ capabilities: {} });
    client.open(URI, 'Maybe Acme met Runway.');
    client.notify('workspace/didChangeConfiguration', { settings: { dossier: { discovery: { threshold: 0 } } } });
    assert.equal((await highlights()).ranges.company.length, 8);
  });

  test('an edited document is analysed once a version, however often it is asked about', async () => {
    await client.start();
    client.open(URI, 'Runway.');
    for (let i = 0; i < 5; i++) await highlights();
    await client.at('textDocument/hover', URI, 0, 1);
    client.edit(URI, [0, 0], [0, 0], 'x');
    await client.request('dossier/entities', undefined);
    await client.request('dossier/timeline', undefined);
    assert.deepEqual(dossier.wasSet, [URI, URI]);
  });

  test('typing without a question is analysed once it pauses', async () => {
    await client.start();
    client.open(URI, 'Runway.');
    for (let i = 0; i < 20; i++) client.edit(URI, [0, 0], [0, 0], 'x');
    await client.until(async () => dossier.wasSet.length > 0);
    assert.deepEqual(dossier.wasSet, [URI]);
  });

  test('a document that cannot be analysed stops no other', async () => {
    await client.start();
    client.open('untitled:bad', 'FAIL');
    client.open(URI, 'Runway.');
    assert.equal((await highlights()).ranges.company.length, 4);
    await client.waitFor('window/logMessage');
    assert.match(client.log(), /untitled:bad could not be analysed/);
  });

  test('neighbours, with names that touch', async () => {
    await client.start();
    client.open(URI, 'RunwayNvidia and Nvidia');
    await highlights();
    assert.equal(await neighbour(0, 'next'), 6);
    assert.equal(await neighbour(6, 'next'), 17);
    assert.equal(await neighbour(17, 'next'), 0);
    assert.equal(await neighbour(17, 'previous'), 6);
    assert.equal(await neighbour(6, 'previous'), 0);
    assert.equal(await neighbour(0, 'previous'), 17);
    assert.equal(await neighbour(23, 'previous'), 6);
  });

  test('neighbours pass over types that are not highlighted', async () => {
    await client.start({ settings: { highlights: { types: { amount: false } } } });
    await client.waitFor('dossier/indexChanged');
    client.open(URI, '$5 million, Runway, $5 million');
    await highlights();
    assert.equal(await neighbour(0, 'next'), 12);
    assert.equal(await neighbour(12, 'next'), 12);
  });

  test('a text without mentions has no neighbours', async () => {
    await client.start();
    client.open(URI, 'Nothing.');
    assert.equal(await neighbour(0, 'next'), undefined);
  });

  test('a name over two lines is two tokens and one outline entry', async () => {
    await client.start({ capabilities: {} });
    client.open(URI, 'by General\nAtlantic');
    const textDocument = { uri: URI };
    const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(
      [data.slice(0, 3), data.slice(5, 8)],
      [
        [0, 3, 7],
        [1, 0, 8],
      ],
    );
    const [symbol] = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbol?.name, 'General Atlantic');
  });

  test('a long line is cut between letters', async () => {
    await client.start();
    client.open(URI, `  Runway ${'🚀'.repeat(200)}`);
    const [place] = await client.request<PlacesResult>('dossier/places', { entity: 'runway' });
    assert.equal(place?.line, `Runway ${'🚀'.repeat(96)}`);
  });

  test('a page is asked for again when it says something else', async () => {
    await client.start();
    const uri = 'dossier:/runway.md';
    client.open(URI, 'Runway.');
    const before = await client.request<{ text: string }>('workspace/textDocumentContent', { uri });
    client.edit(URI, [0, 0], [0, 0], 'Runway and ');
    const { uri: asked } = await client.waitFor<{ uri: string }>('workspace/textDocumentContent/refresh');
    assert.equal(asked, uri);
    const after = await client.request<{ text: string }>('workspace/textDocumentContent', { uri });
    assert.notEqual(after.text, before.text);
  });

  test('a client that gives no settings has the default ones', async () => {
    await client.start({
      answers: {
        'workspace/configuration': () => {
          throw new Error('not now');
        },
      },
    });
    await client.indexed(0);
    assert.match(client.log(), /did not tell its settings/);
  });
});
