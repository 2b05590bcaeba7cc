import { commands, type Disposable, type TextDocument, window } from 'vscode';
import type { Failures } from './failures.ts';
import type { Server } from './server/server.ts';

/** What a {@link followContext} needs. */
export interface ContextParts {
  readonly server: Server;
  readonly failures: Failures;
  readonly isSource: (document: TextDocument) => boolean;
}

/** Keeps the keys up to date that `when` clauses in `package.json` ask for: `dossier.isSource`, `dossier.isIndexing`. */
export function followContext({ server, failures, isSource }: ContextParts): Disposable[] {
  const set = (key: string, value: boolean): void => {
    void failures.note('set a context key', () => commands.executeCommand('setContext', key, value));
  };
  const setSource = (): void => {
    const document = window.activeTextEditor?.document;
    set('dossier.isSource', document !== undefined && isSource(document));
  };
  setSource();
  set('dossier.isIndexing', server.index.indexing);
  return [
    window.onDidChangeActiveTextEditor(setSource),
    server.onIndexChanged(({ indexing }) => set('dossier.isIndexing', indexing)),
  ];
}
