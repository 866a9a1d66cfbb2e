/** An operation that asks every object for its type. */
import { Kind, parse, print, visit, type FieldNode } from 'graphql';

export const TYPE_NAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * The operation with `__typename` selected of the objects of every field. Planners leave it out where
 * they take a type for certain that is only one of several in another subgraph.
 *
 * @param operation the text of a document with one operation and no named fragments
 */
export function withTypeNames(operation: string): string {
  return print(
    visit(parse(operation, { noLocation: true }), {
      Field: ({ selectionSet, ...field }) =>
        selectionSet && {
          ...field,
          selectionSet: {
            ...selectionSet,
            selections: [TYPE_NAME, ...selectionSet.selections.filter((one) => !isTypeName(one))],
          },
        },
    }),
  );
}

function isTypeName(selection: {
  readonly kind: Kind;
  readonly name?: { readonly value: string };
}) {
  return selection.kind === Kind.FIELD && selection.name?.value === '__typename';
}
