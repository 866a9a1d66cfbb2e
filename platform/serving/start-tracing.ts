/** Tracing of a process, as its environment says. */
import type { Logger } from 'pino';
import { z } from 'zod';
import { variables } from '../configuration/read-environment.ts';
import { warnOnce } from '../logging/logger.ts';
import { useTracer } from '../telemetry/tracing.ts';

/** List of pairs as in W3C Baggage, values percent-encoded; undefined when it is none. */
function readPairs(text: string): Readonly<Record<string, string>> | undefined {
  try {
    const found = text.split(',').map((pair) => /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(pair));
    if (!found.every((pair) => pair !== null)) return undefined;
    return Object.fromEntries(
      found.map(([, name = '', value = '']) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
}

function pairs(description: string, secret: boolean) {
  return z
    .string()
    .refine((text) => readPairs(text) !== undefined)
    .optional()
    .register(variables, { description, expected: 'name=value,name=value', secret });
}

/** Environment variables of tracing, of those that OpenTelemetry specifies. */
export const TRACING_VARIABLES = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine((text) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''))
    .optional()
    .register(variables, {
      description:
        'Collector that traces are sent to, as OTLP over HTTP; without it there are none.',
      expected: 'a URL that begins with http:// or https://',
      secret: true,
    }),
  OTEL_EXPORTER_OTLP_HEADERS: pairs('Headers of requests to the collector.', true),
  OTEL_TRACES_SAMPLER: z
    .enum(['parentbased_traceidratio', 'traceidratio'])
    .default('parentbased_traceidratio')
    .register(variables, {
      description:
        'Traces that are recorded: those that the caller records and a share of the others, or a share of all.',
      expected: 'parentbased_traceidratio or traceidratio',
    }),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/)
    .default('0.1')
    .register(variables, {
      description: 'Share of the traces that are recorded.',
      expected: 'a number from 0 to 1',
    }),
  OTEL_RESOURCE_ATTRIBUTES: pairs(
    'Attributes of the process, such as deployment.environment.name=production.',
    false,
  ),
};

type TracingSettings = z.output<z.ZodObject<typeof TRACING_VARIABLES>>;

/** The variables as the environment of another process. */
export function tracingEnvironment(settings: TracingSettings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(TRACING_VARIABLES).flatMap((name) => {
      const value = Object.entries(settings).find(([key]) => key === name)?.[1];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export interface Tracing {
  /** Sends what has been recorded, and turns tracing off. */
  stop(): Promise<void>;
}

/**
 * Turns tracing on for this process, where the environment names a collector.
 *
 * @param service `service.name`, such as `teei-gateway`
 */
export async function startTracing(
  service: string,
  settings: TracingSettings,
  logger: Logger,
): Promise<Tracing> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  if (endpoint === undefined) return { stop: () => Promise.resolve() };
  const { startOpenTelemetry } = await import('../telemetry/open-telemetry.ts');
  const sdk = startOpenTelemetry({
    endpoint,
    headers: readPairs(settings.OTEL_EXPORTER_OTLP_HEADERS ?? '') ?? {},
    resource: {
      'service.name': service,
      ...readPairs(settings.OTEL_RESOURCE_ATTRIBUTES ?? ''),
    },
    sampler: settings.OTEL_TRACES_SAMPLER,
    ratio: Number(settings.OTEL_TRACES_SAMPLER_ARG),
    warn: warnOnce(logger),
  });
  useTracer(sdk.startSpan);
  return {
    async stop() {
      useTracer(undefined);
      await sdk.stop();
    },
  };
}
