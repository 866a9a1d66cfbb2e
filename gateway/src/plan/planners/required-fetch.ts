/** The fetch of a field that requires others, under names that nothing else has. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import {
  isObjectType,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type FieldNode,
  type GraphQLCompositeType,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Requirement } from './requirements.ts';
import { TYPE_NAME } from './with-type-names.ts';

const REPRESENTATIONS = 'representations';

/** Marks a required selection in the operation: the alias of each field is the mark and its name. */
export function underMark(selection: SelectionNode, mark: string): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
  if (selection.kind === Kind.FIELD) {
    const { name } = selection;
    return { ...withTypes(selection), alias: { kind: Kind.NAME, value: `${mark}${name.value}` } };
  }
  const selections = selection.selectionSet.selections.map((one) => underMark(one, mark));
  return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
}

/** With the type of each object that a fragment is about. */
function withTypes<Node extends SelectionNode>(node: Node): Node {
  return visit<Node>(node, {
    SelectionSet: (set) =>
      set.selections.some(({ kind }) => kind === Kind.INLINE_FRAGMENT)
        ? { ...set, selections: [TYPE_NAME, ...set.selections] }
        : undefined,
  });
}

/** Turns a required selection into the selection of a representation. */
function sentAs(selection: SelectionNode, mark: string): readonly RequiresSelection[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  const below = selection.selectionSet?.selections ?? [];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const selections = below.flatMap((one) => sentAs(one, mark));
    const typeCondition = selection.typeCondition?.name.value;
    return typeCondition === undefined
      ? selections
      : [{ kind: 'InlineFragment', typeCondition, selections }];
  }
  const name = selection.name.value;
  const selections = below.flatMap((one) => sentAs(one, ''));
  return [
    {
      kind: 'Field',
      name: `${mark}${name}`,
      ...(mark !== '' && { alias: name }),
      ...(selections.length > 0 && { selections }),
    },
  ];
}

interface FetchContext {
  readonly parent: GraphQLCompositeType;
  readonly path: readonly FlattenNodePathSegment[];
  readonly mark: string;
  readonly definition: OperationDefinitionNode;
}

/** Fetches one field of objects for which the rest of the operation has what it requires. */
export function fetchRequiring(
  field: FieldNode,
  { subgraph, type, selections }: Requirement,
  { parent, path, mark, definition }: FetchContext,
): PlanNode {
  const used = new Set<string>();
  visit(field, {
    Variable({ name }) {
      used.add(name.value);
    },
  });
  const variables = (definition.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const declared = [`$${REPRESENTATIONS}: [_Any!]!`, ...variables.map((one) => print(one))];
  const text = `query (${declared.join(', ')}) { _entities(representations: $${REPRESENTATIONS}) { ... on ${type} { ${print(field)} } } }`;
  const isRenamed = !isObjectType(parent) || type !== parent.name;
  return {
    kind: 'Flatten',
    path: [...path],
    node: {
      kind: 'Fetch',
      serviceName: subgraph,
      operationKind: OperationTypeNode.QUERY,
      operation: text,
      ...(used.size > 0 && { variableUsages: [...used] }),
      requires: [
        {
          kind: 'InlineFragment',
          typeCondition: parent.name,
          selections: [
            { kind: 'Field', name: '__typename' },
            ...selections.flatMap((one) => sentAs(one, mark)),
          ],
        },
      ],
      ...(isRenamed && {
        inputRewrites: [
          {
            ValueSetter: {
              path: [{ TypenameEquals: [parent.name] }, { Key: '__typename' }],
              setValueTo: type,
            },
          },
        ],
      }),
    },
  };
}
