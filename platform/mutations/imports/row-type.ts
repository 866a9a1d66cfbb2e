/** Values of a row, checked against the input type of the SDL that describes it. */
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { compileChecker } from '../../constraints/checker.ts';
import { readConstraint } from '../../constraints/constraint.ts';
import { expectedList, expectedValue } from '../../constraints/expectation.ts';
import { describeKind } from '../../errors/received.ts';
import { badInput, type UserError } from '../../errors/user-error.ts';
import type { Columns } from './rows.ts';

/** Checks of one row type. */
export interface RowType<Row> {
  readonly columns: Columns;
  /**
   * Reads a row as graphql-js would read the input: enums in their internal values.
   *
   * @param isText true for cells of CSV: texts of numbers become numbers, and `a;b` a list
   */
  readonly read: (
    values: ReadonlyMap<string, unknown>,
    isText: boolean,
  ) => { readonly value: Row } | { readonly errors: readonly UserError[] };
}

/**
 * Compiles the checks of a row's input type.
 *
 * @typeParam Row the type that codegen makes of it
 * @throws TypeError for a name that is none
 */
export function compileRowType<Row>(schema: GraphQLSchema, name: string): RowType<Row> {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new TypeError(`Expected an input type ${name} in the SDL.`);
  const fields = Object.values(type.getFields());
  const known = fields.map((field) => field.name);
  const check = compileChecker(schema, type);
  const expectedOf = (field: GraphQLInputField): string => {
    const constraint = readConstraint(schema, field);
    return isListType(getNullableType(field.type))
      ? expectedList(constraint)
      : expectedValue(getNamedType(field.type).name, constraint);
  };
  return {
    columns: { known, required: fields.filter(isRequiredInputField).map((field) => field.name) },
    read(values, isText) {
      const errors: UserError[] = [];
      const row: Record<string, unknown> = {};
      for (const column of values.keys()) {
        if (!known.includes(column)) errors.push(badInput(column, `one of ${known.join(', ')}`));
      }
      for (const field of fields) {
        const given = values.get(field.name) ?? undefined;
        const sent = isText && typeof given === 'string' ? fromCell(field, given) : given;
        if (sent === undefined && !isRequiredInputField(field)) continue;
        let isValid = sent !== undefined;
        if (isValid) {
          row[field.name] = coerceInputValue(sent, field.type, () => {
            isValid = false;
          });
        }
        if (isValid) continue;
        delete row[field.name];
        errors.push(badInput(field.name, `${expectedOf(field)}, received ${describeKind(sent)}`));
      }
      const checked = check(row);
      if ('errors' in checked) return { errors: [...errors, ...checked.errors] };
      const { value } = checked;
      return errors.length === 0 && isRow<Row>(value) ? { value } : { errors };
    },
  };
}

/** Returns true for a value that was checked as an input object: codegen's type of it. */
function isRow<Row>(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

const NUMBER_TYPES = ['Int', 'Float', 'SafeInt'];
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Value of a cell, in the form that the field's type takes. */
function fromCell(field: GraphQLInputField, cell: string): unknown {
  const text = cell.trim();
  if (isListType(getNullableType(field.type))) return text.split(';').map((item) => item.trim());
  const type = getNamedType(field.type).name;
  if (NUMBER_TYPES.includes(type) && NUMBER.test(text)) return Number(text);
  if (type === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
