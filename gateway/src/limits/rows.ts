/** Refuses operations that could meet too many rows: lists in lists multiply. */
import type { ApolloServerPlugin } from '@apollo/server';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from '@teei/platform/pagination/page.ts';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import { fragmentsOf, type Fragments } from './fragments.ts';
import type { Limits } from './limits.ts';
import { limitExceeded } from './refusal.ts';

/** What lists without pages hold at most, or about: the pictures of a theme, the blocks of a page. */
const PLAIN_LIST_SIZE = 10;

/** The arguments that say how many rows a list gives. */
const SIZES = ['first', 'last', 'n'];

interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Checks each operation before it is planned. */
export function rowLimit(limits: Limits): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          const fragments = fragmentsOf(document);
          const variables = request.variables ?? {};
          checkRows({ schema, operation, fragments, variables }, limits);
        },
      };
    },
  };
}

/** @throws GraphQLError LIMIT_EXCEEDED when a valid operation could meet too many rows */
export function checkRows(of: Operation, limits: Limits): void {
  const rows = countRows(of);
  if (rows <= limits.rows) return;
  const expected = `at most ${limits.rows} rows in all where ${rows} are possible`;
  throw limitExceeded('rows', limits.rows, `smaller pages, for ${expected}`);
}

/** How many rows a valid operation meets when every page is full. */
export function countRows(of: Operation): number {
  const query = of.schema.getRootType(of.operation.operation);
  return query ? rowsBelow(of, query, of.operation.selectionSet) : 0;
}

function rowsBelow(of: Operation, type: GraphQLNamedType, selectionSet: SelectionSetNode): number {
  let rows = 0;
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      rows += rowsOfField(of, type, selection);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : of.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    const inner = condition === undefined ? type : of.schema.getType(condition);
    if (inner) rows += rowsBelow(of, inner, fragment.selectionSet);
  }
  return rows;
}

function rowsOfField(of: Operation, type: GraphQLNamedType, node: FieldNode): number {
  if (!isObjectType(type) && !isInterfaceType(type)) return 0;
  const field = type.getFields()[node.name.value];
  if (!field || !node.selectionSet || !isCompositeType(getNamedType(field.type))) return 0;
  const below = rowsBelow(of, getNamedType(field.type), node.selectionSet);
  // The rows of a connection were counted where it was asked for.
  if (type.name.endsWith('Connection')) return below;
  return listSize(of, field, node) * (1 + below);
}

function listSize(of: Operation, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const sizes = field.args.filter(({ name }) => SIZES.includes(name));
  if (sizes.length === 0) return isListType(getNullableType(field.type)) ? PLAIN_LIST_SIZE : 1;
  const given = sizes.flatMap(({ name }) => {
    const argument = node.arguments?.find((candidate) => candidate.name.value === name);
    const size = argument && readSize(of, argument.value);
    return size === undefined ? [] : [size];
  });
  const defaults = sizes.flatMap(({ defaultValue }) =>
    typeof defaultValue === 'number' ? [defaultValue] : [],
  );
  const size = Math.max(...(given.length > 0 ? given : [defaults[0] ?? DEFAULT_PAGE_SIZE]));
  // Where the list is read, sizes beyond these are refused.
  return Math.min(Math.max(size, 0), LARGEST_PAGE_SIZE);
}

function readSize({ operation, variables }: Operation, value: ValueNode): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  const given = variables[name];
  if (typeof given === 'number') return given;
  const definition = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === name,
  );
  const fallback = definition?.defaultValue;
  return fallback?.kind === Kind.INT ? Number(fallback.value) : undefined;
}
