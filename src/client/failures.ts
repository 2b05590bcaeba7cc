import { type LogOutputChannel, window } from 'vscode';

/** Codes of the Language Server Protocol for an answer nobody waits for any more. */
const STOPPED_CODES: ReadonlySet<unknown> = new Set([-32800, -32801, -32802]);

/** The one place that tells a person that something went wrong: what, why, and where to read more. */
export class Failures {
  readonly #log: LogOutputChannel;

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** Does what a person asked for, and shows where it fails. `doing` goes on after *Dossier could not*: `open the page`. */
  async show<T>(doing: string, work: () => T | PromiseLike<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!isStopped(error)) this.#tell(doing, error);
      return undefined;
    }
  }

  /** Does what nobody asked for, such as keeping a view up to date; where it fails, the log says so. */
  async note<T>(doing: string, work: () => T | PromiseLike<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!isStopped(error)) this.#log.warn(`Could not ${doing}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** Shows what has failed elsewhere, such as in a page. */
  fail(doing: string, message: string): void {
    this.#tell(doing, new Error(message));
  }

  #tell(doing: string, error: unknown): void {
    this.#log.error(`Could not ${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const openLog = 'Open Log';
    window.showErrorMessage(`Dossier could not ${doing}: ${firstLine(messageOf(error))}`, openLog).then((choice) => {
      if (choice === openLog) this.#log.show();
    });
  }
}

/** A stopped request is neither an answer nor a failure. */
function isStopped(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && STOPPED_CODES.has(error.code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The log has the rest. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
