import Fastify from 'fastify';
import { expect, it, vi } from 'vitest';
import { serveExports } from './exports.ts';

const PATH = `/exports/${'a'.repeat(43)}`;

async function* archive(): AsyncGenerator<Buffer> {
  yield Buffer.from('sealed');
}

it('serves an archive to a GET alone: a HEAD uses no link up', async () => {
  const open = vi.fn<() => Promise<AsyncGenerator<Buffer>>>(async () => archive());
  const app = Fastify();
  serveExports(app, open);
  expect((await app.inject({ method: 'HEAD', url: PATH })).statusCode).toBe(404);
  expect(open).not.toHaveBeenCalled();
  const { body, headers } = await app.inject(PATH);
  expect(body).toBe('sealed');
  expect(headers).toMatchObject({ 'cache-control': 'no-store' });
});

it.each(['a', `${'a'.repeat(42)}.`])('does not look for the token %s', async (token) => {
  const open = vi.fn<() => Promise<AsyncGenerator<Buffer>>>(async () => archive());
  const app = Fastify();
  serveExports(app, open);
  expect((await app.inject(`/exports/${token}`)).statusCode).toBe(404);
  expect(open).not.toHaveBeenCalled();
});
