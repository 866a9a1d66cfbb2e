/** The answer of a subgraph to selections, as knowledge: fields by the types of their objects. */
import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { argumentsText } from './argument-text.ts';
import { contextError, type ContextArgument } from './context-arguments.ts';
import { addEntry, type Knowledge } from './knowledge.ts';
import { PlanProofError, type Count } from './plan-error.ts';
import { applies, areResolved, providedAt } from './provided-fields.ts';
import type { SubgraphModel } from './subgraph-model.ts';
import type { SupergraphModel } from './supergraph-model.ts';
import { NO_TYPES, type OwnType, type TypeIndex, type TypeSet } from './type-index.ts';

/** Objects that are of one type to the subgraph; in the supergraph they may be of several. */
export interface Variant {
  readonly type: OwnType;
  readonly types: TypeSet;
}

export interface AnswerContext {
  readonly subgraph: SubgraphModel;
  readonly index: TypeIndex;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Types that objects of a field may be of, according to all subgraphs that resolve it. */
  readonly possible: SupergraphModel['possible'];
  readonly step: number;
  readonly count: Count;
  /** Names on the way to the objects, for errors. */
  readonly path: readonly string[];
}

/** Checks fields of entities with representations. */
export interface EntityChecks {
  /** Called for a field that requires others. */
  requires(variant: Variant, field: string, requires: SelectionSetNode): void;
  /** Called for a field with arguments from contexts. */
  contexts(variant: Variant, node: FieldNode, contexts: readonly ContextArgument[]): void;
}

/** The object types of a type of the subgraph's, each with its types in the supergraph. */
export function variantsOf(
  type: GraphQLCompositeType,
  { subgraph, index }: Pick<AnswerContext, 'subgraph' | 'index'>,
): readonly Variant[] {
  return index
    .ownTypes(subgraph.schema, type)
    .map((own) => ({ type: own, types: index.possible(own.name) }));
}

/** A field that is asked alike of several variants. */
interface FieldRequest {
  readonly member: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /** The arguments that clients give: those from contexts are left out. */
  readonly args: string;
  readonly type: GraphQLOutputType;
  /** Fields of the objects below that the subgraph provides. */
  readonly provided: readonly SelectionSetNode[];
  /** Types that the objects below may be of. */
  readonly possible: TypeSet;
  readonly types: TypeSet;
}

/**
 * Reads what is selected of the variants.
 *
 * @param provided fields that the subgraph resolves of these objects, whoever resolves them elsewhere
 * @param checks undefined where the subgraph was not sent the objects, so that nothing which
 *   requires a field or a context can be asked for
 */
export function readAnswer(
  variants: readonly Variant[],
  selectionSets: readonly SelectionSetNode[],
  provided: readonly SelectionSetNode[],
  context: AnswerContext,
  checks?: EntityChecks,
): Knowledge {
  const { subgraph, step, count, path } = context;
  const knowledge: Knowledge = new Map();
  const requests = new Map<string, FieldRequest[]>();
  for (const { type, types } of variants) {
    if (types === NO_TYPES) continue;
    const sets = [...provided, ...subgraph.keys(type.name).map(({ fields }) => fields)];
    for (const [member, nodes] of collectFields(type, selectionSets, context)) {
      count();
      const [node] = nodes;
      if (node.name.value === '__typename') {
        // To the subgraph, an interface object is of the type that the interface is named by.
        const typeName = subgraph.isInterfaceObject(type.name) ? type.name : undefined;
        addEntry(knowledge, { ...TYPE_NAME, member, types, typeName, step });
        continue;
      }
      for (const request of requestField({ type, types }, member, nodes, sets, context, checks)) {
        const others = requests.get(member) ?? [];
        const at = others.findIndex((other) => areAlike(other, request));
        const alike = others[at];
        if (alike) others[at] = { ...alike, types: alike.types | request.types };
        else others.push(request);
        requests.set(member, others);
      }
    }
  }
  for (const request of [...requests.values()].flat()) {
    const { member, nodes, args, type, provided: inner, possible, types } = request;
    const named = getNamedType(type);
    const objects = isCompositeType(named) ? variantsOf(named, context) : [];
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    addEntry(knowledge, {
      kind: 'value',
      member,
      types,
      field: nodes[0].name.value,
      args,
      lists: listsOf(type),
      possible,
      below: readAnswer(objects, sets, inner, { ...context, path: [...path, member] }),
      typeName: undefined,
      step,
    });
  }
  return knowledge;
}

const TYPE_NAME = {
  kind: 'value',
  field: '__typename',
  args: '',
  lists: 0,
  possible: NO_TYPES,
  below: new Map(),
} as const;

function requestField(
  { type, types }: Variant,
  member: string,
  nodes: FieldRequest['nodes'],
  provided: readonly SelectionSetNode[],
  context: AnswerContext,
  checks: EntityChecks | undefined,
): readonly FieldRequest[] {
  const { subgraph, path } = context;
  const name = nodes[0].name.value;
  const definition = type.getFields()[name];
  const facts = subgraph.field(type.name, name);
  const coordinate = `${type.name}.${name}`;
  const here = provided.flatMap((set) => providedAt(set, type, name, subgraph));
  if (!definition || !facts || (facts.isExternal && here.length === 0)) {
    const message = `Expected ${coordinate} of a subgraph that resolves it; ${subgraph.name} does not.`;
    throw new PlanProofError('UNRESOLVABLE_FIELD', [...path, member], message);
  }
  const [argument] = facts.contexts;
  if (argument) {
    if (!checks) throw contextError(coordinate, argument.name, [...path, member]);
    checks.contexts({ type, types }, nodes[0], facts.contexts);
  }
  if (facts.requires) {
    const isHere = areResolved(facts.requires, type, provided, subgraph);
    if (!checks && !isHere) {
      const message = `Expected ${coordinate} to be asked for with what it requires; ${subgraph.name} is sent nothing of the object.`;
      throw new PlanProofError('INCOMPLETE_REQUIRES', [...path, member], message);
    }
    checks?.requires({ type, types }, name, facts.requires);
  }
  const below = here.flatMap(({ selectionSet }) => selectionSet ?? []);
  const inner = facts.provides ? [...below, facts.provides] : below;
  const args = argumentsText(
    nodes[0].arguments?.filter((one) => !facts.contexts.some((set) => set.name === one.name.value)),
  );
  const request = { member, nodes, args, type: definition.type, provided: inner };
  const named = getNamedType(definition.type);
  if (!isCompositeType(named)) return [{ ...request, types, possible: NO_TYPES }];
  const own = variantsOf(named, context).reduce((all, one) => all | one.types, NO_TYPES);
  return context.index.each(types).map((one) => ({
    ...request,
    types: one,
    possible: own & context.possible(context.index.nameOf(one), name),
  }));
}

/** CollectFields of the specification (section 6.3.2), for objects of a type of the subgraph's. */
function collectFields(
  type: OwnType,
  selectionSets: readonly SelectionSetNode[],
  { subgraph, fragments }: AnswerContext,
): ReadonlyMap<string, FieldRequest['nodes']> {
  const groups = new Map<string, [FieldNode, ...FieldNode[]]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const member = responseName(selection);
        const group = groups.get(member);
        if (group) group.push(selection);
        else groups.set(member, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value, type, subgraph)) {
        collect(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(collect);
  return groups;
}

function areAlike(one: FieldRequest, other: FieldRequest): boolean {
  return (
    String(one.type) === String(other.type) &&
    one.possible === other.possible &&
    areSame(one.nodes, other.nodes) &&
    areSame(one.provided, other.provided)
  );
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** Depth of nested lists: 0 for `A`, 2 for `[[A!]!]`. */
export function listsOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? 1 + listsOf(type.ofType) : 0;
}
