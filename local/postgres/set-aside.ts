/**
 * Parts of tables that a load of many rows sets aside in its transaction, and puts back as they were: foreign keys then
 * check all rows in one statement, indexes are built at once, and triggers that would find nothing are not asked.
 */
import pg from 'pg';

/** Puts back what was set aside. No event of a deferred trigger may be waiting. */
export type PutBack = () => Promise<void>;

interface Part {
  readonly table: string;
  readonly name: string;
  /** Statement that makes it again, as the catalogue has it. */
  readonly definition: string;
}

/**
 * Drops the foreign keys of tables.
 *
 * @param client in a transaction of the tables' owner
 * @param tables names with their schemas
 */
export async function setForeignKeysAside(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<PutBack> {
  return setAside(client, {
    find: `SELECT c.conrelid::regclass::text AS table, c.conname AS name,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS definition
     FROM pg_constraint AS c
     WHERE c.contype = 'f' AND c.conrelid = ANY ($1::regclass[]) ORDER BY c.oid`,
    tables,
    drop: ({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`,
  });
}

/**
 * Drops the indexes of tables that serve reads alone: those of keys stay, and those that others refer to.
 *
 * @param client in a transaction of the tables' owner
 * @param tables names with their schemas
 */
export async function setIndexesAside(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<PutBack> {
  return setAside(client, {
    find: `SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS name,
       pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index AS i
     WHERE NOT i.indisunique AND i.indrelid = ANY ($1::regclass[])
       AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conindid = i.indexrelid)
     ORDER BY i.indexrelid`,
    tables,
    drop: ({ name }) => `DROP INDEX ${name}`,
  });
}

/**
 * Disables the triggers of tables that call one of the functions.
 *
 * @param client in a transaction of the tables' owner
 * @param functions names with their schemas
 * @param tables names with their schemas
 */
export async function setTriggersAside(
  client: pg.ClientBase,
  functions: readonly string[],
  tables: readonly string[],
): Promise<PutBack> {
  return setAside(client, {
    find: `SELECT t.tgrelid::regclass::text AS table, t.tgname AS name,
       format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::regclass, t.tgname) AS definition
     FROM pg_trigger AS t
     WHERE t.tgenabled = 'O' AND NOT t.tgisinternal AND t.tgfoid = ANY ($2::regproc[])
       AND t.tgrelid = ANY ($1::regclass[])
     ORDER BY t.oid`,
    tables,
    functions,
    drop: ({ table, name }) => `ALTER TABLE ${table} DISABLE TRIGGER ${pg.escapeIdentifier(name)}`,
  });
}

async function setAside(
  client: pg.ClientBase,
  {
    find,
    tables,
    functions,
    drop,
  }: {
    readonly find: string;
    readonly tables: readonly string[];
    readonly functions?: readonly string[];
    readonly drop: (part: Part) => string;
  },
): Promise<PutBack> {
  const { rows } = await client.query<Part>(find, functions ? [tables, functions] : [tables]);
  for (const part of rows) await client.query(drop(part));
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}
