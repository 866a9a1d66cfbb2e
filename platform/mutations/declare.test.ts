import { Collection } from '@teei/platform/collections/collection.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { newestEvent, untilWaiting, whileUncommitted } from '@teei/test/changes.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { parse } from 'graphql';
import { sql, type ColumnType, type Selectable } from 'kysely';
import { describe, expect, it } from 'vitest';
import { badInput, errorsAmong } from '../errors/user-error.ts';
import { createSubgraphSchema } from '../subgraph/schema.ts';
import type { Subgraph } from '../subgraph/subgraph.ts';
import { columnsOf, givenFields } from './columns.ts';
import { declareMutations } from './declare.ts';

/** Two tables of a scratch domain: boards of companies, and cards on them. */
const TABLES = `
  create table campaigns.boards (
    id uuid primary key default gen_random_uuid(),
    company_id uuid not null references users.companies (id),
    name text not null constraint boards_name_key unique,
    is_archived boolean not null default false,
    updated_at timestamptz not null default '2025-01-01');
  create table campaigns.cards (
    id uuid primary key default gen_random_uuid(),
    company_id uuid not null,
    board_id uuid not null constraint cards_board_id_fkey references campaigns.boards (id),
    title text not null);
  call viewer.protect('campaigns.boards', 'company tenant company_id');
  call viewer.protect('campaigns.cards', 'company tenant company_id');
  grant select, insert, update, delete on campaigns.boards, campaigns.cards to campaigns_company;`;

const SDL = parse(`
  directive @constraint(minLength: Int, maxLength: Int) on INPUT_FIELD_DEFINITION
  type Query { board(id: ID!): Board }
  type Board { id: ID! name: String! }
  type Card { id: ID! title: String! }
  type UserError { field: [String!]! code: String! message: String! }
  type BoardPayload { board: Board userErrors: [UserError!]! }
  type CardPayload { card: Card userErrors: [UserError!]! }
  input CreateBoardInput { name: String! @constraint(maxLength: 20) }
  input RenameBoardInput { id: ID! name: String expectedUpdatedAt: String idempotencyKey: String }
  input SaveBoardInput { id: ID name: String! idempotencyKey: String }
  input AddCardInput { boardId: ID! title: String! }
  input DeleteBoardInput { id: ID! }
  type Mutation {
    createBoard(input: CreateBoardInput!): BoardPayload
    renameBoard(input: RenameBoardInput!): BoardPayload
    saveBoard(input: SaveBoardInput!): BoardPayload
    addCard(input: AddCardInput!): CardPayload
    deleteBoard(input: DeleteBoardInput!): BoardPayload
  }`);

type Generated<T> = ColumnType<T, T | undefined, T>;
interface Boards {
  id: Generated<string>;
  company_id: string;
  name: string;
  is_archived: Generated<boolean>;
  updated_at: Generated<string>;
}
interface Cards {
  id: Generated<string>;
  company_id: string;
  board_id: string;
  title: string;
}
interface Inputs {
  createBoard: { readonly name: string };
  renameBoard: { readonly id: string; readonly name?: string | null };
  saveBoard: { readonly id?: string | null; readonly name: string };
  addCard: { readonly boardId: string; readonly title: string };
  deleteBoard: { readonly id: string };
}

const list = { filters: () => ({}), orders: { ID: [] }, defaultOrder: 'ID' } as const;
const boards = new Collection<Selectable<Boards>, object, 'ID'>({
  type: 'Board',
  table: 'campaigns.boards',
  ...list,
});
const cards = new Collection<Selectable<Cards>, object, 'ID'>({
  type: 'Card',
  table: 'campaigns.cards',
  ...list,
});

const COMPANY = '0f000000-0000-4000-8000-000000000001';
const BOARD = '0f000000-0000-4000-8000-000000000002';
const FOREIGN = '0f000000-0000-4000-8000-000000000003';

const { appends, changes, creates, removes, upserts } = declareMutations<
  { boards: Boards; cards: Cards },
  Inputs
>();

const resolvers = {
  Mutation: {
    createBoard: creates(boards, 'createBoard', {
      facts: () => ({ boards: sql<number>`(select count(*)::int from campaigns.boards)` }),
      check: ({ facts }) => errorsAmong(facts.boards >= 3 && badInput('name', 'at most 3 boards')),
      values: ({ input }) => ({ company_id: COMPANY, ...columnsOf(input) }),
      returning: ['company_id'],
      event: ({ facts }) => ({ type: 'board.created', payload: { before: facts.boards } }),
    }),
    renameBoard: changes(boards, 'renameBoard', {
      lock: ['company_id', 'name', 'is_archived'],
      check: ({ row }) => errorsAmong(row.is_archived && badInput('id', 'a board in use')),
      set: ({ input }) => ({ name: input.name ?? undefined }),
      event: ({ row, input, stored }) => ({
        type: 'board.renamed',
        payload: { from: row.name, to: stored.name, fields: givenFields(input) },
      }),
    }),
    saveBoard: upserts(boards, 'saveBoard', {
      change: {
        lock: ['company_id'],
        set: ({ input }) => columnsOf(input),
        event: () => ({ type: 'board.saved', payload: { created: false } }),
      },
      create: {
        values: ({ input: { name } }) => ({ company_id: COMPANY, name }),
        returning: ['company_id'],
        event: () => ({ type: 'board.saved', payload: { created: true } }),
      },
    }),
    addCard: appends(boards, cards, 'addCard', {
      parentId: 'boardId',
      lock: ['company_id', 'is_archived'],
      check: ({ row }) => errorsAmong(row.is_archived && badInput('boardId', 'a board in use')),
      values: ({ row, input }) => ({ company_id: row.company_id, ...columnsOf(input) }),
      returning: ['company_id'],
      event: ({ input }) => ({ type: 'card.added', payload: { boardId: input.boardId } }),
    }),
    deleteBoard: removes(boards, 'deleteBoard', {
      lock: ['company_id', 'name'],
      event: ({ row }) => ({ type: 'board.deleted', payload: { name: row.name } }),
    }),
  },
};

const subgraph: Subgraph = {
  name: 'campaigns',
  schema: createSubgraphSchema({ typeDefs: SDL, resolvers, collections: [boards, cards] }),
  collections: [boards, cards],
  createContext: (parts) => ({ ...parts }),
  consumers: [],
  reactsTo: [],
};

async function start(): Promise<TestSubgraph> {
  const started = await startTestSubgraph(subgraph, { seeded: false });
  const other = '0f000000-0000-4000-8000-000000000009';
  await started.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    COMPANY,
    other,
  ]);
  await started.sql(TABLES);
  await started.sql(
    `insert into campaigns.boards (id, company_id, name) values ($1, $2, 'Plan'), ($3, $4, 'Theirs')`,
    [BOARD, COMPANY, FOREIGN, other],
  );
  return started;
}

const ask = askSubgraph(start);
const viewer = companyUser(COMPANY);

/** The payload of a mutation, with the event that it wrote, if any. */
async function run(
  mutation: string,
  input: object,
): Promise<{ readonly payload: unknown; readonly event: unknown }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const row = mutation === 'addCard' ? 'card { title }' : 'board { name }';
  const [last] = await ask.sql('select coalesce(max(id), 0) as id from events.outbox');
  const data = await ask.data(
    viewer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${row} userErrors { field code } } }`,
    { input },
  );
  const [event] = await ask.sql(
    `select event_type, aggregate_type, aggregate_id, company_id, payload
     from events.outbox where id > $1`,
    [last?.['id']],
  );
  return { payload: read(data, mutation), event };
}

/** Payload of a mutation. */
async function answer(mutation: 'renameBoard' | 'saveBoard', input: object): Promise<unknown> {
  const type = mutation === 'renameBoard' ? 'RenameBoardInput' : 'SaveBoardInput';
  const data = await ask.data(
    viewer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { board { name } userErrors { code } } }`,
    { input },
  );
  return read(data, mutation);
}

const RENAMED = { board: { name: 'Plans' }, userErrors: [] };

/** Statement that keeps others from changing the board. */
const HOLD = `select from campaigns.boards where id = '${BOARD}' for update`;

const rejected = (field: string, code: string) => ({
  payload: { userErrors: [{ field: [field], code }] },
  event: undefined,
});

describe('a declared mutation', () => {
  it('changes a locked row, and its event has the values before and after', async () => {
    expect(await run('renameBoard', { id: BOARD, name: ' Plans ' })).toEqual({
      payload: { board: { name: 'Plans' }, userErrors: [] },
      event: {
        event_type: 'board.renamed',
        aggregate_type: 'board',
        aggregate_id: BOARD,
        company_id: COMPANY,
        payload: { from: 'Plan', to: 'Plans', fields: ['name'] },
      },
    });
  });

  it('changes nothing where no value is given, and still writes its event', async () => {
    expect(await run('renameBoard', { id: BOARD })).toMatchObject({
      payload: { board: { name: 'Plans' } },
      event: { payload: { from: 'Plans', to: 'Plans', fields: [] } },
    });
  });

  it.each([
    { title: 'without a key', name: 'saveBoard', key: {}, statements: 3, roundTrips: 2 },
    {
      title: 'with a key',
      name: 'saveBoard',
      key: { idempotencyKey: 'counted' },
      statements: 4,
      roundTrips: 2,
    },
    {
      title: 'again',
      name: 'saveBoard',
      key: { idempotencyKey: 'counted' },
      statements: 4,
      roundTrips: 4,
    },
    {
      title: 'for an event of what is stored',
      name: 'renameBoard',
      key: {},
      statements: 3,
      roundTrips: 3,
    },
  ])(
    'waits for Postgres $roundTrips times $title',
    async ({ name, key, statements, roundTrips }) => {
      const { extensions } = await ask.execute(
        viewer,
        `mutation ($id: ID!, $key: String) { ${name}(input: { id: $id, name: "Plans", idempotencyKey: $key }) {
        board { name } userErrors { code } } }`,
        { id: BOARD, key: key.idempotencyKey },
      );
      expect(extensions).toEqual({ statements, roundTrips });
    },
  );

  it('binds an idempotency key to its input and to itself, unless it was rejected', async () => {
    const idempotencyKey = 'a-secret-key';
    const first = { id: BOARD, name: 'A secret name', idempotencyKey };
    const stale = { ...first, expectedUpdatedAt: '2024-01-01T00:00:00Z' };
    const conflict = rejected('idempotencyKey', 'IDEMPOTENCY_CONFLICT');
    expect(await run('renameBoard', stale)).toMatchObject(
      rejected('expectedUpdatedAt', 'CONFLICT'),
    );
    const { payload } = await run('renameBoard', first);
    expect(await run('renameBoard', first)).toEqual({ payload, event: undefined });
    expect(await run('renameBoard', { ...first, name: 'Another' })).toMatchObject(conflict);
    expect(await run('saveBoard', first)).toMatchObject(conflict);
    const stored = await ask.sql('select * from users.idempotency_keys');
    expect(JSON.stringify(stored)).not.toContain('secret');
    await run('renameBoard', { id: BOARD, name: 'Plans' });
  });

  it('uses an idempotency key once, though a row is changed and another created at the same time', async () => {
    const idempotencyKey = 'of-both';
    const rename = () => answer('renameBoard', { id: BOARD, name: 'Plans', idempotencyKey });
    const save = () => answer('saveBoard', { name: 'At once', idempotencyKey });
    const conflict = { board: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] };
    const saved: Promise<unknown>[] = [];
    // The change has its key, and waits for its row; the creation waits for the key.
    const renamed = await whileUncommitted(ask, HOLD, rename, async () => {
      saved.push(save());
      await untilWaiting(ask, 2);
    });
    expect([renamed, ...(await Promise.all(saved))]).toEqual([RENAMED, conflict]);
    expect([await rename(), await save()]).toEqual([RENAMED, conflict]);
    expect(await ask.sql(`select from campaigns.boards where name = 'At once'`)).toEqual([]);
  });

  it('makes a change whose key is forgotten while it waits for its row', async () => {
    const input = { id: BOARD, name: 'Plans', idempotencyKey: 'forgotten' };
    const rename = () => answer('renameBoard', input);
    expect(await rename()).toEqual(RENAMED);
    const before = await newestEvent(ask);
    const forget = () => ask.sql('delete from users.idempotency_keys');
    expect(await whileUncommitted(ask, HOLD, rename, forget)).toEqual(RENAMED);
    const renamed = await newestEvent(ask);
    expect(renamed).not.toEqual(before);
    expect(await rename()).toEqual(RENAMED);
    expect(await newestEvent(ask)).toEqual(renamed);
  });

  it('rejects what the row rules out, a stale version and a foreign row', async () => {
    const stale = { id: BOARD, expectedUpdatedAt: '2024-01-01T00:00:00Z' };
    expect(await run('renameBoard', stale)).toMatchObject(
      rejected('expectedUpdatedAt', 'CONFLICT'),
    );
    expect(await run('renameBoard', { id: FOREIGN })).toMatchObject(rejected('id', 'NOT_FOUND'));
    await ask.sql('update campaigns.boards set is_archived = true where id = $1', [BOARD]);
    expect(await run('renameBoard', { id: BOARD })).toMatchObject(rejected('id', 'BAD_USER_INPUT'));
    expect(await run('addCard', { boardId: BOARD, title: 'Late' })).toMatchObject(
      rejected('boardId', 'BAD_USER_INPUT'),
    );
    await ask.sql('update campaigns.boards set is_archived = false where id = $1', [BOARD]);
  });

  it('creates a row by the facts that it read', async () => {
    expect(await run('createBoard', { name: 'Ideas' })).toMatchObject({
      payload: { board: { name: 'Ideas' }, userErrors: [] },
      event: { event_type: 'board.created', company_id: COMPANY, payload: { before: 1 } },
    });
  });

  it('answers a value that another row has as a CONFLICT at its field', async () => {
    expect(await run('createBoard', { name: 'Ideas' })).toMatchObject(rejected('name', 'CONFLICT'));
    expect(await run('renameBoard', { id: BOARD, name: 'Ideas' })).toMatchObject(
      rejected('name', 'CONFLICT'),
    );
    // Sent in one packet with its event and COMMIT.
    expect(await run('saveBoard', { id: BOARD, name: 'Ideas' })).toMatchObject(
      rejected('name', 'CONFLICT'),
    );
  });

  it('changes a row with an id, and creates one without', async () => {
    expect(await run('saveBoard', { id: BOARD, name: 'Saved' })).toMatchObject({
      payload: { board: { name: 'Saved' } },
      event: { aggregate_id: BOARD, payload: { created: false } },
    });
    expect(await run('saveBoard', { name: 'New' })).toMatchObject({
      payload: { board: { name: 'New' } },
      event: { payload: { created: true } },
    });
    expect(await run('createBoard', { name: 'Fourth' })).toMatchObject(
      rejected('name', 'BAD_USER_INPUT'),
    );
  });

  it('commits nothing where its statement changes no row', async () => {
    await ask.sql(`
      create function campaigns.skip() returns trigger language plpgsql as 'begin return null; end';
      create trigger skip before update or delete on campaigns.boards
        for each row execute function campaigns.skip()`);
    const written = 'select max(id) as events from events.outbox';
    const before = await ask.sql(written);
    const save = `mutation { saveBoard(input: { id: "${BOARD}", name: "Skipped", idempotencyKey: "skipped" }) {
      board { name } userErrors { code } } }`;
    expect(await ask.data(viewer, save)).toMatchObject({
      saveBoard: { board: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect(await run('deleteBoard', { id: BOARD })).toMatchObject(rejected('id', 'NOT_FOUND'));
    expect(await ask.sql(written)).toEqual(before);
    await ask.sql('drop trigger skip on campaigns.boards');
    const again = await ask.data(viewer, save);
    expect(again).toMatchObject({ saveBoard: { board: { name: 'Skipped' } } });
    await run('renameBoard', { id: BOARD, name: 'Saved' });
  });

  it('appends a row below its parent, which must be the viewer’s', async () => {
    expect(await run('addCard', { boardId: BOARD, title: 'First' })).toMatchObject({
      payload: { card: { title: 'First' }, userErrors: [] },
      event: { aggregate_type: 'card', company_id: COMPANY, payload: { boardId: BOARD } },
    });
    expect(await run('addCard', { boardId: FOREIGN, title: 'Theirs' })).toMatchObject(
      rejected('boardId', 'NOT_FOUND'),
    );
  });

  it('removes a row; its payload shows none', async () => {
    await ask.sql('delete from campaigns.cards');
    expect(await run('deleteBoard', { id: BOARD })).toMatchObject({
      payload: { board: null, userErrors: [] },
      event: { event_type: 'board.deleted', aggregate_id: BOARD, payload: { name: 'Saved' } },
    });
    expect(await run('deleteBoard', { id: BOARD })).toMatchObject(rejected('id', 'NOT_FOUND'));
  });
});
