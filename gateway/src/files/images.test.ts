import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findImageIn, serveImages } from './images.ts';

let database: TestDatabase;
let pool: pg.Pool;
let app: FastifyInstance;
/** Path of a stored image. */
let path: string;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: false });
  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  const { rows } = await superuser.query<{ readonly hash: string }>(
    `select files.store_image('\\x00ff10', 'image/png') as hash`,
  );
  await superuser.end();
  path = `/images/${rows[0]?.hash}`;
  pool = createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 1);
  app = Fastify();
  serveImages(app, findImageIn(pool));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('an image of a theme', () => {
  it('is served byte for byte, for good, and can run nothing', async () => {
    const { rawPayload, headers } = await app.inject(path);
    expect(rawPayload).toEqual(Buffer.from([0, 0xff, 0x10]));
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['/images/no-hash', `/images/${'ab'.repeat(32)}`])('is not found at %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404);
  });
});
