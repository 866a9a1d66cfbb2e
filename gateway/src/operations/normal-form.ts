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

/** What operations are planned with. */
interface PlanningContext extends SelectionContext {
  readonly types: TypeNames;
}

/**
 * The text of an operation to plan, for one choice of its conditions. Type conditions that always
 * hold are taken away, those that never do with all that they hold; so is what the schema alone
 * tells. The type of an object is asked for only where the client does, or where it may be one that
 * clients do not see: planners ask for it where fragments need it, and take longer ways when asked.
 *
 * @returns undefined when no subgraph has to be asked
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

/** Without description and directives, which say nothing about a plan. */
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

/** A selection of nothing is none; the name of the type costs nothing. */
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
    (asksForType(context, field.selectionSet) || mayBeHidden(context, type));
  return [{ ...field, selectionSet: setOf(isAsked ? [TYPE_NAME, ...below] : below) }];
}

/** Whether the selection, or a fragment in it, asks for the name of the type. */
function asksForType(context: SelectionContext, { selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (!isIncluded(context, selection)) return false;
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
    const fragment = fragmentOf(context, selection);
    return fragment !== undefined && asksForType(context, fragment.selectionSet);
  });
}

/** Whether an object of the type may be of one that clients do not see. */
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

/** Whether every object of the type meets the condition. */
function holds(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean {
  if (condition === type) return true;
  return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type);
}
