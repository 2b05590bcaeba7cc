import type { InputDocument } from './documents.ts';

/** A line of standard input: a document, or what is wrong with it. */
export type JsonLine =
  | { readonly line: number; readonly document: InputDocument }
  | { readonly line: number; readonly problem: string };

/** Reads JSON lines `{"uri", "text", "published"?}`, holding one line at a time. Lines count from 1; empty ones are passed over. */
export async function* readJsonLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const bytes of splitLines(input)) {
    line++;
    const read = readLine(bytes);
    if (read !== undefined) yield typeof read === 'string' ? { line, problem: read } : { line, document: read };
  }
}

/** The bytes between line feeds. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      begun.push(chunk.subarray(start, end));
      yield Buffer.concat(begun);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** A document, a sentence on what is wrong, or undefined for an empty line. */
function readLine(bytes: Uint8Array): InputDocument | string | undefined {
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return undefined;
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8';
  }
  if (typeof value !== 'object' || value === null) return 'it is no object';
  const { uri, text, published } = value as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string') return '"uri" is missing or no string';
  if (typeof text !== 'string') return '"text" is missing or no string';
  if (published === undefined || published === null) return { uri, text };
  return typeof published === 'string' ? { uri, text, published } : '"published" is no string';
}
