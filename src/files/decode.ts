/** What the bytes of a file turned out to be. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** Not a text: it holds NUL. */
  | { readonly kind: 'binary' }
  /** Not UTF-8, and no byte order mark names another encoding. */
  | { readonly kind: 'encoding' };

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so. The mark itself is no part of the text, as in
 * editors. A half pair in UTF-16 becomes U+FFFD, which keeps every offset.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOrBinary(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOrBinary(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'encoding' };
    throw error;
  }
}

function textOrBinary(text: string): Decoded {
  return text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text };
}
