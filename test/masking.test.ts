import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGraph, type Graph } from '@teei/gateway/src/graph.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import { SUBGRAPH_NAMES } from '@teei/gateway/src/supergraph/compose.ts';
import { openLocalIssuer, type LocalIssuer } from '@teei/local/issuer.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { createTestPool } from './pool.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { createSubgraphServer } from '@teei/platform/subgraph/serve.ts';
import { runSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TEST_NOW } from './clock.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

const SECRET = 'a secret between the gateway and its subgraphs';
const COMPANY = '0a000000-0000-4000-8000-000000000001';
const CAMPAIGN = '0a000000-0000-4000-8000-000000000002';
const MANAGER = {
  sub: '0a000000-0000-4000-8000-000000000003',
  role: 'company_user',
  tenantId: COMPANY,
  scopes: [],
} as const;

/** Answer with one masked error. */
const maskedAnswer = z.strictObject({
  data: z.record(z.string(), z.unknown()),
  errors: z.tuple([
    z.strictObject({
      message: z.string(),
      path: z.array(z.unknown()),
      extensions: z.strictObject({ code: z.literal('INTERNAL_SERVER_ERROR'), id: z.uuid() }),
    }),
  ]),
});

describe.each(['in this process', 'over HTTP'])(
  'what nobody expected of a subgraph %s',
  (where) => {
    let database: TestDatabase;
    let superuser: pg.Client;
    let graph: Graph;
    let issuer: LocalIssuer;
    let folder: string;
    let closeSubgraph: () => Promise<void>;
    let reported: { error: unknown; id: string }[] = [];
    const report = (error: unknown, id: string): void => {
      reported.push({ error, id });
    };

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'teei-issuer-'));
      [database, issuer] = await Promise.all([createTestDatabase(), openLocalIssuer(folder)]);
      superuser = new pg.Client(database.superuserUrl);
      await superuser.connect();
      await superuser.query(`insert into users.companies (id, name) values ($1, 'Own')`, [COMPANY]);
      await superuser.query(
        `insert into campaigns.campaigns (id, company_id, name, status)
       values ($1, $2, 'Mentors', 'draft')`,
        [CAMPAIGN, COMPANY],
      );
      const subgraph = SUBGRAPHS.find(({ name }) => name === 'campaigns');
      if (!subgraph) throw new TypeError('No campaigns.');
      const campaigns = runSubgraph(subgraph, {
        pool: createTestPool(subgraphDatabaseUrl(database.ownerUrl, 'campaigns'), 3, (error) =>
          report(error, ''),
        ),
        secret: SECRET,
        now: () => TEST_NOW,
        report,
      });
      const isRemote = where === 'over HTTP';
      const { server, lifecycle } = createSubgraphServer(campaigns, { secret: SECRET });
      const url = await server.listen({ port: 0, host: '127.0.0.1' });
      closeSubgraph = async () => {
        await lifecycle.end(0);
        if (isRemote) await campaigns.close();
      };
      graph = await startGraph({
        supergraphSdl: readSupergraph(),
        scalars,
        port: 0,
        host: '127.0.0.1',
        local: isRemote ? [] : [campaigns],
        remote: SUBGRAPH_NAMES.filter((name) => isRemote || name !== 'campaigns').map((name) => ({
          name,
          url: name === 'campaigns' ? url : 'http://127.0.0.1:1',
        })),
        secret: SECRET,
        database: undefined,
        tokens: issuer.tokens,
        report,
        explorer: false,
        showWork: false,
        allowedOrigins: [],
      });
    });
    afterAll(async () => {
      await graph.close();
      await closeSubgraph();
      await superuser.end();
      await Promise.all([database.drop(), rm(folder, { recursive: true })]);
    });

    /** Asks while the database lacks something, which nobody expects. */
    async function askWithout(column: readonly [table: string, name: string], query: string) {
      const [table, name] = column;
      reported = [];
      await superuser.query(`alter table ${table} rename column ${name} to gone`);
      try {
        const response = await fetch(`${graph.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await issuer.sign(MANAGER)}`,
          },
          body: JSON.stringify({ query }),
        });
        return { status: response.status, text: await response.text() };
      } finally {
        await superuser.query(`alter table ${table} rename column gone to ${name}`);
      }
    }

    it.each([
      [
        'a query',
        ['campaigns.campaigns', 'description'],
        `{ campaign(id: "${CAMPAIGN}") { id description } }`,
        { campaign: null },
      ],
      [
        'a change',
        ['events.outbox', 'payload'],
        `mutation { updateCampaign(input: {
         id: "${CAMPAIGN}", expectedUpdatedAt: "VERSION", name: "New" }) { userErrors { code } } }`,
        { updateCampaign: null },
      ],
    ] as const)(
      'is told with %s by an id alone, and reported under it',
      async (_what, column, query, data) => {
        const { rows } = await superuser.query<{ version: string; before: unknown }>(
          `select to_json(updated_at) #>> '{}' as version, to_json(c) as before
       from campaigns.campaigns as c`,
        );
        const [{ version, before } = { version: '', before: null }] = rows;
        const { status, text } = await askWithout(column, query.replace('VERSION', version));
        expect(status).toBe(200);
        const { data: found, errors } = maskedAnswer.parse(JSON.parse(text));
        expect(found).toEqual(data);
        const [{ message, extensions }] = errors;
        expect(message).toBe(`Something went wrong on our side. Tell us this id: ${extensions.id}`);
        expect(text).not.toMatch(
          /column|relation|select|insert|payload|127\.0\.0\.1|postgres|\.ts|stack/i,
        );
        expect(reported).toMatchObject([{ id: extensions.id, error: { code: '42703' } }]);
        const after = await superuser.query<{ now: unknown }>(
          'select to_json(c) as now from campaigns.campaigns as c',
        );
        expect(after.rows).toEqual([{ now: before }]);
      },
    );
  },
);
