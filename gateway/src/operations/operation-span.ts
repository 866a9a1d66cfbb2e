/** Spans of operations, named as OpenTelemetry's conventions for GraphQL servers say. */
import type { SpanStart } from '@teei/platform/telemetry/span.ts';
import { inSpan } from '@teei/platform/telemetry/tracing.ts';
import type { GraphQLError, OperationDefinitionNode } from 'graphql';

/** Executes an operation in a span, which fails with the code of the first error. */
export function inOperationSpan<Result extends { readonly errors?: readonly GraphQLError[] }>(
  find: () => OperationDefinitionNode,
  execute: () => Promise<Result>,
): Promise<Result> {
  return inSpan(
    () => describeOperation(find()),
    async (span) => {
      const result = await execute();
      const code = result.errors?.[0]?.extensions['code'];
      if (span && typeof code === 'string') span.fail(code);
      return result;
    },
  );
}

function describeOperation({ operation, name }: OperationDefinitionNode): SpanStart {
  return {
    name: name ? `${operation} ${name.value}` : operation,
    attributes: { 'graphql.operation.type': operation, 'graphql.operation.name': name?.value },
  };
}

/** Span of waiting for a plan, which an operation has once. */
export function describePlanning(): SpanStart {
  return { name: 'plan' };
}
