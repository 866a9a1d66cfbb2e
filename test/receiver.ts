/** A receiver of requests from the graph, that answers as a test tells it to. */
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { readWebhook } from './partners/read-webhook.ts';

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface TestReceiver {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  /** Answers from now on like this; by default with 204. */
  answer(next: Answer): void;
  /** Breaks the connections that there are, such as those of requests without an answer. */
  drop(): void;
  close(): void;
}

const accept: Answer = (_request, response) => response.writeHead(204).end();

/** Starts a receiver on a free port of this machine. */
export async function startReceiver(): Promise<TestReceiver> {
  const received: ReceivedRequest[] = [];
  let answer = accept;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      return answer(request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answer(next) {
      answer = next;
    },
    drop: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Body of a request that is signed with a secret, read as docs/partners.md says. @throws when it is not */
export function verified(request: ReceivedRequest | undefined, secret: string): unknown {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request?.headers ?? {})) headers[name] = String(value);
  return readWebhook(headers, request?.body ?? '', secret);
}
