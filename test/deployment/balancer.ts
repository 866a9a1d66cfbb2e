/** A load balancer of tests, before the replicas of a service. */
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Replica } from './users-service.ts';

export interface Balancer {
  readonly url: string;
  /** Replica in service. */
  replica: Replica | undefined;
  /** Ends it, and the replica. */
  readonly close: () => Promise<void>;
}

/** Longer than a test: a connection that we close may be the one on which a client is just sending. */
const KEEP_ALIVE_MS = 600_000;

/** Headers that are about one connection, and that the next one has its own of. */
const CONNECTION_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** A load balancer: sends each request to the replica that is in service. */
export async function startBalancer(): Promise<Balancer> {
  const listening: Server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS },
    (incoming, response) => {
      const { method, headers, url: location = '/' } = incoming;
      const forwarded = request(
        new URL(location, balancer.replica?.url),
        { method, headers, agent: false },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers));
          answer.pipe(response);
        },
      );
      forwarded.on('error', () => response.writeHead(502).end());
      incoming.pipe(forwarded);
    },
  );
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', () => resolve());
  });
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const balancer: Balancer = {
    url: `http://127.0.0.1:${port}`,
    replica: undefined,
    async close() {
      listening.close();
      listening.closeAllConnections();
      await balancer.replica?.close();
    },
  };
  return balancer;
}

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const others = Object.entries(headers).filter(([name]) => !CONNECTION_HEADERS.has(name));
  return Object.fromEntries(others);
}

/** Puts a new replica into service, and ends the one before it. */
export async function replace(balancer: Balancer, next: Replica): Promise<void> {
  const previous = balancer.replica;
  balancer.replica = next;
  await previous?.close();
}
