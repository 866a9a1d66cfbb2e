/**
 * Record of the embedded server in the data folder: `postgres.json`, readable by its owner alone.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';

const serverRecord = z.object({
  port: z.int(),
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  /** False until the database exists: a first start that was interrupted begins anew. */
  complete: z.boolean(),
});

export type ServerRecord = z.infer<typeof serverRecord>;

/** @throws OperatorError when the file was changed by hand */
export async function readRecord(file: string): Promise<ServerRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return serverRecord.parse(JSON.parse(text));
  } catch {
    throw new OperatorError(
      `${file} is not readable as written; restore it or delete the data folder.`,
    );
  }
}

/** Replaces the file as a whole. */
export async function writeRecord(file: string, record: ServerRecord): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
