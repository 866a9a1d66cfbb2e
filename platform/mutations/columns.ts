/** Columns of the values that an input gives: each field's name in snake case. */
import { snakeCase } from '../database/column-names.ts';

/** Fields of an input that are about the request, not the row. */
type RequestField = 'id' | 'expectedUpdatedAt' | 'idempotencyKey';

const REQUEST_FIELDS: ReadonlySet<string> = new Set<RequestField>([
  'id',
  'expectedUpdatedAt',
  'idempotencyKey',
]);

/** `startDate` → `start_date`. */
type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : '';

/** Value of a column: lists and objects are JSON text, and so is the JSON that an input holds. */
type ColumnValue<Value> = unknown extends Value ? string : Value extends object ? string : Value;

export type ColumnsOf<Input> = {
  readonly [
    Name in keyof Input & string as Exclude<Name, RequestField> extends never
      ? never
      : SnakeCase<Name>
  ]: ColumnValue<Input[Name]>;
};

/** The values of an input by column, without what is about the request. Lists and objects become JSON. */
export function columnsOf<Input extends object>(input: Input): ColumnsOf<Input>;
export function columnsOf(input: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => !REQUEST_FIELDS.has(name))
      .map(([name, value]: [string, unknown]) => [
        snakeCase(name),
        typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
      ]),
  );
}

/** Row as it will be with new values by column; what is undefined, or no column of the row, is left out. */
export function rowAfter<Row extends object>(
  row: Row,
  values: { readonly [Column in keyof Row]?: Row[Column] | undefined },
): Row {
  const given = Object.entries(values).filter(
    ([name, value]) => name in row && value !== undefined,
  );
  return { ...row, ...Object.fromEntries(given) };
}

/** Names of the fields that an input gives values for, in its order. */
export function givenFields(input: object): readonly string[] {
  return Object.entries(input)
    .filter(([name, value]) => !REQUEST_FIELDS.has(name) && value !== undefined)
    .map(([name]) => name);
}
