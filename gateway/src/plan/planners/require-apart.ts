/** An operation without the fields that require others or a context, and the fetches of those fields. */
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
  OperationTypeNode,
  parse,
  print,
  type FieldNode,
  type GraphQLOutputType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { findOperation } from '../../document/operations.ts';
import { responseName } from '../../document/response-name.ts';
import { findContextSources, type Level } from './context-sources.ts';
import {
  fetchRequiring,
  underMark,
  withContexts,
  type ContextValue,
  type FieldsApart,
} from './required-fetch.ts';
import type { Requirement, Requirements } from './requirements.ts';
import { TYPE_NAME } from './with-type-names.ts';

export interface OperationApart {
  /** The operation with what its fields require in their place, each under a name of its own. */
  readonly rest: string;
  /** The plan of the whole operation, given one of the rest. */
  readonly join: (rest: QueryPlan) => QueryPlan;
}

/** Place of a selection set in an operation. */
interface Place {
  readonly path: readonly FlattenNodePathSegment[];
  readonly level: Level;
  /** The levels above, from the root. */
  readonly above: readonly Level[];
}

/** No field of a subgraph and no alias of a planner begins like this. */
const MARK = '_required';
const MARKS = /\b_required(\d+)_/g;

/**
 * Takes the fields that require others, or have an argument from a context, out of an operation, to be
 * fetched after all else: those below which there is no other. Planners take what two fields require with
 * other arguments, or a client's field, for one; overlook what lies in an object that is also a key; and
 * know nothing of contexts.
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
  const fetches: FieldsApart[] = [];
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  let taken = 0;
  const marks = [...operation.matchAll(MARKS)].map(([, number]) => Number(number));
  const firstMark = Math.max(-1, ...marks) + 1;

  /** Takes a field out; gives its fetch, or undefined where one of its contexts is not surely set. */
  const takeField = (
    field: FieldNode,
    requirement: Requirement,
    { path, level, above }: Place,
  ): FieldsApart | undefined => {
    const found = fetches.find((one) => canShare(one, requirement, level));
    const same = found?.fields.find((one) => responseName(one) === responseName(field));
    if (found && same?.arguments) {
      found.fields.push({ ...field, arguments: same.arguments });
      return found;
    }
    const mark = found?.mark ?? `${MARK}${firstMark + fetches.length}_`;
    const at = found?.fields.length ?? 0;
    const contexts = requirement.contexts.flatMap((argument): readonly ContextValue[] => {
      const variable = `${mark}${at}_${argument.name}`;
      const sources = findContextSources(argument, above, schema, `${variable}_`);
      return sources ? [{ argument, variable, sources }] : [];
    });
    if (contexts.length < requirement.contexts.length) return undefined;
    const fetch = found ?? { requirement, path, level, mark, fields: [], contexts: [] };
    if (!found) fetches.push(fetch);
    fetch.fields.push(withContexts(field, contexts));
    fetch.contexts.push(...contexts);
    taken += 1;
    return fetch;
  };

  const withoutFields = (
    { kind, selections }: SelectionSetNode,
    place: Place,
  ): SelectionSetNode => {
    const { path, level, above } = place;
    const parent = level.type;
    const rest = selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = schema.getType(selection.typeCondition?.name.value ?? parent.name);
        if (!isCompositeType(type)) return [selection];
        const narrowed = { path, level: { type, added: [] }, above };
        const selectionSet = withoutFields(selection.selectionSet, narrowed);
        return [{ ...selection, selectionSet }];
      }
      const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
      const type = field && getNamedType(field.type);
      const before = taken;
      if (field && selection.selectionSet && isCompositeType(type)) {
        const selectionSet = withoutFields(selection.selectionSet, {
          path: [...path, { Field: responseName(selection) }, ...listsOf(field.type)],
          level: { type, added: [] },
          // Nothing is added to a mutation: its fields have effects.
          above: isMutation && path.length === 0 ? [] : [...above, level],
        });
        if (taken > before) return [{ ...selection, selectionSet }];
      }
      const requirement = find(parent, selection.name.value);
      if (!requirement) return [selection];
      const fetch = takeField(selection, requirement, place);
      if (!fetch) return [selection];
      return [TYPE_NAME, ...requirement.selections.map((one) => underMark(one, fetch.mark))];
    });
    return { kind, selections: [...rest, ...level.added] };
  };

  const selectionSet = withoutFields(definition.selectionSet, {
    path: [],
    level: { type: root, added: [] },
    above: [],
  });
  const nodes = fetches.map((fetch) => fetchRequiring(fetch, definition));
  const [first, ...others] = nodes;
  if (!first) return undefined;
  const last: PlanNode = others.length > 0 ? { kind: 'Parallel', nodes } : first;
  return {
    rest: print({ ...definition, selectionSet }),
    join: ({ kind, node }) => ({
      kind,
      node: node ? { kind: 'Sequence', nodes: [node, last] } : last,
    }),
  };
}

/** Returns true when the fetch can have the field too: both need nothing but a key and contexts. */
function canShare(fetch: FieldsApart, requirement: Requirement, level: Level): boolean {
  return (
    fetch.level === level &&
    fetch.requirement.subgraph === requirement.subgraph &&
    fetch.requirement.type === requirement.type &&
    !fetch.requirement.requiresFields &&
    !requirement.requiresFields
  );
}

function listsOf(type: GraphQLOutputType): readonly FlattenNodePathSegment[] {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? ['@', ...listsOf(type.ofType)] : [];
}
