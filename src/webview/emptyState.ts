import { element } from './element.ts';

/** Why there is no event to be seen. */
export type Emptiness = 'waiting' | 'indexing' | 'nothingOpen' | 'nothingFound' | 'noMatch';

/** What a person can do about it. */
export interface EmptyEvents {
  readonly onOpenFolder: () => void;
  readonly onClearFilters: () => void;
}

/** What is shown in place of the list: why it is empty, and what to do. */
export class EmptyState {
  readonly root = element('div', { class: 'empty', hidden: true });
  readonly #events: EmptyEvents;
  #shown: Emptiness | null = null;

  constructor(events: EmptyEvents) {
    this.#events = events;
  }

  /** Shows why there is nothing; null where there is something. */
  show(emptiness: Emptiness | null): void {
    if (emptiness === this.#shown) return;
    this.#shown = emptiness;
    this.root.hidden = emptiness === null || emptiness === 'waiting';
    if (emptiness === null || emptiness === 'waiting') return;
    const { title, text, action } = WORDS[emptiness];
    this.root.replaceChildren(element('h2', {}, title), element('p', {}, text));
    if (!action) return;
    const button = element('button', { type: 'button', class: 'button' }, action);
    const { onOpenFolder, onClearFilters } = this.#events;
    button.addEventListener('click', emptiness === 'nothingOpen' ? onOpenFolder : onClearFilters);
    this.root.append(button);
  }
}

const WORDS: Readonly<
  Record<Exclude<Emptiness, 'waiting'>, { readonly title: string; readonly text: string; readonly action?: string }>
> = {
  indexing: {
    title: 'Reading the documents…',
    text: 'Events appear here as they are found.',
  },
  nothingOpen: {
    title: 'No events yet',
    text: 'Open a folder of articles, or a single text, Markdown or HTML file, to see what happened and when.',
    action: 'Open Folder',
  },
  nothingFound: {
    title: 'No events found',
    text: 'The documents tell of no funding round, release, deal or other event that Dossier knows how to read.',
  },
  noMatch: {
    title: 'No event matches',
    text: 'There are events, but none that passes all the filters.',
    action: 'Clear Filters',
  },
};
