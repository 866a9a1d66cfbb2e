/** An operation in the form that is planned: no fragments but those that narrow, no conditions. */
import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type SelectionContext } from './selection.ts';

/**
 * The text of an operation to plan, for one choice of its conditions. Type conditions that always
 * hold are taken away, those that never do with all that they hold; so is what the schema alone
 * tells. Whatever can be of several types is asked for its type.
 *
 * @returns undefined when no subgraph has to be asked
 */
export function textToPlan(
  context: SelectionContext,
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
): string | undefined {
  const selections = normalSelections(context, root, operation.selectionSet);
  if (selections.length === 0) return undefined;
  return print({ ...operation, selectionSet: setOf(selections) });
}

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** A selection of nothing is none; the name of the type costs nothing. */
function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPE_NAME] };
}

function normalSelections(
  context: SelectionContext,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
): readonly SelectionNode[] {
  return selections.flatMap((selection) => {
    if (!isIncluded(context, selection)) return [];
    if (selection.kind === Kind.FIELD) return normalField(context, parent, selection);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? context.fragments.get(selection.name.value)
        : selection;
    if (!fragment) return [];
    return normalFragment(context, parent, fragment.typeCondition, fragment.selectionSet);
  });
}

function normalField(
  context: SelectionContext,
  parent: GraphQLCompositeType,
  { directives: _decided, ...field }: FieldNode,
): readonly SelectionNode[] {
  const { value: name } = field.name;
  if (name.startsWith('__')) return [];
  const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
  const type = definition && getNamedType(definition.type);
  if (!field.selectionSet || !isCompositeType(type)) return [field];
  const below = normalSelections(context, type, field.selectionSet);
  return [{ ...field, selectionSet: setOf(isAbstractType(type) ? [TYPE_NAME, ...below] : below) }];
}

function normalFragment(
  context: SelectionContext,
  parent: GraphQLCompositeType,
  typeCondition: NamedTypeNode | undefined,
  selectionSet: SelectionSetNode,
): readonly SelectionNode[] {
  const { schema } = context;
  const condition = typeCondition && schema.getType(typeCondition.name.value);
  if (!isCompositeType(condition) || holds(schema, condition, parent)) {
    return normalSelections(context, parent, selectionSet);
  }
  if (!doTypesOverlap(schema, condition, parent)) return [];
  const selections = normalSelections(context, condition, selectionSet);
  if (!typeCondition || selections.length === 0) return [];
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: setOf(selections) }];
}

/** Whether every object of the type meets the condition. */
function holds(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean {
  if (condition === type) return true;
  return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type);
}
