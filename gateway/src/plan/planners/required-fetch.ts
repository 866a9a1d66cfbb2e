/** The fetch of a field that requires others, under names that nothing else has. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import {
  type GraphQLCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type ArgumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { ContextSource } from '../context-variables.ts';
import type { ContextArgument } from './contexts.ts';
import type { Requirement } from './requirements.ts';
import { TYPE_NAME } from './with-type-names.ts';

const REPRESENTATIONS = 'representations';

/** Objects at one place of an operation. */
export interface Level {
  /** Type of which is selected here: that of the innermost fragment. */
  readonly type: GraphQLCompositeType;
  /** Selections to add, for the fields below. */
  readonly added: SelectionNode[];
}

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

/** Adds the type of each object that a fragment is about. */
function withTypes<Node extends SelectionNode>(node: Node): Node {
  return visit<Node>(node, {
    SelectionSet: (set) =>
      set.selections.some(({ kind }) => kind === Kind.INLINE_FRAGMENT)
        ? { ...set, selections: [TYPE_NAME, ...set.selections] }
        : undefined,
  });
}

/** Turns a required selection into the selection of a representation. */
export function sentAs(selection: SelectionNode, mark: string): readonly RequiresSelection[] {
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

/** Value of an argument from a context. */
export interface ContextValue {
  readonly argument: ContextArgument;
  readonly variable: string;
  readonly sources: readonly ContextSource[];
}

/** Fields of objects at one place, and what their fetch needs of them. */
export interface FieldsApart {
  readonly requirement: Requirement;
  /** Level of the objects. */
  readonly level: Level;
  readonly path: readonly FlattenNodePathSegment[];
  /** Begins the aliases of what is needed. */
  readonly mark: string;
  readonly fields: FieldNode[];
  readonly contexts: ContextValue[];
}

/** The field with its arguments from contexts. */
export function withContexts(field: FieldNode, contexts: readonly ContextValue[]): FieldNode {
  const added = contexts.map(({ argument, variable }): ArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: argument.name },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  }));
  return { ...field, arguments: [...(field.arguments ?? []), ...added] };
}

/** Fetches fields of objects for which the rest of the operation has what they require. */
export function fetchRequiring(
  { requirement, level, path, mark, fields, contexts }: FieldsApart,
  { variableDefinitions = [] }: OperationDefinitionNode,
): PlanNode {
  const { subgraph, type, selections } = requirement;
  const parent = level.type;
  const used = new Set<string>();
  for (const field of fields) {
    visit(field, {
      Variable({ name }) {
        used.add(name.value);
      },
    });
  }
  const variables = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
  const usages = variables.map(({ variable }) => variable.name.value);
  const declared = [
    `$${REPRESENTATIONS}: [_Any!]!`,
    ...variables.map((one) => print(one)),
    ...contexts.map(({ variable, argument }) => `$${variable}: ${argument.type}`),
  ];
  const text = `query (${declared.join(', ')}) { _entities(representations: $${REPRESENTATIONS}) { ... on ${type} { ${fields.map((field) => print(field)).join(' ')} } } }`;
  const isRenamed = !isObjectType(parent) || type !== parent.name;
  return {
    kind: 'Flatten',
    path: [...path],
    node: {
      kind: 'Fetch',
      serviceName: subgraph,
      operationKind: OperationTypeNode.QUERY,
      operation: text,
      ...(usages.length > 0 && { variableUsages: usages }),
      ...(contexts.length > 0 && {
        contextVariables: contexts.map(({ variable, sources }) => ({ variable, sources })),
      }),
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

/** Returns true when the fetch can have the field too: both need nothing but a key and contexts. */
export function canShare(fetch: FieldsApart, requirement: Requirement, level: Level): boolean {
  return (
    fetch.level === level &&
    fetch.requirement.subgraph === requirement.subgraph &&
    fetch.requirement.type === requirement.type &&
    !fetch.requirement.requiresFields &&
    !requirement.requiresFields
  );
}
