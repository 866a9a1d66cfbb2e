/** Scope of what a process does at the moment: the request and its span, for logs and for requests to others. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Span } from './span.ts';
import { formatTraceparent, type TraceParent } from './trace-context.ts';

/** Facts about a request that are known only while it runs, for the access log. */
export interface RequestFacts {
  operationName?: string | undefined;
  operationType?: string | undefined;
  /** Class of the viewer, or the name of a partner's client. */
  client?: string | undefined;
}

export interface RequestScope {
  /** Id of the client's request, in the answer's `x-request-id`, in logs and in requests to subgraphs. */
  readonly requestId: string | undefined;
  /** Current span; undefined where tracing is off. */
  readonly span: Span | undefined;
  /** Span of the caller, which is passed on where tracing is off. */
  readonly parent?: TraceParent | undefined;
  readonly facts: RequestFacts;
}

/** Header with the id of a request. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Header of W3C Trace Context. */
export const TRACEPARENT_HEADER = 'traceparent';

const scopes = new AsyncLocalStorage<RequestScope>();

/** Scope of the caller; undefined outside of a request, an event and a job. */
export function currentScope(): RequestScope | undefined {
  return scopes.getStore();
}

/** Runs work in a scope, with all that it awaits. */
export function runInScope<T>(scope: RequestScope, work: () => T): T {
  return scopes.run(scope, work);
}

/** Runs work that belongs to no request, such as that of a connection which a request happened to open. */
export function runOutsideScope<T>(work: () => T): T {
  return scopes.exit(work);
}

/** Runs work in the current scope with another span. */
export function runInSpan<T>(span: Span, work: () => T): T {
  const { requestId, facts = {} } = scopes.getStore() ?? {};
  return scopes.run({ requestId, facts, span }, work);
}

/** Id of a request: the sender's, where it is one, or a new one. */
export function readRequestId(sent: unknown): string {
  return typeof sent === 'string' && /^[\w.:-]{1,128}$/.test(sent) ? sent : randomUUID();
}

/** Headers that carry the scope to another service; none outside of a request. */
export function scopeHeaders(): Readonly<Record<string, string>> | undefined {
  const scope = scopes.getStore();
  if (!scope) return undefined;
  const trace = traceOf(scope);
  return {
    ...(scope.requestId !== undefined && { [REQUEST_ID_HEADER]: scope.requestId }),
    ...(trace && { [TRACEPARENT_HEADER]: formatTraceparent(trace) }),
  };
}

/** Members of a log line that name the request and the span. */
export function scopeOfLog(): object {
  const scope = scopes.getStore();
  if (!scope) return {};
  const trace = traceOf(scope);
  return {
    ...(scope.requestId !== undefined && { request_id: scope.requestId }),
    ...(trace && { trace_id: trace.traceId, span_id: trace.spanId }),
  };
}

function traceOf({ span, parent }: RequestScope): TraceParent | undefined {
  return span?.context ?? parent;
}
