import { element } from './element.ts';

/** Tells a screen reader what changed, once things have come to rest. */
export class Announcer {
  readonly root = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says the text unless another one comes within a moment; the same text is not said twice in a row. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.root.textContent !== text) this.root.textContent = text;
    }, 400);
  }
}
