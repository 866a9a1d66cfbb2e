/** An operation without the fields that require others, and the fetches of those fields. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  print,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { findOperation } from '../../document/operations.ts';
import { responseName } from '../../document/response-name.ts';
import { fetchRequiring, underMark } from './required-fetch.ts';
import type { Requirements } from './requirements.ts';
import { TYPE_NAME } from './with-type-names.ts';

export interface OperationApart {
  /** The operation with what its fields require in their place, each under a name of its own. */
  readonly rest: string;
  /** The plan of the whole operation, given one of the rest. */
  readonly join: (rest: QueryPlan) => QueryPlan;
}

/** No field of a subgraph and no alias of a planner begins like this. */
const MARK = '_required';
const MARKS = /\b_required(\d+)_/g;

/**
 * Takes the fields that require others out of an operation, to be fetched after all else: those below
 * which there is no other. Planners take what two fields require with other arguments, or a client's
 * field, for one; and overlook what lies in an object that is also a key.
 *
 * @param operation the text of a document with one operation in normal form
 * @returns undefined where no field requires another
 */
export function requireApart(
  operation: string,
  { schema, find }: Requirements,
): OperationApart | undefined {
  const definition = findOperation(parse(operation, { noLocation: true }), undefined);
  const root = schema.getRootType(definition.operation);
  if (!root) return undefined;
  const fetches: PlanNode[] = [];
  const marks = [...operation.matchAll(MARKS)].map(([, number]) => Number(number));
  const firstMark = Math.max(-1, ...marks) + 1;

  const withoutFields = (
    parent: GraphQLCompositeType,
    { kind, selections }: SelectionSetNode,
    path: readonly FlattenNodePathSegment[],
  ): SelectionSetNode => ({
    kind,
    selections: selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = schema.getType(selection.typeCondition?.name.value ?? parent.name);
        if (!isCompositeType(type)) return [selection];
        return [{ ...selection, selectionSet: withoutFields(type, selection.selectionSet, path) }];
      }
      const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
      const type = field && getNamedType(field.type);
      const before = fetches.length;
      if (field && selection.selectionSet && isCompositeType(type)) {
        const below = [...path, { Field: responseName(selection) }, ...listsOf(field.type)];
        const selectionSet = withoutFields(type, selection.selectionSet, below);
        if (fetches.length > before) return [{ ...selection, selectionSet }];
      }
      const requirement = find(parent, selection.name.value);
      if (!requirement) return [selection];
      const mark = `${MARK}${firstMark + before}_`;
      fetches.push(fetchRequiring(selection, requirement, { parent, path, mark, definition }));
      return [TYPE_NAME, ...requirement.selections.map((one) => underMark(one, mark))];
    }),
  });

  const selectionSet = withoutFields(root, definition.selectionSet, []);
  const [first, ...others] = fetches;
  if (!first) return undefined;
  const last: PlanNode = others.length > 0 ? { kind: 'Parallel', nodes: fetches } : first;
  return {
    rest: print({ ...definition, selectionSet }),
    join: ({ kind, node }) => ({
      kind,
      node: node ? { kind: 'Sequence', nodes: [node, last] } : last,
    }),
  };
}

function listsOf(type: GraphQLOutputType): readonly FlattenNodePathSegment[] {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? ['@', ...listsOf(type.ofType)] : [];
}
