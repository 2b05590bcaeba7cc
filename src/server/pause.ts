/**
 * Resolves on a later turn of the event loop, after messages that have arrived were heard. Node has its own way; in a
 * browser worker a timer would wait four milliseconds each time, a message to ourselves does not.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else messageToOurselves(resolve);
  });
}

function messageToOurselves(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel() as unknown as WorkerChannel;
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
}

/** A channel as a browser's worker has it; the types at hand are Node's. */
interface WorkerChannel {
  readonly port1: { onmessage: () => void; close(): void };
  readonly port2: { postMessage(message: null): void };
}
