/** Arguments that are set from a context: the field's nearest object above that has it (`@fromContext`). */
import { Kind, parseType, type InputValueDefinitionNode, type SelectionSetNode } from 'graphql';
import { parseFieldSet } from './join-directives.ts';
import { PlanProofError } from './plan-error.ts';

/** One of `contextArguments` of a `@join__field`. */
export interface ContextArgument {
  readonly name: string;
  /** Type in the SDL's notation. */
  readonly type: string;
  readonly context: string;
  /** Selects one leaf of an object that has the context. */
  readonly selection: SelectionSetNode;
}

export function readContextArgument(texts: ReadonlyMap<string, string>): ContextArgument {
  const text = (name: string): string => texts.get(name) ?? '';
  return {
    name: text('name'),
    type: text('type'),
    context: text('context'),
    selection: parseFieldSet(text('selection')),
  };
}

/** The argument's definition in the schema of its subgraph; clients have none. */
export function definitionOf({ name, type }: ContextArgument): InputValueDefinitionNode {
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: parseType(type, { noLocation: true }),
  };
}

/** The error of a field, given as `Type.field`, whose argument is not surely the context's value. */
export function contextError(
  coordinate: string,
  argument: string,
  path: readonly string[],
): PlanProofError {
  const message = `Expected ${coordinate}(${argument}:) to be set from the nearest object above that has its context; it is not, or not surely.`;
  return new PlanProofError('CONTEXT_ARGUMENT', path, message);
}
