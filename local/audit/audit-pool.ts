/** Connections of the verification of audit logs. */
import pg from 'pg';

/** Connections that verify at the same time. */
const MAX_CONNECTIONS = 4;

/** Memory of a join: with the 4 MB of a server, half a million entries and rows go to disk and back. */
const WORK_MEM = '128MB';

/** Opens connections as the owner of the database, each with enough memory for its joins. */
export function openAuditPool(ownerUrl: string): pg.Pool {
  return new pg.Pool({
    connectionString: ownerUrl,
    application_name: 'audit',
    max: MAX_CONNECTIONS,
    onConnect: async (client) => {
      await client.query(`SET work_mem = '${WORK_MEM}'`);
    },
  });
}
