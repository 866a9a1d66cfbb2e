/** Scalars of the vocabulary: strict when they parse input, without checks when they serialise rows. */
import {
  type ASTNode,
  GraphQLError,
  type GraphQLErrorOptions,
  GraphQLScalarType,
  Kind,
  visit,
} from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { YEAR_PATTERN } from '../calendar/period.ts';
import { expectationOf } from '../errors/expectations.ts';

const DAY = new RegExp(String.raw`^${YEAR_PATTERN}-\d{2}-\d{2}$`);
const MOMENT = new RegExp(
  String.raw`^${YEAR_PATTERN}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$`,
);

/** Timestamps of rows are RFC 3339 text already (see database/types.ts), and serialised as they are. */
const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('DateTime: expected RFC 3339 text or a Date from the resolver.');
  },
  parseValue: (value) => parseMoment(value),
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : undefined, node),
});

const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('Date: expected text from the resolver.');
  },
  parseValue: (value) => parseDay(value),
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined, node),
});

/**
 * JSON without enum values, which stand where a text without its quotes does: the scalar of graphql-scalars rejects one
 * that is the whole value, and leaves out those in objects and lists without an error.
 */
const Json = new GraphQLScalarType<unknown, unknown>({
  ...GraphQLJSON.toConfig(),
  parseLiteral(node, variables) {
    visit(node, { EnumValue: rejectEnumValue });
    const value: unknown = GraphQLJSON.parseLiteral(node, variables);
    return value;
  },
});

function rejectEnumValue(node: ASTNode): never {
  throw new GraphQLError(`JSON: expected ${expectationOf('JSON')}.`, at(node));
}

/** @param node literal that has the value, for the location of an error */
function parseMoment(value: unknown, node?: ASTNode): string {
  if (typeof value !== 'string' || !MOMENT.test(value) || !accepts(GraphQLDateTimeISO, value)) {
    throw new GraphQLError(`DateTime: expected ${expectationOf('DateTime')}.`, at(node));
  }
  parseDay(value.slice(0, 10), node);
  return value;
}

/** @param node literal that has the value, for the location of an error */
function parseDay(value: unknown, node?: ASTNode): string {
  if (typeof value !== 'string' || !DAY.test(value) || !accepts(GraphQLLocalDate, value)) {
    throw new GraphQLError(`Date: expected ${expectationOf('Date')}.`, at(node));
  }
  return value;
}

/** Location of an error. */
function at(node: ASTNode | undefined): GraphQLErrorOptions {
  return node ? { nodes: node } : {};
}

/** Returns true when a scalar of graphql-scalars accepts the value; it rejects 30 February. */
function accepts(scalar: GraphQLScalarType, value: string): boolean {
  try {
    scalar.parseValue(value);
    return true;
  } catch {
    return false;
  }
}

/** Scalars that schema/vocabulary.graphql declares, by name. */
export const scalars = {
  DateTime,
  Date: DateScalar,
  JSON: Json,
  SafeInt: GraphQLSafeInt,
} as const;
