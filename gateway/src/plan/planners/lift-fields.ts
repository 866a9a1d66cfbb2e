/** An operation whose fields of interface objects stand outside of fragments on single types. */
import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { argumentsOf } from './join-arguments.ts';
import { TYPE_NAME } from './with-type-names.ts';

/**
 * Selects, of every type of an interface object, the fields that single types are asked for and the interface
 * has. Planners look for a way back to the subgraph that knows the interface alone, and has given the
 * fields of all objects already.
 *
 * @param operation the text of a document with one operation in normal form
 */
export function liftFields(operation: string, schema: GraphQLSchema): string {
  const info = new TypeInfo(schema);
  return print(
    visit(
      parse(operation, { noLocation: true }),
      visitWithTypeInfo(info, {
        SelectionSet: {
          leave(set) {
            const parent = info.getParentType();
            if (!isInterfaceType(parent) || !isInterfaceObject(parent)) return undefined;
            const lifted = set.selections.flatMap((one) => liftFrom(one, parent, schema));
            return { ...set, selections: [TYPE_NAME, ...lifted] };
          },
        },
      }),
    ),
  );
}

/** The fields of a fragment that the interface has, and the fragment with the others. */
function liftFrom(
  selection: SelectionNode,
  parent: GraphQLInterfaceType,
  schema: GraphQLSchema,
): readonly SelectionNode[] {
  if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
  const type = schema.getType(selection.typeCondition?.name.value ?? '');
  const { selectionSet } = selection;
  const lifted = selectionSet.selections.filter((one) => isAlike(one, parent, type));
  const selections = selectionSet.selections.filter((one) => !lifted.includes(one));
  const rest = { ...selection, selectionSet: { ...selectionSet, selections } };
  return selections.length > 0 ? [...lifted, rest] : lifted;
}

/** Returns true for a field of the type that is the interface's too, and of the same type there. */
function isAlike(
  selection: SelectionNode,
  parent: GraphQLInterfaceType,
  type: GraphQLNamedType | undefined,
): boolean {
  if (selection.kind !== Kind.FIELD || !isObjectType(type)) return false;
  const name = selection.name.value;
  const [own, general] = [type.getFields()[name], parent.getFields()[name]];
  return own !== undefined && general !== undefined && String(own.type) === String(general.type);
}

function isInterfaceObject({ astNode }: GraphQLInterfaceType): boolean {
  return argumentsOf(astNode, 'join__type').some((one) => one['isInterfaceObject'] === true);
}
