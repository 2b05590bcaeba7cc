import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Place } from '../../core/dossier.ts';
import { askedDocument, spanOf } from '../fromLsp.ts';
import { type MentionType, shownMentions } from '../mentions.ts';
import type { Session } from '../session.ts';

/** Token types that themes know, so that any editor shows colours; the modifier names the very type for those who style it. */
const TOKEN_TYPES: Readonly<Record<MentionType, string>> = {
  company: 'namespace',
  model: 'class',
  product: 'struct',
  person: 'variable',
  amount: 'number',
  quantity: 'number',
  date: 'string',
};

/** What the numbers in the answers mean. */
export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(TOKEN_TYPES))],
  tokenModifiers: Object.keys(TOKEN_TYPES),
};

/** The tokens of a whole document. */
export function semanticTokens(session: Session, params: SemanticTokensParams): SemanticTokens {
  return tokensIn(session, askedDocument(session, params.textDocument), undefined);
}

/** The tokens that touch a range. */
export function semanticTokensRange(session: Session, params: SemanticTokensRangeParams): SemanticTokens {
  return tokensIn(session, askedDocument(session, params.textDocument), params.range);
}

function tokensIn(session: Session, uri: string, range: Range | undefined): SemanticTokens {
  const span = range && spanOf(session, uri, range);
  const builder = new SemanticTokensBuilder();
  for (const mention of shownMentions(session, uri)) {
    if (span && (mention.end <= span.start || mention.start >= span.end)) continue;
    const place = session.dossier.placeOf(uri, mention.start, mention.end);
    if (!place) continue;
    const type = TOKEN_LEGEND.tokenTypes.indexOf(TOKEN_TYPES[mention.type]);
    const modifiers = 1 << TOKEN_LEGEND.tokenModifiers.indexOf(mention.type);
    for (const line of linesOf(place, mention.text)) {
      builder.push(line.line, line.character, line.length, type, modifiers);
    }
  }
  return builder.build();
}

/** A token may not go over the end of a line: a name broken over two lines is two tokens. */
function linesOf(place: Place, text: string): readonly { line: number; character: number; length: number }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((part, i) => ({
      line: place.from.line + i,
      character: i === 0 ? place.from.character : 0,
      length: part.length,
    }))
    .filter((part) => part.length > 0);
}
