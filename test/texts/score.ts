/**
 * Prints what is right and wrong on the gold texts: those worked with (`open`), those set apart, each language, and the
 * articles of `../shared` where they are present. `npm run score -- --errors` lists what was missed or read too much
 * in the open texts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type NamedGold, readGoldTexts } from './goldTexts.ts';
import type { GoldMention } from './markup.ts';
import { type Annotated, addText, bCubed, emptyScore, f1, type Score } from './scoring.ts';

type Analyze = (text: string, options: { uri: string; published?: string }) => Annotated;

const root = process.cwd();
const { analyze } = (await import(pathToFileURL(join(root, 'dist/core.js')).href)) as { analyze: Analyze };
const golds = readGoldTexts(join(root, 'test/texts'));
print(
  'open texts',
  golds.filter(({ set }) => set === 'open'),
);
print(
  'texts set apart',
  golds.filter(({ set }) => set === 'apart'),
);
for (const language of [...new Set(golds.map(({ lang }) => lang))].sort()) {
  print(
    `open texts, ${language}`,
    golds.filter(({ lang, set }) => lang === language && set === 'open'),
  );
}
const shared = join(root, '../shared');
if (existsSync(join(shared, 'gold')) && existsSync(join(shared, 'seeds')))
  print('shared articles', sharedGolds(shared));
else console.log('\n../shared is not here: its articles are skipped.');

function print(title: string, texts: readonly NamedGold[]): void {
  if (texts.length === 0) return;
  const score = emptyScore();
  for (const gold of texts) {
    const read = analyze(gold.text, {
      uri: `${gold.id}.${gold.ending}`,
      ...(gold.published ? { published: gold.published } : {}),
    });
    addText(score, gold, read);
    if (process.argv.includes('--errors') && title === 'open texts') printErrors(gold, read);
  }
  console.log(`\n${title}: ${texts.length}`);
  printTable(score);
}

function printTable({ types, links, events }: Score): void {
  console.log('type       gold  read |     P     R    F1 | value F1 | role');
  for (const [type, row] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hasValue = ['amount', 'date', 'quantity'].includes(type);
    const cells = [
      `${type.padEnd(10)}${String(row.gold).padStart(5)}${String(row.read).padStart(6)}`,
      `${percent(row.exact / row.read)} ${percent(row.exact / row.gold)} ${percent(f1(row.exact, row.read, row.gold))}`,
      `   ${hasValue ? percent(f1(row.value, row.read, row.gold)) : '    –'}`,
      row.roleGold ? percent(row.role / row.roleGold) : '',
    ];
    console.log(cells.join(' | '));
  }
  const loose = percent(f1(events.loose, events.read, events.gold));
  const strict = percent(f1(events.strict, events.read, events.gold));
  console.log(
    `events    ${String(events.gold).padStart(5)}${String(events.read).padStart(6)} | type and actor F1 ${loose} | with amount and date ${strict}`,
  );
  console.log(`linking B³ F1 ${percent(bCubed(links))} over ${links.length} names`);
}

function printErrors(gold: NamedGold, read: Annotated): void {
  const isIn = (list: readonly GoldMention[], { type, start, end }: GoldMention) =>
    list.some((other) => other.type === type && other.start === start && other.end === end);
  for (const mention of gold.mentions) {
    if (!mention.borderline && !isIn(read.mentions, mention))
      console.log(`${gold.id} | missed | ${mention.type} | ${mention.text}`);
  }
  for (const mention of read.mentions) {
    if (!isIn(gold.mentions, mention)) console.log(`${gold.id} | too much | ${mention.type} | ${mention.text}`);
  }
}

function percent(part: number): string {
  return Number.isNaN(part) ? '    –' : (100 * part).toFixed(1).padStart(5);
}

/** The gold of the shared articles, in the form of our own. */
function sharedGolds(folder: string): NamedGold[] {
  return readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name): NamedGold => {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8'));
      return {
        id: `shared/${gold.doc.replace(/\.txt$/, '')}`,
        lang: gold.lang,
        published: gold.published,
        genre: 'shared',
        set: 'open',
        ending: 'txt',
        text: readFileSync(join(folder, 'seeds', gold.doc), 'utf8'),
        mentions: gold.mentions.map((mention: GoldMention & { date?: { start: string | null; end: string | null } }) =>
          mention.date ? { ...mention, from: mention.date.start, to: mention.date.end } : mention,
        ),
        events: gold.events.map((event: { start: string | null; end: string | null }) => ({
          ...event,
          from: event.start,
          to: event.end,
        })),
      };
    });
}
