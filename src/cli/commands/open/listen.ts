import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endOnSignals } from '../../disk/hold-report.js';

export type Listening = {
  /** With the token, for the first visit. */
  address: string;
  /** The signal that ended it. */
  ended: Promise<'SIGINT' | 'SIGTERM'>;
};

/** Who may talk to the server: whoever was given the token, at this very address. */
export type Ticket = { token: string; host: string };

/** Listens on the loopback address alone, at a port that the system chooses, until the process is told to end. */
export async function listen(createHandler: (ticket: Ticket) => RequestListener): Promise<Listening> {
  const token = randomBytes(32).toString('base64url');
  let handle: RequestListener = (_, response) => response.destroy();
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => handle(request, response));
  // A request that dawdles keeps nothing.
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  handle = createHandler({ token, host });
  return { address: `http://${host}/?token=${token}`, ended: waitForEnd(server) };
}

function waitForEnd(server: Server): Listening['ended'] {
  endOnSignals();
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const end = () => {
        process.off(signal, end);
        server.close();
        resolve(signal);
        // Pages that listen for changes would keep the server open.
        setImmediate(() => server.closeAllConnections());
      };
      process.on(signal, end);
    }
  });
}
