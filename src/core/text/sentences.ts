import { GAP, KIND, SHAPE, type Tokens } from './tokens.ts';

/** A sentence, a heading, a list item or a table row: tokens `from` to `to` (exclusive). */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** A sentence is cut after so many tokens, so that a text without stops costs no more than one with them. */
const LONGEST_SENTENCE = 400;

/** Splits a text's tokens into sentences, in order, without gaps. A line that goes on in small letters is no end. */
export function findSentences(text: string, tokens: Tokens): Sentence[] {
  const out: Sentence[] = [];
  let from = 0;
  for (let t = 1; t < tokens.n; t++) {
    if (t - from < LONGEST_SENTENCE && !endsBefore(text, tokens, t, t - from)) continue;
    out.push({ from, to: t });
    from = t;
  }
  if (tokens.n > from) out.push({ from, to: tokens.n });
  return out;
}

function endsBefore(text: string, tokens: Tokens, t: number, length: number): boolean {
  const gap = tokens.gap[t]!;
  if (gap === GAP.paragraph) return true;
  if (gap === GAP.line)
    return (
      length < 9 ||
      tokens.kind[t] !== KIND.word ||
      (tokens.shape[t]! & SHAPE.initial) !== 0 ||
      endsWithStop(text, tokens, t)
    );
  if (tokens.kind[t - 1] !== KIND.symbol) return false;
  const unit = text.charCodeAt(tokens.start[t - 1]!);
  if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) return !isClosing(text, tokens, t);
  if (gap !== GAP.space) return unit === 0x2022 && gap >= GAP.space;
  return endsWithStop(text, tokens, t) && !isAbbreviated(text, tokens, t);
}

/** Whether the last token but closing quotes is a full stop, an exclamation or a question mark. */
function endsWithStop(text: string, tokens: Tokens, t: number): boolean {
  let last = t - 1;
  while (last > 0 && isClosing(text, tokens, last)) last--;
  const unit = text.charCodeAt(tokens.start[last]!);
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

function isClosing(text: string, tokens: Tokens, t: number): boolean {
  return tokens.kind[t] === KIND.symbol && '"”»’)]」』'.includes(text[tokens.start[t]!]!);
}

/** A point after a short word, an initial or digits, with a small letter or a digit to follow, ends no sentence. */
function isAbbreviated(text: string, tokens: Tokens, t: number): boolean {
  if (text.charCodeAt(tokens.start[t - 1]!) !== 0x2e) return false;
  const before = t - 2;
  if (before < 0 || tokens.gap[t - 1] !== GAP.none) return false;
  const small = tokens.kind[t] === KIND.word && (tokens.shape[t]! & SHAPE.initial) === 0;
  if (small || (tokens.kind[t] === KIND.number && tokens.size[before]! <= 4 && tokens.kind[before] === KIND.word))
    return true;
  if (tokens.kind[before] === KIND.number)
    return tokens.size[before]! <= 2 && tokens.kind[t] === KIND.word && tokens.size[t]! > 2;
  if (tokens.kind[before] !== KIND.word) return false;
  if (tokens.size[before] === 1) return (tokens.shape[before]! & SHAPE.initial) !== 0;
  return (
    tokens.size[before]! <= 3 &&
    (tokens.shape[before]! & SHAPE.initial) !== 0 &&
    /^(?:Mr|Ms|Mrs|Dr|St|Inc|Ltd|Co|No|Jr|Sr|vs)$/.test(text.slice(tokens.start[before], tokens.end[before]))
  );
}
