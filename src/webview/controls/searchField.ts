import { element } from '../element.ts';
import { icon } from '../icon.ts';
import { iconButton } from './iconButton.ts';

/** What happens in a {@link SearchField}. */
export interface SearchEvents {
  readonly onChange: (text: string) => void;
  /** The person wants to go on to what was found. */
  readonly onLeave: () => void;
}

/** A field to search in, with a button to empty it. Escape empties it too, and leaves it when it is empty. */
export class SearchField {
  readonly root: HTMLElement;
  readonly #input = element('input', {
    type: 'text',
    class: 'field',
    placeholder: 'Search events',
    'aria-label': 'Search events',
    'aria-keyshortcuts': '/',
    title: 'Search events (/)',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #clear = iconButton('close', 'Clear search', { class: 'clear', tabindex: -1 });

  constructor({ onChange, onLeave }: SearchEvents) {
    this.root = element('div', { class: 'fieldBox search', role: 'search' }, icon('search'), this.#input, this.#clear);
    this.text = '';
    const change = (text: string): void => {
      this.text = text;
      onChange(text);
    };
    this.#input.addEventListener('input', () => change(this.#input.value));
    this.#clear.addEventListener('click', () => {
      change('');
      this.focus();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape' && this.text !== '') change('');
      else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
      else return;
      event.preventDefault();
    });
  }

  get text(): string {
    return this.#input.value;
  }

  set text(text: string) {
    if (this.#input.value !== text) this.#input.value = text;
    this.#clear.hidden = text === '';
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }
}
