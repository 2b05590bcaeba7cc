import { describe, test } from 'mocha';
import { checkText, NAMES } from '../../checkText.ts';

const check = (text: string, reads: string, language = 'en', uri = 'test.txt') =>
  checkText(text, reads, { language, uri }, NAMES);

describe('known names', () => {
  test('a company', () => check('said [OpenAI] today', 'company openai'));
  test('without the possessive', () => check('[OpenAI]’s plan and [Anthropic]’s', 'company openai; company anthropic'));
  test('the longest name wins', () =>
    check('[Google DeepMind] and [Google]', 'company google-deepmind; company google'));
  test('a company in front of its model', () => check('[Google] [Veo 2] is out', 'company google; model veo-2'));
  test('a company in front of its product', () =>
    check('[NVIDIA] [Omniverse] runs', 'company nvidia; product omniverse'));
  test('a company whose name is its model’s', () =>
    check('[Mistral Large 2] beats [DeepSeek-V3]', 'model mistral-large-2; model deepseek-v3'));
  test('the legal form belongs to it', () => check('[Runway ML Inc.] raised it', 'company runway'));
  test('chips', () => check('runs on [H100] and [B200] chips', 'product h100; product b200'));
  test('in another script', () =>
    check('модель от [Сбера] и [Гугл ДипМайнд]', 'company sber; company google-deepmind', 'ru'));
  test('in Chinese without spaces', () => check('[智谱]发布新模型', 'company zhipu-ai', 'zh'));
  test('in Korean before a particle', () => check('[구글 딥마인드]는 발표했다', 'company google-deepmind', 'ko'));
  test('in Japanese', () => check('[グーグル]が発表した', 'company google', 'ja'));
  test('in full width', () => check('[ＯｐｅｎＡＩ]が発表した', 'company openai', 'ja'));
  test('a handle in brackets', () =>
    check('[Andreessen Horowitz] ([a16z]) led it', 'company andreessen-horowitz; company andreessen-horowitz'));
  test('not over a line end', () => check('by [OpenAI]\n[Anthropic] and others', 'company openai; company anthropic'));
  test('with a Turkish ending', () => check("[Nvidia'nın] çipi", 'company nvidia', 'tr'));
  test('with a Polish ending', () => check('model [Nvidii] jest', 'company nvidia', 'pl'));
  test('beside emoji', () => check('🚀[OpenAI]🚀', 'company openai'));
  test('in emphasis', () => check('**[OpenAI]** said', 'company openai', 'en', 'a.md'));
  test('over tags', () => check('<p><b>[OpenAI]</b> said</p>', 'company openai', 'en', 'a.html'));
  test('in the words of a link', () =>
    check('\\[[OpenAI]\\](https://anthropic.com) said', 'company openai', 'en', 'a.md'));
});

describe('capitals of known names', () => {
  test('a heading in capitals', () =>
    check('[NVIDIA] RAISES GUIDANCE AS [OPENAI] BUYS CHIPS', 'company nvidia; company openai'));
  test('a name in capitals', () => check('[OPENAI] said', 'company openai'));
  test('small letters are no name', () => check('openai said', 'nothing'));
  test('small letters of a model with digits are one', () => check('tried [gpt-4o] once', 'model gpt-4o'));
  test('a name that is written small is one', () => check('by [xAI] alone', 'company xai'));
  test('words that look like names', () => check('the llama ate, a mistral blew, the cash runway is long', 'nothing'));
  test('more words that look like names', () =>
    check('a perplexity of 12.1 at scale, rather meta, an apple', 'nothing'));
  test('a doubtful name alone needs its context', () => check('The Muse sang. A Genie came.', 'nothing'));
});

describe('what is no name', () => {
  test('addresses', () => check('https://openai.com/anthropic', 'nothing'));
  test('mail addresses and handles', () => check('news@openai.com and @OpenAI', 'nothing'));
  test('tags', () => check('a #OpenAI tag', 'nothing'));
  test('parts of words', () => check('OpenAIs and unOpenAI', 'nothing'));
  test('code blocks', () => check('a\n```\nOpenAI\n```\n', 'nothing', 'en', 'a.md'));
  test('scripts', () => check('<script>OpenAI</script>', 'nothing', 'en', 'a.html'));
  test('attributes', () => check('<img alt="OpenAI">x', 'nothing', 'en', 'a.html'));
});
