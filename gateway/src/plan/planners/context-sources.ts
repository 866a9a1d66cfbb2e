/** The objects above a field that have the contexts of its arguments, and selections of their leaves. */
import { Kind, type GraphQLCompositeType, type GraphQLSchema, type SelectionNode } from 'graphql';
import type { ContextSource } from '../context-variables.ts';
import { narrowTo, objectTypes, type ContextArgument } from './contexts.ts';
import { sentAs, underMark, type Level } from './required-fetch.ts';
import { TYPE_NAME } from './with-type-names.ts';

/**
 * Finds the nearest objects above that have the context, and adds selections of its leaf to them. Where
 * only some of the types that an object may be of have it, the search goes on above for the others.
 *
 * @param levels the objects above the field's own, from the root
 * @param mark begins the aliases of the added selections
 * @returns undefined where objects may have no such object above
 */
export function findContextSources(
  { types, selections }: ContextArgument,
  levels: readonly Level[],
  schema: GraphQLSchema,
  mark: string,
): readonly ContextSource[] | undefined {
  const sources: ContextSource[] = [];
  for (const [above, { type, added }] of levels.toReversed().entries()) {
    const possible = objectTypes(schema, type);
    const having = possible.filter((name) => types.has(name));
    const isOfAll = having.length === possible.length;
    const names = isOfAll && haveFields(type, selections) ? [type.name] : having;
    for (const [at, name] of names.entries()) {
      const own = `${mark}${above}_${at}_`;
      const leaf = narrowTo(schema, name, selections);
      const marked = leaf.map((one) => underMark(one, own));
      added.push(...(name === type.name ? marked : [TYPE_NAME, fragmentOn(name, marked)]));
      sources.push({
        levels: above + 1,
        ...(name !== type.name && { typeCondition: [name] }),
        selections: leaf.flatMap((one) => sentAs(one, own)),
      });
    }
    if (isOfAll) return sources;
  }
  return undefined;
}

/** Returns true when the type itself has the selected fields, whatever its objects are of. */
function haveFields(type: GraphQLCompositeType, selections: readonly SelectionNode[]): boolean {
  const fields = 'getFields' in type ? type.getFields() : {};
  return selections.every(
    (one) => one.kind === Kind.FIELD && Object.hasOwn(fields, one.name.value),
  );
}

function fragmentOn(type: string, selections: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}
