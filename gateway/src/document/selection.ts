/** Fields that an operation selects on a type: fragments expanded, conditions evaluated, names merged. */
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from './response-name.ts';

export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that `@skip` and `@include` name, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Names of fields that are planned under an alias whether or not the client gives one. */
  readonly aliased?: ReadonlySet<string>;
}

/** The fields for one response name, which select together. */
export type FieldGroup = readonly [FieldNode, ...FieldNode[]];

/**
 * CollectFields of the specification (section 6.3.2) for objects of a type.
 *
 * @returns the fields by response name, in the order of the document
 */
export function collectFields(
  context: SelectionContext,
  type: GraphQLNamedType,
  selectionSets: readonly (SelectionSetNode | undefined)[],
): ReadonlyMap<string, FieldGroup> {
  const groups = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const collect = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      if (!isIncluded(context, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        const group = groups.get(name);
        if (group) group.push(selection);
        else groups.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(context, selection.typeCondition, type)) collect(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = context.fragments.get(selection.name.value);
        if (fragment && applies(context, fragment.typeCondition, type)) {
          collect(fragment.selectionSet);
        }
      }
    }
  };
  for (const selectionSet of selectionSets) {
    if (selectionSet) collect(selectionSet);
  }
  return groups;
}

/** Returns true when the selected fields differ between the object types of an abstract type. */
export function dependsOnType(
  context: SelectionContext,
  type: GraphQLAbstractType,
  selectionSets: readonly (SelectionSetNode | undefined)[],
): boolean {
  const nodes = nodesOf(collectFields(context, type, selectionSets));
  if ([...nodes].some(({ name }) => name.value === '__typename')) return true;
  return context.schema.getPossibleTypes(type).some((possible) => {
    const others = nodesOf(collectFields(context, possible, selectionSets));
    return others.size !== nodes.size || [...others].some((node) => !nodes.has(node));
  });
}

function nodesOf(fields: ReadonlyMap<string, FieldGroup>): Set<FieldNode> {
  return new Set([...fields.values()].flat());
}

/** Evaluates `@skip` and `@include` of a selection. */
export function isIncluded({ variables }: SelectionContext, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  if (skip?.['if'] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return include?.['if'] !== false;
}

function applies(
  { schema }: SelectionContext,
  condition: NamedTypeNode | undefined,
  type: GraphQLNamedType,
): boolean {
  if (!condition || condition.name.value === type.name) return true;
  const conditional = typeFromAST(schema, condition);
  return (
    isAbstractType(conditional) &&
    isCompositeType(type) &&
    !('getTypes' in type) &&
    schema.isSubType(conditional, type)
  );
}
