/** A collector for tests: it receives traces as OTLP over HTTP, in JSON. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional(), intValue: z.number().optional() }),
});

const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute).default([]),
  status: z.object({ code: z.number().optional() }).default({}),
});

/** ExportTraceServiceRequest, as far as tests read it. */
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Undefined at the root of a trace. */
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly service: string | undefined;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly isFailed: boolean;
}

export interface Collector {
  /** Value of OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
  /** Names from the span of a request to each of its spans, such as `POST /graphql > query Q`. */
  pathsOf(traceId: string): readonly string[];
  close(): Promise<void>;
}

const ERROR = 2;

export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    if (request.url === '/v1/traces') spans.push(...readSpans(body));
    response.setHeader('content-type', 'application/json').end('{}');
  };
  const server = createServer((request, response) => void receive(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    pathsOf(traceId) {
      const byId = new Map(
        spans.filter((one) => one.traceId === traceId).map((one) => [one.spanId, one]),
      );
      const pathOf = ({ name, parentSpanId }: ReceivedSpan): string => {
        const parent = byId.get(parentSpanId ?? '');
        return parent ? `${pathOf(parent)} > ${name}` : name;
      };
      return [...byId.values()].map(pathOf);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function readSpans(body: string): ReceivedSpan[] {
  return exported.parse(JSON.parse(body)).resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(toRecord(resource.attributes)['service.name']);
    return scopeSpans.flatMap((scope) =>
      scope.spans.map(({ traceId, spanId, parentSpanId, name, attributes, status }) => ({
        traceId,
        spanId,
        parentSpanId,
        name,
        service,
        attributes: toRecord(attributes),
        isFailed: status.code === ERROR,
      })),
    );
  });
}

function toRecord(
  attributes: readonly z.infer<typeof attribute>[],
): Record<string, string | number | undefined> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]),
  );
}
