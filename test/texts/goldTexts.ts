import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GoldText, readGoldText } from './markup.ts';

/** A gold text with its name, `<language>/<name>`. */
export interface NamedGold extends GoldText {
  readonly id: string;
}

/** All gold texts of a folder of language folders, by id. */
export function readGoldTexts(folder: string): NamedGold[] {
  const out: NamedGold[] = [];
  for (const language of readdirSync(folder, { withFileTypes: true })) {
    if (!language.isDirectory()) continue;
    for (const name of readdirSync(join(folder, language.name))) {
      if (!name.endsWith('.gold')) continue;
      const gold = readGoldText(readFileSync(join(folder, language.name, name), 'utf8'));
      out.push({ ...gold, id: `${language.name}/${basename(name, '.gold')}` });
    }
  }
  return out.sort((a, b) => (a.id < b.id ? -1 : 1));
}
