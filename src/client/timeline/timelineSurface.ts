import { commands, type Disposable, type Uri, ViewColumn, type Webview } from 'vscode';
import type { FromPage, ToPage } from '../../protocol/webview.ts';
import type { Failures } from '../failures.ts';
import { openPage } from '../openPage.ts';
import { openPlace } from '../places/openPlace.ts';
import { GO_TO_ENTITY } from '../server/entityLinks.ts';
import type { Server } from '../server/server.ts';
import type { TimelineFeed } from './timelineFeed.ts';

/** What every timeline page needs. */
export interface SurfaceParts {
  readonly extensionUri: Uri;
  readonly server: Server;
  readonly feed: TimelineFeed;
  readonly failures: Failures;
}

/** A filter that a page is asked to show. */
export type EntityFilter = ToPage & { kind: 'filter' };

/** A timeline page in a webview, wherever the webview is: fills it, feeds it and does what it asks for. */
export class TimelineSurface implements Disposable {
  readonly #webview: Webview;
  readonly #parts: SurfaceParts;
  readonly #home: 'editor' | 'view';
  readonly #listeners: readonly Disposable[];
  #isReady = false;
  #watching: Disposable | undefined;
  /** A filter asked for before the page was there. */
  #waiting: EntityFilter | undefined;

  constructor(webview: Webview, home: 'editor' | 'view', parts: SurfaceParts) {
    this.#webview = webview;
    this.#parts = parts;
    this.#home = home;
    const { extensionUri, feed } = parts;
    this.#listeners = [
      webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      feed.onFed((message) => {
        if (this.#isReady && this.#watching) this.#post(message);
      }),
    ];
    openPage(webview, extensionUri, { page: 'timeline', home });
  }

  /** Tells whether the page is in view; while it is not, it is not fed. */
  setVisible(isVisible: boolean): void {
    if (!isVisible) {
      this.#watching?.dispose();
      this.#watching = undefined;
      // A page out of view is taken apart, and says so again when it is back.
      this.#isReady = false;
      return;
    }
    this.#watching ??= this.#parts.feed.watch();
  }

  /** Has the page show one entity's events, now or as soon as it can. */
  filter(filter: EntityFilter): void {
    if (this.#isReady) this.#post(filter);
    else this.#waiting = filter;
  }

  dispose(): void {
    this.#watching?.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #receive(message: FromPage): void {
    const { failures, feed, server } = this.#parts;
    switch (message.kind) {
      case 'ready':
        this.#begin();
        break;
      case 'open':
        void failures.show('open the sentence', async () => {
          const place = feed.placeOf(message.event, message.source);
          if (place)
            await openPlace(server.uri(place.uri), place, this.#home === 'editor' ? ViewColumn.Beside : undefined);
        });
        break;
      case 'page':
        void failures.show('open the dossier page', () => commands.executeCommand(GO_TO_ENTITY, message.entity));
        break;
      case 'openFolder':
        void failures.show('open a folder', () => commands.executeCommand('vscode.openFolder'));
        break;
      case 'failed':
        failures.fail('draw the timeline', message.message);
        break;
    }
  }

  #begin(): void {
    this.#isReady = true;
    const { message } = this.#parts.feed;
    if (message) this.#post(message);
    if (this.#waiting) this.#post(this.#waiting);
    this.#waiting = undefined;
  }

  #post(message: ToPage): void {
    void this.#parts.failures.note('feed the timeline', () => this.#webview.postMessage(message));
  }
}
