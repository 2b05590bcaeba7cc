import type { FromEntityPage, ToEntityPage } from '../../protocol/webview.ts';
import { element } from '../element.ts';
import type { VscodeApi } from '../vscodeApi.ts';
import { drawMarkdown } from './drawMarkdown.ts';

/** The dossier page of an entity: the Markdown the extension sends, with links that the extension follows. */
export class EntityPage {
  readonly #api: VscodeApi<FromEntityPage>;
  readonly #main = element('main', { class: 'entityPage' });
  /** Where the page was scrolled to before it was hidden, until it is there again. */
  #keptOffset: number | undefined;

  constructor(api: VscodeApi<FromEntityPage>) {
    this.#api = api;
    const kept = api.getState();
    this.#keptOffset = typeof kept === 'number' ? kept : undefined;
    this.#main.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLElement>('a[data-href]');
      if (!link?.dataset.href) return;
      event.preventDefault();
      api.postMessage({ kind: 'follow', href: link.dataset.href });
    });
    window.addEventListener('scroll', () => api.setState(window.scrollY));
  }

  /** Puts the page into the document and asks for its Markdown. */
  open(body: HTMLElement): void {
    body.replaceChildren(this.#main);
    this.#api.postMessage({ kind: 'ready' });
  }

  /** Takes a message of the extension. */
  receive({ markdown }: ToEntityPage): void {
    this.#main.replaceChildren(drawMarkdown(markdown));
    if (this.#keptOffset !== undefined) window.scrollTo(0, this.#keptOffset);
    this.#keptOffset = undefined;
  }
}
