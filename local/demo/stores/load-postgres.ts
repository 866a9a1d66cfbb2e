/** Loads the demo data into Postgres: COPY, as the owner, all or nothing. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  setForeignKeysAside,
  setIndexesAside,
  setTriggersAside,
  type PutBack,
} from '../../postgres/set-aside.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../kernel/tables.ts';
import type { CopyBatch } from './copy-text.ts';

/** Memory for building an index, or for checking a foreign key: more than the server's default. */
const MAINTENANCE_MEMORY = '256MB';

/**
 * Functions of triggers that are not called: there is nobody whom they would find, or they are called once for all rows
 * when these are there.
 */
const IDLE_TRIGGERS = [
  'personal_data.refuse_erased',
  'personal_data.strip_buddy_system_event',
  'users.keep_company_ids',
  'counts.count_changed',
];

/** Tables whose indexes the companies of people are read by, before others are built. */
const READ_TABLES: ReadonlySet<TableName> = new Set(['company_users', 'program_enrollments']);

/**
 * A loading in progress: one transaction, in which row-level security holds for the owner no more, and in which foreign keys,
 * indexes and some triggers are set aside until all rows are there.
 */
export class PostgresLoad {
  readonly #client: pg.Client;
  readonly #putBack: PutBack[] = [];
  #hasPgvector = false;
  #rows = 0;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** True where embeddings are of pgvector's type. */
  get hasPgvector(): boolean {
    return this.#hasPgvector;
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * Connects and begins; undefined when the database holds companies already.
   *
   * @param ownerUrl connection string of the role that owns the tables
   */
  static async begin(ownerUrl: string): Promise<PostgresLoad | undefined> {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'demo data' });
    await client.connect();
    const load = new PostgresLoad(client);
    try {
      // Triggers look rows up by plans that are made once, while tables are still empty and reading one from end to end
      // looks cheapest: with 260,000 people every row then reads all that came before it.
      await client.query(`BEGIN; SET LOCAL timezone = 'UTC'; SET LOCAL enable_seqscan = off`);
      if (await load.#exists('SELECT FROM users.companies')) {
        await load.abandon();
        return undefined;
      }
      // COPY is refused to whoever policies hold for; until the end they do not hold for the owner.
      await load.#forceRowSecurity(false);
      load.#hasPgvector = await load.#exists(`SELECT FROM pg_extension WHERE extname = 'vector'`);
      await load.#setAside();
      return load;
    } catch (error) {
      await load.abandon();
      throw error;
    }
  }

  async write({ tables }: CopyBatch): Promise<void> {
    for (const { table, rows, chunks } of tables) {
      const columns = TABLES[table].columns.map((column) => pg.escapeIdentifier(column)).join(', ');
      const stream = this.#client.query(
        copyFrom(`COPY ${qualified(table)} (${columns}) FROM STDIN`),
      );
      await pipeline(Readable.from(chunks), stream);
      this.#rows += rows;
    }
  }

  /** Does what is no table of the demo's, in the same transaction. */
  async run(work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
    await work(this.#client);
  }

  /** Gives accounts the scopes that their tokens carry. */
  async grantScopes(
    accounts: readonly { readonly userId: string; readonly scopes: readonly string[] }[],
  ): Promise<void> {
    for (const { userId, scopes } of accounts) {
      await this.#client.query(
        'INSERT INTO identity.grants (user_id, scope) SELECT $1, unnest($2::text[])',
        [userId, scopes],
      );
    }
  }

  /** Ends the transaction, so that everything is there at once, and brings the statistics up to date. */
  async finish(): Promise<void> {
    try {
      await this.#closeEntries();
      await this.#client.query(
        `SELECT users.update_company_ids(ARRAY (SELECT id FROM users.users));
         SET LOCAL enable_seqscan = on; SET LOCAL maintenance_work_mem = '${MAINTENANCE_MEMORY}'`,
      );
      for (const putBack of this.#putBack) await putBack();
      await this.#recount();
      await this.#forceRowSecurity(true);
      await this.#client.query('COMMIT');
      await this.#client.query(`VACUUM (ANALYZE) ${TABLE_NAMES.map(qualified).join(', ')}`);
    } finally {
      await this.#client.end();
    }
  }

  /** Leaves everything as it was. */
  async abandon(): Promise<void> {
    // The server rolls back when the connection ends.
    await this.#client.end();
  }

  async #setAside(): Promise<void> {
    const client = this.#client;
    if (await this.#exists('SELECT FROM personal_data.tombstones')) {
      throw new Error('The database holds people who were erased: expected an empty one.');
    }
    const tables = TABLE_NAMES.map(qualified);
    const written = TABLE_NAMES.filter((table) => !READ_TABLES.has(table)).map(qualified);
    this.#putBack.push(
      await setIndexesAside(client, written),
      await setForeignKeysAside(client, tables),
      await setTriggersAside(client, IDLE_TRIGGERS, tables),
    );
  }

  /** Counts the rows of tables whose numbers are kept. */
  async #recount(): Promise<void> {
    const { rows } = await this.#client.query<{ table: string }>(
      'SELECT DISTINCT table_name AS table FROM counts.parts',
    );
    for (const { table } of rows) await this.#client.query('CALL counts.recount($1)', [table]);
  }

  /** Appends the entries of audit logs to their chains: tables with deferred triggers in wait cannot be altered. */
  async #closeEntries(): Promise<void> {
    await this.#client.query('SET CONSTRAINTS proof.close_entries IMMEDIATE');
  }

  async #forceRowSecurity(isForced: boolean): Promise<void> {
    const force = isForced ? 'FORCE' : 'NO FORCE';
    await this.#client.query(
      TABLE_NAMES.map(
        (table) => `ALTER TABLE ${qualified(table)} ${force} ROW LEVEL SECURITY`,
      ).join(';'),
    );
  }

  async #exists(query: string): Promise<boolean> {
    const { rows } = await this.#client.query<{ found: boolean }>(
      `SELECT EXISTS (${query}) AS found`,
    );
    return rows[0]?.found ?? false;
  }
}

function qualified(table: TableName): string {
  return `${TABLES[table].schema}.${table}`;
}
