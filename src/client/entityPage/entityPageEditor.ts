import {
  type CustomTextEditorProvider,
  env,
  Position,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  workspace,
} from 'vscode';
import type { FromEntityPage, ToEntityPage } from '../../protocol/webview.ts';
import type { Failures } from '../failures.ts';
import { openPage } from '../openPage.ts';
import { openPlace } from '../places/openPlace.ts';
import { openEntityPage } from './entityPages.ts';
import { readLink } from './link.ts';

/** Type of the editor of entity pages. */
export const ENTITY_PAGE_EDITOR = 'dossier.entityPage';

/** Shows the virtual Markdown document of an entity as a page to read. *Reopen Editor With…* shows its text. */
export class EntityPageEditor implements CustomTextEditorProvider {
  readonly #extensionUri: Uri;
  readonly #failures: Failures;

  constructor(extensionUri: Uri, failures: Failures) {
    this.#extensionUri = extensionUri;
    this.#failures = failures;
  }

  /** Called by VS Code for each page that is opened. */
  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const { webview } = panel;
    const show = (): void => {
      const message: ToEntityPage = { kind: 'show', markdown: document.getText() };
      void this.#failures.note('show the dossier page', () => webview.postMessage(message));
    };
    const listeners = [
      workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) show();
      }),
      webview.onDidReceiveMessage((message: FromEntityPage) => {
        switch (message.kind) {
          case 'ready':
            show();
            break;
          case 'follow':
            void this.#failures.show('follow the link', () => follow(message.href));
            break;
          case 'failed':
            this.#failures.fail('draw the dossier page', message.message);
            break;
        }
      }),
    ];
    panel.onDidDispose(() => {
      for (const listener of listeners) listener.dispose();
    });
    openPage(webview, this.#extensionUri, { page: 'entity', home: 'editor' });
  }
}

async function follow(href: string): Promise<void> {
  const link = readLink(href);
  switch (link?.kind) {
    case 'page':
      await openEntityPage(Uri.parse(link.uri));
      break;
    case 'document': {
      const place = new Position(link.line, link.character);
      await openPlace(Uri.parse(link.uri), { from: place, to: place }, ViewColumn.Active);
      break;
    }
    case 'web':
      await env.openExternal(Uri.parse(link.uri));
      break;
    case undefined:
      throw new Error(`There is nothing to open at ${href}.`);
  }
}
