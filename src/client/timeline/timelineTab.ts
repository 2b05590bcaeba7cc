import { type Disposable, ThemeIcon, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { type EntityFilter, type SurfaceParts, TimelineSurface } from './timelineSurface.ts';

/** Type of the panel that holds the timeline. */
export const TIMELINE_TAB = 'dossier.timelineTab';

/** The timeline in an editor tab, of which there is one at most. */
export class TimelineTab implements WebviewPanelSerializer, Disposable {
  readonly #parts: SurfaceParts;
  #open: { readonly panel: WebviewPanel; readonly surface: TimelineSurface } | undefined;

  constructor(parts: SurfaceParts) {
    this.#parts = parts;
  }

  /** Whether the tab is there to be seen. */
  get isVisible(): boolean {
    return this.#open?.panel.visible === true;
  }

  /** Opens the tab, or brings it to the front. */
  show(): void {
    if (this.#open) this.#open.panel.reveal();
    else this.#take(window.createWebviewPanel(TIMELINE_TAB, 'Timeline', ViewColumn.Active));
  }

  /** Has the tab show one entity's events. */
  filter(filter: EntityFilter): void {
    this.#open?.surface.filter(filter);
  }

  /** Called by VS Code for a tab that was open when the window was closed. */
  async deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    this.#take(panel);
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #take(panel: WebviewPanel): void {
    panel.iconPath = new ThemeIcon('timeline-view-icon');
    const surface = new TimelineSurface(panel.webview, 'editor', this.#parts);
    this.#open = { panel, surface };
    surface.setVisible(panel.visible);
    panel.onDidChangeViewState(() => surface.setVisible(panel.visible));
    panel.onDidDispose(() => {
      surface.dispose();
      if (this.#open?.panel === panel) this.#open = undefined;
    });
  }
}
