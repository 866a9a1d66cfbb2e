/** Subcommands of `pnpm operations` about operations that are published. */
import { type Client, listClients } from '@teei/gateway/src/partners/client.sql.ts';
import { listOperations, retireOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import type pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';

/**
 * Retires operations by their ids, or those of a name.
 *
 * @throws OperatorError when one of them is not live; then none is retired
 */
export async function retire(
  db: pg.Client,
  client: Client,
  { ids, name }: { readonly ids: readonly string[]; readonly name: string | undefined },
): Promise<void> {
  const retired = await retireOperations(db, client.id, { ids, name });
  const missing = [
    ...ids.filter((id) => !retired.some((operation) => operation.id === id)),
    ...(name === undefined || retired.some((operation) => operation.name === name) ? [] : [name]),
  ];
  if (missing.length > 0) {
    throw new OperatorError(
      `${client.name} has no live operation ${missing.join(', ')}; nothing was retired.`,
    );
  }
  for (const operation of retired) say(`Retired ${operation.name} (${operation.id}).`);
}

/** Prints clients, all or the one of a name, with their keys and live operations. */
export async function list(db: pg.Client, name: string | undefined): Promise<void> {
  const clients = await listClients(db, name);
  if (clients.length === 0) say('There is no such client.');
  for (const client of clients) {
    const { platform, scopes, revokedAt } = client;
    const facts = [client.companyName, platform, ...scopes, ...limitsOf(client)].filter(
      (fact) => fact !== null,
    );
    say(`${client.name}: ${facts.join(', ')}${untilText(revokedAt)}`);
    for (const key of client.keys) {
      say(`  key ${key.fingerprint} since ${day(key.createdAt)}${untilText(key.revokedAt)}`);
    }
    for (const operation of await listOperations(db, client.id)) {
      const { id, type, publishedAt } = operation;
      say(`  ${id} ${type} ${operation.name} since ${day(publishedAt)}`);
    }
  }
}

/** Rate limits that the client has of its own. */
function limitsOf({ requestsPerMinute: requests, costPerMinute: cost }: Client): string[] {
  return [
    ...(requests === null ? [] : [`${requests} requests a minute`]),
    ...(cost === null ? [] : [`cost ${cost} a minute`]),
  ];
}

function untilText(revokedAt: string | null): string {
  return revokedAt === null ? '' : `, revoked ${day(revokedAt)}`;
}

/** The day of a moment as Postgres writes it. */
function day(moment: string): string {
  return moment.slice(0, 10);
}
