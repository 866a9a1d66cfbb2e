/** Accounts that sign in with passwords and get mails, which arrive in a folder of the tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listKeptMessages } from '@teei/platform/mail/kept-messages.ts';
import { createMailer } from '@teei/platform/mail/mailer.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, type Ask } from '@teei/test/ask.ts';
import { change, codeOf } from '@teei/test/changes.ts';
import { eventually } from '@teei/test/eventually.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { startWithPasswords } from './passwords.ts';

export type Input = Readonly<Record<string, unknown>>;

/** Mail, with the token of its link. */
interface LinkMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly token: string;
}

interface AccountsWithMails {
  readonly ask: Ask;
  /** The mail that arrives next. */
  readonly nextMail: () => Promise<LinkMail>;
  readonly mutate: (viewer: Viewer, declaration: string, input: Input) => Promise<unknown>;
  /** Code of the error of a sign-in; null without one. */
  readonly signIn: (email: string, password: string) => Promise<unknown>;
}

/** Starts the subgraph for the tests of a file. No attempts and no mails are left between two tests. */
export function accountsWithMails(): AccountsWithMails {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'teei-accounts-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const ask = askSubgraph(() => {
    const mailer = createMailer(pathToFileURL(folder).href);
    const accountPageUrl = 'https://app.example/account';
    return startWithPasswords({ mailer, accountPageUrl }, { react: true });
  });
  beforeEach(async () => {
    await ask.sql('delete from identity.sign_in_attempts');
    await rm(folder, { recursive: true, force: true });
  });
  const mutate: AccountsWithMails['mutate'] = (viewer, declaration, input) =>
    change(ask, viewer, declaration, input);
  return {
    ask,
    mutate,
    signIn: async (email, password) =>
      codeOf(await mutate(anonymous, 'signIn', { email, password })),
    nextMail: async () => {
      const [mail] = await eventually(async () => {
        const mails = await listKeptMessages(folder);
        expect(mails.length).toBeGreaterThan(0);
        return mails;
      });
      await rm(folder, { recursive: true, force: true });
      const { to = '', subject = '', text = '' } = mail ?? {};
      const [, token = ''] = /#(?:invitation|password)=([\w-]{43})/.exec(text) ?? [];
      return { to, subject, text, token };
    },
  };
}
