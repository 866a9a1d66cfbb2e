/** SQL of changes to blocks, under a lock on their page. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** A page that is locked, with its blocks from top to bottom. */
export interface LockedPage {
  readonly id: string;
  readonly company_id: string;
  readonly status: string;
  readonly blocks: readonly { readonly id: string; readonly kind: string }[];
}

/** Id of a page, or of one of its blocks. */
export type PageKey = { readonly publicationId: string } | { readonly blockId: string };

/** Locks a page until the transaction ends; undefined when it is not there or not the viewer's to change. */
export async function lockPage(db: Kysely<DB>, key: PageKey): Promise<LockedPage | undefined> {
  const id =
    'publicationId' in key
      ? sql`${key.publicationId}::uuid`
      : sql`(select publication_id from reporting.publication_blocks where id = ${key.blockId})`;
  // Sent together, run one after the other: the second sees what whoever held the lock has committed.
  const [{ rows: pages }, { rows: blocks }] = await Promise.all([
    sql<Omit<LockedPage, 'blocks'>>`
      select p.id, p.tenant_id as company_id, p.status from reporting.publications as p
      where p.id = ${id} for update`.execute(db),
    sql<{ readonly id: string; readonly kind: string }>`
      select b.id, b.kind from reporting.publication_blocks as b
      where b.publication_id = ${id} order by b."order"`.execute(db),
  ]);
  const [page] = pages;
  return page && { ...page, blocks };
}

/** Adds a block at the end of a page; returns its id. */
export async function insertBlock(
  db: Kysely<DB>,
  { id, company_id, blocks }: LockedPage,
  { kind, content }: { readonly kind: string; readonly content: string },
): Promise<string> {
  const block = await db
    .withSchema('reporting')
    .insertInto('publication_blocks')
    .values({ publication_id: id, company_id, kind, order: blocks.length, content })
    .returning('id')
    .executeTakeFirstOrThrow();
  return block.id;
}

/** Replaces the content of a block. */
export async function updateContent(db: Kysely<DB>, id: string, content: string): Promise<void> {
  await db
    .withSchema('reporting')
    .updateTable('publication_blocks')
    .set({ content })
    .where('id', '=', id)
    .execute();
}

/** Deletes a block. */
export async function deleteBlock(db: Kysely<DB>, id: string): Promise<void> {
  await db.withSchema('reporting').deleteFrom('publication_blocks').where('id', '=', id).execute();
}

/** Numbers the blocks of a page from 0 in the order of their ids; the unique key is checked at the commit. */
export async function numberBlocks(db: Kysely<DB>, ids: readonly string[]): Promise<void> {
  await sql`
    update reporting.publication_blocks as b set "order" = wanted.position - 1
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where b.id = wanted.id and b."order" <> wanted.position - 1`.execute(db);
}
