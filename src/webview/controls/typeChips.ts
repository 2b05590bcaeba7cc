import type { EventType } from '../../protocol/webview.ts';
import { element, setAttributes } from '../element.ts';
import { EVENT_NAMES, EVENT_TYPES } from '../events/eventTypes.ts';
import { icon } from '../icon.ts';

/** A row of switches, one a type of event. With none on, all types are shown; with some on, those. */
export class TypeChips {
  readonly root = element('div', { class: 'chips', role: 'toolbar', 'aria-label': 'Types of event' });
  readonly #chips: ReadonlyMap<EventType, { readonly button: HTMLButtonElement; readonly count: HTMLElement }>;
  #on: readonly EventType[] = [];

  constructor(onChange: (types: readonly EventType[]) => void) {
    this.#chips = new Map(EVENT_TYPES.map((type) => [type, makeChip(type)]));
    for (const [type, { button }] of this.#chips) {
      this.root.append(button);
      button.addEventListener('click', () => {
        this.#moveStop(button);
        onChange(EVENT_TYPES.filter((other) => (other === type) !== this.#on.includes(other)));
      });
    }
    this.root.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Shows which types are on, and how many events there are of each. Types without any event at all are left out. */
  show(on: readonly EventType[], counts: Readonly<Record<EventType, number>>, existing: ReadonlySet<EventType>): void {
    this.#on = on;
    for (const [type, { button, count }] of this.#chips) {
      const isOn = on.includes(type);
      button.hidden = !existing.has(type) && !isOn;
      button.classList.toggle('isEmpty', counts[type] === 0);
      count.textContent = String(counts[type]);
      const label = `${EVENT_NAMES[type]}: ${counts[type]}`;
      setAttributes(button, { 'aria-pressed': String(isOn), 'aria-label': label, title: label });
    }
    const visible = this.#visible;
    if (!visible.some(({ tabIndex }) => tabIndex === 0)) this.#moveStop(visible[0]);
  }

  get #visible(): readonly HTMLButtonElement[] {
    return [...this.#chips.values()].map(({ button }) => button).filter(({ hidden }) => !hidden);
  }

  #onKey(event: KeyboardEvent): void {
    const visible = this.#visible;
    const index = visible.findIndex((button) => button.contains(document.activeElement));
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (next === undefined || index < 0) return;
    event.preventDefault();
    const button = visible[(next + visible.length) % visible.length];
    this.#moveStop(button);
    button?.focus();
  }

  /** The toolbar is one stop of the Tab key. */
  #moveStop(stop: HTMLButtonElement | undefined): void {
    for (const { button } of this.#chips.values()) button.tabIndex = button === stop ? 0 : -1;
  }
}

function makeChip(type: EventType): { button: HTMLButtonElement; count: HTMLElement } {
  const count = element('span', { class: 'count' });
  const name = element('span', { class: 'chipName' }, EVENT_NAMES[type]);
  return { button: element('button', { type: 'button', class: `chip ${type}` }, icon(type), name, count), count };
}
