/** Partners' clients and keys, as the owner writes them. */
import type pg from 'pg';
import type { ClientLimits } from '../rate-limits/rate-limiter.ts';

/** Platforms to which partners carry figures. */
export const PLATFORMS = ['benevity', 'goodera', 'workday'] as const;
export type Platform = (typeof PLATFORMS)[number];

export interface NewClient {
  /** Unique for ever: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** users.companies.id */
  readonly companyId: string;
  readonly platform: Platform | null;
  readonly scopes: readonly string[];
}

export interface Client extends NewClient, ClientLimits {
  readonly id: string;
  readonly companyName: string;
  /** Moment as Postgres writes it; null while the client is live. */
  readonly revokedAt: string | null;
  readonly keys: readonly Key[];
}

export interface Key {
  /** The first characters of its hash, which tell a client's keys apart. */
  readonly fingerprint: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Adds a client and gives its id. */
export async function addClient(db: pg.ClientBase, client: NewClient): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO gateway.clients (name, company_id, platform, scopes)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [client.name, client.companyId, client.platform, client.scopes],
  );
  const [row] = rows;
  if (!row) throw new TypeError('Postgres gave no id.');
  return row.id;
}

/** Adds a key beside those that the client has. */
export async function addKey(db: pg.ClientBase, clientId: string, hash: string): Promise<void> {
  await db.query('INSERT INTO gateway.client_keys (client_id, hash) VALUES ($1, $2)', [
    clientId,
    hash,
  ]);
}

/** @returns how many live keys of the client had the fingerprint */
export async function revokeKey(
  db: pg.ClientBase,
  clientId: string,
  fingerprint: string,
): Promise<number> {
  const { rowCount } = await db.query(
    `UPDATE gateway.client_keys SET revoked_at = now()
     WHERE client_id = $1 AND left(hash, 8) = $2 AND revoked_at IS NULL`,
    [clientId, fingerprint],
  );
  return rowCount ?? 0;
}

/** Revokes a client with all that it has. Its name stays taken. */
export async function revokeClient(db: pg.ClientBase, clientId: string): Promise<void> {
  await db.query('UPDATE gateway.clients SET revoked_at = now() WHERE id = $1', [clientId]);
}

/** Sets the rate limits of a client; those that are null become the gateway's own. */
export async function limitClient(
  db: pg.ClientBase,
  clientId: string,
  { requestsPerMinute, costPerMinute }: ClientLimits,
): Promise<void> {
  await db.query(
    'UPDATE gateway.clients SET requests_per_minute = $2, cost_per_minute = $3 WHERE id = $1',
    [clientId, requestsPerMinute, costPerMinute],
  );
}

/** All clients by name, or the one of a name. */
export async function listClients(db: pg.ClientBase, name?: string): Promise<readonly Client[]> {
  const { rows } = await db.query<Client>(
    `SELECT clients.id, clients.name, company_id AS "companyId", companies.name AS "companyName",
       platform, scopes, clients.revoked_at::text AS "revokedAt",
       requests_per_minute AS "requestsPerMinute", cost_per_minute AS "costPerMinute",
       (SELECT coalesce(json_agg(json_build_object(
          'fingerprint', left(hash, 8),
          'createdAt', client_keys.created_at,
          'revokedAt', client_keys.revoked_at
        ) ORDER BY client_keys.created_at), '[]')
        FROM gateway.client_keys WHERE client_id = clients.id) AS keys
     FROM gateway.clients JOIN users.companies ON companies.id = company_id
     WHERE $1::text IS NULL OR clients.name = $1 ORDER BY clients.name`,
    [name ?? null],
  );
  return rows;
}
