/** The same request twice has one effect: what a mutation did is kept under the client's key. */
import { createHmac } from 'node:crypto';
import { sql, type QueryExecutorProvider, type QueryResult, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { AtCommit } from '../database/at-commit.ts';
import { reject, userError } from '../errors/user-error.ts';
import { viewerScopeKey, type Viewer } from '../viewer/viewer.ts';

/** A request under a key. Both are HMACs: neither the key nor the input can be read from them. */
export interface IdempotentRequest {
  /** Hash of the viewer and the key: nobody reaches another's. */
  readonly keyHash: string;
  /** Digest of the mutation and its input. */
  readonly digest: string;
}

/** Names the requests of clients. */
export type IdempotencyKeys = (
  viewer: Viewer,
  key: string,
  mutation: string,
  input: unknown,
) => IdempotentRequest;

/** @param secret the graph's secret; every replica must share it */
export function createIdempotencyKeys(secret: string): IdempotencyKeys {
  const hmac = (...parts: readonly string[]): string =>
    createHmac('sha256', secret).update(parts.join('\0')).digest('hex');
  return (viewer, key, mutation, input) => ({
    keyHash: hmac('idempotency key', viewerScopeKey(viewer), key),
    digest: hmac('idempotent request', mutation, canonical(input)),
  });
}

const storedRequest = z.object({ digest: z.string() });
const storedResponse = z.object({ id: z.string() });

/** An effect in two steps. */
export interface Steps<Locked> {
  /** Id of the row that is changed, where it is known before: the key is then stored with the answer at once. */
  readonly id?: string | undefined;
  /** Reads and locks rows; changes none, as the request may be a repeated one. */
  readonly lock: () => Promise<Locked>;
  /** Makes the change; returns the id of the row that was changed. */
  readonly apply: (locked: Locked) => Promise<string>;
}

/** Result of a request under a key. */
interface Once {
  readonly id: string;
  /** True when the request had been made before. */
  readonly isRepeated: boolean;
}

/**
 * Applies an effect once for a key, in the transaction under way. Requests with the same key at the same
 * time wait for each other. The key is kept for a day at least.
 *
 * @returns the id of the row that was changed, from the first time on, and whether it had been changed before
 * @throws UserErrors when the key was used for another request
 */
export async function runOnce<Locked>(
  db: QueryExecutorProvider,
  atCommit: AtCommit,
  request: IdempotentRequest,
  { id: knownId, lock, apply }: Steps<Locked>,
): Promise<Once> {
  if (knownId !== undefined) {
    // Inserts once the lock is held: whoever held it has committed when this insert finds the key.
    const [claim, row] = await Promise.all([
      claimKey(request, knownId, unlessFound).execute(db),
      lock(),
    ]);
    if (isClaimed(claim)) return { id: await apply(row), isRepeated: false };
    const stored = await selectKey(request).execute(db);
    // The key has expired, or was forgotten while the row was waited for: nobody else can store it now.
    const isFree = stored.rows.length === 0;
    if (isFree && isClaimed(await claimKey(request, knownId, unlessValid).execute(db))) {
      return { id: await apply(row), isRepeated: false };
    }
    return repeated(request, stored.rows[0]);
  }
  // Sent together, run one after the other: the second sees what whoever held the lock has committed.
  const [, stored, row] = await Promise.all([
    sql`select ${keyLock(request)}`.execute(db),
    selectKey(request).execute(db),
    lock(),
  ]);
  const [first] = stored.rows;
  if (first) return repeated(request, first);
  const id = await apply(row);
  atCommit(insertKey(request, id).compile(db));
  return { id, isRepeated: false };
}

interface StoredKey {
  readonly request_body: unknown;
  readonly response_body: unknown;
}

function selectKey({ keyHash }: IdempotentRequest): RawBuilder<StoredKey> {
  return sql<StoredKey>`
    select request_body, response_body from users.idempotency_keys
    where key_hash = ${keyHash} and expires_at > now()`;
}

/** Lock of a key until the end of the transaction, the same for every mutation. */
function keyLock({ keyHash }: IdempotentRequest): RawBuilder<unknown> {
  return sql`pg_advisory_xact_lock(hashtextextended(${keyHash}, 0))`;
}

/** Locks a key, and stores it with the answer to its request. */
function claimKey(
  request: IdempotentRequest,
  id: string,
  onConflict: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    insert into users.idempotency_keys (key_hash, request_body, response_body)
    select ${request.keyHash}::text, ${requestBody(request)}::jsonb, ${responseBody(id)}::jsonb
    from (select ${keyLock(request)}) as locked
    ${onConflict}`;
}

/** Returns true when a claim has stored its key. */
function isClaimed({ numAffectedRows }: QueryResult<unknown>): boolean {
  return numAffectedRows === 1n;
}

/** Stores a key that is locked and was not stored. */
function insertKey(request: IdempotentRequest, id: string): RawBuilder<unknown> {
  return sql`
    insert into users.idempotency_keys (key_hash, request_body, response_body)
    values (${request.keyHash}, ${requestBody(request)}, ${responseBody(id)}) ${unlessValid}`;
}

/** Leaves a key that is stored, and does not lock it: whoever deletes it would wait for somebody who waits for rows. */
const unlessFound = sql`on conflict (key_hash) do nothing`;

/** A key that has expired is as good as forgotten: it is used anew. Locks it, so only once the rows are locked. */
const unlessValid = sql`
  on conflict (key_hash) do update set request_body = excluded.request_body,
    response_body = excluded.response_body, created_at = excluded.created_at,
    expires_at = excluded.expires_at
  where idempotency_keys.expires_at <= now()`;

const requestBody = ({ digest }: IdempotentRequest): string => JSON.stringify({ digest });
const responseBody = (id: string): string => JSON.stringify({ id });

/** The answer of the first request under a key. @throws UserErrors for another request */
function repeated({ digest }: IdempotentRequest, stored: StoredKey | undefined): Once {
  if (!stored) throw new TypeError('A key that was used is not stored.');
  if (storedRequest.parse(stored.request_body).digest !== digest) {
    const message = 'expected a new key, received one of another request.';
    reject(userError('IDEMPOTENCY_CONFLICT', 'idempotencyKey', message));
  }
  return { id: storedResponse.parse(stored.response_body).id, isRepeated: true };
}

/** JSON with the members of objects in order, so that equal inputs have equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
