/** Kysely's driver over a connection that somebody else begins and ends. */
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

export class SingleConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(execute: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>) {
    this.#connection = {
      executeQuery: execute,
      streamQuery: () => {
        throw new TypeError('Streaming is not offered inside a request.');
      },
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new TypeError('The request already is one transaction.');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
}
