import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { createPage, sendBrowsersTo, servePage } from './page.ts';

const HTML = `<script>alert('Hello, world.');</script><script type="module">open();</script>
<script src="https://scripts.example/one.js"></script>`;

/** SHA-256 of the two inline scripts, as `openssl dgst -sha256 -binary | base64` gives them. */
const HASHES =
  "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'sha256-tjlCeRH+0H0WCv5WJsn3fzofNMcQ/MqwiILpkS9varY='";

test('a page may run its own scripts and load what it names, and nothing else', async () => {
  const app = Fastify();
  servePage(app, '/page', () =>
    createPage(HTML, { 'script-src': 'https://scripts.example', 'img-src': 'data:' }),
  );
  const { body, headers } = await app.inject('/page');
  expect(body).toBe(HTML);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin',
  });
  expect(String(headers['content-security-policy']).split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${HASHES} https://scripts.example`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test.each([
  ['GET', '/graphql', 'text/html,application/xhtml+xml,*/*;q=0.8', 303],
  ['GET', '/graphql?query={__typename}', 'text/html,*/*;q=0.8', 200],
  ['GET', '/graphql', 'application/json', 200],
  ['POST', '/graphql', 'text/html', 200],
] as const)(
  '%s %s of a client that accepts %s is answered %i',
  async (method, url, accept, status) => {
    const app = Fastify();
    sendBrowsersTo(app, '/graphiql');
    app.route({ method: ['GET', 'POST'], url: '/graphql', handler: async () => ({}) });
    const { statusCode, headers } = await app.inject({ method, url, headers: { accept } });
    expect([statusCode, headers.location]).toEqual([
      status,
      status === 303 ? '/graphiql' : undefined,
    ]);
  },
);
