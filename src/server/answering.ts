import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled, checkpoint, type StopSignal } from '../core/base/stopping.ts';
import { describeError, type Log } from './log.ts';

/**
 * Makes a request handler of a function. A stopped request is answered with `RequestCancelled`, never with a result; a
 * mistake of our own is logged with its place and answered with an error, and the server goes on. A request that comes
 * without parameters has an empty object.
 */
export function answering<Params, Result>(
  log: Log,
  work: (params: Params, signal: StopSignal) => Result | Promise<Result>,
): (...received: unknown[]) => Promise<Result> {
  return async (...received) => {
    const token = received.find(isToken);
    const params = (received[0] === token || received[0] === null ? {} : received[0]) as Params;
    const signal: StopSignal = {
      get aborted() {
        return token?.isCancellationRequested === true;
      },
    };
    try {
      checkpoint(signal);
      const result = await work(params, signal);
      checkpoint(signal);
      return result;
    } catch (error) {
      if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, error.message);
      log.error(`A request failed: ${describeError(error)}`);
      throw error;
    }
  };
}

function isToken(value: unknown): value is CancellationToken {
  return typeof value === 'object' && value !== null && 'isCancellationRequested' in value;
}
