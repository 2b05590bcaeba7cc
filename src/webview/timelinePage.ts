import type { EventType, FromPage, PageEvents, ToPage } from '../protocol/webview.ts';
import { Announcer } from './announcer.ts';
import { ChoiceField } from './controls/choiceField.ts';
import { iconButton } from './controls/iconButton.ts';
import { SearchField } from './controls/searchField.ts';
import { TypeChips } from './controls/typeChips.ts';
import { element, setAttributes } from './element.ts';
import { type Emptiness, EmptyState } from './emptyState.ts';
import { entityChoices, sourceChoices } from './events/choices.ts';
import { type EventFilter, EventShelf, type Filtered, isFiltering, NO_FILTER } from './events/filter.ts';
import { eventOfKey, layRows } from './events/rows.ts';
import { type TimedEvent, timeEvents } from './events/timedEvent.ts';
import { icon } from './icon.ts';
import { EventList, type EventOrSource } from './list/eventList.ts';
import { TimeStrip } from './strip/timeStrip.ts';
import { type TimeWindow, windowAround, windowWithin } from './time/timeWindow.ts';
import { readTimelineState, type TimelineState } from './timelineState.ts';
import type { VscodeApi } from './vscodeApi.ts';

/** So high must the page be to have its filters open from the beginning, in pixels. */
const ROOMY = 520;

/**
 * The timeline page. It shows the events the extension sends, and keeps by itself what the reader looks for; whatever
 * changes goes through {@link #change}, which draws all of it anew in the next frame.
 */
export class TimelinePage {
  readonly #api: VscodeApi<FromPage>;
  readonly #search: SearchField;
  readonly #entity: ChoiceField;
  readonly #source: ChoiceField;
  readonly #chips: TypeChips;
  readonly #strip: TimeStrip;
  readonly #list: EventList;
  readonly #empty: EmptyState;
  readonly #announcer = new Announcer();
  readonly #progress = element('div', { class: 'progress', role: 'progressbar', 'aria-label': 'Reading documents' });
  readonly #filterButton = iconButton('filter', 'Filters', { class: 'filterButton', 'aria-controls': 'filters' });
  readonly #filters = element('div', { class: 'filters', id: 'filters', role: 'group', 'aria-label': 'Filters' });
  readonly #counts = element('span', { class: 'counts' });
  readonly #undated = element('button', {
    type: 'button',
    class: 'linkButton',
    title: 'Go to the events without a date',
  });
  readonly #clear = element('button', { type: 'button', class: 'linkButton' }, 'Clear filters');
  readonly #orderName = element('span');
  readonly #order = element('button', { type: 'button', class: 'linkButton order' }, icon('order'), this.#orderName);
  readonly #main: HTMLElement;

  #state: TimelineState;
  #received: PageEvents | undefined;
  #shelf = new EventShelf([]);
  #types: ReadonlySet<EventType> = new Set();
  #names: ReadonlyMap<string, string> = new Map();
  #whole: TimeWindow | undefined;
  #filtered: Filtered | undefined;
  #keepsTop = false;
  #isRoomy = true;
  #frame: number | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(api: VscodeApi<FromPage>) {
    this.#api = api;
    this.#state = readTimelineState(api.getState());
    this.#search = new SearchField({
      onChange: (text) => this.#filter({ text }),
      onLeave: () => this.#list.focus(),
    });
    this.#entity = new ChoiceField({
      id: 'entity',
      label: 'Entity',
      everything: 'All entities',
      choices: () => entityChoices(this.#shelf.without(this.#state.filter, 'entity')),
      onChoose: (entity) => this.#filter({ entity }),
    });
    this.#source = new ChoiceField({
      id: 'source',
      label: 'Source',
      everything: 'All sources',
      choices: () => sourceChoices(this.#shelf.without(this.#state.filter, 'source')),
      onChoose: (source) => this.#filter({ source }),
    });
    this.#chips = new TypeChips((types) => this.#filter({ types }));
    this.#strip = new TimeStrip({
      onWindow: (window) => this.#filter({ window }),
      onTime: (day) => this.#goToTime(day),
    });
    this.#list = new EventList({
      onActive: (active) => this.#change({ active }, 'strip'),
      onOpen: (row) => this.#open(row),
      onExpand: (event, isExpanded) => this.#expand(event, isExpanded),
      onEntity: (action, row) => this.#onEntity(action, row),
      onScroll: () => this.#keep(),
    });
    this.#empty = new EmptyState({
      onOpenFolder: () => api.postMessage({ kind: 'openFolder' }),
      onClearFilters: () => this.#clearFilters(),
    });
    this.#main = this.#layOut();
    this.#listen();
  }

  /** Puts the page into the document and asks for events. */
  open(body: HTMLElement): void {
    body.replaceChildren(this.#main);
    this.#isRoomy = window.innerHeight >= ROOMY || window.innerWidth >= ROOMY;
    this.#search.text = this.#state.filter.text;
    this.#draw();
    this.#api.postMessage({ kind: 'ready' });
  }

  /** Takes a message of the extension. */
  receive(message: ToPage): void {
    switch (message.kind) {
      case 'events':
        this.#take(message);
        break;
      case 'filter':
        if (message.entity !== null && message.name) {
          this.#names = new Map([...this.#names, [message.entity, message.name]]);
        }
        this.#search.text = '';
        this.#filter({ ...NO_FILTER, entity: message.entity }, { filtersOpen: true });
        break;
    }
  }

  #layOut(): HTMLElement {
    const choices = element('div', { class: 'choiceRow' }, this.#entity.root, this.#source.root);
    choices.append(this.#entity.list, this.#source.list);
    this.#filters.append(choices, this.#chips.root);
    const status = element('div', { class: 'status' }, this.#counts, this.#undated, this.#clear, this.#order);
    return element(
      'main',
      { class: 'page' },
      this.#progress,
      element(
        'header',
        { class: 'head' },
        element('div', { class: 'searchRow' }, this.#search.root, this.#filterButton),
        this.#filters,
        this.#strip.root,
        status,
      ),
      this.#list.root,
      this.#empty.root,
      this.#announcer.root,
    );
  }

  #listen(): void {
    this.#filterButton.addEventListener('click', () => this.#change({ filtersOpen: !this.#areFiltersOpen }));
    this.#clear.addEventListener('click', () => this.#clearFilters());
    this.#undated.addEventListener('click', () => {
      const first = this.#filtered?.shown.find(({ period }) => !period);
      if (first) this.#list.goTo(first.event.id);
    });
    this.#order.addEventListener('click', () => {
      this.#keepsTop = false;
      this.#change({ order: this.#state.order === 'oldest' ? 'newest' : 'oldest', top: null });
    });
    window.addEventListener('pagehide', () => this.#keepNow());
    // On the window, for nothing on the page has the focus at first.
    window.addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.#search.focus();
    });
    // VS Code changes the classes of the body and the variables of the root when the theme changes.
    const observer = new MutationObserver(() => this.#strip.refreshInk());
    observer.observe(document.documentElement, { attributes: true });
    observer.observe(document.body, { attributes: true });
  }

  #take(message: PageEvents): void {
    this.#received = message;
    this.#shelf = new EventShelf(timeEvents(message.events));
    this.#types = new Set(message.events.map(({ type }) => type));
    this.#names = new Map([...this.#names, ...namesIn(message)]);
    this.#whole = windowAround(
      this.#shelf.events.flatMap(({ placing }) => (placing.kind === 'unknown' ? [] : [placing])),
    );
    const { window } = this.#state.filter;
    const kept = window && this.#whole ? (windowWithin(window, this.#whole) ?? null) : null;
    this.#keepsTop = true;
    this.#change({ filter: { ...this.#state.filter, window: kept } });
  }

  /** Changes the filter; the list begins at its top then. */
  #filter(part: Partial<EventFilter>, more: Partial<TimelineState> = {}): void {
    this.#keepsTop = false;
    this.#change({ filter: { ...this.#state.filter, ...part }, top: null, ...more });
  }

  #clearFilters(): void {
    this.#search.text = '';
    this.#filter(NO_FILTER);
    // The button that was pressed is gone now.
    this.#search.focus();
  }

  #expand(event: string, isExpanded: boolean): void {
    const others = this.#state.expanded.filter((other) => other !== event);
    this.#keepsTop = true;
    this.#change({ expanded: isExpanded ? [...others, event] : others });
    // The next key may come before the next frame, and is meant for what is there then.
    this.#draw();
  }

  #onEntity(action: 'entity' | 'page', { timed }: EventOrSource): void {
    const entity = timed.event.actor;
    if (action === 'page') this.#api.postMessage({ kind: 'page', entity });
    else this.#filter({ entity }, { filtersOpen: true });
  }

  #open(row: EventOrSource): void {
    const source = row.kind === 'source' ? row.source : 0;
    this.#api.postMessage({ kind: 'open', event: row.timed.event.id, source });
  }

  #goToTime(day: number): void {
    const shown = this.#filtered?.shown ?? [];
    const dated = shown.filter(({ placing }) => placing.kind !== 'unknown');
    const target = dated.reduce<TimedEvent | undefined>(
      (nearest, timed) => (!nearest || Math.abs(timed.at - day) < Math.abs(nearest.at - day) ? timed : nearest),
      undefined,
    );
    if (target) this.#list.goTo(target.event.id);
  }

  /** Whoever has not said it yet finds the filters open where there is room for them. */
  get #areFiltersOpen(): boolean {
    return this.#state.filtersOpen ?? this.#isRoomy;
  }

  #change(change: Partial<TimelineState>, what: 'all' | 'strip' = 'all'): void {
    this.#state = { ...this.#state, ...change };
    if (what === 'strip') {
      this.#keep();
      if (this.#frame === undefined) this.#drawStrip();
      return;
    }
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  /** Keeps the state for the time the page is hidden; a moment later, for there may be sixty changes a second. */
  #keep(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keepNow(), 150);
  }

  #keepNow(): void {
    clearTimeout(this.#keeping);
    if (!this.#received) return;
    this.#state = { ...this.#state, top: this.#list.top };
    this.#api.setState(this.#state);
  }

  #draw(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const { filter, order, expanded, active, top } = this.#state;
    const filtered = this.#shelf.filter(filter);
    this.#filtered = filtered;
    const ids = new Set(expanded);
    const rows = layRows(filtered.shown, order, ids);
    this.#drawHead(filtered);
    const emptiness = this.#emptiness(filtered);
    this.#empty.show(emptiness);
    this.#list.root.hidden = emptiness !== null;
    const kept = this.#keepsTop ? (this.#list.top ?? top) : top;
    this.#list.show({ rows, nEvents: filtered.shown.length, expanded: ids, active }, kept);
    this.#drawStrip();
    this.#keep();
  }

  #drawHead({ shown, nByType }: Filtered): void {
    const { filter, order } = this.#state;
    const nAll = this.#shelf.events.length;
    const isFiltered = isFiltering(filter) || filter.window !== null;
    const nActive = [filter.entity, filter.source, filter.types.length > 0 || null].filter(
      (part) => part !== null,
    ).length;
    const isOpen = this.#areFiltersOpen;
    this.#main.classList.toggle('hasEvents', nAll > 0);
    this.#progress.hidden = !this.#received?.indexing;
    this.#filters.hidden = !isOpen;
    this.#filterButton.dataset.count = nActive > 0 ? String(nActive) : '';
    setAttributes(this.#filterButton, {
      'aria-expanded': String(isOpen),
      'aria-label': nActive > 0 ? `Filters, ${nActive} set` : 'Filters',
    });
    this.#entity.show(this.#chosen(filter.entity));
    this.#source.show(this.#chosen(filter.source));
    this.#chips.show(filter.types, nByType, this.#types);
    const nUndated = shown.length - (shown.findLastIndex(({ period }) => period) + 1);
    this.#counts.textContent = isFiltered ? `${NUMBER.format(shown.length)} of ${count(nAll)}` : count(nAll);
    this.#undated.textContent = `${NUMBER.format(nUndated)} undated`;
    this.#undated.hidden = nUndated === 0 || nUndated === shown.length;
    this.#clear.hidden = !isFiltered;
    const [now, other] = order === 'oldest' ? ['Oldest first', 'newest'] : ['Newest first', 'oldest'];
    this.#orderName.textContent = now;
    setAttributes(this.#order, { title: `${now}: show the ${other} first`, 'aria-label': now });
    if (this.#received) this.#announcer.say(this.#counts.textContent);
  }

  #drawStrip(): void {
    if (!this.#whole || !this.#filtered) return;
    const { active, filter } = this.#state;
    this.#strip.show({
      events: this.#filtered.beyondWindow,
      whole: this.#whole,
      window: filter.window,
      marked: active === null ? undefined : this.#shelf.byId.get(eventOfKey(active)),
    });
  }

  #emptiness({ shown }: Filtered): Emptiness | null {
    if (shown.length > 0) return null;
    if (!this.#received) return 'waiting';
    if (this.#shelf.events.length > 0) return 'noMatch';
    if (this.#received.indexing) return 'indexing';
    return this.#received.hasDocuments ? 'nothingFound' : 'nothingOpen';
  }

  #chosen(id: string | null): { readonly id: string; readonly label: string } | null {
    return id === null ? null : { id, label: this.#names.get(id) ?? id };
  }
}

/** The names of entities by id, and those of documents by uri. */
function namesIn({ events }: PageEvents): readonly (readonly [string, string])[] {
  return events.flatMap(({ actor, actorName, objects, sources }) => [
    [actor, actorName] as const,
    ...objects.map(({ id, name }) => [id, name] as const),
    ...sources.map(({ uri, label }) => [uri, label] as const),
  ]);
}

function count(nEvents: number): string {
  return nEvents === 1 ? '1 event' : `${NUMBER.format(nEvents)} events`;
}

const NUMBER = new Intl.NumberFormat('en');
