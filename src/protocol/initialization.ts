/** What the client gives the server in a browser worker with `initialize`, as `initializationOptions`. */
export interface BrowserOptions {
  /** The text of `dist/coreData.txt`, which a worker cannot read by itself. */
  readonly coreData: string;
}
