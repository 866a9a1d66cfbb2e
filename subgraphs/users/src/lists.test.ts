import { admin } from '@teei/test/viewers.ts';
import { getNamedType, isEnumType, isObjectType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MORE_VOLUNTEERS, OWN, ROWS, VOLUNTEER } from '../test/fixtures.ts';
import { startUsers, type TestUsers } from '../test/users.ts';
import { usersSubgraph } from './subgraph.ts';

/** Where lists hang, and how to get there. */
const PARENTS = {
  Query: undefined,
  Company: OWN,
  User: VOLUNTEER,
  Notification: ROWS.Notification.own,
};

/** Every connection of the subgraph in each of its orders. */
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

let ask: TestUsers;

beforeAll(async () => {
  ask = await startUsers();
});
afterAll(() => ask.close());

describe('a list', () => {
  it.each(LISTS)(
    '%s by %s is paged from either end without a gap or a repeat',
    async (path, order, id) => {
      const whole = await readPages(path, order, id, 'first', 100);
      expect(whole.ids.length).toBe(whole.totalCount);
      expect(new Set(whole.ids).size).toBe(whole.totalCount);
      expect(await readPages(path, order, id, 'first', 4)).toEqual(whole);
      expect(await readPages(path, order, id, 'last', 4)).toEqual(whole);
    },
  );

  it('is long enough in these tests for pages to matter', async () => {
    const { totalCount } = await readPages('Company.members', 'JOINED_DESC', OWN, 'first', 100);
    expect(totalCount).toBe(MORE_VOLUNTEERS + 2);
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

interface WholeList {
  readonly ids: readonly string[];
  readonly totalCount: number;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

async function readPages(
  path: string,
  order: string,
  id: string | undefined,
  direction: 'first' | 'last',
  size: number,
): Promise<WholeList> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = await readPage(path, id, {
      [direction]: size,
      [direction === 'first' ? 'after' : 'before']: cursor,
      orderBy: order,
    });
    const found = page.nodes.map((node) => node.id);
    if (direction === 'first') ids.push(...found);
    else ids.unshift(...found);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(direction === 'first' ? hasNextPage : hasPreviousPage)) {
      return { ids, totalCount: page.totalCount };
    }
    cursor = direction === 'first' ? endCursor : startCursor;
  }
}

async function readPage(
  path: string,
  id: string | undefined,
  args: Record<string, unknown>,
): Promise<Page> {
  const [parent = '', field = ''] = path.split('.');
  const text = Object.entries(args)
    .map(
      ([name, value]) => `${name}: ${name === 'orderBy' ? String(value) : JSON.stringify(value)}`,
    )
    .join(', ');
  const list = `${field}(${text}) { totalCount nodes { id }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
  const found =
    id === undefined
      ? await ask.data(admin, `{ ${list} }`)
      : (await ask.entity(admin, parent, { id }, list)).found;
  if (typeof found !== 'object' || found === null) throw new TypeError(`${path}: no parent.`);
  const page = new Map<string, unknown>(Object.entries(found)).get(field);
  if (!isPage(page)) throw new TypeError(`${path}: no page.`);
  return page;
}

function isPage(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'pageInfo' in value;
}
