import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepMessage } from '@teei/platform/mail/kept-messages.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOutbox } from './outbox.ts';

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-outbox-'));
  app = Fastify();
  serveOutbox(app, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const HERE = { url: '/outbox', headers: { host: 'localhost:4000' } };

describe('the outbox', () => {
  it('shows no message before one is kept', async () => {
    expect((await app.inject(HERE)).body).toContain('There are none yet.');
  });

  it('shows a message as text with its links, and as HTML without scripts', async () => {
    await keepMessage(folder, {
      id: 'a',
      channel: 'email',
      to: '"Vera" <vera@own.example>',
      subject: 'A & B',
      text: 'Open https://teei.example/a?b=1&c="2"',
      html: '<p class="x">Hello</p>',
      keptAt: '2026-01-02T03:04:05.000Z',
    });
    const { body, headers } = await app.inject(HERE);
    expect(body).toContain('<h2 dir="auto">A &amp; B</h2>');
    expect(body).toContain('email to &quot;Vera&quot; &lt;vera@own.example&gt;');
    expect(body).toContain('<a href="https://teei.example/a?b=1&amp;c=" target="_blank"');
    expect(body).toContain(
      '<iframe sandbox srcdoc="&lt;p class=&quot;x&quot;&gt;Hello&lt;/p&gt;"></iframe>',
    );
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['another machine', { ...HERE, remoteAddress: '192.0.2.7' }],
    ['a page whose name leads to this machine', { ...HERE, headers: { host: 'evil.example' } }],
  ])('is refused to %s', async (_title, request) => {
    const { statusCode, body } = await app.inject(request);
    expect(statusCode).toBe(403);
    expect(body).not.toContain('Vera');
  });
});
