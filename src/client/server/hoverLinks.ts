import { Hover, MarkdownString } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { entityLinksAsCommands, GO_TO_ENTITY } from './entityLinks.ts';

/**
 * Lets the links of a hover card to entity pages be followed. VS Code takes links of an unknown scheme out of a hover, so
 * they become links to our command; it is the only command such a link can run, and HTML stays text.
 */
export const linkEntityPages: NonNullable<Middleware['provideHover']> = async (document, position, token, next) => {
  const hover = await next(document, position, token);
  return hover && new Hover(hover.contents.map(withCommands), hover.range);
};

function withCommands(content: Hover['contents'][number]): MarkdownString {
  const markdown = content instanceof MarkdownString ? content.value : String(content);
  const shown = new MarkdownString(entityLinksAsCommands(markdown));
  shown.isTrusted = { enabledCommands: [GO_TO_ENTITY] };
  shown.supportHtml = false;
  return shown;
}
