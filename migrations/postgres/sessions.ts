/** Connections for the tests of the schema: as the owner, as a subgraph, as a viewer of a class. */
import { createTestDatabase } from '@teei/test/database.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { DOMAINS } from '../runner/apply-migrations.ts';

/** Rows by column name. */
type Rows = readonly Record<string, unknown>[];

/** Settings of a transaction, without their prefix `viewer.` */
export type Settings = Readonly<Record<string, string>>;

export interface Sessions {
  readonly ownerUrl: string;
  /** Runs a statement as the owner of all tables. */
  asOwner(sql: string, values?: readonly unknown[]): Promise<Rows>;
  /** Runs a statement as a domain's login role, which has taken no class. */
  asSubgraph(domain: string, sql: string, values?: readonly unknown[]): Promise<Rows>;
  /** Runs a statement in a transaction of a class of viewer, and undoes it. */
  asViewer(
    role: string,
    settings: Settings,
    sql: string,
    values?: readonly unknown[],
  ): Promise<Rows>;
  close(): Promise<void>;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

async function query(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Rows> {
  return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
}

/** Opens connections to a migrated database of the test file's own. */
export async function openSessions(): Promise<Sessions> {
  const database = await createTestDatabase();
  const owner = await connect(database.ownerUrl);
  const subgraphs = new Map<string, pg.Client>();
  for (const domain of DOMAINS) {
    subgraphs.set(domain, await connect(subgraphDatabaseUrl(database.ownerUrl, domain)));
  }
  const subgraphOf = (domain: string): pg.Client => {
    const client = subgraphs.get(domain);
    if (!client) throw new RangeError(`No domain ${domain}.`);
    return client;
  };

  return {
    ownerUrl: database.ownerUrl,
    asOwner: (sql, values) => query(owner, sql, values),
    asSubgraph: (domain, sql, values) => query(subgraphOf(domain), sql, values),
    async asViewer(role, settings, sql, values) {
      const client = subgraphOf(role.slice(0, role.indexOf('_')));
      await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
      try {
        for (const [name, value] of Object.entries(settings)) {
          await client.query('SELECT set_config($1, $2, true)', [`viewer.${name}`, value]);
        }
        return await query(client, sql, values);
      } finally {
        await client.query('ROLLBACK');
      }
    },
    async close() {
      await Promise.all([owner, ...subgraphs.values()].map((client) => client.end()));
      await database.drop();
    },
  };
}
