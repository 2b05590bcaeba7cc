import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** Pages that were asked for longest ago are not kept up to date any more, past so many. */
const MAX_KEPT = 8;

/** The entities' dossier pages: virtual documents that follow what the folders say. */
export class Pages {
  readonly #session: Session;
  /** Uri → the text given last; the page asked for last stands last. */
  readonly #given = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The text of a page. There is one for any uri: a client shows it in place of an error. */
  answer(params: TextDocumentContentParams): TextDocumentContentResult {
    this.#session.documents.freshenAll();
    const text = this.#textOf(params.uri);
    this.#given.delete(params.uri);
    this.#given.set(params.uri, text);
    const [oldest] = this.#given.keys();
    if (this.#given.size > MAX_KEPT && oldest !== undefined) this.#given.delete(oldest);
    return { text };
  }

  /** Calls `refresh` for each page that says something else by now, so that the client asks for it again. */
  update(refresh: (uri: string) => void): void {
    for (const [uri, text] of this.#given) {
      const newText = this.#textOf(uri);
      if (newText === text) continue;
      this.#given.set(uri, newText);
      refresh(uri);
    }
  }

  #textOf(uri: string): string {
    const entity = entityOf(uri);
    const page = entity === undefined ? undefined : this.#session.dossier.page(entity);
    return page ?? `# ${entity ?? uri}\n\nNo document in the open folders names it, and no knowledge file knows it.\n`;
  }
}

/** The entity id in `dossier:/<id>.md`. */
function entityOf(uri: string): string | undefined {
  const id = /^[a-z]+:\/*([^/?#]+)\.md(?:[?#]|$)/.exec(uri)?.[1];
  try {
    return id === undefined ? undefined : decodeURIComponent(id);
  } catch {
    return id;
  }
}
