/** Kysely driver over one connection, whose transaction the caller begins and ends. */
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

export class SingleConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(execute: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>) {
    this.#connection = {
      executeQuery: execute,
      streamQuery: () => {
        throw new TypeError('Streaming is not supported inside a request.');
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
    throw new TypeError(
      'Expected no transaction inside a request, which is one transaction already.',
    );
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
}
