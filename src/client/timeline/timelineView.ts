import type { Disposable, WebviewView, WebviewViewProvider } from 'vscode';
import { type EntityFilter, type SurfaceParts, TimelineSurface } from './timelineSurface.ts';

/** Id of the view that holds the timeline. */
export const TIMELINE_VIEW = 'dossier.timeline';

/** The timeline in its view. */
export class TimelineView implements WebviewViewProvider, Disposable {
  readonly #parts: SurfaceParts;
  #surface: TimelineSurface | undefined;
  #waiting: EntityFilter | undefined;

  constructor(parts: SurfaceParts) {
    this.#parts = parts;
  }

  /** Called by VS Code when the view comes into view for the first time, or again after it was taken apart. */
  resolveWebviewView(view: WebviewView): void {
    const surface = new TimelineSurface(view.webview, 'view', this.#parts);
    this.#surface?.dispose();
    this.#surface = surface;
    surface.setVisible(view.visible);
    if (this.#waiting) surface.filter(this.#waiting);
    this.#waiting = undefined;
    view.onDidChangeVisibility(() => surface.setVisible(view.visible));
    view.onDidDispose(() => {
      surface.dispose();
      if (this.#surface === surface) this.#surface = undefined;
    });
  }

  /** Has the timeline show one entity's events, now or when it comes into view. */
  filter(filter: EntityFilter): void {
    if (this.#surface) this.#surface.filter(filter);
    else this.#waiting = filter;
  }

  dispose(): void {
    this.#surface?.dispose();
  }
}
