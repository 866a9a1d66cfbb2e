/**
 * Ids of persisted operations as `documentId`, in a body or in a query string (GraphQL over HTTP, appendix
 * A): moved to where Apollo's clients send them, which the server reads.
 */
import { isJsonObject } from '../json/json-object.ts';

/** The body with its `documentId`, if it has one, as `extensions.persistedQuery`. */
export function withDocumentId(body: unknown): unknown {
  if (!isJsonObject(body) || typeof body['documentId'] !== 'string') return body;
  const { documentId, extensions, ...rest } = body;
  const more = isJsonObject(extensions) ? extensions : {};
  return { ...rest, extensions: { ...more, persistedQuery: persistedQuery(documentId) } };
}

/** The same for a query string, which begins with `?`, or is empty. */
export function withDocumentIdInSearch(search: string): string {
  if (!search.includes('documentId=')) return search;
  const parameters = new URLSearchParams(search);
  const id = parameters.get('documentId');
  if (id === null || parameters.has('extensions')) return search;
  parameters.delete('documentId');
  parameters.set('extensions', JSON.stringify({ persistedQuery: persistedQuery(id) }));
  return `?${parameters.toString()}`;
}

/** Apollo's wire format. */
function persistedQuery(id: unknown) {
  return { version: 1, sha256Hash: id };
}
