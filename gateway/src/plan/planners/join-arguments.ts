/** Arguments of the directives by which composition tells planners of subgraphs. */
import { parse, valueFromASTUntyped, type ConstDirectiveNode, type SelectionNode } from 'graphql';
import { findOperation } from '../../document/operations.ts';

/** Arguments of one directive, by name. */
export type DirectiveArguments = Readonly<Record<string, unknown>>;

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Arguments of each directive of that name. */
export function argumentsOf(
  node: Directed | null | undefined,
  name: string,
): readonly DirectiveArguments[] {
  return (node?.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: args = [] }) =>
      Object.fromEntries(args.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}

/** Parses a set of fields, as `@key` and `@requires` have it; that of a context may have braces. */
export function parseSelections(fields: string): readonly SelectionNode[] {
  const text = fields.trimStart().startsWith('{') ? fields : `{ ${fields} }`;
  return findOperation(parse(text, { noLocation: true }), undefined).selectionSet.selections;
}
