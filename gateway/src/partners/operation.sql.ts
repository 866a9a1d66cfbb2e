/** Partners' persisted operations, as the owner writes them. */
import type pg from 'pg';
import type { ManifestOperation } from './manifest.ts';

/** An operation that a client may run. */
export interface LiveOperation {
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation';
  /** Moment as Postgres writes it. */
  readonly publishedAt: string;
}

/** The operations whose id belongs to another text of the client already, live or retired. */
export async function listTakenIds(
  db: pg.ClientBase,
  clientId: string,
  operations: readonly ManifestOperation[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>(
    `SELECT new.id, new.name FROM unnest($2::text[], $3::text[], $4::text[]) AS new (id, name, text)
     JOIN gateway.operations AS old ON old.client_id = $1 AND old.id = new.id AND old.text <> new.text`,
    [
      clientId,
      operations.map(({ id }) => id),
      operations.map(({ name }) => name),
      operations.map(({ body }) => body),
    ],
  );
  return rows;
}

/**
 * Makes operations live for a client, retired ones again. Those that it has stay.
 *
 * @returns how many were not live before
 */
export async function publishOperations(
  db: pg.ClientBase,
  clientId: string,
  operations: readonly ManifestOperation[],
): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO gateway.operations (client_id, id, name, type, text)
     SELECT $1, id, name, type, text
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS new (id, name, type, text)
     ON CONFLICT (client_id, id) DO UPDATE SET retired_at = NULL, published_at = now()
     WHERE operations.retired_at IS NOT NULL`,
    [
      clientId,
      operations.map(({ id }) => id),
      operations.map(({ name }) => name),
      operations.map(({ type }) => type),
      operations.map(({ body }) => body),
    ],
  );
  return rowCount ?? 0;
}

/**
 * Retires the operations with one of the ids, or of the name.
 *
 * @returns those that were live
 */
export async function retireOperations(
  db: pg.ClientBase,
  clientId: string,
  { ids, name }: { readonly ids: readonly string[]; readonly name?: string | undefined },
): Promise<readonly LiveOperation[]> {
  const { rows } = await db.query<LiveOperation>(
    `UPDATE gateway.operations SET retired_at = now()
     WHERE client_id = $1 AND (id = ANY ($2) OR name = $3) AND retired_at IS NULL
     RETURNING id, name, type, published_at::text AS "publishedAt"`,
    [clientId, ids, name ?? null],
  );
  return rows;
}

/** The live operations of a client, by name. */
export async function listOperations(
  db: pg.ClientBase,
  clientId: string,
): Promise<readonly LiveOperation[]> {
  const { rows } = await db.query<LiveOperation>(
    `SELECT id, name, type, published_at::text AS "publishedAt" FROM gateway.operations
     WHERE client_id = $1 AND retired_at IS NULL ORDER BY name, published_at`,
    [clientId],
  );
  return rows;
}
