/** The server's sense of time; tests bring their own. */
export interface Timers {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs the action once after so many milliseconds, unless what is returned is called before. */
  after(milliseconds: number, action: () => void): () => void;
}

/** The time of this machine. */
export const MACHINE_TIMERS: Timers = {
  now: () => performance.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
