/** Conformance tests of imports, for `testMutations`; what becomes of rows is tested beside their declaration. */
import { MAX_IMPORT_ROWS } from '@teei/platform/mutations/imports/import.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  isInputObjectType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { read, type Ask } from './ask.ts';
import { done, refused } from './changes.ts';
import { exampleOf } from './constraint-violations.ts';
import { inputTypeOf } from './mutation-fields.ts';

/** ImportResult of an import as a whole, which must not be refused. */
export async function imported(
  ask: Ask,
  viewer: Viewer,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const result = 'created updated unchanged rejected { line key errors { field code } }';
  return read(await done(ask, viewer, `${mutation} { result { ${result} } }`, input), 'result');
}

/** Tests what keeps an import from being made at all. */
export function testImport(
  ask: Ask,
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  viewer: Viewer,
): void {
  const columns = requiredColumns(schema, field);
  const header = columns.join();
  const errorsOf = (rows: string) =>
    refused(ask, viewer, field.name, { ...exampleOf(inputTypeOf(field)), format: 'CSV', rows });

  it.each([
    ['an unknown column', `${header},shoeSize`],
    ['a missing column', columns.slice(1).join()],
    ['a column twice', `${header},${columns[0]}`],
    [
      'too many rows',
      [header, ...Array.from({ length: MAX_IMPORT_ROWS + 1 }, () => 'x')].join('\n'),
    ],
  ])('is refused with %s', async (_what, rows) => {
    expect(await errorsOf(rows)).toEqual(['rows BAD_USER_INPUT']);
  });

  it('is refused while another one runs', async () => {
    await ask.sql(`select pg_advisory_lock(hashtextextended('import ${field.name}', 0))`);
    const errors = await errorsOf(header);
    await ask.sql('select pg_advisory_unlock_all()');
    expect(errors).toEqual(['rows CONFLICT']);
  });
}

/** Columns that every row has, of the input type that the description of `rows` names. */
function requiredColumns(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): readonly string[] {
  const { rows } = inputTypeOf(field).getFields();
  const [, name = ''] = /the fields of `(\w+)`/.exec(rows?.description ?? '') ?? [];
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new TypeError(`rows of ${field.name}: expected its type.`);
  return Object.values(type.getFields())
    .filter(isRequiredInputField)
    .map((column) => column.name);
}
