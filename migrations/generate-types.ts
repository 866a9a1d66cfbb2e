/** Writes the database's types, one file for each domain, holding the tables that it may read. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect } from 'kysely';
import { generate, PostgresDialect as GeneratorDialect } from 'kysely-codegen';
import pg from 'pg';
import { DOMAINS } from './runner/apply-migrations.ts';

const SUBGRAPHS = fileURLToPath(new URL('../subgraphs/', import.meta.url));

/** Tables beside its own that each domain shows. */
const SHOWN_BESIDE: Readonly<Record<string, readonly string[]>> = {
  users: ['identity.sessions', 'identity.grants', 'identity.invitations', 'jobs.*'],
  reporting: ['record.*', 'planning.*'],
  privacy: ['events.outbox', 'personal_data.legal_holds', 'files.company_exports'],
};

/** Types of the values that `typeParsers` of the platform return; others are the generator's. */
const TYPE_MAPPING = { date: 'string', timestamptz: 'string', int8: 'number' };

/** Read as `embedding::real[]`, an embedding is the same with pgvector and without. */
const REAL_ARRAY = { dataType: 'float4', isArray: true };

/**
 * Reads the schema of a migrated database and writes `<domain>/src/generated/database.ts`.
 *
 * @param ownerUrl connection string of the owner
 * @param outDir folder of the subgraphs; another one serves to compare without overwriting
 * @returns the paths of the files that were written
 */
export async function generateTypes(ownerUrl: string, outDir = SUBGRAPHS): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // Its end does not wait for the goodbyes to arrive: the server may stop before.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const written: string[] = [];
    for (const domain of DOMAINS) {
      const file = path.join(outDir, domain, 'src', 'generated', 'database.ts');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await renderTypes(db, domain));
      written.push(file);
    }
    return written;
  } finally {
    await db.destroy();
  }
}

async function renderTypes(db: Kysely<unknown>, domain: string): Promise<string> {
  return generate({
    db,
    dialect: new GeneratorDialect({ defaultSchemas: [domain] }),
    defaultSchemas: [domain],
    includePattern: `+(${[`${domain}.*`, ...(SHOWN_BESIDE[domain] ?? [])].join('|')})`,
    typeMapping: TYPE_MAPPING,
    outFile: null,
    postprocess: async ({ metadata }) => {
      // Search vectors are matched against in SQL, never selected or written.
      for (const table of metadata.tables) {
        table.columns = table.columns.filter(({ dataType }) => dataType !== 'tsvector');
        for (const column of table.columns) {
          if (column.dataType === 'vector') Object.assign(column, REAL_ARRAY);
        }
      }
      return metadata;
    },
  });
}
