import { buildSchema, executeSync, isIntrospectionType, isObjectType, parse } from 'graphql';
import { expect, it } from 'vitest';
import { ANONYMOUS, type Viewer } from '../viewer/viewer.ts';
import { selectedColumns } from './columns.ts';

const staff: Viewer = { kind: 'user', userId: 'x', role: 'admin', companyId: null, scopes: [] };

/** Columns that the operation needs of each `child`, by path. */
function columnsOf(
  query: string,
  viewers: readonly Viewer[] = [staff],
): Record<string, readonly string[]> {
  const schema = buildSchema(`
    directive @access(roles: [String!], scopes: [String!]) on FIELD_DEFINITION
    type Query { parent: Parent, other: Parent }
    type Parent { child: Child }
    interface Child { kind: String }
    type Shown implements Child { kind: String, words: String, both: String }
    type Counted implements Child {
      kind: String
      count: String
      secret: String @access(roles: ["ADMIN"])
      scoped: String @access(roles: ["ADMIN"], scopes: ["all"])
    }
  `);
  const found: Record<string, readonly string[]> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    // The types of introspection belong to all schemas of the process.
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.extensions = { needs: field.name === 'both' ? ['words', 'mark'] : [field.name] };
      field.resolve = (_parent, _args, context: { readonly viewer: Viewer }, info) => {
        if (info.fieldName === 'child') {
          const place = `${info.path.prev?.key}.${info.path.key}`;
          found[place] = selectedColumns(context, info, 'Child');
          return null;
        }
        return {};
      };
    }
  }
  // The document is parsed once, as an executor keeps it.
  const document = parse(query);
  for (const viewer of viewers) executeSync({ schema, document, contextValue: { viewer } });
  return found;
}

it('a selection set needs the columns of its fields, and the id', () => {
  expect(
    columnsOf('{ parent { child { ... on Shown { both } } again: child { __typename kind } } }'),
  ).toEqual({ 'parent.child': ['id', 'mark', 'words'], 'parent.again': ['id', 'kind'] });
});

it('an interface needs the columns of all of its object types', () => {
  expect(
    columnsOf('{ parent { child { kind ... on Shown { words } ... on Counted { count } } } }'),
  ).toEqual({ 'parent.child': ['count', 'id', 'kind', 'words'] });
});

it('a fragment that is merged with more fields at one path needs more columns only there', () => {
  const query = `
    { parent { ...Short } other { ...Short child { ... on Counted { count } } } }
    fragment Short on Parent { child { kind } }`;
  expect(columnsOf(query, [staff, staff])).toEqual({
    'parent.child': ['id', 'kind'],
    'other.child': ['count', 'id', 'kind'],
  });
});

it('a field that the viewer may not read needs no column, even after others have selected it', () => {
  const query = '{ parent { child { ... on Counted { count secret scoped } } } }';
  const scoped: Viewer = { ...staff, scopes: ['all'] };
  const all = { 'parent.child': ['count', 'id', 'scoped', 'secret'] };
  expect(columnsOf(query, [ANONYMOUS, scoped])).toEqual(all);
  expect(columnsOf(query, [scoped, staff])).toEqual({ 'parent.child': ['count', 'id', 'secret'] });
  expect(columnsOf(query, [staff, ANONYMOUS])).toEqual({ 'parent.child': ['count', 'id'] });
});
