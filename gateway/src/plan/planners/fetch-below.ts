/** Fetches of fields, and of what is selected below them that their subgraph does not resolve. */
import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { canShare, fetchRequiring, underMark, type FieldsApart } from './required-fetch.ts';
import type { Requirements } from './requirements.ts';
import { TYPE_NAME } from './with-type-names.ts';

type Path = readonly FlattenNodePathSegment[];

interface BelowContext {
  readonly requirements: Requirements;
  readonly definition: OperationDefinitionNode;
  /** Gives a mark that nothing else has. */
  readonly nextMark: () => string;
}

/** Fetches fields; then, of the objects below them, the fields of other subgraphs, by a key. */
export function fetchWithBelow(apart: FieldsApart, context: BelowContext): PlanNode {
  const { requirements, definition, nextMark } = context;
  const { schema, resolves, findHop } = requirements;
  const { graph } = apart.requirement;
  const later: FieldsApart[] = [];

  const splitField = (field: FieldNode, parent: GraphQLCompositeType, path: Path): FieldNode => {
    const found = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
    const type = found && getNamedType(found.type);
    if (!found || !field.selectionSet || !isCompositeType(type)) return field;
    const below = [...path, { Field: responseName(field) }, ...listsOf(found.type)];
    return { ...field, selectionSet: split(field.selectionSet, type, below) };
  };

  const split = (set: SelectionSetNode, type: GraphQLCompositeType, path: Path) => {
    const level = { type, added: [] };
    const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = schema.getType(selection.typeCondition?.name.value ?? type.name);
        if (!isCompositeType(narrowed)) return [selection];
        return [{ ...selection, selectionSet: split(selection.selectionSet, narrowed, path) }];
      }
      const name = selection.name.value;
      if (name === TYPE_NAME.name.value || resolves(graph, type, name)) {
        return [splitField(selection, type, path)];
      }
      const requirement = findHop(graph, type, name);
      if (!requirement) return [selection];
      const shared = later.find((one) => canShare(one, requirement, level));
      const mark = shared?.mark ?? nextMark();
      const fetch = shared ?? { requirement, level, path, mark, fields: [], contexts: [] };
      if (!shared) later.push(fetch);
      fetch.fields.push(selection);
      return [TYPE_NAME, ...requirement.selections.map((one) => underMark(one, fetch.mark))];
    });
    return { ...set, selections };
  };

  const fields = apart.fields.map((field) => splitField(field, apart.level.type, apart.path));
  const first = fetchRequiring({ ...apart, fields }, definition);
  const nodes = later.map((one) => fetchWithBelow(one, context));
  if (nodes.length === 0) return first;
  return { kind: 'Sequence', nodes: [first, { kind: 'Parallel', nodes }] };
}

/** Segments of a path for the lists of a field. */
export function listsOf(type: GraphQLOutputType): readonly FlattenNodePathSegment[] {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? ['@', ...listsOf(type.ofType)] : [];
}
