/** Requests of partners: an operation's id in place of its text. */
import { createHash } from 'node:crypto';

/** The `extensions` of a request for the operation of this text. */
export function persistedQuery(text: string): object {
  return { persistedQuery: { version: 1, sha256Hash: operationId(text) } };
}

/** The id of an operation. */
export function operationId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
