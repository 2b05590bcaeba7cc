import { franc } from 'franc-min';
import type { CoreData } from '../knowledge/coreData.ts';
import { isCapitalised, type PhraseTable } from '../text/phrases.ts';
import { KIND, type Tokens } from '../text/tokens.ts';
import { CATEGORY } from './categories.ts';

/** ISO 639-3 codes of the detector for the codes of packs whose two letters it does not know. */
const LONG_CODES: Readonly<Record<string, string>> = {
  eng: 'en',
  rus: 'ru',
  ita: 'it',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  nld: 'nl',
  pol: 'pl',
  ukr: 'uk',
  tur: 'tr',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  swe: 'sv',
  ces: 'cs',
  ron: 'ro',
  hun: 'hu',
  arb: 'ar',
  vie: 'vi',
  ind: 'id',
  ell: 'el',
  bul: 'bg',
  srp: 'sr',
  hin: 'hi',
  pes: 'fa',
  bel: 'be',
};

/** How many tokens are looked at, and how many function words settle the matter without the detector. */
const SAMPLE = 600;
const ENOUGH = 6;

/** A text of fewer words is short. */
const SHORT = 40;

/** The language of a text: its code, and the index of its pack (0 where there is none). */
export interface ChosenLanguage {
  readonly code: string;
  readonly index: number;
}

/**
 * Tells the language of a text. Script decides for Japanese, Korean and Chinese; a clear majority of function words
 * decides among the packs; what is left is the detector's matter (franc, trigrams).
 */
export function chooseLanguage(data: CoreData, phrases: PhraseTable, text: string, tokens: Tokens): ChosenLanguage {
  const n = Math.min(tokens.n, SAMPLE);
  const byKind = new Int32Array(7);
  const votes = new Int32Array(32);
  let nWords = 0;
  for (let t = 0; t < n; t++) {
    const kind = tokens.kind[t]!;
    byKind[kind]!++;
    if (kind !== KIND.word) continue;
    nWords++;
    count(votes, phrases.languagesOf(tokens, t, CATEGORY.function));
  }
  if (nWords < SHORT) {
    // A short text has few function words: every word that a pack knows counts beside them.
    for (let t = 0; t < n; t++) {
      if (tokens.kind[t] === KIND.word && !isCapitalised(tokens, t)) count(votes, phrases.languagesOf(tokens, t));
    }
  }
  const kana = byKind[KIND.hiragana]! + byKind[KIND.katakana]!;
  const han = byKind[KIND.han]!;
  const hangul = byKind[KIND.hangul]!;
  const eastAsian = kana + han + hangul;
  if (eastAsian > nWords * 1.5) {
    const code = hangul > kana + han ? 'ko' : byKind[KIND.hiragana]! * 12 > han || kana > han ? 'ja' : 'zh';
    return packOf(data, code);
  }
  let best = 0;
  let second = 0;
  for (let bit = 1; bit < data.languages.length; bit++) {
    if (votes[bit]! > votes[best]!) {
      second = best;
      best = bit;
    } else if (second === 0 || votes[bit]! > votes[second]!) second = bit;
  }
  const isShort = nWords < SHORT;
  const clear =
    votes[best]! >= (isShort ? 2 : ENOUGH) && votes[best]! >= nWords * 0.15 && votes[best]! > votes[second]! * 1.15;
  if (best > 0 && clear) return { code: data.languages[best]!.code, index: best };
  const guess = franc(text.slice(0, 1200), { minLength: 20, only: Object.keys(LONG_CODES) });
  if (guess === 'und')
    return best > 0 && votes[best]! > 0
      ? packOf(data, data.languages[best]!.code)
      : { code: 'und', index: fallback(data) };
  const chosen = packOf(data, LONG_CODES[guess] ?? guess);
  if (chosen.index > 0) return chosen;
  // The detector mistakes short texts for small languages; function words of a pack weigh more than that.
  return best > 0 && votes[best]! >= 3 && votes[best]! > votes[second]!
    ? packOf(data, data.languages[best]!.code)
    : { ...chosen, index: fallback(data) };
}

/** Adds a vote for each language whose bit is set. */
function count(votes: Int32Array, languages: number): void {
  let left = languages;
  while (left !== 0) {
    const bit = 31 - Math.clz32(left);
    votes[bit]!++;
    left &= ~(1 << bit);
  }
}

/** A text in no known language is read with the pack whose notations travel farthest. */
function fallback(data: CoreData): number {
  return Math.max(
    0,
    data.languages.findIndex(({ code }) => code === 'en'),
  );
}

/** The pack of a language code; index 0 where there is none. */
export function packOf(data: CoreData, code: string): ChosenLanguage {
  return {
    code,
    index: Math.max(
      0,
      data.languages.findIndex((pack) => pack.code === code),
    ),
  };
}
