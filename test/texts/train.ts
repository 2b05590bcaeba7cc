/**
 * Trains the weights by which candidates for names are judged: multinomial logistic regression over the features of
 * `src/core/mentions/names/features.ts`, by gradient descent with an L2 penalty, on the `open` gold texts.
 * With `--check` it prints what a model trained on four fifths of the texts gets right on the last fifth instead.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileData } from '../../src/build/compileData.ts';
import { chooseLanguage } from '../../src/core/language/chooseLanguage.ts';
import { CLASSES, probabilities } from '../../src/core/mentions/names/classify.ts';
import { FEATURES } from '../../src/core/mentions/names/features.ts';
import { readNames } from '../../src/core/mentions/names/names.ts';
import { Scan } from '../../src/core/mentions/scan.ts';
import { createCharacterTable } from '../../src/core/text/characters.ts';
import { PhraseTable } from '../../src/core/text/phrases.ts';
import { formOf, prepareText } from '../../src/core/text/reading.ts';
import { type NamedGold, readGoldTexts } from './goldTexts.ts';
import type { GoldMention } from './markup.ts';

interface Sample {
  readonly text: string;
  readonly features: Float32Array;
  /** Index of {@link CLASSES}. */
  readonly label: number;
  readonly name: string;
  /** How often it stands: a name that stands often weighs more, up to a bound. */
  readonly weight: number;
}

const root = process.argv[2] ?? '.';
const data = compileData(join(root, 'src/data'));
const table = createCharacterTable();
const phrases = new PhraseTable(data.phrases);
const scan = new Scan(data, phrases, table);

/** The candidates of a gold text with what they are. */
function samplesOf(gold: NamedGold): Sample[] {
  const reading = prepareText(gold.text, formOf(`x.${gold.ending}`));
  scan.read(reading.text);
  scan.findPhrases(chooseLanguage(data, phrases, reading.text, scan.tokens).index);
  const out: Sample[] = [];
  readNames(scan, {
    table,
    weights: new Float64Array(CLASSES.length * FEATURES.length),
    threshold: 2,
    onCandidate: (candidate, features) => {
      const votes = new Map<string, number>();
      let skip = false;
      for (const { from, to } of candidate.occurrences) {
        const place = (offset: number) => reading.offsets?.[offset] ?? offset;
        const start = place(scan.tokens.start[from]!);
        const end = place(scan.tokens.end[to - 1]!);
        const hit = gold.mentions.find((mention) => mention.start < end && start < mention.end && 'entity' in mention);
        if (hit?.borderline) skip = true;
        // A surname, or a company's first word, is learnt from its longer form, not from its own context.
        if (hit && scan.tokens.kind[from] === 0 && to - from === 1 && isShortForm(gold, hit)) skip = true;
        const near =
          hit && Math.abs(hit.start - start) + Math.abs(hit.end - end) <= Math.max(4, (hit.end - hit.start) * 0.5);
        const label = hit && near ? hit.type : 'none';
        votes.set(label, (votes.get(label) ?? 0) + 1);
      }
      const label = [...votes].sort((a, b) => b[1] - a[1])[0]![0];
      if (skip || candidate.occurrences[0]!.known) return;
      const first = candidate.occurrences[0]!;
      out.push({
        text: gold.id,
        name: scan.slice(first.from, first.to),
        features: features.slice(),
        label: CLASSES.indexOf(label as (typeof CLASSES)[number]),
        weight: Math.min(3, candidate.occurrences.length),
      });
    },
  });
  return out;
}

/** Whether another mention of the same entity is longer and holds this one. */
function isShortForm(gold: NamedGold, hit: GoldMention): boolean {
  return gold.mentions.some(
    ({ entity, text }) => entity === hit.entity && text.length > hit.text.length + 2 && text.includes(hit.text),
  );
}

/** Weights that make the samples likely. */
function train(samples: readonly Sample[], { rounds = 400, penalty = 0.001, rate = 0.6 } = {}): Float64Array {
  const n = CLASSES.length * FEATURES.length;
  const weights = new Float64Array(n);
  const squares = new Float64Array(n).fill(1e-6);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(n);
    for (const { features, label, weight } of samples) {
      const likely = probabilities(features, weights);
      for (let row = 0; row < CLASSES.length; row++) {
        const error = (likely[row]! - (row === label ? 1 : 0)) * weight;
        if (error === 0) continue;
        for (let column = 0; column < FEATURES.length; column++) {
          const value = features[column]!;
          if (value !== 0) gradient[row * FEATURES.length + column]! += error * value;
        }
      }
    }
    for (let at = 0; at < n; at++) {
      const slope = gradient[at]! / total + penalty * weights[at]!;
      squares[at]! += slope * slope;
      weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
    }
  }
  return weights;
}

function evaluate(samples: readonly Sample[], weights: Float64Array, show: boolean): Map<string, number[]> {
  const table = new Map<string, number[]>();
  for (const { features, label, name, text } of samples) {
    const likely = probabilities(features, weights);
    let best = 0;
    for (let row = 1; row < CLASSES.length; row++) if (likely[row]! > likely[best]!) best = row;
    const count = (name: string, at: number) => {
      const row = table.get(name) ?? [0, 0, 0];
      row[at]!++;
      table.set(name, row);
    };
    count(CLASSES[label]!, 0);
    count(CLASSES[best]!, 1);
    if (best === label) count(CLASSES[label]!, 2);
    else if (show) {
      const marks = FEATURES.filter((_, column) => features[column]! > 0).join(' ');
      console.log(
        `${text} | ${name} | is ${CLASSES[label]} | judged ${CLASSES[best]} ${likely[best]!.toFixed(2)} | ${marks}`,
      );
    }
  }
  return table;
}

const golds = readGoldTexts(join(root, 'test/texts')).filter(({ set }) => set === 'open');
const samples = golds.flatMap(samplesOf);
console.log(`${golds.length} texts, ${samples.length} candidates`);
if (process.argv.includes('--check')) {
  const sums = new Map<string, number[]>();
  for (let fold = 0; fold < 5; fold++) {
    const isHeld = (id: string) => golds.findIndex((gold) => gold.id === id) % 5 === fold;
    const weights = train(samples.filter(({ text }) => !isHeld(text)));
    for (const [name, row] of evaluate(
      samples.filter(({ text }) => isHeld(text)),
      weights,
      process.argv.includes('--errors'),
    )) {
      const sum = sums.get(name) ?? [0, 0, 0];
      row.forEach((value, at) => {
        sum[at]! += value;
      });
      sums.set(name, sum);
    }
  }
  for (const [name, [gold, judged, right]] of sums) {
    console.log(
      `${name.padEnd(8)} gold ${gold} judged ${judged} right ${right} F1 ${((200 * right!) / (gold! + judged!)).toFixed(1)}`,
    );
  }
} else {
  const weights = train(samples);
  const rows = CLASSES.map((_, row) =>
    Array.from(weights.subarray(row * FEATURES.length, (row + 1) * FEATURES.length), (value) =>
      Number(value.toFixed(3)),
    ),
  );
  const path = join(root, 'src/data/nameWeights.json');
  writeFileSync(path, `${JSON.stringify({ features: FEATURES, classes: CLASSES, weights: rows }, null, 1)}\n`);
  console.log(existsSync(path) ? `written: ${path}` : '');
}
