import { createServer } from 'node:net';
import { StartFailure } from './failure.ts';

/** The address everything is served on: this machine only. */
export const LOOPBACK = '127.0.0.1';

/** The port given, once it is known to be free; without one, any free port. */
export async function freePort(wanted?: number): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('error', (error) => reject(portFailure(wanted, error)));
      server.listen(wanted ?? 0, LOOPBACK, () => {
        const address = server.address();
        if (address === null || typeof address === 'string') reject(new Error(`No port in ${address}`));
        else resolve(address.port);
      });
    });
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

function portFailure(wanted: number | undefined, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') return new StartFailure(`Port ${wanted} is in use. Choose another one with --port.`);
  if (error.code === 'EACCES')
    return new StartFailure(`Port ${wanted} is not allowed for this user. Choose one above 1023 with --port.`);
  return error;
}
