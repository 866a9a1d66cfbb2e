/** How a service signs in to Postgres: its login role, with a password derived from the owner's. */
import { createHmac } from 'node:crypto';

/** The login role of the gateway's process. */
export const GATEWAY_ROLE = 'gateway_service';

/** The login role of a domain's subgraph. */
export function subgraphRole(domain: string): string {
  return `${domain}_subgraph`;
}

/**
 * The password of a login role: HMAC-SHA256 over its name, keyed with the owner's password. So one
 * secret configures the whole graph, and nobody who knows a service's learns the owner's.
 *
 * @throws Error when the owner's connection string has no password to derive from
 */
export function rolePassword(ownerUrl: string, role: string): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  if (secret === '') {
    throw new Error(
      "The owner's connection string needs a password: the services' passwords are derived from it.",
    );
  }
  return createHmac('sha256', secret).update(role).digest('base64url');
}

/** The connection string of a login role, made from the owner's: the same server and database. */
export function roleDatabaseUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.password = rolePassword(ownerUrl, role);
  url.username = role;
  return url.href;
}

/** The connection string of a domain's subgraph. */
export function subgraphDatabaseUrl(ownerUrl: string, domain: string): string {
  return roleDatabaseUrl(ownerUrl, subgraphRole(domain));
}
