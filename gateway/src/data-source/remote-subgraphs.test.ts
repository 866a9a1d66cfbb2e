import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkOwn, clockSkew } from './remote-subgraphs.ts';

const SECOND = 1_000;
const NOON = Date.parse('2026-11-25T12:00:00Z');

describe('the difference of two clocks', () => {
  it.each([
    ['that agree', 0, 0],
    ['whose seconds differ by less than one', 0.9, 0],
    ['of which the other is 6 s ahead', 6, 5.9],
    ['of which the other is 7 s behind', -7, 6],
  ])('%s is at least as told', (_name, ahead, expected) => {
    const date = new Date(NOON + ahead * SECOND).toUTCString();
    expect(clockSkew(date, NOON, NOON + 0.1 * SECOND) / SECOND).toBeCloseTo(expected, 1);
  });

  it('is none where a response has no date', () => {
    expect(clockSkew(null, NOON, NOON)).toBe(0);
  });
});

describe('a subgraph whose clock', () => {
  let ahead = 0;
  const server = createServer((_request, response) => {
    response.setHeader('date', new Date(Date.now() + ahead * SECOND).toUTCString());
    response.end('{"ready":true}');
  });
  server.listen(0, '127.0.0.1');
  const listening = once(server, 'listening');
  afterAll(() => server.close());

  async function check(seconds: number): Promise<void> {
    await listening;
    ahead = seconds;
    const { port } = z.object({ port: z.number() }).parse(server.address());
    await checkOwn(`http://127.0.0.1:${port}`);
  }

  it('agrees is healthy', async () => {
    await expect(check(0)).resolves.toBeUndefined();
  });

  it.each([7, -8])('differs by %i s is impaired, which the reason says', async (seconds) => {
    await expect(check(seconds)).rejects.toThrow(/clock.*differ by [678] seconds/);
  });
});
