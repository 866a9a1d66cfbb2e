/** Login roles of services in Postgres, with passwords derived from the owner's password. */
import { createHmac } from 'node:crypto';

/** Login role of the gateway's process. */
export const GATEWAY_ROLE = 'gateway_service';

/** Login role of a domain's subgraph. */
export function subgraphRole(domain: string): string {
  return `${domain}_subgraph`;
}

/**
 * Password of a login role: HMAC-SHA256 over its name, keyed with the owner's password. One secret
 * configures all services, and the owner's password cannot be derived from that of a service.
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

/** Connection string of a login role, to the server and database of the owner's. */
export function roleDatabaseUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.password = rolePassword(ownerUrl, role);
  url.username = role;
  return url.href;
}

/** Connection string of a domain's subgraph. */
export function subgraphDatabaseUrl(ownerUrl: string, domain: string): string {
  return roleDatabaseUrl(ownerUrl, subgraphRole(domain));
}

/** Connection string of a domain's subgraph to a read replica of the owner's server. */
export function subgraphReplicaUrl(ownerUrl: string, replicaUrl: string, domain: string): string {
  const url = new URL(replicaUrl);
  const role = subgraphRole(domain);
  url.password = rolePassword(ownerUrl, role);
  url.username = role;
  return url.href;
}
