/**
 * Measures what performance is promised for, prints a table and writes `test-results/bench.json`. Nothing here can fail:
 * it tells figures. Ratios are of one run, on the same text, after warm-up, median of seven.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDossier, readCoreData } from '../src/core/dossier.ts';
import { readGoldTexts } from '../test/texts/goldTexts.ts';
import { HOSTILE_SHAPES } from './hostileShapes.ts';

const root = process.cwd();
const rows: { what: string; measured: string; wanted: string }[] = [];
const tell = (what: string, measured: string, wanted: string) => {
  rows.push({ what, measured, wanted });
  console.log(`${what.padEnd(34)} ${measured.padEnd(40)} ${wanted}`);
};

const texts = readGoldTexts(join(root, 'test/texts')).map(({ text }) => text);
const dossier = createDossier(readCoreData(readFileSync(join(root, 'build/coreData.txt'), 'utf8')));
measureAnalysis();
measureTyping();
measureIndex();
measureHostile();
await measureStart();
measureSizes();
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results/bench.json'), `${JSON.stringify(rows, null, 2)}\n`);

function measureAnalysis(): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const analysis = median(() => {
    for (const text of texts) dossier.analyze(text, { uri: 'bench.txt' });
  });
  const bare = median(() => {
    for (const text of texts) bareTokens(text);
  });
  const rate = (ms: number) => `${(bytes / 1e3 / ms).toFixed(1)} MB/s`;
  tell(
    'analysis, all languages',
    `${rate(analysis)}, 1/${(analysis / bare).toFixed(0)} of the bare pass`,
    'at least 1/10 of the bare pass',
  );
  tell('bare tokenising pass', rate(bare), '');
}

/** One loop over UTF-16 units that notes where words begin. */
function bareTokens(text: string): Int32Array {
  const starts = new Int32Array(text.length);
  let n = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isWord = unit > 0x40 || (unit > 0x2f && unit < 0x3a);
    if (isWord && !inWord) starts[n++] = at;
    inWord = isWord;
  }
  return starts;
}

function measureTyping(): void {
  for (const [size, wanted] of [
    [100_000, '16 ms'],
    [1_000_000, '50 ms'],
  ] as const) {
    const text = longText(size);
    const times: number[] = [];
    for (let edit = 0; edit < (size > 500_000 ? 20 : 60); edit++) {
      const at = (edit * 7919) % text.length;
      const started = performance.now();
      dossier.setDocument(`${text.slice(0, at)}x${text.slice(at)}`, { uri: 'typing.txt' });
      times.push(performance.now() - started);
    }
    dossier.removeDocument('typing.txt');
    tell(`typing, ${size / 1000} KB, p95`, `${percentile(times, 95).toFixed(0)} ms`, wanted);
  }
}

function measureIndex(): void {
  const n = 1000;
  const started = performance.now();
  for (let document = 0; document < n; document++) {
    dossier.setDocument(texts[document % texts.length]!, { uri: `index/${document}.txt` });
  }
  tell(`index, ${n} documents`, `${((performance.now() - started) / 1000).toFixed(1)} s`, '10,000 in 5 s');
  const hovers: number[] = [];
  for (let document = 0; document < 100; document++) {
    const uri = `index/${document}.txt`;
    for (const { start } of dossier.analysisOf(uri)!.mentions.slice(0, 3)) {
      const asked = performance.now();
      dossier.card(uri, start);
      hovers.push(performance.now() - asked);
    }
  }
  tell(`hover, ${n} documents, p95`, `${percentile(hovers, 95).toFixed(1)} ms`, '10 ms');
  const [most] = dossier.entities();
  const asked = performance.now();
  dossier.timeline({ entities: [most!.id] });
  dossier.placesOf(most!.id);
  tell('references and timeline', `${(performance.now() - asked).toFixed(1)} ms`, '100 ms');
}

function measureHostile(): void {
  const prose = timeOf(longText(100_000));
  for (const [name, shape] of Object.entries(HOSTILE_SHAPES)) {
    const half = timeOf(shape(50_000));
    const whole = timeOf(shape(100_000));
    tell(
      `hostile: ${name}`,
      `2n/n ${(whole / half).toFixed(1)}, ${(whole / prose).toFixed(1)} × prose`,
      'at most 2.3, 5 × prose',
    );
  }
}

function timeOf(text: string): number {
  return median(() => dossier.analyze(text, { uri: 'hostile.txt' }), 3);
}

async function measureStart(): Promise<void> {
  const cli = join(root, 'dist/cli.js');
  const help = median(() => execFileSync(process.execPath, [cli, '--help'], { stdio: 'ignore' }));
  tell('start: dossier --help', `${help.toFixed(0)} ms`, '100 ms');
  const times: number[] = [];
  for (let round = 0; round < 5; round++) times.push(await firstAnswer(cli));
  tell('start: server to first answer', `${percentile(times, 50).toFixed(0)} ms`, '200 ms');
}

/** From the spawn of the server to its answer to `initialize`, in ms. */
async function firstAnswer(cli: string): Promise<number> {
  const started = performance.now();
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await new Promise((resolve) => {
    server.stdout.once('data', resolve);
  });
  const time = performance.now() - started;
  server.kill();
  return time;
}

function measureSizes(): void {
  const size = (path: string) => `${(statSync(join(root, path)).size / 1000).toFixed(0)} KB`;
  tell('client loaded at activation', size('dist/client.node.cjs'), '300 KB');
  tell('compiled data', size('dist/coreData.txt'), '');
}

function longText(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at++) text += `${texts[at % texts.length]}\n\n`;
  return text.slice(0, length);
}

function median(work: () => unknown, rounds = 7): number {
  work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return percentile(times, 50);
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))]!;
}
