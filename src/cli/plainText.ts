/**
 * Text from a document or a file name, safe to show on a terminal: without control characters, which could move the
 * cursor or change colours, and without marks that turn the direction of what follows.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ');
}
