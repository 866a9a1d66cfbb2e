/** Arguments that are set from a context (`@fromContext`). */
import {
  isFederationDirectiveDefinedInSchema,
  type CompositeType,
  type FieldDefinition,
  type Subgraph,
} from '@apollo/federation-internals';
import { parse, type SelectionSetNode } from 'graphql';
import { findOperation } from '../../src/document/operations.ts';

/** An argument, and where its value comes from. */
export interface ContextArgument {
  readonly name: string;
  /** Object types of the supergraph with the context. */
  readonly types: ReadonlySet<string>;
  readonly selection: SelectionSetNode;
}

/** Object types of the supergraph that objects of a type may be of. */
export type PossibleTypes = (name: string) => readonly string[];

/** Reads the arguments of a field of a subgraph. */
export function readContextArguments(
  subgraph: Subgraph,
  field: FieldDefinition<CompositeType>,
  possibleTypes: PossibleTypes,
): readonly ContextArgument[] {
  const metadata = subgraph.metadata();
  const [contextDirective, fromContext] = [
    metadata.contextDirective(),
    metadata.fromContextDirective(),
  ];
  if (
    !isFederationDirectiveDefinedInSchema(contextDirective) ||
    !isFederationDirectiveDefinedInSchema(fromContext)
  ) {
    return [];
  }
  return field.arguments().flatMap((argument) =>
    argument.appliedDirectivesOf(fromContext).map((directive) => {
      const [, context, fields = ''] =
        /^\s*\$\s*(\w+)(.*)$/s.exec(directive.arguments().field) ?? [];
      const types = [...subgraph.schema.types()].filter((type) =>
        type.appliedDirectivesOf(contextDirective).some((one) => one.arguments().name === context),
      );
      return {
        name: argument.name,
        types: new Set(types.flatMap(({ name }) => possibleTypes(name))),
        selection: findOperation(
          parse(fields.trimStart().startsWith('{') ? fields : `{ ${fields} }`),
          undefined,
        ).selectionSet,
      };
    }),
  );
}
