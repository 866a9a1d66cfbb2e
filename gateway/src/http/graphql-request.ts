/** A Fastify request as Apollo Server reads it, and the signal of a client that waits no longer. */
import type { ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { Cancellation, type CancelSignal } from '../in-flight/cancellation.ts';
import { withDocumentId, withDocumentIdInSearch } from './document-id.ts';

/** The request with a parsed body, and its id of an operation where the server looks for it. */
export function toGraphqlRequest(request: FastifyRequest, body: unknown): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const mark = request.url.indexOf('?');
  return {
    method: request.method,
    headers,
    search: mark === -1 ? '' : withDocumentIdInSearch(request.url.slice(mark)),
    body: withDocumentId(body),
  };
}

/** Signal that is aborted when the client closes the connection before its response is sent. */
export function abortOnClose(response: ServerResponse): CancelSignal {
  const closed = new Cancellation();
  response.once('close', () => {
    if (!response.writableFinished) closed.abort();
  });
  return closed;
}
