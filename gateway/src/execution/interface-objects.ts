/** Mends plans for subgraphs that take an interface for an object, of whose types they know none. */
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
import { findOperation } from './document.ts';
import { responseName } from './selection.ts';

type Told = Pick<EntityBatchAlias, 'requires' | 'inputRewrites'>;

/** What fields require, by the name of their interface and their own. */
type Requirements = ReadonlyMap<string, readonly RequiresSelection[]>;

/**
 * Hive's planner joins what a subgraph is asked of several types of an interface, and keeps what one
 * of them requires. Mended, a plan tells of all types what all fields require that are asked for.
 *
 * @param supergraphSdl the supergraph, with its directives
 */
export function createMender(supergraphSdl: string): (node: PlanNode) => PlanNode {
  const supergraph = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const requirements = readRequirements(supergraph);
  const isAbstract = (name: string): boolean => isInterfaceType(supergraph.getType(name));

  const mendTold = <T extends Told>(told: T, operation: string, alias: string): T => {
    const as = told.inputRewrites?.flatMap(newType)[0];
    if (as === undefined || !isAbstract(as)) return told;
    const isOfOne = told.requires.some(
      (one) => one.kind === 'InlineFragment' && !isAbstract(one.typeCondition),
    );
    if (!isOfOne) return told;
    const selections = [
      ...told.requires.flatMap((one) => (one.kind === 'InlineFragment' ? one.selections : [one])),
      ...fieldNames(operation, alias).flatMap((name) => requirements.get(`${as}.${name}`) ?? []),
    ];
    return { ...told, requires: [{ kind: 'InlineFragment', typeCondition: as, selections }] };
  };

  return function mend(node): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(mend) };
      case 'Flatten':
        return { ...node, node: mend(node.node) };
      case 'Fetch': {
        const { requires, ...fetch } = node;
        return requires ? mendTold({ ...fetch, requires }, node.operation, '_entities') : node;
      }
      case 'BatchFetch': {
        const aliases = node.entityBatch.aliases.map((one) =>
          mendTold(one, node.operation, one.alias),
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

/** The fields that an operation asks for of the objects below this alias. */
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
