import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { readText } from '../../checkText.ts';

/** Compares the roles of the amounts of a text, `-` for none. */
function check(text: string, roles: string, language = 'en'): void {
  const amounts = readText(text, { language }).flatMap((mention) =>
    mention.type === 'amount' ? [mention.role ?? '-'] : [],
  );
  assert.equal(amounts.join(' '), roles, text);
}
const checkOwner = (text: string, owner: string | undefined) =>
  assert.equal(
    readText(text, { language: 'en' }).flatMap((mention) => (mention.type === 'amount' ? [mention.about] : []))[0],
    owner,
  );

describe('what an amount is', () => {
  test('raised', () => check('OpenAI raised $5 million', 'raised'));
  test('a valuation', () => check('at a valuation of $5 billion', 'valuation'));
  test('a round and a valuation', () =>
    check('Anthropic raised $3.5 billion at a valuation of $61.5 billion', 'raised valuation'));
  test('revenue', () => check('its annual revenue reached $5 million', 'revenue'));
  test('a price', () => check('the plan costs $20 a month', 'price'));
  test('a deal', () => check('Google acquired the firm for $5 billion', 'deal'));
  test('a budget', () => check('Meta plans to spend $65 billion on data centres', 'budget'));
  test('nothing that the text tells', () => check('the sum of $5 million', '-'));
  test('nothing of another sentence', () => check('It raised money. The prize is $5 million.', '-'));
  test('in Russian', () => check('компания привлекла $5 млн', 'raised', 'ru'));
  test('in Japanese', () => check('3億ドルを調達した', 'raised', 'ja'));
  test('from the heading of its column', () =>
    check('| Company | Valuation |\n| --- | --- |\n| Anthropic | $5bn |\n| OpenAI | $6bn |', 'valuation valuation'));
});

describe('whose an amount is', () => {
  test('the company before it', () => checkOwner('OpenAI raised $5 million', 'openai'));
  test('the company after it', () => checkOwner('A sum of $5 million goes to Anthropic', 'anthropic'));
  test('no company of another sentence', () => checkOwner('OpenAI is enormous. The sum is $5 million.', undefined));
  test('nobody', () => checkOwner('a sum of $5 million', undefined));
});
