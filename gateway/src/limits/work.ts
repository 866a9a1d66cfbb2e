/** Limits on the work of an operation: rows of nested lists multiply, and some fields are costly. */
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { RateLimitedError } from '@teei/platform/errors/errors.ts';
import { countParts, isGranularity, MAX_PARTS } from '@teei/platform/calendar/granularity.ts';
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '@teei/platform/pagination/page.ts';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GatewayContext } from '../context/gateway-context.ts';
import type { Cost, Costs } from './costs.ts';
import { findFragments, type Fragments } from '../document/fragments.ts';
import { createArgumentReader, weighInput, type ReadArgument } from './inputs.ts';
import type { Limits } from './limits.ts';
import { limitExceeded } from './limit-errors.ts';

/** Rows that a list without pages counts for: the pictures of a theme, the blocks of a page. */
const PLAIN_LIST_SIZE = 10;

/** Names of arguments for the number of rows of a list. */
const SIZE_ARGUMENTS = ['first', 'last', 'n'];

interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Variables as the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly costs: Costs;
}

/** Estimated work of an operation, or of a part of one. */
export interface WorkEstimate {
  /** Rows that it returns with all pages full. */
  readonly rows: number;
  /** Sum of the weights of its fields and inputs: one statement serves all parents of a field. */
  readonly cost: number;
}

interface Counting extends Operation {
  readonly read: ReadArgument;
  /** Told where the estimate holds for this request alone: it depends on its variables or moment. */
  readonly tellVarying: () => void;
}

/** Checks each operation before it is planned; one whose work never varies is checked once. */
export function workLimits(limits: Limits, costs: Costs): ApolloServerPlugin<GatewayContext> {
  /** Estimates that never vary, of operations of cached documents, with the schema that they hold for. */
  const passed = new WeakMap<
    OperationDefinitionNode,
    { readonly schema: GraphQLSchema; readonly work: OperationEstimate }
  >();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const estimate = (): OperationEstimate => {
            const fragments = findFragments(document);
            const variables = request.variables ?? {};
            const work = checkWork({ schema, operation, fragments, variables, costs }, limits);
            if (!work.varies) passed.set(operation, { schema, work });
            return work;
          };
          const known = passed.get(operation);
          const work = known?.schema === schema ? known.work : estimate();
          await contextValue.allowance?.charge(rateCost(work, limits)).catch((error: unknown) => {
            throw error instanceof RateLimitedError ? toRequestError(error) : error;
          });
        },
      };
    },
  };
}

/**
 * @returns the estimate
 * @throws GraphQLError LIMIT_EXCEEDED when a valid operation could return too many rows or costs too much,
 *   BAD_USER_INPUT when a text to search for has too many words
 */
export function checkWork(of: Operation, limits: Limits): OperationEstimate {
  const work = estimateWork(of);
  const { rows, cost } = work;
  if (rows > limits.rows) {
    const expected = `at most ${limits.rows} rows in all where ${rows} are possible`;
    throw limitExceeded('rows', limits.rows, `smaller pages, for ${expected}`);
  }
  if (cost > limits.cost) {
    const expected = `that cost at most ${limits.cost} in all where these cost ${cost}`;
    throw limitExceeded('cost', limits.cost, `fields and filters ${expected}`);
  }
  return work;
}

/** Cost that an operation counts in rate limits: as many rows as one may have cost as much as one may. */
export function rateCost({ rows, cost }: WorkEstimate, limits: Limits): number {
  return cost + (rows * limits.cost) / Math.max(1, limits.rows);
}

function toRequestError({
  code,
  message,
  details,
  status,
  retryAfter,
}: RateLimitedError): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfter)]]);
  return new GraphQLError(message, {
    extensions: withCode(code, { ...details, http: { status, headers } }),
  });
}

/** Estimate of a whole operation. */
export interface OperationEstimate extends WorkEstimate {
  /** True when another request with this operation may have another: variables or today's date count. */
  readonly varies: boolean;
}

/** @throws GraphQLError BAD_USER_INPUT when a text to search for has too many words */
export function estimateWork(of: Operation): OperationEstimate {
  const root = of.schema.getRootType(of.operation.operation);
  if (!root) return { rows: 0, cost: 0, varies: false };
  let varies = false;
  const tellVarying = (): void => {
    varies = true;
  };
  const read = createArgumentReader(of.schema, of.operation, of.variables, tellVarying);
  const work = workBelow({ ...of, read, tellVarying }, root, of.operation.selectionSet);
  return { ...work, varies };
}

function workBelow(
  of: Counting,
  type: GraphQLNamedType,
  selectionSet: SelectionSetNode,
): WorkEstimate {
  let rows = 0;
  let cost = 0;
  const add = (work: WorkEstimate): void => {
    rows += work.rows;
    cost += work.cost;
  };
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      add(workOfField(of, type, selection));
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : of.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    const inner = condition === undefined ? type : of.schema.getType(condition);
    if (inner) add(workBelow(of, inner, fragment.selectionSet));
  }
  return { rows, cost };
}

function workOfField(of: Counting, type: GraphQLNamedType, node: FieldNode): WorkEstimate {
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) return { rows: 0, cost: 0 };
  const own = of.costs.of(`${type.name}.${field.name}`);
  const cost = (own?.weight ?? 0) + costOfArguments(of, field, node);
  const named = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(named)) return { rows: 0, cost };
  const below = workBelow(of, named, node.selectionSet);
  // The rows of a connection were counted at its field.
  const rows = type.name.endsWith('Connection')
    ? below.rows
    : listSize(of, field, node, own) * (1 + below.rows);
  return { rows, cost: cost + below.cost };
}

function costOfArguments(
  { costs, read }: Counting,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number {
  return field.args
    .filter(({ type }) => costs.isWatched(getNamedType(type).name))
    .map((argument) => weighInput(costs, argument.type, read(argument, node), argument.name))
    .reduce((sum, weight) => sum + weight, 0);
}

function listSize(
  of: Counting,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  own: Cost | undefined,
): number {
  if (own?.parts) return partsOf(of, field, node, own.parts);
  const sizes = field.args.filter(({ name }) => SIZE_ARGUMENTS.includes(name));
  if (sizes.length === 0) return isListType(getNullableType(field.type)) ? PLAIN_LIST_SIZE : 1;
  const given = sizes.flatMap((argument) => {
    const size = of.read(argument, node);
    return typeof size === 'number' ? [size] : [];
  });
  const size = given.length > 0 ? Math.max(...given) : DEFAULT_PAGE_SIZE;
  // The resolver rejects sizes beyond these.
  return Math.min(Math.max(size, 0), MAX_PAGE_SIZE);
}

/**
 * Number of parts that a field cuts its period into. The resolver rejects more than MAX_PARTS, and an
 * invalid period. A relative period has the same number of parts on any day, but for one at its end.
 */
function partsOf(
  { read, tellVarying }: Counting,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  names: NonNullable<Cost['parts']>,
): number {
  tellVarying();
  const valueOf = (name: string): unknown => {
    const argument = field.args.find((candidate) => candidate.name === name);
    return argument && read(argument, node);
  };
  const [period, granularity] = [valueOf(names.period), valueOf(names.granularity)];
  if (granularity === null || granularity === undefined) return 1;
  // An operation that is checked before its variables are known.
  if (typeof period !== 'object' || period === null) return PLAIN_LIST_SIZE;
  if (!isGranularity(granularity)) return PLAIN_LIST_SIZE;
  try {
    return Math.min(countParts(resolvePeriod(period, new Date()), granularity), MAX_PARTS);
  } catch {
    return 1;
  }
}
