import { once } from 'node:events';
import { createServer } from 'node:http';
import { Agent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { expectedUrl, isPublicAddress, lookupPublic } from './public-network.ts';

describe('an address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '172.32.0.1', '2606:2800:21f::1'])(
    'such as %s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['this host', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.31.255.255'],
    ['private', '192.168.0.1'],
    ['of a carrier', '100.64.0.1'],
    ['loopback', '127.8.8.8'],
    ['link-local', '169.254.10.10'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['link-local', 'fe80::1'],
    ['unique local', 'fd00::1'],
    ['mapped', '::ffff:10.0.0.1'],
    ['mapped', '::ffff:93.184.215.14'],
    ['translated', '64:ff9b::a00:1'],
    ['6to4', '2002:a00:1::1'],
    ['documentation', '2001:db8::1'],
    ['no address', 'example.com'],
  ])('that is %s, such as %s, is not', (_kind, address) =>
    expect(isPublicAddress(address)).toBe(false),
  );
});

describe('a URL of a client', () => {
  it.each([
    'https://hooks.example.com/teei?a=1',
    'https://hooks.example.com:443/',
    'https://93.184.215.14:8443/',
  ])('such as %s may be called', (url) => expect(expectedUrl(url, false)).toBeUndefined());

  it.each([
    ['hooks', /a URL such as/],
    ['http://hooks.example.com/', /https/],
    ['ftp://hooks.example.com/', /https/],
    ['https://me:word@hooks.example.com/', /without user/],
    ['https://hooks.example.com:25/', /port 443, or one from 1024/],
    ['https://hooks.example.com:0/', /port 443/],
    ['https://localhost/', /public internet/],
    ['https://localhost./', /public internet/],
    ['https://intranet/', /public internet/],
    ['https://db.internal/', /public internet/],
    ['https://10.0.0.1/', /public internet/],
    ['https://0x0a.1/', /public internet/],
    ['https://[::1]/', /public internet/],
    ['https://[::ffff:10.0.0.1]/', /public internet/],
  ])('such as %s may not, and is told %s', (url, expected) =>
    expect(expectedUrl(url, false)).toMatch(expected),
  );

  it.each(['http://127.0.0.1:4001/', 'http://localhost:4001/', 'http://[::1]:4001/'])(
    'such as %s may be called in development alone',
    (url) => {
      expect(expectedUrl(url, true)).toBeUndefined();
      expect(expectedUrl(url, false)).toMatch(/https/);
    },
  );
});

it('a connection is made to no address of this machine, whatever its name', async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const dispatcher = new Agent({ connect: { lookup: lookupPublic } });
  await expect(request(`http://localhost:${port}`, { dispatcher })).rejects.toMatchObject({
    name: 'NotPublicError',
  });
  expect(requests).toBe(0);
  await dispatcher.close();
  server.close();
});
