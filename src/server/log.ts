import { type FileTrouble, sayTrouble } from '../files/trouble.ts';

/** Where the server tells what people may want to know; a client shows it as its output channel. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Tells of each file that is left out once, however often it is met. */
export class TroubleLog {
  readonly #log: Log;
  readonly #nameOf: (uri: string) => string;
  readonly #told = new Map<string, string>();

  constructor(log: Log, nameOf: (uri: string) => string) {
    this.#log = log;
    this.#nameOf = nameOf;
  }

  tell(uri: string, trouble: FileTrouble): void {
    const message = sayTrouble(this.#nameOf(uri), trouble);
    if (this.#told.get(uri) === message) return;
    this.#told.set(uri, message);
    this.#log.warn(message);
  }

  /** The file was read: the next trouble with it is news. */
  clear(uri: string): void {
    this.#told.delete(uri);
  }
}

/** What an error says, with the place it comes from: for mistakes of our own. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
