/** Reads the gold files named on the command line and says what cannot be read. */
import { readFileSync } from 'node:fs';
import { readGoldText } from './markup.ts';

let nBad = 0;
for (const path of process.argv.slice(2)) {
  try {
    const gold = readGoldText(readFileSync(path, 'utf8'));
    console.log(
      `${path}: ${gold.text.length} characters, ${gold.mentions.length} mentions, ${gold.events.length} events`,
    );
  } catch (error) {
    nBad++;
    console.log(`${path}: ${(error as Error).message}`);
  }
}
process.exitCode = nBad ? 1 : 0;
