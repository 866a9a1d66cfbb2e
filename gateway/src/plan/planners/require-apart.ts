/** An operation without the fields that require others or a context, and the fetches of those fields. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import {
  getNamedType,
  isCompositeType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { findOperation } from '../../document/operations.ts';
import { responseName } from '../../document/response-name.ts';
import { findContextSources } from './context-sources.ts';
import { fetchWithBelow, listsOf } from './fetch-below.ts';
import {
  canShare,
  fetchRequiring,
  underMark,
  type Level,
  withContexts,
  type ContextValue,
  type FieldsApart,
} from './required-fetch.ts';
import type { Requirement, Requirements } from './requirements.ts';
import { TYPE_NAME } from './with-type-names.ts';

export interface OperationApart {
  /** The operation with what its fields require in their place, each under a name of its own. */
  readonly rest: string;
  /** Plans of the whole operation, given one of the rest: the first that is proven is to be used. */
  readonly joins: readonly ((rest: QueryPlan) => QueryPlan)[];
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
  requirements: Requirements,
): OperationApart | undefined {
  const { schema, find } = requirements;
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
  if (fetches.length === 0) return undefined;
  let marksBelow = firstMark + fetches.length;
  const context = {
    requirements,
    definition,
    nextMark() {
      marksBelow += 1;
      return `${MARK}${marksBelow}_`;
    },
  };
  return {
    rest: print({ ...definition, selectionSet }),
    joins: [
      (rest) =>
        inSequence(
          rest,
          fetches.map((fetch) => fetchRequiring(fetch, definition)),
        ),
      (rest) =>
        inSequence(
          rest,
          fetches.map((fetch) => fetchWithBelow(fetch, context)),
        ),
    ],
  };
}

/** The plan, and after it the nodes, which wait for nothing of each other. */
function inSequence({ kind, node }: QueryPlan, nodes: PlanNode[]): QueryPlan {
  const [first, ...others] = nodes;
  const last: PlanNode = first && others.length === 0 ? first : { kind: 'Parallel', nodes };
  return { kind, node: node ? { kind: 'Sequence', nodes: [node, last] } : last };
}
