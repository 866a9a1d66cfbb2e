/** Subcommands of `pnpm operations` about clients and their keys. */
import {
  addClient,
  addKey,
  type Client,
  limitClient,
  listClients,
  PLATFORMS,
  revokeClient,
  revokeKey,
} from '@teei/gateway/src/partners/client.sql.ts';
import { hashKey, makeKey } from '@teei/gateway/src/partners/keys.ts';
import { isUuid } from '@teei/platform/collections/uuid.ts';
import type pg from 'pg';
import { errorCode, OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';

/** A new client as the command line describes it. */
export interface ClientDescription {
  readonly name: string;
  readonly company: string;
  readonly platform: string | undefined;
  readonly scopes: readonly string[];
}

/** Messages for the error codes with which Postgres refuses a new client. */
const REASONS: Readonly<Record<string, string>> = {
  '23503': 'There is no company of this id.',
  '23505': 'The name is taken. A revoked client keeps its own.',
};

/**
 * Adds a client and prints its first key.
 *
 * @throws OperatorError when the description is not acceptable
 */
export async function addDescribedClient(
  db: pg.Client,
  { name, company, platform: wanted, scopes }: ClientDescription,
): Promise<void> {
  if (!/^[a-z][a-z0-9-]{1,62}$/.test(name)) {
    throw new OperatorError(
      `--client: expected lower-case letters, digits and hyphens; received ${JSON.stringify(name)}.`,
    );
  }
  if (!isUuid(company)) {
    throw new OperatorError(`--company: expected a UUID; received ${JSON.stringify(company)}.`);
  }
  const platform = PLATFORMS.find((known) => known === wanted) ?? null;
  if (wanted !== undefined && platform === null) {
    throw new OperatorError(
      `--platform: expected ${PLATFORMS.join(', ')}; received ${JSON.stringify(wanted)}.`,
    );
  }
  const client = { name, companyId: company, platform, scopes };
  const id = await addClient(db, client).catch((error: unknown) => {
    const reason = REASONS[errorCode(error) ?? ''];
    throw reason === undefined ? error : new OperatorError(reason);
  });
  await printNewKey(db, { id });
}

/** Gives a client one more key and prints it. */
export async function printNewKey(db: pg.Client, { id }: Pick<Client, 'id'>): Promise<void> {
  const key = makeKey();
  await addKey(db, id, hashKey(key));
  // Not on standard output, which then holds the key alone.
  process.stderr.write('A key is shown once:\n');
  say(key);
}

/** @throws OperatorError when the client has no live key of the fingerprint */
export async function revokeKeyOf(
  db: pg.Client,
  { id, name }: Client,
  fingerprint: string,
): Promise<void> {
  if ((await revokeKey(db, id, fingerprint)) === 0) {
    throw new OperatorError(`${name} has no live key ${JSON.stringify(fingerprint)}.`);
  }
  say(`Revoked the key ${fingerprint} of ${name}.`);
}

/** Sets the rate limits of a client; what is not said is as for all clients. */
export async function limit(
  db: pg.Client,
  { id, name }: Client,
  limits: { readonly requests?: string; readonly cost?: string },
): Promise<void> {
  await limitClient(db, id, {
    requestsPerMinute: readLimit('--requests', limits.requests),
    costPerMinute: readLimit('--cost', limits.cost),
  });
  say(
    `Set the limits of ${name}: ${limits.requests ?? 'default'} requests and a cost of ${limits.cost ?? 'default'} a minute.`,
  );
}

function readLimit(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new OperatorError(
      `${option}: expected a whole number from 1 to 999999999; received ${JSON.stringify(text)}.`,
    );
  }
  return Number(text);
}

/** Revokes a client for good. */
export async function revoke(db: pg.Client, { id, name }: Client): Promise<void> {
  await revokeClient(db, id);
  say(`Revoked ${name} with its keys and operations.`);
}

/** @throws OperatorError when no client has the name, or it is revoked */
export async function getLiveClient(db: pg.Client, name: string): Promise<Client> {
  const [client] = await listClients(db, name);
  if (!client || client.revokedAt !== null) {
    throw new OperatorError(`There is no live client ${JSON.stringify(name)}.`);
  }
  return client;
}
