/** Contents list of a backup: `manifest.json`, written last, so that a folder without it is no backup. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errorMessage, OperatorError } from '../operator-error.ts';

const tableFile = z.object({
  /** Name with its schema, as in `users.companies`. */
  table: z.string(),
  /** Columns in the order of the file's values. */
  columns: z.array(z.string()),
  rows: z.int(),
  /** SHA-256 of the uncompressed text, in hex. */
  sha256: z.string(),
});

const contents = z.object({
  /** Moment at which both stores were read, ISO 8601. */
  takenAt: z.iso.datetime(),
  /** Migrations that the Postgres database had, in their order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** True when embeddings are of pgvector's type, false when they are arrays. */
  hasPgvector: z.boolean(),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  postgres: z.array(tableFile),
  clickhouse: z.array(tableFile),
});

/** The first format does not say of which database the backup is. */
const manifestSchema = z.discriminatedUnion('format', [
  contents.extend({ format: z.literal(1) }),
  contents.extend({
    format: z.literal(2),
    /** Id of the database, by `databaseId`. */
    database: z.string(),
  }),
]);

export type TableFile = z.infer<typeof tableFile>;
export type Manifest = z.infer<typeof manifestSchema>;

/** Name of its file in the folder of a backup. */
export const MANIFEST = 'manifest.json';

/** @throws OperatorError when the folder holds no complete backup */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST);
  try {
    return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new OperatorError(
      `${folder}: expected a backup that pnpm db:backup completed; its ${MANIFEST} is missing or damaged (${errorMessage(error)}).`,
    );
  }
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text, { mode: 0o600 });
}
