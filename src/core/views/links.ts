import type { Position } from '../text/place.ts';

/** The link to a position of a file, lines and characters from 1. */
export function fileLink(uri: string, { line, character }: Position): string {
  return `${uri}#L${line + 1},${character + 1}`;
}

/** The link to an entity's page. */
export function pageLink(entity: string): string {
  return `dossier:/${encodeURIComponent(entity)}.md`;
}

/** Text as Markdown shows it literally. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/gu, '\\$&').replace(/\s+/gu, ' ');
}

/** The last part of a uri's path, decoded. */
export function fileName(uri: string): string {
  const name = uri.split(/[\\/]/u).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    // Not percent-encoded: a path as it was given.
    return name;
  }
}
