import { element, setAttributes } from '../element.ts';
import type { Choice } from '../events/choices.ts';
import { searchText, searchWords } from '../events/searchText.ts';
import { iconButton } from './iconButton.ts';

/** What a {@link ChoiceField} needs. */
export interface ChoiceFieldOptions {
  /** Unique on the page; ids of its parts begin with it. */
  readonly id: string;
  readonly label: string;
  /** What it says when nothing is chosen: `All entities`. */
  readonly everything: string;
  /** What there is to choose from now, in order. Asked whenever the list opens. */
  readonly choices: () => readonly Choice[];
  readonly onChoose: (id: string | null) => void;
}

/** So many choices are listed; whoever looks for another one types a part of its name. */
const MAX_LISTED = 200;

/**
 * A field to choose one thing or everything, by typing a part of its name or from a list: the combobox of the ARIA
 * Authoring Practices. The list belongs to the box around the fields, so that it is as wide as that.
 */
export class ChoiceField {
  readonly root: HTMLElement;
  readonly list: HTMLElement;
  readonly #options: ChoiceFieldOptions;
  readonly #input: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  #chosen: { readonly id: string; readonly label: string } | null = null;
  #listed: readonly (Choice | null)[] = [];
  #active = -1;

  constructor(options: ChoiceFieldOptions) {
    this.#options = options;
    const { id, label, everything } = options;
    this.list = element('div', {
      class: 'choices',
      id: `${id}-list`,
      role: 'listbox',
      'aria-label': label,
      hidden: true,
    });
    this.#input = element('input', {
      type: 'text',
      class: 'field',
      id,
      role: 'combobox',
      'aria-label': label,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      placeholder: everything,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    this.#clear = iconButton('close', `${everything}`, { class: 'clear', tabindex: -1, hidden: true });
    this.root = element(
      'div',
      { class: 'fieldBox choice' },
      this.#input,
      this.#clear,
      element('span', { class: 'arrow' }),
    );
    this.#listen();
  }

  /** Shows what is chosen; null for everything. */
  show(chosen: { readonly id: string; readonly label: string } | null): void {
    this.#chosen = chosen;
    this.#clear.hidden = chosen === null;
    this.root.classList.toggle('isSet', chosen !== null);
    this.#input.title = chosen?.label ?? '';
    if (!this.#isOpen) this.#input.value = chosen?.label ?? '';
  }

  get #isOpen(): boolean {
    return !this.list.hidden;
  }

  #listen(): void {
    this.#input.addEventListener('focus', () => this.#input.select());
    this.#input.addEventListener('click', () => this.#open(''));
    this.#input.addEventListener('input', () => this.#open(this.#input.value));
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#clear.addEventListener('click', () => this.#choose(null));
    // A press on the list must not take the focus from the field, for that closes the list.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[data-index]');
      if (option) this.#choose(this.#listed[Number(option.dataset.index)] ?? null);
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (this.#isOpen) this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
        else this.#open('');
        break;
      case 'Enter':
        if (!this.#isOpen) this.#open('');
        else if (this.#active >= 0) this.#choose(this.#listed[this.#active] ?? null);
        break;
      case 'Escape':
        if (this.#isOpen) this.#close();
        else if (this.#chosen) this.#choose(null);
        else return;
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #open(query: string): void {
    const words = searchWords(query);
    const all = this.#options.choices();
    const found = words.length === 0 ? all : findChoices(all, words);
    this.#listed = [...(words.length === 0 ? [null] : []), ...found.slice(0, MAX_LISTED)];
    this.list.replaceChildren(...this.#listed.map((choice, index) => this.#option(choice, index)));
    const nMore = found.length - MAX_LISTED;
    if (found.length === 0) this.list.append(element('div', { class: 'choicesNote' }, 'Nothing matches'));
    if (nMore > 0) this.list.append(element('div', { class: 'choicesNote' }, `${nMore} more: type to find them`));
    this.list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    const chosen = this.#listed.findIndex((choice) => choice !== null && choice.id === this.#chosen?.id);
    this.#activate(words.length > 0 ? 0 : Math.max(chosen, 0));
  }

  #close(): void {
    this.list.hidden = true;
    this.list.replaceChildren();
    setAttributes(this.#input, { 'aria-expanded': 'false', 'aria-activedescendant': undefined });
    this.#input.value = this.#chosen?.label ?? '';
  }

  #choose(choice: Choice | null): void {
    this.show(choice);
    this.#close();
    this.#options.onChoose(choice?.id ?? null);
  }

  #activate(index: number): void {
    const nListed = this.#listed.length;
    this.#active = nListed === 0 ? -1 : (index + nListed) % nListed;
    for (const [place, option] of [...this.list.querySelectorAll('[role=option]')].entries()) {
      option.classList.toggle('isActive', place === this.#active);
      if (place !== this.#active) continue;
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    }
  }

  #option(choice: Choice | null, index: number): HTMLElement {
    const { id, everything } = this.#options;
    const isChosen = (choice?.id ?? null) === (this.#chosen?.id ?? null);
    return element(
      'div',
      { class: 'option', id: `${id}-${index}`, role: 'option', 'aria-selected': String(isChosen), 'data-index': index },
      element('span', { class: 'optionLabel', dir: 'auto' }, choice?.label ?? everything),
      element('span', { class: 'count' }, choice ? String(choice.nEvents) : ''),
    );
  }
}

/** The choices whose label has all the words, first those that begin with the first one. */
function findChoices(all: readonly Choice[], words: readonly string[]): readonly Choice[] {
  const [first = ''] = words;
  const found = all.filter(({ label }) => words.every((word) => searchText(label).includes(word)));
  const begins = (choice: Choice): boolean => searchText(choice.label).startsWith(first);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}
