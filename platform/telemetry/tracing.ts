/** Recording of spans around work. Where tracing is off, each function calls the work and does nothing else. */
import { currentScope, runInScope, runInSpan, type RequestScope } from './request-scope.ts';
import type { Span, SpanStart, StartSpan } from './span.ts';
import type { TraceParent } from './trace-context.ts';

/** Tracer of this process; undefined while tracing is off. */
let startSpan: StartSpan | undefined;

/** Turns tracing on for this process, or off without a tracer. */
export function useTracer(tracer: StartSpan | undefined): void {
  startSpan = tracer;
}

/** Returns true while tracing is on. */
export function isTracing(): boolean {
  return startSpan !== undefined;
}

/** Opens the scope of a request that arrives: its span is below that of the sender, or begins a trace. */
export function openScope(
  requestId: string,
  parent: TraceParent | undefined,
  describe: () => SpanStart,
): RequestScope {
  return { requestId, parent, facts: {}, span: startSpan?.(describe(), parent) };
}

/** Does work in a span below the current one; without a span where the trace is not recorded. */
export function inSpan<T>(
  describe: () => SpanStart,
  work: (span?: Span) => Promise<T>,
): Promise<T> {
  return inChild(currentScope()?.span, describe, work);
}

/** Does work in a span below a given one; without a span where there is none. */
export function inChild<T>(
  parent: Span | undefined,
  describe: () => SpanStart,
  work: (span?: Span) => Promise<T>,
): Promise<T> {
  const span = startChild(parent?.context, describe);
  return span ? recordIn(span, () => runInSpan(span, () => work(span))) : work();
}

/** Starts a span that the caller ends; undefined where the trace of the parent is not recorded. */
export function startChild(
  parent: TraceParent | undefined,
  describe: () => SpanStart,
): Span | undefined {
  return parent?.isSampled === true ? startSpan?.(describe(), parent) : undefined;
}

/** Does what nobody waits for, such as a job, in a span below the one that caused it, or in a new trace. */
export function inTrace<T>(
  parent: TraceParent | undefined,
  describe: () => SpanStart,
  work: () => Promise<T>,
): Promise<T> {
  const span = startSpan?.(describe(), parent);
  if (!span) return work();
  return recordIn(span, () => runInScope({ requestId: undefined, facts: {}, span }, work));
}

async function recordIn<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.fail(errorType(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Value of `error.type`: code of the vocabulary, SQLSTATE or code of the system, else the class. */
export function errorType(error: unknown): string {
  if (!(error instanceof Error)) return '_OTHER';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
