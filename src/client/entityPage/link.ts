import { PAGE_SCHEME } from '../../protocol/requests.ts';

/** What a link of a page or a card leads to. */
export type Link =
  | { readonly kind: 'page'; readonly uri: string }
  /** A place in a document, lines and characters from 0; the beginning where none is named. */
  | { readonly kind: 'document'; readonly uri: string; readonly line: number; readonly character: number }
  | { readonly kind: 'web'; readonly uri: string };

/** Reads a link: `dossier:/runway.md`, `file:///articles/a.txt#L12,5` or `https://…`. Undefined where it is none of these. */
export function readLink(href: string): Link | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'command' || scheme === 'javascript') return undefined;
  if (scheme === PAGE_SCHEME) return { kind: 'page', uri: href };
  if (scheme === 'http' || scheme === 'https') return { kind: 'web', uri: href };
  const [uri = '', fragment = ''] = href.split('#', 2);
  const [, line = 1, character = 1] = /^L(\d+)(?:,(\d+))?$/.exec(decodeURIComponent(fragment)) ?? [];
  return { kind: 'document', uri, line: Number(line) - 1, character: Number(character) - 1 };
}
