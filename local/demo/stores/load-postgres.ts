// Loads the demo data into Postgres: COPY, as the owner, all or nothing.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from './copy-text.ts';
import type { Batch } from '../kernel/output.ts';
import { type Json, TABLE_NAMES, TABLES, type TableName } from '../kernel/tables.ts';

/** Text of about this size is sent at once. */
const CHUNK_CHARACTERS = 256 * 1024;

type CopyRow = Readonly<Record<string, Json>>;

/** A loading in progress: one transaction, in which row-level security holds for the owner no more. */
export class PostgresLoad {
  readonly #client: pg.Client;
  #hasPgvector = false;
  #rows = 0;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * Connects and begins.
   *
   * @param ownerUrl connection string of the role that owns the tables
   */
  static async begin(ownerUrl: string): Promise<PostgresLoad> {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'demo data' });
    await client.connect();
    const load = new PostgresLoad(client);
    try {
      // Foreign keys and triggers look rows up by plans that are made once, while tables are still empty and reading
      // one from end to end looks cheapest: with 260,000 people every row then reads all that came before it.
      await client.query(`BEGIN; SET LOCAL timezone = 'UTC'; SET LOCAL enable_seqscan = off`);
      // COPY is refused to whoever policies hold for; until the end they do not hold for the owner.
      await load.#forceRowSecurity(false);
      load.#hasPgvector = await load.#exists(`SELECT FROM pg_extension WHERE extname = 'vector'`);
      return load;
    } catch (error) {
      await load.abandon();
      throw error;
    }
  }

  /** Returns whether the database holds companies already. */
  async isLoaded(): Promise<boolean> {
    return this.#exists('SELECT FROM users.companies');
  }

  async write(batch: Batch): Promise<void> {
    for (const [table, rows] of batch.rows) {
      if (rows.length === 0) continue;
      const columns = TABLES[table].columns.map((column) => pg.escapeIdentifier(column)).join(', ');
      const stream = this.#client.query(
        copyFrom(`COPY ${qualified(table)} (${columns}) FROM STDIN`),
      );
      await pipeline(Readable.from(this.#chunks(table, rows)), stream);
      this.#rows += rows.length;
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
      await this.#forceRowSecurity(true);
      await this.#client.query('COMMIT');
      await this.#client.query(`ANALYZE ${TABLE_NAMES.map(qualified).join(', ')}`);
    } finally {
      await this.#client.end();
    }
  }

  /** Leaves everything as it was. */
  async abandon(): Promise<void> {
    // The server rolls back when the connection ends.
    await this.#client.end();
  }

  async #forceRowSecurity(isForced: boolean): Promise<void> {
    const force = isForced ? 'FORCE' : 'NO FORCE';
    // Entries of audit logs are appended to their chains first: tables with deferred triggers in wait cannot be altered.
    await this.#client.query('SET CONSTRAINTS proof.close_entries IMMEDIATE');
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

  *#chunks(table: TableName, rows: readonly CopyRow[]): Generator<Buffer> {
    const { columns } = TABLES[table];
    const isAdapted = this.#hasPgvector && table === 'evidence_snippets';
    let text = '';
    for (const row of rows) {
      text += copyLine(isAdapted ? forPgvector(row) : row, columns);
      if (text.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(text);
      text = '';
    }
    if (text !== '') yield Buffer.from(text);
  }
}

/** pgvector writes [1,2] where an array is {1,2}. */
export function forPgvector(row: CopyRow): CopyRow {
  const { embedding } = row;
  return typeof embedding === 'string' ? { ...row, embedding: `[${embedding.slice(1, -1)}]` } : row;
}

function qualified(table: TableName): string {
  return `${TABLES[table].schema}.${table}`;
}
