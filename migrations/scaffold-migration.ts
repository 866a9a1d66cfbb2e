/** Makes the file of a new Postgres migration, with the next free number. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listSchemas, POSTGRES_FOLDER, readMigrationFiles } from './runner/migration-files.ts';

export interface NewMigration {
  /** The folder it belongs to: a domain's, or `viewer`. */
  readonly domain: string;
  /** Verb and noun, as in `create_campaigns`. */
  readonly name: string;
  /** Triggers that the database should have; those that no migration creates are created here. */
  readonly triggers?: readonly string[];
}

/**
 * Writes a migration that is empty, but for the triggers that are missing.
 *
 * @returns the path of the file
 * @throws RangeError when there is no such folder, or the name is not lower-case words with _ between
 */
export async function scaffoldMigration(
  { domain, name, triggers = [] }: NewMigration,
  folder = POSTGRES_FOLDER,
): Promise<string> {
  const schemas = await listSchemas(folder);
  if (!schemas.includes(domain)) {
    throw new RangeError(`Domain: expected one of ${schemas.join(', ')}; received ${domain}.`);
  }
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(name)) {
    throw new RangeError(
      `Name: expected a verb and a noun, as in create_campaigns; received ${name}.`,
    );
  }
  const files = await readMigrationFiles(folder);
  const last = Number(files.at(-1)?.number ?? 0);
  const number = String(last + 1).padStart(4, '0');
  const file = fileURLToPath(new URL(`${domain}/${number}_${name}.sql`, folder));
  const missing = triggers.filter((trigger) => !files.some(({ sql }) => sql.includes(trigger)));
  const statements = missing.map((trigger) => `\nCREATE OR REPLACE ${trigger}\n`).join('');
  await writeFile(file, `-- ${name.replaceAll('_', ' ')}\n${statements}`, { flag: 'wx' });
  return file;
}
