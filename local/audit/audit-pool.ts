/** Connections of the verification of audit logs. */
import { callbackify } from 'node:util';
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
    verify: callbackify(setMemory),
  });
}

async function setMemory(client: pg.ClientBase): Promise<void> {
  await client.query(`SET work_mem = '${WORK_MEM}'`);
}
