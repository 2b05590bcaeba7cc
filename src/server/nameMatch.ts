/**
 * How well a name fits what was typed: its letters must stand in the name in that order, `genalpha` in `Gen-3 Alpha`.
 * Undefined where they do not; more is better. Case and accents do not count.
 */
export function matchName(name: string, query: string): number | undefined {
  const wanted = fold(query).replace(/\s+/gu, '');
  const letters = fold(name);
  if (wanted === '') return 0;
  if (letters.replace(/\s+/gu, '') === wanted) return 4;
  if (letters.startsWith(fold(query).trim())) return 3;
  const at = letters.indexOf(fold(query).trim());
  if (at >= 0) return /[\p{L}\p{N}]/u.test(letters[at - 1] ?? ' ') ? 1 : 2;
  return isSubsequence(wanted, letters) ? 0 : undefined;
}

function isSubsequence(wanted: string, letters: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
