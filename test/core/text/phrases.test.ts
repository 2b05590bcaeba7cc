import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { createCharacterTable } from '../../../src/core/text/characters.ts';
import { PhraseCompiler, PhraseTable } from '../../../src/core/text/phrases.ts';
import { createTokens, tokenize } from '../../../src/core/text/tokens.ts';

const table = createCharacterTable();

/** The stretches of a text in which phrases are found, longest last where they begin together. */
function find(phrases: readonly string[], text: string, languages = 1): string[] {
  const compiler = new PhraseCompiler();
  for (const [value, phrase] of phrases.entries()) compiler.add(phrase, { category: 0, value, languages: 1 });
  const phraseTable = new PhraseTable(compiler.compile());
  const tokens = createTokens(4);
  tokenize(text, table, tokens);
  const out: string[] = [];
  const sink = (_item: number, from: number, to: number) =>
    out.push(text.slice(tokens.start[from], tokens.end[to - 1]));
  for (let t = 0; t < tokens.n; t++)
    phraseTable.findAt(text, tokens, t, { foldOf: table.foldOf, languages, stems: true, sink });
  return out;
}
const check = (phrases: readonly string[], text: string, found: readonly string[]) =>
  assert.deepEqual(find(phrases, text), found);

describe('phrases are found', () => {
  test('as they are written', () => check(['world models'], 'On world models, briefly', ['world models']));
  test('in other capitals', () => check(['OpenAI'], 'OPENAI and openai', ['OPENAI', 'openai']));
  test('without accents', () => check(['Cristóbal'], 'Cristobal', ['Cristobal']));
  test('in full width', () => check(['H100'], 'Ｈ１００', ['Ｈ１００']));
  test('with a hyphen, a space or nothing between', () =>
    check(['Gen-3'], 'Gen 3, Gen-3, Gen3, Gen‑3', ['Gen 3', 'Gen-3', 'Gen3', 'Gen‑3']));
  test('with a space where the phrase joins in camel case', () =>
    check(['DeepMind'], 'Deep Mind, DeepMind, deepmind', ['Deep Mind', 'DeepMind', 'deepmind']));
  test('over a line end', () => check(['Runway ML'], 'Runway\nML', ['Runway\nML']));
  test('over CR LF', () => check(['Runway ML'], 'Runway\r\nML', ['Runway\r\nML']));
  test('beside emoji', () => check(['Runway'], '🚀Runway🚀', ['Runway']));
  test('a prefix and the longer phrase', () => check(['Runway', 'Runway ML'], 'Runway ML', ['Runway', 'Runway ML']));
  test('by their stem with any ending', () =>
    check(['миллион*'], 'миллионов миллиона миллион', ['миллионов', 'миллиона', 'миллион']));
  test('by a stem inside a phrase', () => check(['модел* мира'], 'моделями мира', ['моделями мира']));
  test('character by character in scripts without spaces', () => check(['智谱'], '公司智谱发布', ['智谱']));
  test('signs and letters together', () => check(['US$'], 'US$5', ['US$']));
  test('abbreviations with points', () => check(['U.S.'], 'the U.S. and US', ['U.S', 'US']));
});

describe('phrases are not found', () => {
  test('over a paragraph', () => check(['Runway ML'], 'Runway\n\nML', []));
  test('inside a longer word', () => check(['run'], 'Runway', []));
  test('with a comma between', () => check(['Runway ML'], 'Runway, ML', []));
  test('by a stem with too long an ending', () => check(['мил*'], 'милабвгдежзик', []));
  test('where only their beginning stands', () => check(['world models'], 'the world', []));
  test('in a language that is not asked for', () => assert.deepEqual(find(['Runway'], 'Runway', 2), []));
  test('where there are none', () => check([], 'Runway', []));
});

describe('keys of phrases', () => {
  const compiler = new PhraseCompiler();
  const same = (a: string, b: string) => assert.equal(compiler.keyOf(a), compiler.keyOf(b));

  test('hyphens, spaces and capitals make no other key', () => {
    same('Gen-3 Alpha', 'gen3alpha');
    same('Open AI', 'OpenAI');
  });
  test('signs count', () => assert.notEqual(compiler.keyOf('C$'), compiler.keyOf('C')));
  test('what cannot be compared has none', () => assert.equal(compiler.keyOf(' \u200b'), ''));
});

describe('compiled phrases', () => {
  test('are the same whatever the order they were added in', () => {
    const compile = (phrases: readonly string[]) => {
      const compiler = new PhraseCompiler();
      for (const phrase of phrases) compiler.add(phrase, { category: 1, value: 2, languages: 4 });
      return compiler.compile();
    };
    assert.deepEqual(compile(['a b', 'a', 'c*']), compile(['c*', 'a', 'a b']));
  });
  test('can be gone on with', () => {
    const first = new PhraseCompiler();
    first.add('Runway', { category: 1, value: 0, languages: 1 });
    const second = new PhraseCompiler(first.compile());
    second.add('Runway ML', { category: 1, value: 1, languages: 1 });
    const both = new PhraseCompiler();
    both.add('Runway', { category: 1, value: 0, languages: 1 });
    both.add('Runway ML', { category: 1, value: 1, languages: 1 });
    assert.deepEqual(second.compile(), both.compile());
  });
  test('join the languages of one phrase added twice', () => {
    const compiler = new PhraseCompiler();
    compiler.add('AI', { category: 1, value: 0, languages: 1 });
    compiler.add('ai', { category: 1, value: 0, languages: 2 });
    assert.deepEqual(compiler.compile().items, [1, 0, 3]);
  });
});
