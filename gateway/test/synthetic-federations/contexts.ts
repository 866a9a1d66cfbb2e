/** Arguments that are set from a context (`@fromContext`), and the values that they must have. */
import {
  isFederationDirectiveDefinedInSchema,
  type CompositeType,
  type FieldDefinition,
  type Subgraph,
} from '@apollo/federation-internals';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { findOperation } from '../../src/document/operations.ts';
import { selectedValue, type Comparing } from './selections.ts';
import { isList, WorldObject, type Value } from './world.ts';

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

/** Text of the arguments' values, the same in every subgraph and for the one schema. */
export function contextText(values: readonly unknown[]): string {
  return values.length > 0 ? `$${JSON.stringify(values)}` : '';
}

/** Value that an argument must have, given the objects above, the nearest first. */
export function contextValue(
  comparing: Comparing,
  { types, selection }: ContextArgument,
  above: readonly WorldObject[],
  possibleTypes: PossibleTypes,
): Value {
  const object = above.find(({ type }) => types.has(type));
  return object ? readLeaf(object, selection) : null;

  function readLeaf(of: WorldObject, { selections }: SelectionSetNode): Value {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) {
        return leavesOf(selectedValue(comparing, of, one), one.selectionSet);
      }
      if (one.kind === Kind.FRAGMENT_SPREAD) continue;
      const condition = one.typeCondition?.name.value ?? of.type;
      if (possibleTypes(condition).includes(of.type)) return readLeaf(of, one.selectionSet);
    }
    return null;
  }

  function leavesOf(value: Value, selections: SelectionSetNode | undefined): Value {
    if (isList(value)) return value.map((item) => leavesOf(item, selections));
    return value instanceof WorldObject && selections ? readLeaf(value, selections) : value;
  }
}
