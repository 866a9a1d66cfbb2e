/** Fixes Hive's plans for interface objects: subgraphs that know an interface and none of its types. */
import type {
  EntityBatchAlias,
  InputRewrite,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import {
  buildSchema,
  isInterfaceType,
  Kind,
  parse,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { findOperation } from '../../document/operations.ts';
import { responseName } from '../../document/response-name.ts';

/** The representations of an entity fetch: required selections and rewrites. */
type EntityRequest = Pick<EntityBatchAlias, 'requires' | 'inputRewrites'>;

/** Selections of `@requires`, by the field’s coordinate: `Interface.field`. */
type Requirements = ReadonlyMap<string, readonly RequiresSelection[]>;

/**
 * Hive's planner joins what a subgraph is asked of several types of an interface, and keeps what one
 * of them requires. A fixed plan represents each type with what all requested fields require.
 *
 * @param supergraphSdl the supergraph, with its directives
 */
export function createInterfaceObjectFix(supergraphSdl: string): (node: PlanNode) => PlanNode {
  const supergraph = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const requirements = readRequirements(supergraph);
  const isAbstract = (name: string): boolean => isInterfaceType(supergraph.getType(name));

  const fixInterfaceObjectRequires = <Request extends EntityRequest>(
    request: Request,
    operation: string,
    alias: string,
  ): Request => {
    const as = request.inputRewrites?.flatMap(newType)[0];
    if (as === undefined || !isAbstract(as)) return request;
    const isOfOne = request.requires.some(
      (one) => one.kind === 'InlineFragment' && !isAbstract(one.typeCondition),
    );
    if (!isOfOne) return request;
    const selections = [
      ...request.requires.flatMap((one) =>
        one.kind === 'InlineFragment' ? one.selections : [one],
      ),
      ...fieldNames(operation, alias).flatMap((name) => requirements.get(`${as}.${name}`) ?? []),
    ];
    return { ...request, requires: [{ kind: 'InlineFragment', typeCondition: as, selections }] };
  };

  return function fix(node): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(fix) };
      case 'Flatten':
        return { ...node, node: fix(node.node) };
      case 'Fetch': {
        const { requires, ...fetch } = node;
        return requires
          ? fixInterfaceObjectRequires({ ...fetch, requires }, node.operation, '_entities')
          : node;
      }
      case 'BatchFetch': {
        const aliases = node.entityBatch.aliases.map((one) =>
          fixInterfaceObjectRequires(one, node.operation, one.alias),
        );
        return { ...node, entityBatch: { aliases } };
      }
      default:
        return node;
    }
  };
}

/** The type that objects are said to be of. */
function newType(rewrite: InputRewrite): string[] {
  if ('KeyRenamer' in rewrite) return [];
  return ['ValueSetter' in rewrite ? rewrite.ValueSetter.setValueTo : rewrite.setValueTo];
}

/** Names of the fields that an operation selects below an alias. */
function fieldNames(operation: string, alias: string): string[] {
  const { selectionSet } = findOperation(parse(operation), undefined);
  const names = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
    }
  };
  for (const root of selectionSet.selections) {
    if (root.kind !== Kind.FIELD || responseName(root) !== alias) continue;
    if (root.selectionSet) collect(root.selectionSet);
  }
  return [...names];
}

/** Reads `@join__field(requires:)` off the fields of interfaces. */
function readRequirements(supergraph: GraphQLSchema): Requirements {
  const requirements = new Map<string, readonly RequiresSelection[]>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isInterfaceType(type)) continue;
    for (const { name, astNode } of Object.values(type.getFields())) {
      for (const { arguments: args = [] } of astNode?.directives ?? []) {
        const value = args.find((one) => one.name.value === 'requires')?.value;
        if (value?.kind !== Kind.STRING) continue;
        const { selectionSet } = findOperation(parse(`{ ${value.value} }`), undefined);
        requirements.set(`${type.name}.${name}`, selectionSet.selections.flatMap(requirementOf));
      }
    }
  }
  return requirements;
}

function requirementOf(selection: SelectionNode): RequiresSelection[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  const selections = selection.selectionSet?.selections.flatMap(requirementOf);
  if (selection.kind === Kind.FIELD) {
    return [{ kind: 'Field', name: selection.name.value, ...(selections && { selections }) }];
  }
  const typeCondition = selection.typeCondition?.name.value;
  if (typeCondition === undefined) return selections ?? [];
  return [{ kind: 'InlineFragment', typeCondition, selections: selections ?? [] }];
}
