/** Compares two strings by UTF-16 code unit: the same everywhere, unlike a locale's order. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
