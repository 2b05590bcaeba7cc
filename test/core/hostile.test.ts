import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { READER } from './readData.ts';

/** Texts that look for a way of reading that takes more than linear time: what is repeated, and as what it is read. */
const SHAPES: readonly (readonly [name: string, repeated: string, uri?: string])[] = [
  ['digits', '7'],
  ['digits with spaces', '777 '],
  ['dollars', '$'],
  ['capitals', 'A'],
  ['words in capitals', 'Abcd '],
  ['one small word', 'a'],
  ['small words', 'of '],
  ['opening brackets', '('],
  ['brackets of links', '[a]('],
  ['combining marks', '\u0301'],
  ['lone surrogates', '\ud83d'],
  ['marks of direction', '\u200f'],
  ['sums and names', '$1 OpenAI '],
  ['sums and names in sentences', 'OpenAI raised $1 million from Nvidia. '],
  ['unknown names', 'Brindle Works raised money. '],
  ['bars', '|'],
  ['rows of a table', '| OpenAI | $5 |\n'],
  ['glued cells', 'CompanyFunding$5mStatus\n'],
  ['lines', '\n'],
  ['lines and carriage returns', '\r\n\r'],
  ['quotes', '"'],
  ['hyphens', '-'],
  ['hyphens and letters', 'a-'],
  ['characters of China', '智谱发布'],
  ['characters of Korea', '구글은 '],
  ['numbers of China', '三千五百億'],
  ['apostrophes', "'"],
  ['at signs', '@'],
  ['at signs and points', 'a.@'],
  ['addresses', 'http://a '],
  ['character references', '&amp;'],
  ['ampersands', '&'],
  ['fences of front matter', '---\n', 'a.md'],
  ['fences of code', '```\n', 'a.md'],
  ['opening comments', '<!--', 'a.md'],
  ['opening links', '](', 'a.md'],
  ['underscores', '_a', 'a.md'],
  ['tags that are not closed', '<b>', 'a.html'],
  ['opening tags', '<', 'a.html'],
  ['cells of HTML', '<td>OpenAI', 'a.html'],
  ['commas', ','],
  ['numbers with commas', '1,'],
  ['dates', '3 March 2026 '],
  ['ranges', '$1-'],
  ['scale words', 'million '],
];

/** Length of the shorter text, in UTF-16 units; how many times longer reading twice of it may take, and what is quick anyway. */
const LENGTH = 50_000;
const BOUND = 4;
const QUICK_MS = 500;

/** The processor time that reading a text takes, in milliseconds, whatever else the machine does: the best of some rounds. */
function timeOf(text: string, uri: string, rounds: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    READER.analyze(text, { uri });
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

describe('hostile texts are read in linear time', function () {
  this.timeout(60_000);
  for (const [name, repeated, uri = 'a.txt'] of SHAPES) {
    test(name, () => {
      const text = (length: number) => repeated.repeat(Math.ceil(length / repeated.length));
      if (timeOf(text(LENGTH * 2), uri, 1) <= QUICK_MS) return;
      const once = timeOf(text(LENGTH), uri, 3);
      const twice = timeOf(text(LENGTH * 2), uri, 3);
      const told = `${name}: ${LENGTH} units take ${once.toFixed()} ms, twice as many ${twice.toFixed()} ms`;
      assert.ok(twice <= QUICK_MS || twice <= once * BOUND, told);
    });
  }
});
