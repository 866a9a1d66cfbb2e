import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { servePublications } from './publication-route.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** Number of visits that are recorded of so many loads of the image of a page. */
async function visitsOf(slug: string, loads: number, limit: number): Promise<number> {
  const app = fastify();
  let visits = 0;
  let admitted = 0;
  servePublications(app, {
    readPage: async () => 404,
    recordView: async () => {
      visits += 1;
    },
    admitVisit: async () => (admitted += 1) <= limit,
    secret: 'a secret of the tests',
  });
  for (let load = 0; load < loads; load += 1) {
    const response = await app.inject({
      url: `/p/${slug}/view`,
      headers: { 'user-agent': FIREFOX },
    });
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'image/gif']);
  }
  await app.close();
  return visits;
}

describe('the image that counts a visit', () => {
  it('counts none beyond the limit of requests, and is still there', async () => {
    expect(await visitsOf('our-impact', 3, 2)).toBe(2);
  });

  it('counts none of an address that no page can have', async () => {
    expect(await visitsOf('%00', 1, 2)).toBe(0);
  });
});
