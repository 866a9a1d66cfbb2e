/** Spans, without a word about the SDK that records them: it is loaded only where tracing is on. */
import type { TraceParent } from './trace-context.ts';

export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

/** Values by the names of OpenTelemetry's semantic conventions. They hold nothing of a person. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SpanStart {
  readonly name: string;
  /** `internal` when nothing is said. */
  readonly kind?: SpanKind;
  readonly attributes?: SpanAttributes;
}

export interface Span {
  /** Name of the span for its children. */
  readonly context: TraceParent;
  set(attributes: SpanAttributes): void;
  /** Marks the span as failed, by the code or class of the error and never its message. */
  fail(errorType: string): void;
  end(): void;
}

/**
 * Starts a span below a parent, or a trace without one. A span that is not sampled records nothing, and is passed on
 * so that no other process records the rest of the trace.
 */
export type StartSpan = (start: SpanStart, parent: TraceParent | undefined) => Span;
