import { GAP, KIND, SHAPE, type Tokens } from '../../text/tokens.ts';

/** How the line of a token is written: in a headline's capitals a capital says nothing of the word. */
export const LINE_STYLE = { prose: 0, titleCase: 1, allCaps: 2 } as const;

/**
 * The style of each token's line, one of {@link LINE_STYLE}, in `styles`, which has room for every token. `isGiven`
 * says that a token is a first name: a short line that begins with one is a byline.
 */
export function findLineStyles(
  tokens: Tokens,
  capitalNouns: boolean,
  styles: Uint8Array,
  isGiven: (t: number) => boolean,
): void {
  let from = 0;
  for (let t = 1; t <= tokens.n; t++) {
    if (t < tokens.n && tokens.gap[t]! < GAP.line && !(t - from > 60)) continue;
    styles.fill(styleOf(tokens, from, t, capitalNouns, isGiven), from, t);
    from = t;
  }
}

function styleOf(
  tokens: Tokens,
  from: number,
  to: number,
  capitalNouns: boolean,
  isGiven: (t: number) => boolean,
): number {
  if (tokens.kind[from] === KIND.symbol && to - from < 12) return LINE_STYLE.prose;
  let nLong = 0;
  let nInitial = 0;
  let nAll = 0;
  let nWords = 0;
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] !== KIND.word) continue;
    nWords++;
    if (tokens.size[t]! < 4) continue;
    const shape = tokens.shape[t]!;
    nLong++;
    if (shape & SHAPE.initial) nInitial++;
    if ((shape & (SHAPE.initial | SHAPE.lower | SHAPE.inner)) === (SHAPE.initial | SHAPE.inner)) nAll++;
  }
  if (nLong >= 3 && nAll >= nLong * 0.8) return LINE_STYLE.allCaps;
  const isByline = nWords < 5 && (isGiven(from) || isGiven(Math.min(from + 1, to - 1)));
  if (isByline) return LINE_STYLE.prose;
  if (!capitalNouns && nWords >= 4 && nLong >= 3 && nInitial >= nLong * 0.75 && nWords < 30)
    return LINE_STYLE.titleCase;
  // A short line of capitalised words alone is a heading, unless it is a byline: *By Jonna Lind*.
  if (!capitalNouns && nWords >= 2 && nWords < 4 && nLong >= 2 && nInitial === nLong && to - from === nWords)
    return LINE_STYLE.titleCase;
  return LINE_STYLE.prose;
}
