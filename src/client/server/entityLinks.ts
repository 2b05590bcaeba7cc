import { Hover, MarkdownString } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The command that opens an entity's page. */
export const GO_TO_ENTITY = 'dossier.goToEntity';

/**
 * Lets the links of a hover card to entity pages be followed. VS Code takes links of an unknown scheme out of a hover, so
 * they become links to our command; it is the only command such a link can run, and HTML stays text.
 */
export const linkEntityPages: NonNullable<Middleware['provideHover']> = async (document, position, token, next) => {
  const hover = await next(document, position, token);
  return hover && new Hover(hover.contents.map(withCommands), hover.range);
};

/** The Markdown with links like `dossier:/runway.md` made into commands. */
export function entityLinksAsCommands(markdown: string): string {
  return markdown.replace(/\]\(dossier:\/([^)\s]+)\.md\)/g, (_, id: string) => {
    const parameters = encodeURIComponent(JSON.stringify([decodeId(id)])).replace(/[()]/g, escape);
    return `](command:${GO_TO_ENTITY}?${parameters} "Open the dossier page")`;
  });
}

function withCommands(content: Hover['contents'][number]): MarkdownString {
  const shown = new MarkdownString(
    entityLinksAsCommands(content instanceof MarkdownString ? content.value : String(content)),
  );
  shown.isTrusted = { enabledCommands: [GO_TO_ENTITY] };
  shown.supportHtml = false;
  return shown;
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // It was not encoded.
    return id;
  }
}
