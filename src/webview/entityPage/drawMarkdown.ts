import { type MarkedToken, marked, type Token, type Tokens } from 'marked';
import { element } from '../element.ts';

/** Draws Markdown as elements. HTML in it stays text, pictures are left out, and a link only has its address in `data-href`. */
export function drawMarkdown(markdown: string): DocumentFragment {
  const page = document.createDocumentFragment();
  page.append(...draw(marked.lexer(markdown)));
  return page;
}

function draw(tokens: readonly Token[] | undefined): readonly (Node | string)[] {
  return (tokens ?? []).flatMap((token) => drawToken(token as MarkedToken));
}

function drawToken(token: MarkedToken): readonly (Node | string)[] {
  switch (token.type) {
    case 'heading':
      return [element(HEADINGS[token.depth] ?? 'h6', {}, ...draw(token.tokens))];
    case 'paragraph':
      return [element('p', {}, ...draw(token.tokens))];
    case 'list':
      return [
        element(token.ordered ? 'ol' : 'ul', {}, ...token.items.map((item) => element('li', {}, ...draw(item.tokens)))),
      ];
    case 'list_item':
      return [element('li', {}, ...draw(token.tokens))];
    case 'blockquote':
      return [element('blockquote', {}, ...draw(token.tokens))];
    case 'table':
      return [drawTable(token)];
    case 'code':
      return [element('pre', {}, element('code', {}, token.text))];
    case 'hr':
      return [element('hr')];
    case 'strong':
      return [element('strong', {}, ...draw(token.tokens))];
    case 'em':
      return [element('em', {}, ...draw(token.tokens))];
    case 'del':
      return [element('del', {}, ...draw(token.tokens))];
    case 'codespan':
      return [element('code', {}, token.text)];
    case 'br':
      return [element('br')];
    case 'link':
      return [drawLink(token)];
    case 'text':
      return token.tokens ? draw(token.tokens) : [token.text];
    case 'escape':
      return [token.text];
    case 'image':
    case 'html':
    case 'checkbox':
      return [token.raw];
    case 'space':
    case 'def':
      return [];
  }
}

const HEADINGS: Readonly<Record<number, 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'>> = {
  1: 'h1',
  2: 'h2',
  3: 'h3',
  4: 'h4',
  5: 'h5',
};

/** The address is none the browser would follow: a click on the link is for the extension. */
function drawLink({ href, title, tokens }: Tokens.Link): HTMLElement {
  return element('a', { href: '#', 'data-href': href, title: title ?? undefined }, ...draw(tokens));
}

function drawTable({ header, rows }: Tokens.Table): HTMLElement {
  const cells = (kind: 'th' | 'td', row: readonly Tokens.TableCell[]): HTMLElement[] =>
    row.map(({ tokens }) => element(kind, {}, ...draw(tokens)));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...cells('th', header))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells('td', row)))),
  );
}
