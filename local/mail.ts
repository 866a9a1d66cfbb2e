/** Mail of a local graph: sent by the server that MAIL_URL names, else kept for the page `/outbox`. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { StartConfiguration } from './configuration.ts';

export interface LocalMail {
  /** URL for `createMailer`. */
  readonly url: string;
  /** Folder of the mail that is kept; undefined when it is sent. */
  readonly outbox: string | undefined;
}

export function openMail({ MAIL_URL, DATA_DIR }: StartConfiguration): LocalMail {
  const url = MAIL_URL ?? pathToFileURL(path.resolve(DATA_DIR, 'outbox')).href;
  return { url, outbox: url.startsWith('file:') ? fileURLToPath(url) : undefined };
}
