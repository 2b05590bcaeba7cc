/** The signal of everything that is to end when the person at the terminal has had enough. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Resolves when stopping is asked for. */
  readonly asked: Promise<void>;
}

/**
 * Listens for the ways a terminal program is told to end: Ctrl+C, SIGTERM, a closed terminal, and the death of the process
 * that started us (npm starts us through a shell, and a killed npm may pass nothing on). Repeats are ignored: Ctrl+C
 * reaches us once from the terminal and once more through npm.
 */
export function listenForStop(): Stopping {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error('Stopped'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1000).unref();
  const asked = new Promise<void>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  return { signal: controller.signal, asked };
}
