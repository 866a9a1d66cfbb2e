/** A connection beside a graph or a subgraph, as the superuser whom no policy binds. */
import pg from 'pg';

export interface SuperuserConnection {
  /** Runs a statement once those before it have ended. @throws the database's error */
  readonly sql: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>;
  end(): Promise<void>;
}

/** Opens one connection, and another when that was lost. */
export function openSuperuserConnection(superuserUrl: string): SuperuserConnection {
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  return {
    async sql(text, values = []) {
      const client = await pool.connect();
      let lost: Error | undefined;
      try {
        return (await client.query<Record<string, unknown>>(text, [...values])).rows;
      } catch (error) {
        // After an error of a statement the session goes on, with its settings and prepared statements.
        if (!(error instanceof pg.DatabaseError) || error.severity === 'FATAL') {
          lost = new Error('The connection is lost.', { cause: error });
        }
        throw error;
      } finally {
        client.release(lost);
      }
    },
    end: () => pool.end(),
  };
}
