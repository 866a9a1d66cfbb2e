import { askSubgraph } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { getNamedType, isEnumType, isObjectType, type GraphQLField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MORE_VOLUNTEERS, OWN, ROWS, startUsers, VOLUNTEER } from '../test/fixtures.ts';
import { usersSubgraph } from './subgraph.ts';

/** Id of a parent of lists, by its type. */
const PARENTS = {
  Query: undefined,
  Company: OWN,
  User: VOLUNTEER,
  Notification: ROWS.Notification.own,
};

/** Every connection of the subgraph, in each of its orders. */
const LISTS = Object.entries(PARENTS).flatMap(([parent, id]) => {
  const type = usersSubgraph.schema.getType(parent);
  if (!isObjectType(type)) throw new TypeError(`${parent} is no object type.`);
  return Object.values(type.getFields()).flatMap((field) =>
    ordersOf(field).map((order) => [`${parent}.${field.name}`, order, id] as const),
  );
});

function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const argument = field.args.find(({ name }) => name === 'orderBy');
  const type = argument && getNamedType(argument.type);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

const ask = askSubgraph(startUsers);

describe('a list', () => {
  it.each(LISTS)(
    '%s by %s is paged from either end without a gap or a repeat',
    async (path, order, id) => {
      const [parent = '', field = ''] = path.split('.');
      const below = id === undefined ? undefined : { __typename: parent, id };
      const list = { field, below, args: `, orderBy: ${order}` };
      const whole = await ask.pages(admin, { ...list, size: 100 });
      expect(whole.length).toBeGreaterThan(0);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await ask.pages(admin, { ...list, size: 4 })).toEqual(whole);
      expect(await ask.pages(admin, { ...list, size: 4, backward: true })).toEqual(whole);
    },
  );

  it('is long enough in these tests for pages to matter', async () => {
    expect(await ask.data(admin, `{ company(id: "${OWN}") { members { totalCount } } }`)).toEqual({
      company: { members: { totalCount: MORE_VOLUNTEERS + 2 } },
    });
  });

  it.each(['first: 0', 'first: -1', 'first: 101', 'first: 1, last: 1', 'last: 2, after: "x"'])(
    'refuses the page %s',
    async (page) => {
      expect(await ask.codes(admin, `{ users(${page}) { nodes { id } } }`)).toEqual([
        'BAD_USER_INPUT',
      ]);
    },
  );
});
