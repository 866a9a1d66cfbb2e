/** Spans of statements, named as OpenTelemetry's conventions for database clients say. */
import type { SpanStart } from '../telemetry/span.ts';

/** Length to which the text of a statement is cut. */
const MAX_TEXT_LENGTH = 1_000;

/** Operation of a statement: that of its first part, where it has parts. */
const OPERATION = /^[^a-z]*(?:with\s+\w+\s+as\s+\(\s*)?([a-z]+)/i;

/** Span of a statement. Its text holds no values: they are parameters. */
export function describeStatement(system: 'postgresql' | 'clickhouse', text: string): SpanStart {
  const [, operation = 'statement'] = OPERATION.exec(text) ?? [];
  return {
    name: operation.toUpperCase(),
    kind: 'client',
    attributes: {
      'db.system.name': system,
      'db.operation.name': operation.toUpperCase(),
      'db.query.text': text.slice(0, MAX_TEXT_LENGTH),
    },
  };
}
