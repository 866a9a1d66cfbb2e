import { ACCOUNTS, FJORDBANK, MENTORS_FOR_UKRAINE, SOLVIND } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askAgain } from '../ask-again.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { startTestGraph, TOPOLOGIES, type Answer, type TestGraph } from '../graph.ts';
import { findPgBouncer, HOW_TO_GET_PGBOUNCER, startPooler, type Pooler } from './pgbouncer.ts';

const executable = findPgBouncer();
if (executable === undefined) console.warn(`No pooler is tried. ${HOW_TO_GET_PGBOUNCER}`);

/** One of each class that signs in by a token, and nobody. */
const VIEWERS: readonly (TokenSubject | undefined)[] = [
  tokenSubject(ACCOUNTS.admin),
  tokenSubject(ACCOUNTS.officer),
  tokenSubject(ACCOUNTS.companyUser),
  tokenSubject(ACCOUNTS.solvindUser),
  tokenSubject(ACCOUNTS.volunteer),
  undefined,
];

/** Each asks several subgraphs for rows that differ by viewer. */
const OPERATIONS = [
  '{ me { id firstName email } }',
  '{ companies(first: 5) { totalCount nodes { id name } } }',
  `{ company(id: "${FJORDBANK}") { name campaigns(first: 5) { totalCount nodes { id name status } } } }`,
  `{ company(id: "${SOLVIND}") { name campaigns(first: 5) { totalCount nodes { id name } } } }`,
  '{ campaigns(first: 7) { totalCount nodes { id name company { name } template { name } } } }',
  `{ campaign(id: "${MENTORS_FOR_UKRAINE}") { name instances(first: 3) { nodes { id name } } } }`,
  '{ programInstances(first: 5) { totalCount nodes { id name campaign { name } } } }',
  '{ programTemplates(first: 5) { totalCount nodes { id name } } }',
  '{ beneficiaryGroups(first: 4) { totalCount nodes { id name } } }',
  '{ evidence(first: 6) { totalCount nodes { id campaign { name } } } }',
  '{ users(first: 5) { totalCount nodes { id } } }',
  '{ consents(first: 5) { totalCount nodes { id } } }',
  '{ reports(first: 5) { totalCount nodes { reportId } } }',
  '{ buddyMatches(first: 5) { totalCount nodes { id status } } }',
  '{ outcomeScores(first: 5) { totalCount nodes { id } } }',
];

const ROUNDS = 3;

/** Milliseconds for them all on a busy machine. */
const ROUNDS_TIMEOUT_MS = 180_000;

/** Answer as a client sees it, without the ids of masked errors. */
function shown({ status, data, errors }: Answer): string {
  return JSON.stringify([status, data, errors.map(({ message, path }) => [message, path])]);
}

/** Everything that is asked, viewer by viewer. */
const ASKED = VIEWERS.flatMap((as) => OPERATIONS.map((query) => ({ as, query })));

describe.runIf(executable)('behind a transaction pooler', () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let superuser: pg.Client;
  /** Answers without a pooler. */
  const expected: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase({ seeded: true });
    superuser = new pg.Client(database.superuserUrl);
    await superuser.connect();
    pooler = await startPooler(executable ?? '', database.ownerUrl, {
      mode: 'transaction',
      poolSize: 4,
    });
    const direct = await startTestGraph('in one process', { database: keep(database) });
    for (const { as, query } of ASKED) expected.push(shown(await direct.ask(query, { as })));
    await direct.close();
  });
  afterAll(async () => {
    await pooler.stop();
    await superuser.end();
    await database.drop();
  });

  /** Events that tell of the campaign. */
  async function countTold(): Promise<number> {
    const { rows } = await superuser.query('select from events.outbox where aggregate_id = $1', [
      MENTORS_FOR_UKRAINE,
    ]);
    return rows.length;
  }

  /** Advisory locks on the database, and sessions that listen for nobody. */
  async function leftBehind(): Promise<unknown> {
    const { rows } = await superuser.query<object>(
      `select locktype as left_behind from pg_locks where locktype = 'advisory'
         and database = (select oid from pg_database where datname = current_database())
       union all select query from pg_stat_activity
       where datname = current_database() and query ilike 'listen%'`,
    );
    return rows;
  }

  describe.each([
    ...TOPOLOGIES.map((topology) => [topology, 'auto'] as const),
    // Says of PgBouncer 1.18 what is not so: names that are not the connection's own only fail.
    ['in one process', 'on'] as const,
  ])('the graph %s, with prepared statements %s', (topology, preparedStatements) => {
    let graph: TestGraph;

    beforeAll(async () => {
      graph = await startTestGraph(topology, {
        database: keep({ ...database, ownerUrl: pooler.through(database.ownerUrl) }),
        preparedStatements,
      });
    });
    afterAll(() => graph.close());

    it(
      'gives each of many viewers at once what they are given without it',
      async () => {
        const differing: string[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const answers = await Promise.all(
            ASKED.map(({ as, query }) => askAgain(graph)(query, { as })),
          );
          for (const [index, answer] of answers.entries()) {
            if (shown(answer) !== expected[index]) {
              differing.push(`${ASKED[index]?.query} ${shown(answer)}`);
            }
          }
        }
        expect(differing).toEqual([]);
        // A busy machine may be late; Postgres itself finds nothing wrong.
        expect(graph.unexpected.filter((error) => error instanceof pg.DatabaseError)).toEqual([]);
      },
      ROUNDS_TIMEOUT_MS,
    );

    it('makes a change once, and reacts to it', async () => {
      const description = `Described ${topology} ${preparedStatements}`;
      const { rows: before } = await superuser.query<{ expectedUpdatedAt: string }>(
        `select to_json(updated_at) as "expectedUpdatedAt" from campaigns.campaigns where id = $1`,
        [MENTORS_FOR_UKRAINE],
      );
      const toldBefore = await countTold();
      const change = (): Promise<Answer> =>
        askAgain(graph)(
          `mutation ($input: UpdateCampaignInput!) {
            updateCampaign(input: $input) { campaign { description } userErrors { code message } } }`,
          {
            as: tokenSubject(ACCOUNTS.companyUser),
            variables: {
              input: {
                ...before[0],
                id: MENTORS_FOR_UKRAINE,
                description,
                idempotencyKey: description.replaceAll(' ', '-'),
              },
            },
          },
        );
      const answers = await Promise.all([change(), change(), change()]);
      for (const { data } of answers) {
        expect(data).toEqual({
          updateCampaign: { campaign: { description }, userErrors: [] },
        });
      }
      expect(await countTold()).toBe(toldBefore + 1);
      await vi.waitFor(
        async () => {
          const waiting = await superuser.query('select from events.deliveries');
          expect(waiting.rows).toEqual([]);
        },
        { timeout: 20_000, interval: 100 },
      );
    });

    it('leaves no lock and no listener on the connections that it was lent', async () => {
      // A transaction that is under way may hold a lock for a moment.
      await vi.waitFor(async () => expect(await leftBehind()).toEqual([]), { timeout: 60_000 });
    });
  });
});

/** The same database for several graphs, each of which would drop its own. */
function keep(database: TestDatabase): TestDatabase {
  return { ...database, drop: async () => undefined };
}
