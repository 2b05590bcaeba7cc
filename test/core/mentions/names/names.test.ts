import { describe, test } from 'mocha';
import { checkText, NAMES } from '../../checkText.ts';

const check = (text: string, reads: string, language = 'en') => checkText(text, reads, { language }, NAMES);

describe('names found by their context', () => {
  test('the short form afterwards', () =>
    check(
      '[Brindle Robotics], a start-up, raised money. [Brindle] builds robots.',
      'company brindle-robotics; company brindle-robotics',
    ));
  test('months, weekdays and places are none', () => check('On Tuesday in March, in Berlin and Paris.', 'nothing'));
  test('the first word of a sentence is none', () =>
    check('However, it works. Nobody knows. Training goes on.', 'nothing'));
});

describe('names in tables', () => {
  test('cells that ran together', () =>
    checkText(
      'CompanyFunding\n[OpenAI][$5m]\n[Anthropic][$6m]',
      'company openai; amount 5000000 USD; company anthropic; amount 6000000 USD',
      { language: 'en' },
      [...NAMES, 'amount'],
    ));
  test('cells with bars', () =>
    check(
      '| Company | Raised |\n|---|---|\n| [OpenAI] | 5 |\n| [Anthropic] | 6 |',
      'company openai; company anthropic',
    ));
  test('cells of HTML', () =>
    checkText(
      '<table><tr><td>[OpenAI]</td><td>[$5m]</td></tr></table>',
      'company openai; amount 5000000 USD',
      { language: 'en', uri: 'a.html' },
      [...NAMES, 'amount'],
    ));
});
