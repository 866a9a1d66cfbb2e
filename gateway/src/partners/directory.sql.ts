/** Live clients, keys and operations of partners, read in one statement as the gateway's role. */
import type pg from 'pg';
import { z } from 'zod';

/** A client that has not been revoked, with its live keys and operations. */
export interface LiveClient {
  readonly name: string;
  readonly companyId: string;
  readonly scopes: readonly string[];
  /** Rate limits of its own; null for the gateway's. */
  readonly requestsPerMinute: number | null;
  readonly costPerMinute: number | null;
  readonly keyHashes: readonly string[];
  /** Texts by their ids. */
  readonly operations: Readonly<Record<string, string>>;
}

export interface Reading {
  /** Id of the list's revision, which changes with every change. */
  readonly revision: string;
  readonly clients: readonly LiveClient[];
}

const clientsSchema: z.ZodType<readonly LiveClient[]> = z.array(
  z.object({
    name: z.string(),
    companyId: z.string(),
    scopes: z.array(z.string()),
    requestsPerMinute: z.number().nullable(),
    costPerMinute: z.number().nullable(),
    keyHashes: z.array(z.string()),
    operations: z.record(z.string(), z.string()),
  }),
);

/** Selects one row when the revision is another, else none, and then reads the revision alone. */
const SELECT_CLIENTS = `
  SELECT revision.id AS revision, (
    SELECT coalesce(json_agg(json_build_object(
      'name', clients.name,
      'companyId', clients.company_id,
      'scopes', clients.scopes,
      'requestsPerMinute', clients.requests_per_minute,
      'costPerMinute', clients.cost_per_minute,
      'keyHashes', ARRAY (
        SELECT hash FROM gateway.client_keys
        WHERE client_id = clients.id AND client_keys.revoked_at IS NULL
      ),
      'operations', (
        SELECT coalesce(json_object_agg(operations.id, operations.text), '{}')
        FROM gateway.operations
        WHERE client_id = clients.id AND retired_at IS NULL
      )
    )), '[]')
    FROM gateway.clients WHERE revoked_at IS NULL
  ) AS clients
  FROM gateway.revision WHERE revision.id IS DISTINCT FROM $1`;

/** Reads the list; undefined when the known revision is current. */
export async function readSince(
  pool: pg.Pool,
  known: string | undefined,
): Promise<Reading | undefined> {
  const { rows } = await pool.query<{ revision: string; clients: unknown }>(SELECT_CLIENTS, [
    known ?? null,
  ]);
  const [row] = rows;
  return row && { revision: row.revision, clients: clientsSchema.parse(row.clients) };
}
