import { type Disposable, MarkdownString, StatusBarAlignment, type TextDocument, window } from 'vscode';
import type { Highlights } from '../protocol/requests.ts';
import { countRanges } from './highlights/flatRanges.ts';
import type { Highlighter } from './highlights/highlighter.ts';
import { countMentions, MENTION_ICONS, MENTION_TYPES } from './highlights/mentionTypes.ts';

/** Types whose numbers stand in the bar itself; the others are in its tooltip. */
const IN_BAR = ['company', 'model', 'amount'] as const;

/** Commands that the links of the tooltip can run. */
const LINKED = ['dossier.entities.focus', 'dossier.showTimeline', 'dossier.toggleHighlights'];

/** How much was found in the active file, in the status bar. A click leads to the entities. */
export class StatusBar implements Disposable {
  readonly #item = window.createStatusBarItem('dossier.counts', StatusBarAlignment.Right, 90);
  readonly #highlighter: Highlighter;
  readonly #isSource: (document: TextDocument) => boolean;
  readonly #listeners: readonly Disposable[];

  constructor(highlighter: Highlighter, isSource: (document: TextDocument) => boolean) {
    this.#highlighter = highlighter;
    this.#isSource = isSource;
    this.#item.name = 'Dossier: Mentions in the File';
    this.#item.command = 'dossier.entities.focus';
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.#show()),
      highlighter.onDidChange((uri) => {
        if (uri.toString() === window.activeTextEditor?.document.uri.toString()) this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const found = document && this.#isSource(document) ? this.#highlighter.of(document) : undefined;
    if (!found) {
      this.#item.hide();
      return;
    }
    this.#item.text = barText(found);
    this.#item.tooltip = tooltip(found);
    const spoken = MENTION_TYPES.map((type) => countMentions(type, countRanges(found.ranges[type]))).join(', ');
    this.#item.accessibilityInformation = { label: `Dossier: ${spoken}` };
    this.#item.show();
  }
}

function barText({ ranges }: Highlights): string {
  return IN_BAR.map((type) => `$(${MENTION_ICONS[type]}) ${countRanges(ranges[type])}`).join('  ');
}

function tooltip({ ranges }: Highlights): MarkdownString {
  const lines = MENTION_TYPES.map(
    (type) => `$(${MENTION_ICONS[type]}) ${countMentions(type, countRanges(ranges[type]))}`,
  );
  const links =
    '[Entities](command:dossier.entities.focus) · [Timeline](command:dossier.showTimeline) · [Highlights on or off](command:dossier.toggleHighlights)';
  const text = new MarkdownString(`**In this file**\n\n${lines.join('  \n')}\n\n${links}`, true);
  text.isTrusted = { enabledCommands: LINKED };
  return text;
}
