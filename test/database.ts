/** A Postgres database of a test file's own, cloned from a prepared one in some milliseconds. */
import { randomUUID } from 'node:crypto';
import { prepareStores } from './stores.ts';
import { runAsSuperuser, templateDatabase, withDatabase } from './templates.ts';

export interface TestDatabase {
  /** Connection string of the owner, `teei_owner`. */
  ownerUrl: string;
  /** Connection string of the superuser, who sees every row. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/**
 * Makes a migrated database, with `seeded` one that holds the demo data of profile small as of
 * 2025-11-15T09:00:00Z, with `copyOf` one that holds what another does, which nobody may be connected to. The run's server
 * is started when the first file asks.
 */
export async function createTestDatabase(
  options: { seeded?: boolean; copyOf?: TestDatabase } = {},
): Promise<TestDatabase> {
  const contents = options.seeded === true ? 'seeded' : 'migrated';
  const { server } = await prepareStores(contents);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // Copying files takes half the work of writing each page to the log, which nobody will read.
  const template = options.copyOf
    ? new URL(options.copyOf.superuserUrl).pathname.slice(1)
    : templateDatabase(contents);
  await runAsSuperuser(server, [
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER teei_owner`,
  ]);
  return {
    ownerUrl: withDatabase(server.url, name),
    superuserUrl: withDatabase(server.superuserUrl, name),
    drop: () => runAsSuperuser(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}
