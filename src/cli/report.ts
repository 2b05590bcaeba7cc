import type { ExitCode, Io } from './io.ts';
import { plainText } from './plainText.ts';
import { ProgressBar } from './progressBar.ts';

/** Tells the one who runs the program what went wrong, and how far it has come. */
export class Report {
  readonly #io: Io;
  readonly #bar: ProgressBar;
  #hasFailed = false;

  constructor(io: Io) {
    this.#io = io;
    this.#bar = new ProgressBar(io);
  }

  /** 1 where an input failed. */
  get exitCode(): ExitCode {
    return this.#hasFailed ? 1 : 0;
  }

  /** Names an input that failed. */
  fail(message: string): void {
    this.#hasFailed = true;
    this.note(message);
  }

  /** Says something that makes no input fail. */
  note(message: string): void {
    this.#bar.clear();
    this.#io.writeError(`dossier: ${plainText(message)}\n`);
  }

  begin(nDocuments: number): void {
    this.#bar.begin(nDocuments);
  }

  step(name: string): void {
    this.#bar.step(name);
  }

  /** Writes results. */
  async write(text: string): Promise<void> {
    if (this.#io.outIsTerminal) this.#bar.clear();
    await this.#io.writeOut(text);
  }

  end(): void {
    this.#bar.clear();
  }
}
