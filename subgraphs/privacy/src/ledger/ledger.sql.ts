/** SQL of the tree of audits and its heads: the functions of the schema `proof`. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { type Node, placesRead, proveInclusion, type Place, type ReadNode } from './merkle.ts';

interface Entry {
  readonly log: string;
  readonly tenant: string;
  readonly number: number;
  /** SHA-256 in hex. */
  readonly hash: string;
}

interface Publication {
  /** Leaves of the tree so far. */
  readonly tree_size: number;
  /** Leaves of the last head; 0 before the first. */
  readonly last_size: number;
  /** Entries that are not in the tree, in their order. */
  readonly entries: readonly Entry[];
}

interface Head {
  readonly treeSize: number;
  readonly rootHash: string;
  readonly signedAt: string;
  readonly kid: string;
  readonly signature: string;
  readonly consistency: readonly string[];
}

/** Begins to publish up to `most` entries; others wait until the transaction ends. */
export async function beginPublication(db: Kysely<DB>, most: number): Promise<Publication> {
  const { rows } = await sql<Publication>`
    select * from proof.begin_publication(${most})`.execute(db);
  const [row] = rows;
  if (!row) throw new TypeError('proof.begin_publication: expected a row, received none.');
  return row;
}

/** Reads nodes of the tree in one statement. */
export async function readNodes(
  { db }: Pick<CollectionContext, 'db'>,
  places: readonly Place[],
): Promise<ReadNode> {
  const { rows } = await sql<Node>`
    select * from proof.nodes_at(${JSON.stringify(places)}::jsonb)`.execute(db);
  const hashes = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return ({ level, index }) => {
    const hash = hashes.get(`${level}/${index}`);
    if (hash === undefined) throw new RangeError(`The tree has no node ${level}/${index}.`);
    return hash;
  };
}

export async function storeLeaves(
  db: Kysely<DB>,
  entries: readonly Entry[],
  nodes: readonly Node[],
): Promise<void> {
  await sql`select proof.append_leaves(${JSON.stringify(entries)}::jsonb,
    ${JSON.stringify(nodes)}::jsonb)`.execute(db);
}

/** Stores a head with the public key that it is signed with. */
export async function storeHead(db: Kysely<DB>, head: Head, jwk: object): Promise<void> {
  await sql`select proof.add_head(${JSON.stringify(head)}::jsonb,
    ${JSON.stringify(jwk)}::jsonb)`.execute(db);
}

interface ReceiptRow {
  readonly entries: readonly { readonly leaf: number }[];
  readonly head: { readonly treeSize: number };
}

/** Resolver of the receipt of an erasure: two statements for each request. */
export const receiptOf = valueOfParent(
  async (requestIds, _args: object, context: CollectionContext) => {
    const receipts = new Map<string, object | null>();
    for (const id of requestIds) {
      const { rows } = await sql<ReceiptRow>`select * from proof.receipt(${id})`.execute(
        context.db,
      );
      const [row] = rows;
      receipts.set(id, row ? await withPaths(context, row) : null);
    }
    return receipts;
  },
  () => null,
);

/** A receipt with the audit path of each entry. */
async function withPaths(
  context: CollectionContext,
  { entries, head }: ReceiptRow,
): Promise<object> {
  const prove = (read: ReadNode) =>
    entries.map((entry) => ({
      ...entry,
      path: proveInclusion(entry.leaf, head.treeSize, read),
    }));
  const read = await readNodes(context, placesRead(prove));
  return { head, entries: prove(read) };
}
