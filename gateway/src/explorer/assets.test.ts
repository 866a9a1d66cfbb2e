import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { createAsset, serveAssets } from './assets.ts';

const TEXT = 'const answer = 42;'.repeat(100);

describe('an asset', () => {
  const asset = createAsset('js', 'text/javascript', Buffer.from(TEXT));
  const app = Fastify();
  serveAssets(app, '/assets', async () => [await asset]);

  async function get(accepted: string) {
    const url = `/assets/${(await asset).name}`;
    return app.inject({ url, headers: { 'accept-encoding': accepted } });
  }

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
    ['br;q=0', undefined, (body: Buffer) => body],
  ])('is sent to a client that accepts "%s" in coding %s', async (accepted, coding, decode) => {
    const { headers, rawPayload } = await get(accepted);
    expect(headers['content-encoding']).toBe(coding);
    expect(decode(rawPayload).toString()).toBe(TEXT);
  });

  it('is cached for ever under the name that holds its hash', async () => {
    const { headers } = await get('br');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    const other = await createAsset('js', 'text/javascript', Buffer.from(`${TEXT} `));
    expect(other.name).not.toBe((await asset).name);
  });

  it('is not found under another name', async () => {
    expect((await app.inject('/assets/other.js')).statusCode).toBe(404);
  });
});
