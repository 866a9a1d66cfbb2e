/** Spans of consumers of events, named as OpenTelemetry's conventions for messaging say. */
import type { SpanStart } from '../telemetry/span.ts';

/** Span in which a consumer processes an event. */
export function describeEvent(consumer: string, type: string): SpanStart {
  return {
    name: `process ${type}`,
    kind: 'consumer',
    attributes: {
      'messaging.system': 'postgresql',
      'messaging.operation.type': 'process',
      'messaging.operation.name': 'process',
      'messaging.destination.name': type,
      'messaging.consumer.group.name': consumer,
    },
  };
}
