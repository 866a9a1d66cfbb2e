/** Filters and orders of lists, and the columns that each part reads. */
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import type { DeclaredCollection } from '@teei/platform/collections/collection.ts';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parseValue,
  valueFromAST,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { compiler } from '../compiler.ts';
import { REGISTER } from '../personal-data/register.ts';
import { fieldsOf, nodeOf, plainLiteral } from './operations.ts';

/** A part of a filter, or a value of an order, of a list of rows. */
export interface ListPart {
  /** The name of the subgraph. */
  readonly subgraph: string;
  readonly schema: GraphQLSchema;
  readonly typeName: string;
  readonly list: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly part: GraphQLInputField | GraphQLEnumValue;
  /** Columns with their tables, such as `users.users.email`. */
  readonly columns: readonly string[];
}

/** All that lists can be narrowed or ordered by, at the root and below rows. */
export function listParts(): ListPart[] {
  return SUBGRAPHS.flatMap(({ name: subgraph, schema, collections }) =>
    Object.values(schema.getTypeMap()).flatMap((type) =>
      fieldsOf(type).flatMap((list) => {
        const connection = getNamedType(list.type);
        if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
        const row = nodeOf(connection).name;
        const collection = collections.find(({ types }) => types.includes(row));
        if (!collection) throw new TypeError(`${row} has no collection.`);
        const place = { subgraph, schema, typeName: type.name, list };
        return list.args.flatMap((argument) =>
          partsOf(argument).map((part) => ({
            ...place,
            argument,
            part,
            columns: columnsRead(collection, part),
          })),
        );
      }),
    ),
  );
}

function partsOf({ name, type }: GraphQLArgument): readonly ListPart['part'][] {
  const named = getNamedType(type);
  if (name === 'filter' && isInputObjectType(named)) return Object.values(named.getFields());
  return name === 'orderBy' && isEnumType(named) ? named.getValues() : [];
}

/** A literal that a part of a filter takes. */
export function sampleOf({ type }: GraphQLInputField): string {
  const { name } = getNamedType(type);
  if (name === 'Boolean') return 'true';
  if (name === 'NumberRange') return '{ gte: 0.5 }';
  if (name === 'DateTime') return '"2025-11-15T09:00:00Z"';
  if (name === 'DateTimeRange') return '{ gte: "2025-11-15T09:00:00Z" }';
  if (name === 'OutcomeScoreBound' || name === 'OutcomeCriterion') {
    return '{ type: CONFIDENCE, gte: 0.5 }';
  }
  return plainLiteral({ type });
}

/** The columns in the SQL that a part becomes. */
function columnsRead(collection: DeclaredCollection, part: ListPart['part']): readonly string[] {
  const { table, orders } = collection;
  if (!('type' in part)) {
    return (orders[part.name] ?? []).flatMap(({ column, expression }) =>
      expression ? columnsIn(expression, table) : [`${table}.${column}`],
    );
  }
  const filter: unknown = Reflect.get(collection.filters, part.name);
  if (typeof filter !== 'function') throw new TypeError(`${table} has no filter ${part.name}.`);
  const value: unknown = valueFromAST(parseValue(sampleOf(part)), part.type);
  if (value === undefined) throw new TypeError(`No sample for the filter ${part.name}.`);
  const context = { now: new Date(), argument: part.name };
  const condition: unknown = Reflect.apply(filter, undefined, [value, context]);
  return columnsIn(sql`${condition}`, table);
}

/** The columns that a condition names, of its own table and of those that it looks up. */
function columnsIn(condition: RawBuilder<unknown>, ownTable: string): string[] {
  const text = condition.compile(compiler).sql.replaceAll('"', '');
  const words = new Set(text.match(/\w+/g));
  return [...REGISTER]
    .filter(([table]) => table === ownTable || text.includes(table))
    .flatMap(([table, { columns }]) =>
      [...columns.keys()]
        .filter((column) => words.has(column))
        .map((column) => `${table}.${column}`),
    );
}
