/** Messages kept in a folder in place of being sent, for development: one JSON file each. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const keptMessage = z.object({
  id: z.string(),
  /** Channel that it would have been sent by, such as `email`. */
  channel: z.string(),
  /** Address of the recipient, as the channel has it. */
  to: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  html: z.string().optional(),
  /** Moment at which it would have been sent, RFC 3339. */
  keptAt: z.iso.datetime(),
});

export type KeptMessage = z.infer<typeof keptMessage>;

/** Number of messages that a folder keeps: the oldest are deleted. */
const MAX_KEPT_MESSAGES = 200;

/** Keeps a message. A second one with its id replaces it. */
export async function keepMessage(folder: string, message: KeptMessage): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await messageFiles(folder);
  const again = files.filter((file) => file.endsWith(`_${message.id}.json`));
  const oldest = files.slice(0, Math.max(0, files.length + 1 - MAX_KEPT_MESSAGES));
  const file = path.join(folder, `${message.keptAt.replaceAll(':', '-')}_${message.id}.json`);
  // Renamed when it is whole: the folder may be read meanwhile.
  await writeFile(`${file}.part`, JSON.stringify(message), { mode: 0o600 });
  await Promise.all(
    [...again, ...oldest].map((name) => rm(path.join(folder, name), { force: true })),
  );
  await rename(`${file}.part`, file);
}

/** The messages of a folder, newest first; none when there is no folder. */
export async function listKeptMessages(folder: string): Promise<readonly KeptMessage[]> {
  const files = await messageFiles(folder);
  const messages = await Promise.all(
    files.map(async (file) => {
      // Another process may have deleted it since.
      const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [keptMessage.parse(JSON.parse(text))];
    }),
  );
  return messages.flat().toReversed();
}

/** Names of the files of messages, oldest first. */
async function messageFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => file.endsWith('.json')).toSorted();
}
