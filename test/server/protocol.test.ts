import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'mocha';
import type {
  DefinitionLink,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InitializeResult,
  Location,
  PublishDiagnosticsParams,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver';
import type { ExportResult, Highlights, PlacesResult, TimelineResult } from '../../src/protocol/requests.ts';
import type { LanguageClient } from './languageClient.ts';
import { type Started, startBuilt, startInProcess } from './startServer.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const ANTHROPIC_EN =
  'Anthropic raised $315 million on February 10, 2026.\nGeneral Atlantic led the round. 🚀 Anthropic PBC is in New York.\n';
const ANTHROPIC_RU = '10 февраля 2026. Компания Anthropic привлекла $315 млн.\n';
const NVIDIA = 'Nvidia also took part.\r\nNvidia makes chips.\r\n';

speak('the server in this process', startInProcess);
speak('the built server', startBuilt);

function speak(title: string, start: () => Started): void {
  describe(title, function () {
    // A server of its own for each test; a busy machine may take seconds to start one.
    this.timeout(30_000);
    let started: Started;
    let client: LanguageClient;
    let folder: TemporaryFolder;

    beforeEach(() => {
      folder = new TemporaryFolder({ 'en.txt': ANTHROPIC_EN, 'deep/ru.md': ANTHROPIC_RU, 'nvidia.txt': NVIDIA });
      started = start();
      client = started.client;
    });

    afterEach(async () => {
      await started.stop();
      folder.remove();
    });

    async function openFolder(nDocuments = 3): Promise<InitializeResult> {
      const result = await client.start({ folders: [folder.uri] });
      await client.indexed(nDocuments);
      return result;
    }

    function referencesAt(name: string, line: number, character: number): Promise<Location[] | null> {
      return client.at('textDocument/references', folder.uriOf(name), line, character, {
        context: { includeDeclaration: true },
      });
    }

    test('says what it can do', async () => {
      const { capabilities } = await openFolder();
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.equal((capabilities.textDocumentSync as { change: number }).change, 2);
      assert.equal(capabilities.hoverProvider, true);
      assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['dossier'] });
    });

    test('a hover has the range of the whole name', async () => {
      await openFolder();
      client.open(folder.uriOf('en.txt'), ANTHROPIC_EN);
      const hover = await client.at<Hover>('textDocument/hover', folder.uriOf('en.txt'), 1, 43);
      // An emoji before it counts for two.
      assert.deepEqual(hover.range, { start: { line: 1, character: 35 }, end: { line: 1, character: 48 } });
      assert.match((hover.contents as { value: string }).value, /Anthropic/);
    });

    test('there is no hover between names', async () => {
      await openFolder();
      assert.equal(await client.at('textDocument/hover', folder.uriOf('en.txt'), 1, 26), null);
    });

    test('a document with no folder has its mentions', async () => {
      await client.start();
      client.open('untitled:Untitled-1', ANTHROPIC_EN);
      const hover = await client.at<Hover>('textDocument/hover', 'untitled:Untitled-1', 0, 3);
      assert.deepEqual(hover.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } });
    });

    test('an incremental change moves what follows', async () => {
      await openFolder();
      const uri = folder.uriOf('en.txt');
      client.open(uri, ANTHROPIC_EN);
      client.edit(uri, [0, 0], [0, 0], 'On Monday\n🚀 ');
      const version = client.edit(uri, [1, 3], [1, 12], 'Anthropic PBC');
      const { version: told, ranges } = await client.request<Highlights>('dossier/highlights', { uri });
      assert.equal(told, version);
      assert.deepEqual(ranges.company.slice(0, 4), [1, 3, 1, 16]);
      assert.deepEqual(ranges.amount, [1, 24, 1, 36]);
    });

    test('a document that is not open has no version to highlight', async () => {
      await openFolder();
      const answer = await client.request<Highlights>('dossier/highlights', { uri: folder.uriOf('en.txt') });
      assert.equal(answer.version, -1);
    });

    test('references are found in files that are not open', async () => {
      await openFolder();
      const places = await referencesAt('en.txt', 0, 1);
      assert.deepEqual(
        places?.map(({ uri, range }) => [uri, range.start.line, range.start.character]),
        [
          [folder.uriOf('deep/ru.md'), 0, 26],
          [folder.uriOf('en.txt'), 0, 0],
          [folder.uriOf('en.txt'), 1, 35],
        ],
      );
    });

    test('equal amounts in two languages are references of each other', async () => {
      await openFolder();
      const places = await referencesAt('en.txt', 0, 19);
      assert.deepEqual(
        places?.map(({ uri }) => uri),
        [folder.uriOf('deep/ru.md'), folder.uriOf('en.txt')],
      );
    });

    test('what is typed counts for references from elsewhere at once', async () => {
      await openFolder();
      client.open(folder.uriOf('nvidia.txt'), NVIDIA);
      client.edit(folder.uriOf('nvidia.txt'), [1, 0], [1, 6], 'Anthropic');
      const places = await referencesAt('en.txt', 0, 1);
      assert.ok(places?.some(({ uri, range }) => uri === folder.uriOf('nvidia.txt') && range.start.line === 1));
    });

    test('a document that is closed says again what the disk says', async () => {
      await openFolder();
      client.open(folder.uriOf('nvidia.txt'), 'Anthropic and nobody else.');
      client.close(folder.uriOf('nvidia.txt'));
      await client.until(async () => (await referencesAt('nvidia.txt', 0, 1))?.length === 2);
      const places = await referencesAt('nvidia.txt', 0, 1);
      assert.deepEqual(
        places?.map(({ range }) => range.start.line),
        [0, 1],
      );
    });

    test('the definition of a name is its dossier page', async () => {
      await openFolder();
      const [link] = await client.at<DefinitionLink[]>('textDocument/definition', folder.uriOf('en.txt'), 1, 36);
      assert.equal(link?.targetUri, 'dossier:/anthropic.md');
      assert.deepEqual(link?.originSelectionRange, {
        start: { line: 1, character: 35 },
        end: { line: 1, character: 48 },
      });
      const page = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: link?.targetUri });
      assert.match(page.text, /^# /);
    });

    test('a page that nobody can write says so', async () => {
      await openFolder();
      const page = await client.request<{ text: string }>('workspace/textDocumentContent', {
        uri: 'dossier:/no-one.md',
      });
      assert.match(page.text, /no-one/);
    });

    test('where the editor shows no virtual documents, the definition is the first place', async () => {
      await client.start({ folders: [folder.uri], capabilities: {} });
      await client.indexed(3);
      const place = await client.at<Location>('textDocument/definition', folder.uriOf('en.txt'), 0, 1);
      assert.equal(place.uri, folder.uriOf('deep/ru.md'));
    });

    test('the definition of an amount is the first equal one', async () => {
      await openFolder();
      const [link] = await client.at<DefinitionLink[]>('textDocument/definition', folder.uriOf('en.txt'), 0, 19);
      assert.equal(link?.targetUri, folder.uriOf('deep/ru.md'));
    });

    test('highlights of a document stay in it', async () => {
      await openFolder();
      const found = await client.at<DocumentHighlight[]>(
        'textDocument/documentHighlight',
        folder.uriOf('en.txt'),
        0,
        1,
      );
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [0, 1],
      );
    });

    test('the outline has types, entities and mentions', async () => {
      await openFolder();
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: folder.uriOf('en.txt') },
      });
      assert.equal(symbols[0]?.name, 'Companies');
      assert.equal(symbols[0]?.children?.[0]?.name, 'Anthropic');
      assert.deepEqual(
        symbols[0]?.children?.[0]?.children?.map(({ name }) => name),
        ['Anthropic', 'Anthropic PBC'],
      );
      assert.ok(symbols.some(({ name, children }) => name === 'Amounts' && children?.[0]?.name === '$315 million'));
    });

    test('workspace symbols are entities whose name has the letters in order', async () => {
      await openFolder();
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'nvia' });
      assert.deepEqual(
        symbols.map(({ name, location }) => [name.toLowerCase(), location.uri, location.range.start.line]),
        [['nvidia', folder.uriOf('nvidia.txt'), 0]],
      );
    });

    test('semantic tokens stand on the names, whole and by range', async () => {
      const { capabilities } = await openFolder();
      const { legend } = capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } };
      const company = legend.tokenTypes.indexOf('namespace');
      const textDocument = { uri: folder.uriOf('nvidia.txt') };
      client.open(textDocument.uri, NVIDIA);
      const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(pick(whole.data, [0, 1, 2, 3]), [
        [0, 0, 6, company],
        [1, 0, 6, company],
      ]);
      const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
      const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
      assert.deepEqual(pick(part.data, [0, 1, 2, 3]), [[1, 0, 6, company]]);
    });

    test('the timeline has the place of each source', async () => {
      await openFolder();
      const { events } = await client.request<TimelineResult>('dossier/timeline', {});
      assert.ok(events.length > 0);
      for (const event of events) assert.equal(event.places.length, event.sources.length);
      const uris = [folder.uriOf('nvidia.txt')];
      const none = await client.request<TimelineResult>('dossier/timeline', { uris });
      assert.deepEqual(none.events, []);
    });

    test('entities and their places come with words and lines', async () => {
      await openFolder();
      const entities = await client.request<{ id: string; nDocuments: number }[]>('dossier/entities', undefined);
      assert.equal(entities.find(({ id }) => id === 'anthropic')?.nDocuments, 2);
      const places = await client.request<PlacesResult>('dossier/places', { entity: 'anthropic' });
      assert.deepEqual(
        places.map(({ text, line }) => [text, line]),
        [
          ['Anthropic', ANTHROPIC_RU.trim()],
          ['Anthropic', ANTHROPIC_EN.split('\n')[0]],
          ['Anthropic PBC', ANTHROPIC_EN.split('\n')[1]],
        ],
      );
    });

    test('the next and the previous mention', async () => {
      await openFolder();
      const uri = folder.uriOf('nvidia.txt');
      client.open(uri, NVIDIA);
      const ask = (line: number, character: number, direction: string) =>
        client.request<{ from: { line: number } }>('dossier/neighbour', { uri, line, character, direction });
      assert.equal((await ask(0, 0, 'next')).from.line, 1);
      assert.equal((await ask(1, 0, 'next')).from.line, 0);
      assert.equal((await ask(1, 6, 'previous')).from.line, 0);
      assert.equal((await ask(0, 0, 'previous')).from.line, 1);
    });

    test('an export is the text of a file', async () => {
      await openFolder();
      const all = await client.request<ExportResult>('dossier/export', { format: 'csv' });
      assert.equal(all.nDocuments, 3);
      assert.ok(all.text.length > 0);
      const one = await client.request<ExportResult>('dossier/export', {
        format: 'csv',
        uris: [folder.uriOf('en.txt')],
      });
      assert.equal(one.nDocuments, 1);
      await assert.rejects(client.request('dossier/export', { format: 'papyrus' }), /papyrus/);
    });

    test('a file that changes on disk is read again', async () => {
      await openFolder();
      folder.write('nvidia.txt', 'Now Anthropic.');
      client.changedOnDisk([folder.uriOf('nvidia.txt'), 2]);
      await client.until(async () => (await referencesAt('en.txt', 0, 1))?.length === 4);
    });

    test('a file that is deleted is forgotten, with its folder too', async () => {
      await openFolder();
      folder.remove('deep');
      client.changedOnDisk([folder.uriOf('deep'), 3]);
      await client.until(async () => (await referencesAt('en.txt', 0, 1))?.length === 2);
      folder.remove('nvidia.txt');
      client.changedOnDisk([folder.uriOf('nvidia.txt'), 3]);
      await client.indexed(1);
    });

    test('a folder that is moved in is read', async () => {
      await openFolder();
      folder.write('new/one.txt', 'Anthropic.');
      folder.write('new/two.txt', 'Anthropic.');
      folder.write('new/picture.dat', 'Anthropic.');
      client.changedOnDisk([folder.uriOf('new'), 1]);
      await client.indexed(5);
    });

    test('a file that is replaced is not lost', async () => {
      await openFolder();
      const from = client.received.length;
      folder.write('nvidia.txt', 'Now Anthropic.');
      client.changedOnDisk([folder.uriOf('nvidia.txt'), 3], [folder.uriOf('nvidia.txt'), 1]);
      await client.until(async () => (await referencesAt('en.txt', 0, 1))?.length === 4);
      await client.indexed(3, from);
    });

    test('an open document wins over the disk', async () => {
      await openFolder();
      const uri = folder.uriOf('nvidia.txt');
      client.open(uri, 'Anthropic is typed here.');
      folder.write('nvidia.txt', 'Nobody.');
      folder.write('other.txt', 'Nobody.');
      client.changedOnDisk([uri, 2], [folder.uriOf('other.txt'), 1]);
      await client.indexed(4);
      assert.equal((await referencesAt('nvidia.txt', 0, 1))?.length, 4);
    });

    test('it asks to hear of changes on disk', async () => {
      await openFolder();
      const { registrations } = await client.waitFor<{ registrations: { method: string }[] }>(
        'client/registerCapability',
        ({ registrations }) => registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
      );
      assert.ok(registrations);
    });

    test('folders come and go', async () => {
      const second = new TemporaryFolder({ 'more (1).txt': 'Anthropic again.' });
      try {
        await openFolder();
        const added = [{ uri: second.uri, name: 'second' }];
        client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
        await client.indexed(4);
        const places = await referencesAt('en.txt', 0, 1);
        // Written the way VS Code writes it.
        assert.ok(places?.some(({ uri }) => uri === `${second.uri}/more%20%281%29.txt`));
        const from = client.received.length;
        const removed = [{ uri: folder.uri, name: 'first' }];
        client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
        await client.indexed(1, from);
      } finally {
        second.remove();
      }
    });

    test('settings say which files are sources', async () => {
      await client.start({ folders: [folder.uri], settings: { files: { include: ['**/*.txt'] } } });
      await client.indexed(2);
      client.settings = { files: { exclude: ['nvidia.*'] } };
      client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.until(async () => {
        const entities = await client.request<{ id: string }[]>('dossier/entities', undefined);
        return !entities.some(({ id }) => id === 'nvidia') && entities.some(({ id }) => id === 'anthropic');
      });
    });

    test('many files are read under a progress', async () => {
      for (let i = 0; i < 120; i++) folder.write(`many/${i}.txt`, `Anthropic, number ${i}.`);
      await client.start({ folders: [folder.uri] });
      await client.indexed(123);
      const { token } = await client.waitFor<{ token: unknown }>('window/workDoneProgress/create');
      await client.waitFor<{ token: unknown; value: { kind: string } }>(
        '$/progress',
        (told) => told.token === token && told.value.kind === 'end',
      );
    });

    test('a request that is stopped is answered as stopped', async () => {
      await openFolder();
      const ask = { jsonrpc: '2.0', id: 'mine', method: 'dossier/places', params: { entity: 'anthropic' } };
      const stop = { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'mine' } };
      const answer = client.answerTo('mine');
      // In one piece, so that the stop is there before the answer.
      started.toServer.write([ask, stop].map(frame).join(''));
      assert.equal((await answer).error?.code, -32800);
    });

    test('a knowledge file is used, its problems told, and its end followed', async () => {
      await openFolder();
      folder.write('acme.txt', 'we saw qwzorb there, and qwzorb again');
      folder.write('.dossier/knowledge/mine.yaml', KNOWLEDGE);
      client.changedOnDisk([folder.uriOf('acme.txt'), 1], [folder.uriOf('.dossier/knowledge/mine.yaml'), 1]);
      await client.until(async () => (await referencesAt('acme.txt', 0, 8))?.length === 2);

      folder.write('.dossier/knowledge/mine.yaml', '!: [');
      client.changedOnDisk([folder.uriOf('.dossier/knowledge/mine.yaml'), 2]);
      const told = await client.waitFor<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        ({ diagnostics }) => diagnostics.length > 0,
      );
      assert.equal(told.uri, folder.uriOf('.dossier/knowledge/mine.yaml'));
      assert.equal(told.diagnostics[0]?.source, 'dossier');
      assert.equal(told.diagnostics[0]?.code, 'yaml-syntax');
      await client.until(async () => (await referencesAt('acme.txt', 0, 8))?.length !== 2);

      const from = client.received.length;
      folder.remove('.dossier');
      client.changedOnDisk([folder.uriOf('.dossier'), 3]);
      await client.waitFor<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        ({ diagnostics }) => diagnostics.length === 0,
        from,
      );
    });

    test('a knowledge file that is open counts as it is typed', async () => {
      folder.write('.dossier/knowledge/mine.yaml', '!: [');
      folder.write('acme.txt', 'we saw qwzorb there');
      await openFolder(4);
      const yaml = folder.uriOf('.dossier/knowledge/mine.yaml');
      client.open(folder.uriOf('acme.txt'), 'we saw qwzorb there');
      client.open(yaml, KNOWLEDGE, 'yaml');
      await client.until(async () => (await referencesAt('acme.txt', 0, 8))?.length === 1);
      client.close(yaml);
      await client.until(async () => (await referencesAt('acme.txt', 0, 8))?.length !== 1);
    });

    test('files and folders that are no texts are named, and stop nothing', async () => {
      folder.write('binary.txt', Uint8Array.of(0x89, 0x50, 0, 1, 2));
      folder.write('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
      folder.write('empty.txt', '');
      folder.write('bom.txt', '\uFEFFAnthropic.');
      folder.write('utf16le.txt', Buffer.from('\uFEFFAnthropic.', 'utf16le'));
      folder.write('utf16be.txt', Buffer.from('\uFEFFAnthropic.', 'utf16le').swap16());
      folder.write('large.txt', 'Anthropic. '.repeat(2_500_000));
      folder.write('.dossier/knowledge/broken.yaml', '!: [');
      symlinkSync('nowhere', folder.pathOf('broken-link.txt'));
      symlinkSync('..', folder.pathOf('deep/cycle'));
      await client.start({ folders: [folder.uri] });
      await client.indexed(7);
      const log = client.log();
      assert.match(log, /binary\.txt is left out: it is not a text file/);
      assert.match(log, /latin1\.txt is left out: its text is neither UTF-8 nor UTF-16/);
      assert.match(log, /large\.txt is left out: it is larger than 10 MB/);
      assert.match(log, /broken-link\.txt is left out: it is a link that leads nowhere/);
      assert.match(log, /deep\/cycle is left out: it is a link that leads back/);
      assert.equal(log.split('left out').length - 1, 5);
      for (const name of ['bom.txt', 'utf16le.txt', 'utf16be.txt']) {
        const hover = await client.at<Hover>('textDocument/hover', folder.uriOf(name), 0, 2);
        assert.deepEqual(hover.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } }, name);
      }
    });
  });
}

/** A knowledge file; the fake reads no more of it than the name. */
const KNOWLEDGE = 'type: company\nentities:\n  - { name: qwzorb }\n';

function pick(data: readonly number[], columns: readonly number[]): number[][] {
  return Array.from({ length: data.length / 5 }, (_, i) => columns.map((column) => data[5 * i + column] ?? -1));
}

function frame(message: object): string {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
