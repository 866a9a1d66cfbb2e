/** Normal form of operations, in which they are planned: no conditions, and only fragments that narrow. */
import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { plannedName } from '../document/planned-names.ts';
import { isIncluded, type SelectionContext } from '../document/selection.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

interface PlanningContext extends SelectionContext {
  readonly types: TypeNames;
}

/**
 * Prints an operation in normal form, for one variant of its conditions. Type conditions that always
 * hold are removed, those that never hold with their selections, and so are introspection fields.
 * `__typename` is selected only where the client selects it, or where an object may be of a type that
 * clients do not see: planners add it where fragments need it, and take longer paths when it is selected.
 *
 * @returns undefined when nothing is left to fetch
 */
export function normalForm(
  context: PlanningContext,
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
): string | undefined {
  const selections = normalSelections(context, root, operation.selectionSet);
  if (selections.length === 0) return undefined;
  const { kind, operation: type, variableDefinitions = [] } = operation;
  return print({
    kind,
    operation: type,
    variableDefinitions: variableDefinitions.map(plainVariable),
    selectionSet: setOf(selections),
  });
}

/** Removes description and directives, which do not affect the plan. */
function plainVariable({
  kind,
  variable,
  type,
  defaultValue,
}: VariableDefinitionNode): VariableDefinitionNode {
  return { kind, variable, type, ...(defaultValue && { defaultValue }) };
}

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: nameOf('__typename') };

function nameOf(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** Makes a selection set, of `__typename` where it would be empty. */
function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPE_NAME] };
}

function normalSelections(
  context: PlanningContext,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
): readonly SelectionNode[] {
  return selections.flatMap((selection) => {
    if (!isIncluded(context, selection)) return [];
    if (selection.kind === Kind.FIELD) return normalField(context, parent, selection);
    const fragment = fragmentOf(context, selection);
    return fragment ? normalFragment(context, parent, fragment) : [];
  });
}

type FragmentNode = FragmentDefinitionNode | InlineFragmentNode;

function fragmentOf(
  { fragments }: SelectionContext,
  selection: Exclude<SelectionNode, FieldNode>,
): FragmentNode | undefined {
  return selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
}

function normalField(
  context: PlanningContext,
  parent: GraphQLCompositeType,
  node: FieldNode,
): readonly SelectionNode[] {
  const { directives: _decided, alias: _client, ...rest } = node;
  const { value: name } = node.name;
  if (name.startsWith('__')) return [];
  const planned = plannedName(node, context.aliased);
  const field: FieldNode = planned === name ? rest : { ...rest, alias: nameOf(planned) };
  const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
  const type = definition && getNamedType(definition.type);
  if (!field.selectionSet || !isCompositeType(type)) return [field];
  const below = normalSelections(context, type, field.selectionSet);
  const isAsked =
    isAbstractType(type) &&
    (selectsTypeName(context, field.selectionSet) || mayBeHidden(context, type));
  return [{ ...field, selectionSet: setOf(isAsked ? [TYPE_NAME, ...below] : below) }];
}

/** Returns true when a selection, or a fragment in it, selects `__typename`. */
function selectsTypeName(context: SelectionContext, { selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (!isIncluded(context, selection)) return false;
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
    const fragment = fragmentOf(context, selection);
    return fragment !== undefined && selectsTypeName(context, fragment.selectionSet);
  });
}

/** Returns true when an object of the type may be of a type that clients do not see. */
function mayBeHidden({ schema, types }: PlanningContext, type: GraphQLAbstractType): boolean {
  return [...types.matching(type.name)].some((name) => !schema.getType(name));
}

function normalFragment(
  context: PlanningContext,
  parent: GraphQLCompositeType,
  { typeCondition, selectionSet }: FragmentNode,
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

/** Returns true when every object of the type meets the condition. */
function holds(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean {
  if (condition === type) return true;
  return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type);
}
