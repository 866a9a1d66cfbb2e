/** The fields of all rows, and the columns that each is made of. */
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import { columnsOf } from '@teei/platform/subgraph/schema.ts';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { fieldsOf } from '../tenancy/operations.ts';

export interface RowField {
  /** Its type and name, such as `User.email`. */
  readonly coordinate: string;
  readonly schema: GraphQLSchema;
  readonly field: GraphQLField<unknown, unknown>;
  /** Columns with their tables, such as `users.users.email`; none for what a statement of its own reads. */
  readonly columns: readonly string[];
}

export const ROW_FIELDS: readonly RowField[] = SUBGRAPHS.flatMap(({ schema, collections }) =>
  collections.flatMap(({ table, types }) =>
    types.flatMap((type) =>
      fieldsOf(schema.getType(type)).map((field) => ({
        coordinate: `${type}.${field.name}`,
        schema,
        field,
        columns: columnsOf(field).map((column) => `${table}.${column}`),
      })),
    ),
  ),
);
