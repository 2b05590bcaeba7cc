import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { formOf, prepareText, type SourceForm } from '../../../src/core/text/reading.ts';

/** Reads a source, compares its words (spaces and lines made one space), and finds the place of a word in the source. */
function check(form: SourceForm, source: string, words: string): void {
  const { text, offsets } = prepareText(source, form);
  assert.equal(text.replaceAll(/\s+/g, ' ').trim(), words);
  assert.equal((offsets?.length ?? source.length + 1) - 1, text.length);
}

/** The source text that a stretch of the reading was made of. */
function sourceOf(form: SourceForm, source: string, word: string): string {
  const { text, offsets } = prepareText(source, form);
  const at = text.indexOf(word);
  assert.ok(at >= 0, `${word} is not in ${text}`);
  const place = (offset: number) => offsets?.[offset] ?? offset;
  return source.slice(place(at), place(at + word.length));
}

describe('the form of a source', () => {
  const form = (uri: string, expected: SourceForm) => assert.equal(formOf(uri), expected);
  test('by its ending', () => {
    form('file:///a/b.md', 'markdown');
    form('b.MARKDOWN', 'markdown');
    form('b.html', 'html');
    form('b.xhtml', 'html');
    form('b.htm', 'html');
    form('b.txt', 'plain');
    form('md', 'plain');
  });
});

describe('plain text', () => {
  test('is read as it stands', () => check('plain', 'Runway raised *$5* 🚀', 'Runway raised *$5* 🚀'));
  test('addresses are passed over', () => check('plain', 'see https://openai.com/gpt-5 now', 'see now'));
  test('mail addresses and handles are passed over', () =>
    check('plain', 'ask a.b@openai.com or @OpenAI now', 'ask or now'));
  test('character references are decoded', () => check('plain', 'AT&amp;T &euro;5 &#36;6', 'AT&T €5 $6'));
  test('an unknown reference stays', () => check('plain', 'R&D; &nosuchthing;', 'R&D; &nosuchthing;'));
  test('a decoded reference leads back to the whole of it', () =>
    assert.equal(sourceOf('plain', 'AT&amp;T and', 'AT&T'), 'AT&amp;T'));
  test('decomposed Hangul is composed', () => check('plain', '삼성'.normalize('NFD'), '삼성'));
  test('decomposed Hangul leads back to its letters', () =>
    assert.equal(sourceOf('plain', `a ${'삼성'.normalize('NFD')} b`, '삼성'), '삼성'.normalize('NFD')));
  test('decomposed kana is composed', () => check('plain', 'グーグル'.normalize('NFD'), 'グーグル'));
});

describe('Markdown', () => {
  test('emphasis is passed over', () => check('markdown', '**Runway** raised _much_ `x`', 'Runway raised much x'));
  test('an underscore in a word stays', () => check('markdown', 'gen4_turbo', 'gen4_turbo'));
  test('the target of a link is passed over', () =>
    check('markdown', '[Runway](https://runway.com/OpenAI) said', '[Runway said'));
  test('code blocks are passed over', () => check('markdown', 'a\n```js\nOpenAI\n```\nb', 'a b'));
  test('a code block that is not closed goes on to the end', () => check('markdown', 'a\n```\nOpenAI', 'a'));
  test('tags and comments are passed over', () =>
    check('markdown', 'a <b class="OpenAI">c</b> <!-- OpenAI\n --> d', 'a c d'));
  test('front matter is passed over', () => check('markdown', '---\ntitle: OpenAI\n---\nRunway', 'Runway'));
  test('front matter with CR LF', () => check('markdown', '---\r\ntitle: OpenAI\r\n---\r\nRunway', 'Runway'));
  test('a rule later on is no front matter', () => check('markdown', 'a\n\n---\nOpenAI\n---\nb', 'a --- OpenAI --- b'));
  test('definitions of links are passed over', () =>
    check('markdown', 'a\n[1]: https://openai.com "OpenAI"\nb', 'a b'));
  test('offsets stay where they are', () => assert.equal(sourceOf('markdown', '**a** Runway', 'Runway'), 'Runway'));
  test('line ends stay', () => assert.equal(prepareText('```\nx\r\n```', 'markdown').text, '   \n \r\n   '));
});

describe('HTML', () => {
  test('tags are left out', () => check('html', '<p>Run<b>way</b> ML</p>', 'Runway ML'));
  test('a block begins a line', () => assert.match(prepareText('<p>a</p><p>b</p>', 'html').text, /a\n+b/));
  test('cells are barred', () => check('html', '<tr><td>Runway</td><td>$5</td></tr>', '|Runway|$5'));
  test('scripts and styles are left out', () =>
    check('html', '<style>OpenAI</style>a<script>"OpenAI"</script>b', 'ab'));
  test('the title of the head is read', () =>
    check('html', '<head><title>Runway</title><meta name="x"></head>b', 'Runway b'));
  test('entities are decoded', () => check('html', 'AT&amp;T &#x20AC;5', 'AT&T €5'));
  test('comments are left out', () => check('html', 'a<!-- OpenAI -->b', 'ab'));
  test('what is not closed is read', () => check('html', '<div>Runway <b>ML', 'Runway ML'));
  test('text without a tag is read', () => check('html', 'Runway < 5 & more', 'Runway < 5 & more'));
  test('a word leads back to its place', () =>
    assert.equal(sourceOf('html', '<p>a 🚀 <b>Runway ML</b></p>', 'Runway'), 'Runway'));
  test('a word after an entity leads back to its place', () =>
    assert.equal(sourceOf('html', 'a &euro; Runway b', 'Runway'), 'Runway'));
  test('an empty source', () => check('html', '', ''));
});
