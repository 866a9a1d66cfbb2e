/** Requests that ask for entities several times, with other variables each time. */
import {
  Kind,
  parse,
  print,
  visit,
  type FieldNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { findOperation } from '../document/operations.ts';

/** Gives the text of the operation with so many `_entities` fields. */
export type RepeatEntities = (times: number) => string;

/** Name of a variable or an alias in the repetition of that number. */
export function numbered(name: string, number: number): string {
  return `${name}_${number}`;
}

/**
 * Repeats the `_entities` field of an operation. In each repetition its alias and some of its variables
 * are numbered, from 0 on.
 *
 * @param names names of the variables that differ
 */
export function repeatEntities(operation: string, names: ReadonlySet<string>): RepeatEntities {
  const definition = findOperation(parse(operation, { noLocation: true }), undefined);
  const { variableDefinitions = [], selectionSet } = definition;
  const own = variableDefinitions.filter(({ variable }) => names.has(variable.name.value));
  const shared = variableDefinitions.filter((one) => !own.includes(one));
  const fields = selectionSet.selections.filter((one) => one.kind === Kind.FIELD);
  return (times) => {
    const numbers = Array.from({ length: times }, (_none, at) => at);
    const definitions = numbers.flatMap((at) => own.map((one) => numberVariables(one, names, at)));
    const selections = numbers.flatMap((at) =>
      fields.map((field) => ({
        ...numberVariables(field, names, at),
        alias: { kind: Kind.NAME, value: numbered(field.name.value, at) } as const,
      })),
    );
    const repeated: OperationDefinitionNode = {
      ...definition,
      variableDefinitions: [...shared, ...definitions],
      selectionSet: { ...selectionSet, selections },
    };
    return print(repeated);
  };
}

/** Numbers the variables of those names in a part of an operation. */
function numberVariables<Node extends FieldNode | VariableDefinitionNode>(
  node: Node,
  names: ReadonlySet<string>,
  at: number,
): Node {
  return visit<Node>(node, {
    Variable: ({ kind, name }) =>
      names.has(name.value)
        ? { kind, name: { ...name, value: numbered(name.value, at) } }
        : undefined,
  });
}
