/** A text as it is searched in: without case, accents, and differences of width. */
export function searchText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words looked for; a text is found that has them all, in any order. */
export function searchWords(query: string): readonly string[] {
  return searchText(query).split(/\s+/).filter(Boolean);
}
