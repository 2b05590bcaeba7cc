import type { Connection } from 'vscode-languageserver';
import type { ShownProgress } from './indexer.ts';
import type { Timers } from './timers.ts';

/** The least time between two reports, in milliseconds. */
const REPORT_INTERVAL = 100;

/**
 * Shows the reading of the sources in the client's own way, with a button that stops it. Where the client shows no
 * progress, or is slow to agree, the reading goes on all the same.
 */
export function showWorkProgress(
  connection: Pick<Connection, 'window'>,
  timers: Timers,
  stop: () => void,
): ShownProgress {
  let isOver = false;
  let lastReport = Number.NEGATIVE_INFINITY;
  const reporter = connection.window.createWorkDoneProgress().then(
    (created) => {
      if (isOver) return undefined;
      created.begin('Dossier', 0, 'Reading sources', true);
      created.token.onCancellationRequested(stop);
      return created;
    },
    // A client that refuses simply shows nothing.
    () => undefined,
  );
  return {
    report(nDone, nAll) {
      if (timers.now() - lastReport < REPORT_INTERVAL) return;
      lastReport = timers.now();
      const percentage = Math.floor((100 * nDone) / nAll);
      void reporter.then((shown) => !isOver && shown?.report(percentage, `${nDone} of ${nAll} sources`));
    },
    end() {
      void reporter.then((shown) => {
        isOver = true;
        shown?.done();
      });
    },
  };
}
