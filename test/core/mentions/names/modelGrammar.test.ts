import { describe, test } from 'mocha';
import { checkText } from '../../checkText.ts';

const check = (text: string, reads: string, language = 'en') => checkText(text, reads, { language }, ['model']);

describe('models by the grammar of their names', () => {
  test('a version', () => check('[GPT-5] is out', 'model gpt-5'));
  test('a variant', () => check('[GPT-4o mini] is cheap', 'model gpt-4o-mini'));
  test('a size', () => check('[Llama 3.1 405B] is open', 'model llama-3-1-405b'));
  test('a size of experts', () => check('[Qwen3-235B-A22B] is open', 'model qwen3-235b-a22b'));
  test('a variant after a version', () => check('[Claude Opus 4.5] wrote it', 'model claude-opus-4-5'));
  test('the old order', () => check('[Claude-3.5-Sonnet] wrote it', 'model claude-3-5-sonnet'));
  test('a dated id', () => check('[GPT-4-turbo-2024-04-09] wrote it', 'model gpt-4-turbo-2024-04-09'));
  test('a letter in front of digits', () => check('[o3-mini] by OpenAI', 'model o3-mini'));
  test('letters at the end', () => check('[Stable Diffusion XL] drew it', 'model stable-diffusion-xl'));
  test('a version nobody has heard of', () => check('[GPT-17] is planned', 'model gpt-17'));
  test('a size nobody has heard of', () => check('[Qwen9-777B] is planned', 'model qwen9-777b'));
  test('two versions of one family', () => check('[Sora 2] and [Veo 3.1] draw', 'model sora-2; model veo-3-1'));
  test('in Russian', () => check('вышла [GPT-5] от OpenAI', 'model gpt-5', 'ru'));
  test('in Japanese', () => check('[GPT-5]を発表した', 'model gpt-5', 'ja'));
});

describe('where a model’s name ends', () => {
  test('before a number that counts', () => check('[GPT-5] 40 million users later', 'model gpt-5'));
  test('before a percentage', () => check('[GPT-5] 40% cheaper', 'model gpt-5'));
  test('before a sum', () => check('[GPT-5] $20 a month', 'model gpt-5'));
  test('before a year', () => check('[GPT-5] 2026 review', 'model gpt-5'));
  test('before a full stop', () => check('It was [GPT-5]. Then', 'model gpt-5'));
  test('before a comma', () => check('[GPT-5], [GPT-4o]', 'model gpt-5; model gpt-4o'));
  test('before the possessive', () => check('[GPT-5]’s answer', 'model gpt-5'));
});
