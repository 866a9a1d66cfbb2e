/** The migration files of Postgres, in the order in which they run. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** A folder for each schema. */
export const POSTGRES_FOLDER = new URL('../postgres/', import.meta.url);

export interface MigrationFile {
  /** Folder and file, as in `users/0010_create_people.sql`. */
  readonly name: string;
  readonly number: string;
  readonly sql: string;
  /** SHA-256 of the text, in hex. */
  readonly checksum: string;
}

/** The folders, which are named after the schemas they fill. */
export async function listSchemas(folder = POSTGRES_FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * All migrations, sorted by number: the numbers are counted across the folders.
 *
 * @throws Error when a file's name is not `NNNN_verb_noun.sql`, or two have the same number
 */
export async function readMigrationFiles(folder = POSTGRES_FOLDER): Promise<MigrationFile[]> {
  const folders = await Promise.all(
    (await listSchemas(folder)).map((schema) => readFolder(folder, schema)),
  );
  const files = folders.flat().sort((a, b) => a.number.localeCompare(b.number));
  for (const [index, file] of files.entries()) {
    const previous = files[index - 1];
    if (previous?.number === file.number) {
      throw new Error(
        `Two migrations have the number ${file.number}: ${previous.name}, ${file.name}.`,
      );
    }
  }
  return files;
}

async function readFolder(folder: URL, schema: string): Promise<MigrationFile[]> {
  const names = await readdir(new URL(`${schema}/`, folder));
  return Promise.all(
    names.map(async (file) => {
      const name = `${schema}/${file}`;
      const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
      if (number === undefined) {
        throw new Error(`Migration ${name}: expected a name like 0123_create_things.sql.`);
      }
      // A checkout with other line endings is the same migration.
      const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name, number, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
