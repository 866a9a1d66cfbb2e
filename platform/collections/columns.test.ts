import { buildSchema, executeSync, isObjectType, parse } from 'graphql';
import { expect, it } from 'vitest';
import { selectedColumns } from './columns.ts';

/** The columns that the operation needs of each `child`, by the path that leads there. */
function columnsOf(query: string, times = 1): Record<string, readonly string[]> {
  const schema = buildSchema(`
    type Query { parent: Parent, other: Parent }
    type Parent { child: Child }
    interface Child { kind: String }
    type Shown implements Child { kind: String, words: String, both: String }
    type Counted implements Child { kind: String, count: String }
  `);
  const found: Record<string, readonly string[]> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.extensions = { needs: field.name === 'both' ? ['words', 'mark'] : [field.name] };
      field.resolve = (_parent, _args, _context, info) => {
        if (info.fieldName === 'child') {
          found[`${info.path.prev?.key}.${info.path.key}`] = selectedColumns(info, 'Child');
          return null;
        }
        return {};
      };
    }
  }
  // The document is parsed once, as an executor keeps it.
  const document = parse(query);
  for (let time = 0; time < times; time += 1) executeSync({ schema, document });
  return found;
}

it('a place needs the columns of the fields that are selected there, and the id', () => {
  expect(
    columnsOf('{ parent { child { ... on Shown { both } } again: child { __typename kind } } }'),
  ).toEqual({ 'parent.child': ['id', 'mark', 'words'], 'parent.again': ['id', 'kind'] });
});

it('an interface needs what all of its types need together', () => {
  expect(
    columnsOf('{ parent { child { kind ... on Shown { words } ... on Counted { count } } } }'),
  ).toEqual({ 'parent.child': ['count', 'id', 'kind', 'words'] });
});

it('a fragment that is merged with more fields at one place needs more there alone', () => {
  const query = `
    { parent { ...Short } other { ...Short child { ... on Counted { count } } } }
    fragment Short on Parent { child { kind } }`;
  expect(columnsOf(query, 2)).toEqual({
    'parent.child': ['id', 'kind'],
    'other.child': ['count', 'id', 'kind'],
  });
});
