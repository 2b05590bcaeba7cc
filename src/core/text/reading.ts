import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';

/** A source as it is read: what is not prose is blanked out, and every offset leads back to the source. */
export interface Reading {
  readonly text: string;
  /** The source offset of each offset of `text`, its end included; absent where they are the same. */
  readonly offsets: Int32Array | undefined;
}

/** How a source is written, by the ending of its name. */
export type SourceForm = 'plain' | 'markdown' | 'html';

/** The form that a uri's ending tells. */
export function formOf(uri: string): SourceForm {
  if (/\.(?:md|markdown|mdx)$/i.test(uri)) return 'markdown';
  return /\.(?:x?html?)$/i.test(uri) ? 'html' : 'plain';
}

/**
 * Prepares a source for reading. Markdown: front matter, code blocks and link targets are blanked out; HTML: tags,
 * scripts and styles are left out, entities decoded, a block begins a new line; everywhere: addresses are blanked out,
 * character references decoded and decomposed Hangul and kana composed.
 */
export function prepareText(source: string, form: SourceForm): Reading {
  if (form === 'html') return blanked(htmlText(source));
  const masked = form === 'markdown' ? maskMarkdown(source) : source;
  return composed(references(blanked({ text: masked, offsets: undefined })));
}

/** Collects text with the source offset of each unit. */
class MappedText {
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];

  /** Adds `text`; where `step` is 1 its units stand one by one in the source from `at`, else all stand at `at`. */
  add(text: string, at: number, step: 0 | 1): void {
    this.#parts.push(text);
    for (let unit = 0; unit < text.length; unit++) this.#offsets.push(at + unit * step);
  }

  end(at: number): Reading {
    this.#offsets.push(at);
    return { text: this.#parts.join(''), offsets: Int32Array.from(this.#offsets) };
  }
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body br dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr html li main nav ol option p pre section select summary table tbody thead tfoot title tr ul'
  ).split(' '),
);
const HIDDEN = new Set('script style noscript template svg code head iframe object'.split(' '));

function htmlText(source: string): Reading {
  const out = new MappedText();
  let hidden = 0;
  let shown = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'title') shown++;
        if (HIDDEN.has(name)) hidden++;
        else if (name === 'td' || name === 'th') out.add('|', parser.startIndex, 0);
        else if (BLOCKS.has(name)) out.add('\n', parser.startIndex, 0);
      },
      onclosetag(name) {
        if (name === 'title') shown = Math.max(0, shown - 1);
        if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
        else if (BLOCKS.has(name) && name !== 'br') out.add('\n', Math.min(parser.startIndex, source.length), 0);
      },
      ontext(text) {
        if (hidden > 0 && shown === 0) return;
        const { startIndex, endIndex } = parser;
        const asWritten = endIndex - startIndex + 1 === text.length && source.startsWith(text, startIndex);
        out.add(text, startIndex, asWritten ? 1 : 0);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  return out.end(source.length);
}

const MARKDOWN =
  /^(?:---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$))|^(?:```|~~~)[^\n]*\n[\s\S]*?(?:^(?:```|~~~)[^\n]*$|$(?![\s\S]))|\]\([^)\n]{0,2000}\)|^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*|<!--(?:(?!-->)[\s\S]){0,2000}(?:-->)?|<\/?[a-zA-Z][^>\n]{0,500}>|[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gmu;

function maskMarkdown(source: string): string {
  return source.replace(MARKDOWN, (match, at: number) => {
    // Front matter stands at the very beginning alone; later a line of hyphens is a rule.
    if (match.startsWith('---') && at !== 0) return match;
    if (match.startsWith('](')) return ` ${blank(match.slice(1))}`;
    return blank(match);
  });
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'»”)\]|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])@\w[\w.]*/gu;

function blanked(reading: Reading): Reading {
  const { text, offsets } = reading;
  if (!text.includes('://') && !text.includes('www.') && !text.includes('@')) return reading;
  return { text: text.replace(ADDRESS, (match) => ' '.repeat(match.length)), offsets };
}

const REFERENCE = /&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g;

/** Decodes character references that stand in plain text. */
function references(reading: Reading): Reading {
  const { text } = reading;
  if (!text.includes('&') || text.search(REFERENCE) < 0) return reading;
  const out = new MappedText();
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const decoded = decodeHTML(match[0]);
    if (decoded === match[0]) continue;
    out.add(text.slice(from, match.index), from, 1);
    out.add(decoded, match.index, 0);
    from = match.index + match[0].length;
  }
  out.add(text.slice(from), from, 1);
  return chained(reading, out.end(text.length));
}

const DECOMPOSED = /[\u1100-\u11ff]+|[\u3041-\u30ff][\u3099\u309a]/g;

/** Composes decomposed Hangul and kana, which are compared character by character. */
function composed(reading: Reading): Reading {
  const { text } = reading;
  if (text.search(DECOMPOSED) < 0) return reading;
  const out = new MappedText();
  let from = 0;
  for (const match of text.matchAll(DECOMPOSED)) {
    out.add(text.slice(from, match.index), from, 1);
    let at = match.index;
    for (const syllable of match[0].match(SYLLABLE) ?? []) {
      out.add(syllable.normalize('NFC'), at, 0);
      at += syllable.length;
    }
    from = match.index + match[0].length;
  }
  out.add(text.slice(from), from, 1);
  return chained(reading, out.end(text.length));
}

const SYLLABLE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\s\S][\u3099\u309a]?/g;

/** A reading of a reading: offsets lead back through both. */
function chained(first: Reading, second: Reading): Reading {
  const inner = first.offsets;
  const outer = second.offsets;
  if (!inner || !outer) return { text: second.text, offsets: outer ?? inner };
  return { text: second.text, offsets: outer.map((offset) => inner[offset]!) };
}
