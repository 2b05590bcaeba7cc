/** The command was called in a way it does not know. The message is a sentence for the one who typed it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
