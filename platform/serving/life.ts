/** The life of a server as its operators see it: alive, ready, not ready any more, gone. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface Life {
  /**
   * Ends the server without dropping a request: `/readyz` says 503 at once and clients are told to
   * connect anew; after the grace nothing new is taken, and what is under way is finished.
   *
   * @param grace milliseconds for those who send requests to notice
   */
  end(grace: number): Promise<void>;
}

/** How long what is under way may take after the grace, in milliseconds: fetches have two seconds. */
const LONGEST = 5_000;

/**
 * Adds `GET /healthz` and `GET /readyz` to a server. Make the server with LIFE_OPTIONS.
 *
 * @param check rejects when something that the server needs does not answer
 */
export function addLife(server: FastifyInstance, check: () => Promise<void>): Life {
  let isEnding = false;
  server.get('/healthz', () => ({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const ready = !isEnding && (await holds(check));
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
  return {
    async end(grace) {
      isEnding = true;
      await pause(grace);
      // A client that never finishes its request must not keep the process.
      const cut = setTimeout(() => server.server.closeAllConnections(), LONGEST);
      await server.close();
      clearTimeout(cut);
    },
  };
}

function holds(check: () => Promise<void>): Promise<boolean> {
  return check().then(
    () => true,
    () => false,
  );
}

/** What a server needs to be made with, so that it answers until its end. */
export const LIFE_OPTIONS = {
  forceCloseConnections: 'idle',
  // A request that came in is answered.
  return503OnClosing: false,
  // Whoever sends a request slowly does not hold a connection for ever. In milliseconds.
  requestTimeout: 30_000,
} as const;
