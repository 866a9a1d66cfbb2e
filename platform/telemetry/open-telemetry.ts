/** OpenTelemetry's SDK: spans are sent as OTLP over HTTP, in JSON. Loaded only where tracing is on. */
import {
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Span as RecordedSpan,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { Span, StartSpan } from './span.ts';
import type { TraceParent } from './trace-context.ts';

export interface OpenTelemetryOptions {
  /** Base URL of the collector; spans go to `v1/traces` below it. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Attributes of the process, `service.name` among them. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: 'parentbased_traceidratio' | 'traceidratio';
  /** Share of the traces that are recorded, from 0 to 1. */
  readonly ratio: number;
  /** Called with each distinct failure of the export. */
  readonly warn: (message: string) => void;
}

export interface OpenTelemetry {
  readonly startSpan: StartSpan;
  /** Sends what has been recorded. Resolves after STOP_TIMEOUT_MS at most, also without a collector. */
  stop(): Promise<void>;
}

/** Time to send the last spans, within that of a process to end. */
const STOP_TIMEOUT_MS = 2_000;

/** Spans that wait to be sent; a request has some twenty, and the SDK drops what is above, with a warning. */
const MAX_QUEUED_SPANS = 16_384;

/** Spans of one request to the collector, and the longest time between two. */
const MAX_BATCH_SPANS = 512;
const EXPORT_INTERVAL_MS = 1_000;
const EXPORT_TIMEOUT_MS = 10_000;

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

export function startOpenTelemetry(options: OpenTelemetryOptions): OpenTelemetry {
  const { endpoint, headers, resource, sampler, ratio, warn } = options;
  diag.setLogger(
    { error: warn, warn, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const byRatio = new TraceIdRatioBasedSampler(ratio);
  const provider = new TracerProvider({
    resource: resourceFromAttributes(resource),
    sampler: sampler === 'traceidratio' ? byRatio : new ParentBasedSampler({ root: byRatio }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({
          url: new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href,
          headers: { ...headers },
          timeoutMillis: EXPORT_TIMEOUT_MS,
        }),
        maxQueueSize: MAX_QUEUED_SPANS,
        maxExportBatchSize: MAX_BATCH_SPANS,
        scheduledDelayMillis: EXPORT_INTERVAL_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('teei-graph');
  return {
    startSpan: ({ name, kind = 'internal', attributes }, parent) =>
      wrap(
        tracer.startSpan(
          name,
          { kind: KINDS[kind], ...(attributes && { attributes }) },
          contextOf(parent),
        ),
      ),
    async stop() {
      const timeout = new AbortController();
      const stopped = provider.shutdown().catch((error: unknown) => warn(String(error)));
      const late = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, STOP_TIMEOUT_MS);
        timeout.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      await Promise.race([stopped, late]);
      timeout.abort();
    },
  };
}

function contextOf(parent: TraceParent | undefined): Context {
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = parent;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
  });
}

function wrap(span: RecordedSpan): Span {
  const { traceId, spanId } = span.spanContext();
  return {
    context: { traceId, spanId, isSampled: span.isRecording() },
    set: (attributes) => void span.setAttributes(attributes),
    fail: (errorType) => {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', errorType);
    },
    end: () => span.end(),
  };
}

function ignore(): void {}
