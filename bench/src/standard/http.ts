/** HTTP helpers of a benchmark's servers: a free port, and the bodies of requests. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';

/** Time, longer than any pause between two measurements: no gateway is to meet a closed connection. */
const KEEP_ALIVE = 600_000;

/** Has the server listen on a free port, for this machine alone. */
export async function listen(
  server: Server,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  server.keepAliveTimeout = KEEP_ALIVE;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The whole body of a request. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', reject);
  });
}
