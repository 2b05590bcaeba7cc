import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { compilePatterns, DatePatterns, parsePattern, SLOT } from '../../../src/core/language/datePatterns.ts';
import { createCharacterTable } from '../../../src/core/text/characters.ts';
import { DATA } from '../readData.ts';

const TABLE = createCharacterTable();
const compile = (...patterns: string[]) => compilePatterns(patterns, false, TABLE);

describe('date patterns', () => {
  for (const { code, datePatterns } of DATA.languages) {
    test(`every pattern of ${code} can be read`, () =>
      assert.deepEqual(
        datePatterns.filter((pattern) => !parsePattern(pattern.replace(/^!/, ''))),
        [],
      ));
  }
  test('slots and words', () =>
    assert.deepEqual(parsePattern('{day} de {month}'), [
      { slot: 'day', mark: '', touched: false },
      { word: 'de' },
      { slot: 'month', mark: '', touched: false },
    ]));
  test('a word that touches a slot', () =>
    assert.deepEqual(parsePattern('{month}月'), [{ slot: 'month', mark: '', touched: true }, { word: '月' }]));
  test('what is added to a year', () =>
    assert.deepEqual(parsePattern('令和{year+2018}年')?.[1], { slot: 'year', mark: '+2018', touched: true }));
  test('a slot that nobody knows', () => assert.equal(parsePattern('{fortnight} {year}'), undefined));
  test('begins with a word', () => {
    const { root } = compile('fiscal {year}');
    const [fiscal] = [...root.words.values()].flat();
    assert.equal(fiscal?.word?.folded, 'fiscal');
    assert.deepEqual(
      fiscal?.next.slots.map(({ slot }) => slot),
      [SLOT.year],
    );
  });
  test('refuses what a bang says', () => {
    const { root } = compile('!{day}日間');
    const day = root.slots.find(({ slot, touched }) => slot === SLOT.day && touched)!;
    const first = [...day.next.words.values()].flat()[0]!;
    assert.equal([...first.next.words.values()].flat()[0]?.next.ends, 'refused');
  });
  test('a capital in a slot asks for capitals', () => {
    assert.equal(compile('{Month} {year}').capital, true);
    assert.equal(compile('{month} {year}').capital, false);
  });
  test('a language that is not there has the common ones', () =>
    assert.ok(new DatePatterns([], TABLE).of(7).root.slots.length > 5));
});
