import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startSmtpServer, type TestSmtpServer } from '@teei/test/smtp.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepMessage, listKeptMessages } from './kept-messages.ts';
import { createMailer } from './mailer.ts';

const MAIL = {
  id: randomUUID(),
  to: 'vera@own.example',
  subject: 'Velkommen, Øyvind',
  text: 'Hello Vera',
  html: '<p>Hello Vera</p>',
};

describe('a mailer by SMTP', () => {
  let server: TestSmtpServer;
  beforeAll(async () => {
    const statuses: Record<string, number> = { 'no@own.example': 550, 'busy@own.example': 451 };
    server = await startSmtpServer((address) => statuses[address]);
  });
  afterAll(() => server.close());

  it('sends a mail with both bodies and the Message-ID of its id', async () => {
    const mailer = createMailer(server.url);
    expect(await mailer.send(MAIL)).toBe(`<${MAIL.id}@teei.example>`);
    const [{ to, source } = { to: [], source: '' }] = server.received;
    expect(to).toEqual([MAIL.to]);
    expect(source).toContain(`Message-ID: <${MAIL.id}@teei.example>`);
    expect(source).toContain('Content-Type: text/plain');
    expect(source).toContain('Content-Type: text/html');
  });

  it.each([
    ['for good when the server has no such recipient', 'no@own.example', true],
    ['for now when the server is busy', 'busy@own.example', false],
    ['for good when the local part is not ASCII', 'vérà@own.example', true],
  ])('fails %s, without naming the address', async (_title, to, isPermanent) => {
    const mailer = createMailer(server.url);
    const failure = await mailer.send({ ...MAIL, to }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MailError', isPermanent });
    expect(String(failure)).not.toContain(to);
  });

  it('fails for now when no server answers, or one cuts the connection', async () => {
    const cutting = net
      .createServer((socket) => socket.end('220 hello\r\n'))
      .listen(0, '127.0.0.1');
    const address = cutting.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    for (const answer of ['cut', 'none']) {
      if (answer === 'none') await new Promise((resolve) => cutting.close(resolve));
      const mailer = createMailer(`smtp://127.0.0.1:${port}?from=a@b.example`);
      await expect(mailer.send(MAIL)).rejects.toMatchObject({ isPermanent: false });
    }
  });
});

describe('a mailer to a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'teei-outbox-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps each mail once, the newest first', async () => {
    const mailer = createMailer(pathToFileURL(folder).href);
    const second = { ...MAIL, id: randomUUID(), subject: 'Second' };
    for (const mail of [MAIL, second, second]) await mailer.send(mail);
    expect(await listKeptMessages(folder)).toMatchObject([
      { ...second, channel: 'email' },
      { ...MAIL, channel: 'email' },
    ]);
  });

  it('keeps the last 200', async () => {
    for (let n = 0; n < 205; n += 1) {
      const keptAt = new Date(Date.UTC(2999, 0, 1, 0, 0, n)).toISOString();
      await keepMessage(folder, {
        id: randomUUID(),
        channel: 'sms',
        to: 'x',
        text: `${n}`,
        keptAt,
      });
    }
    const kept = await listKeptMessages(folder);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toMatchObject({ text: '204' });
  });
});
