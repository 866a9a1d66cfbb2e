import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, readBody } from '../standard/http.ts';
import { percentile, sendLoad } from './load.ts';

/** Requests that the server received, by the connection that a request's body names. */
const received = new Map<string, string[]>();
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  server = await listen(createServer((request, response) => void answer(request, response)));
});
afterAll(() => server.close());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [connection = '', index = ''] = (await readBody(request)).toString().split(':');
  received.set(connection, [...(received.get(connection) ?? []), index]);
  response.writeHead(index === '1' ? 500 : 200).end(index === '2' ? 'wrong' : 'right');
}

it('sends each connection’s requests in turn, and counts answers that are not right', async () => {
  const { answers, failures, p50, p99 } = await sendLoad(
    `${server.url}/graphql`,
    {
      create: (connection, index) => ({ body: `${connection}:${index}` }),
      isExpected: (given) => given.bytes().equals(Buffer.from('right')),
    },
    { connections: 3, seconds: 1 },
  );
  expect([...received.keys()].toSorted()).toEqual(['0', '1', '2']);
  for (const indexes of received.values()) {
    expect(indexes).toEqual(indexes.map((_index, place) => String(place)));
  }
  expect(answers).toBe([...received.values()].flat().length);
  // Of each connection, one that fails and one that is wrong.
  expect(failures).toBe(6);
  expect(p50).toBeLessThanOrEqual(p99);
});

it.each([
  [0, 1],
  [0.5, 3],
  [0.99, 4],
  [1, 4],
])('takes %d of the way through a sorted list', (fraction, value) => {
  expect(percentile([1, 2, 3, 4], fraction)).toBe(value);
});
