import { once } from 'node:events';
import {
  createServer,
  getCACertificates,
  setDefaultCACertificates,
  type TLSSocket,
} from 'node:tls';
import { createAuthority, type Certificate } from '@teei/test/certificates.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConnectionPool } from './connection-pool.ts';

const port = z.object({ port: z.number() });
const trusted = createAuthority('trusted');
const unknown = createAuthority('unknown');
const before = getCACertificates('default');
const closing: (() => Promise<unknown>)[] = [];

beforeAll(() => setDefaultCACertificates([...before, trusted.cert]));
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => setDefaultCACertificates(before));

/** Server that answers with the last letter of the request, and a pool of one connection to it. */
async function start(certificate: Certificate, host: string) {
  let received = 0;
  const sockets: TLSSocket[] = [];
  const server = createServer({ ...certificate }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      received += bytes.length;
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n${bytes.toString().slice(-1)}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`https://${host}:${port.parse(server.address()).port}`);
  const pool = new ConnectionPool({ url, connections: 1, responseLimit: 1_000 });
  closing.push(async () => {
    await pool.close();
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const post = async (body: string): Promise<string> => {
    const options = { path: '/', headers: {}, body, timeout: 20_000, signal: undefined };
    return (await pool.post(options)).body.toString();
  };
  return { post, sockets, received: () => received };
}

describe('a connection over TLS', () => {
  it.each([
    ['a name', { dns: ['localhost'] }, 'localhost'],
    ['an address', { addresses: ['127.0.0.1'] }, '127.0.0.1'],
  ])(
    'serves one request after the other where the certificate is of %s',
    async (_of, names, host) => {
      const { post, sockets, received } = await start(trusted.issue(names), host);
      expect(await post('a')).toBe('a');
      expect(await post('b')).toBe('b');
      expect(sockets).toHaveLength(1);
      expect(received()).toBeGreaterThan(0);
    },
  );

  it('is opened anew when it is lost', async () => {
    const { post, sockets } = await start(trusted.issue({ dns: ['localhost'] }), 'localhost');
    await post('a');
    const [first] = sockets;
    first?.destroy();
    // Lost in flight, or found lost before: both are told as unanswered, or not at all.
    await post('b').catch(() => undefined);
    expect(await post('c')).toBe('c');
    expect(sockets.length).toBeGreaterThan(1);
  });

  const hourAgo = new Date(Date.now() - 3_600_000);
  it.each([
    ['of another name', trusted.issue({ dns: ['elsewhere.test'] }), 'localhost'],
    ['of a name only', trusted.issue({ dns: ['localhost'] }), '127.0.0.1'],
    ['of an unknown authority', unknown.issue({ dns: ['localhost'] }), 'localhost'],
    ['that has expired', trusted.issue({ dns: ['localhost'] }, hourAgo), 'localhost'],
  ])('sends nothing to a server with a certificate %s', async (_what, certificate, host) => {
    const { post, received } = await start(certificate, host);
    await expect(post('a secret')).rejects.toMatchObject({ wasUnanswered: false });
    await closing.pop()?.();
    expect(received()).toBe(0);
  });
});
