/** Texts that are made to cost time: each gives a text of about `length` UTF-16 units. */
export const HOSTILE_SHAPES: Readonly<Record<string, (length: number) => string>> = {
  digits: (length) => '7'.repeat(length),
  dollars: (length) => '$'.repeat(length),
  capitals: (length) => 'A'.repeat(length),
  'one word': (length) => repeated('Runway ', length),
  'capitalised words': (length) => repeated('Alpha Beta Gamma ', length),
  'nested brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'no spaces': (length) => repeated('runwayopenai', length),
  'combining marks': (length) => repeated('e\u0301\u0302\u0303', length),
  'lone surrogates': (length) => '\ud83d'.repeat(length),
  'right-to-left marks': (length) => repeated('a\u200f\u202e', length),
  amounts: (length) => repeated('$1 million ', length),
  'amounts and names': (length) => repeated('$1 OpenAI ', length),
  'thousands groups': (length) => repeated('1 000 ', length),
  'table bars': (length) => repeated('| a ', length),
  newlines: (length) => '\n'.repeat(length),
  quotes: (length) => repeated('“A” ', length),
  hyphens: (length) => repeated('A-', length),
  'Han characters': (length) => repeated('公司', length),
  references: (length) => repeated('&amp;', length),
  addresses: (length) => repeated('a@b.c ', length),
};

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
