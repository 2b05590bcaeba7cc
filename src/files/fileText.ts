import { decode } from './decode.ts';
import type { FileTrouble } from './trouble.ts';

/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | { readonly trouble: FileTrouble };

/** The text of a file's bytes, or why there is none. */
export function textOf(bytes: Uint8Array): FileText {
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? { text: decoded.text } : { trouble: { kind: decoded.kind } };
}

/** Says that a file is larger than the limit. */
export function tooLarge(maxBytes: number): FileTrouble {
  return { kind: 'too-large', detail: `${Math.floor(maxBytes / 1_000_000)} MB` };
}
