import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { admin, anonymous, companyUser, officer, partner, person } from '@teei/test/viewers.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RawEvent } from './event-types.ts';
import { insertEvents } from './events.sql.ts';
import { uuid } from '../test/rollups.ts';
import { keepFigures } from './recorder/keep-figures.ts';
import { runAnalytics } from './subgraph.ts';

const NOW = new Date('2025-11-15T09:00:00Z');
/** Milliseconds: a busy machine must not fail a test that is not about time. */
const STATEMENT_TIMEOUT_MS = 15_000;

const OURS = uuid('our company');
const THEIRS = uuid('their company');
const OUR_CAMPAIGN = uuid('our campaign');
const THEIR_CAMPAIGN = uuid('their campaign');
const OUR_INSTANCE = uuid('our instance');

const TOTALS = z.object({
  entities: z.tuple([
    z.object({
      metrics: z.array(z.object({ sessions: z.number(), socialValueCents: z.number() })),
    }),
  ]),
});

const FIGURES = z.object({
  entities: z.tuple([z.object({ metrics: z.tuple([z.looseObject({})]) })]),
});

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
const reported: unknown[] = [];

beforeAll(async () => {
  store = await createTestClickHouse();
  await insertEvents(store.client, [...ourEvents(), theirEvent()], { deduplicationToken: 'all' });
  await keepFigures(store.client);
});
afterAll(() => store.close());

/** Asks for a selection of each entity, written as `Company:<id>`. */
async function ask(
  selection: string,
  entities: readonly string[],
  viewer: Viewer = companyUser(OURS),
  client = store.client,
): Promise<SubgraphResponse> {
  const running = runAnalytics({
    client,
    now: () => NOW,
    report: (error) => reported.push(error),
    deadline: STATEMENT_TIMEOUT_MS,
  });
  return running.execute({
    query: `query ($representations: [_Any!]!) { entities: _entities(representations: $representations) {
      ... on Company { ${selection} } ... on Campaign { ${selection} } ... on ProgramInstance { ${selection} } } }`,
    variables: {
      representations: entities.map((entity) => {
        const [type, id] = entity.split(':');
        return { __typename: type, id };
      }),
    },
    viewer,
  });
}

const volunteersBy = (granularity: string): Promise<SubgraphResponse> =>
  ask(
    `metrics(period: {quarter: "2025-Q3"}, granularity: ${granularity}) { periodStart volunteers }`,
    [`Company:${OURS}`],
  );

/** Selected figures of our company's quarter. */
async function readFigures(selection: string): Promise<object> {
  const metrics = `metrics(period: {quarter: "2025-Q3"}) { ${selection} }`;
  const { data } = await ask(metrics, [`Company:${OURS}`]);
  return FIGURES.parse(data).entities[0].metrics[0];
}

describe('metrics', () => {
  test('without a granularity are one element for the whole period', async () => {
    const answer = await ask(
      `metrics(period: {quarter: "2025-Q3"}) {
        periodStart periodEnd events sessions volunteerHours volunteers participants
        socialValueCents investmentCents sroiRatio co2eKg suppressed partlySuppressed minimumGroup
        freshness { asOf source } }`,
      [`Campaign:${OUR_CAMPAIGN}`],
    );
    expect(answer).toEqual({
      data: {
        entities: [
          {
            metrics: [
              {
                periodStart: '2025-07-01',
                periodEnd: '2025-09-30',
                events: 31,
                sessions: 30,
                volunteerHours: 30,
                volunteers: 10,
                participants: 0,
                socialValueCents: 60_000,
                investmentCents: 40_000,
                sroiRatio: 1.5,
                co2eKg: 0.3,
                suppressed: [],
                partlySuppressed: [],
                minimumGroup: 5,
                freshness: { asOf: '2025-10-01T00:00:00.000Z', source: 'METRICS_QUARTERLY' },
              },
            ],
          },
        ],
      },
      extensions: { statements: 4 },
    });
  });

  test('give each figure alone as they give it among all others', async () => {
    const fields = [
      'periodStart',
      'events',
      'sessions',
      'volunteerHours',
      'volunteers',
      'participants',
      'socialValueCents',
      'investmentCents',
      'sroiRatio',
      'visAverage',
      'outcome { n mean p50 }',
      'rating { p50 }',
      'co2eKg',
      'suppressed',
      'partlySuppressed',
      'freshness { asOf }',
    ];
    const together = await readFigures(fields.join(' '));
    expect(Object.keys(together)).toHaveLength(fields.length);
    for (const field of fields) expect(together).toMatchObject(await readFigures(field));
  });

  test('explain each figure by its formula, its inputs and the events that were late', async () => {
    const answer = await ask(
      `metrics(period: {month: "2025-07"}) { explain(figure: "sroiRatio") {
        figure formula inputs rowsCounted source asOf lateEvents } }`,
      [`Company:${OURS}`],
    );
    expect(FIGURES.parse(answer.data).entities[0].metrics[0]['explain']).toEqual({
      figure: 'sroiRatio',
      formula: 'socialValueCents ÷ investmentCents',
      inputs: { socialValueCents: 20_000, investmentCents: 20_000 },
      rowsCounted: 11,
      source: 'METRICS_MONTHLY',
      asOf: '2025-10-01T00:00:00.000Z',
      lateEvents: 11,
    });
    expect(answer.extensions.statements).toBe(4);
  });

  test('count a person once in a quarter, and once in each of its months', async () => {
    expect(await volunteersBy('QUARTER')).toMatchObject({
      data: { entities: [{ metrics: [{ periodStart: '2025-07-01', volunteers: 10 }] }] },
    });
    expect(await volunteersBy('MONTH')).toMatchObject({
      data: {
        entities: [
          {
            metrics: [
              { periodStart: '2025-07-01', volunteers: 10 },
              { periodStart: '2025-08-01', volunteers: 10 },
              { periodStart: '2025-09-01', volunteers: 10 },
            ],
          },
        ],
      },
    });
  });

  test('cut the first and the last part to the period, and show parts without events', async () => {
    const answer = await ask(
      `metrics(period: {from: "2025-07-02", to: "2025-10-03"}, granularity: MONTH) {
        periodStart periodEnd sessions freshness { asOf source } }`,
      [`ProgramInstance:${OUR_INSTANCE}`],
    );
    const asOf = '2025-10-01T00:00:00.000Z';
    expect(answer.data?.['entities']).toEqual([
      {
        metrics: [
          // The sessions of 1 July are left out, what was spent on the 20th is not.
          part('2025-07-02', '2025-07-31', 0, asOf, 'METRICS_DAILY'),
          part('2025-08-01', '2025-08-31', 10, asOf, 'METRICS_MONTHLY'),
          part('2025-09-01', '2025-09-30', 10, asOf, 'METRICS_MONTHLY'),
          part('2025-10-01', '2025-10-03', 0, null, 'METRICS_DAILY'),
        ],
      },
    ]);
  });

  test('give the same totals for every way of cutting the period', async () => {
    const spans = [
      '{quarter: "2025-Q3"}',
      '{from: "2025-07-01", to: "2025-09-30"}',
      '{from: "2025-06-20", to: "2025-11-10"}',
      '{year: "2025"}',
    ];
    for (const period of spans) {
      for (const granularity of ['QUARTER', 'MONTH', 'WEEK', 'null']) {
        const answer = await ask(
          `metrics(period: ${period}, granularity: ${granularity}) { sessions socialValueCents }`,
          [`Campaign:${OUR_CAMPAIGN}`],
        );
        const [campaign] = TOTALS.parse(answer.data).entities;
        const total = (field: 'sessions' | 'socialValueCents'): number =>
          campaign.metrics.reduce((sum, one) => sum + one[field], 0);
        expect([total('sessions'), total('socialValueCents')], `${period} ${granularity}`).toEqual([
          30, 60_000,
        ]);
      }
    }
  });

  test('cost one statement, however many campaigns are asked about', async () => {
    const campaigns = Array.from({ length: 100 }, (_, index) => `Campaign:${uuid(`c${index}`)}`);
    const selection = 'metrics(period: {relative: THIS_QUARTER}) { sessions visAverage }';
    const one = await ask(selection, campaigns.slice(0, 1));
    const hundred = await ask(selection, campaigns);
    // One for each table that is read.
    expect([one.extensions, hundred.extensions]).toEqual([{ statements: 2 }, { statements: 2 }]);
  });

  test('name what was wrong with a period or a granularity', async () => {
    const answer = await ask(
      `a: metrics(period: {quarter: "2025-Q5"}) { events }
       b: metrics(period: {from: "2000-01-01", to: "2025-01-01"}, granularity: DAY) { events }`,
      [`Company:${OURS}`],
    );
    expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(answer.extensions.statements).toBe(0);
  });
});

describe('tenancy', () => {
  const selection = 'metrics(period: {quarter: "2025-Q3"}) { events socialValueCents }';

  test.each([
    ['a company user', companyUser(OURS)],
    ['a partner', partner(OURS)],
  ])('%s of another company is told what a random id is told', async (_who, viewer) => {
    const theirs = await ask(
      selection,
      [`Company:${THEIRS}`, `Campaign:${THEIR_CAMPAIGN}`],
      viewer,
    );
    const nobody = await ask(selection, [`Company:${uuid('x')}`, `Campaign:${uuid('y')}`], viewer);
    expect(theirs).toEqual(nobody);
    expect(theirs.data?.['entities']).toEqual([
      null,
      { metrics: [{ events: 0, socialValueCents: 0 }] },
    ]);
  });

  test.each([
    ['an admin', admin],
    ['a privacy officer', officer],
  ])('%s sees every company', async (_who, viewer) => {
    const answer = await ask(selection, [`Company:${OURS}`, `Company:${THEIRS}`], viewer);
    expect(answer.data?.['entities']).toEqual([
      { metrics: [{ events: 31, socialValueCents: 60_000 }] },
      { metrics: [{ events: 1, socialValueCents: 999 }] },
    ]);
  });

  test.each([
    ['a volunteer', person(uuid('v'), 'volunteer', OURS), 'FORBIDDEN'],
    ['a stranger', anonymous, 'UNAUTHENTICATED'],
  ])('%s gets null and an error', async (_who, viewer, code) => {
    const answer = await ask(selection, [`Campaign:${OUR_CAMPAIGN}`], viewer);
    expect(answer.data?.['entities']).toEqual([{ metrics: null }]);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer.extensions.statements).toBe(0);
  });

  test('an id that is no id is nobody', async () => {
    const answer = await ask(selection, [`Campaign:' OR 1=1`, `Company:${OURS}'`], admin);
    expect(answer.data?.['entities']).toEqual([null, null]);
    expect(answer.errors).toBeUndefined();
  });
});

test('a ClickHouse that does not answer costs its own fields only, and is reported', async () => {
  const client = createClient({
    url: 'http://127.0.0.1:9',
    log: { level: ClickHouseLogLevel.OFF },
  });
  const answer = await ask(
    'id metrics(period: {quarter: "2025-Q3"}) { events }',
    [`Campaign:${OUR_CAMPAIGN}`],
    admin,
    client,
  );
  await client.close();
  expect(answer.data?.['entities']).toEqual([{ id: OUR_CAMPAIGN, metrics: null }]);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'ANALYTICS_UNAVAILABLE' } }]);
  expect(JSON.stringify(answer.errors)).not.toContain('127.0.0.1');
  expect(String(reported.at(-1))).toContain('127.0.0.1');
});

test('a company that asks for much keeps another waiting for none of it', async () => {
  const running = runAnalytics({
    client: store.client,
    now: () => NOW,
    report: (error) => reported.push(error),
    // Late events have another test.
    deadline: 60_000,
  });
  const answered: string[] = [];
  const figures = async (company: string, count: number): Promise<unknown[]> => {
    const { errors = [] } = await running.execute({
      query: `query ($company: [_Any!]!) { _entities(representations: $company) { ... on Company {
        ${Array.from({ length: count }, (_, n) => `m${n}: metrics(period: {year: "2025"}) { events }`).join(' ')} } } }`,
      variables: { company: [{ __typename: 'Company', id: company }] },
      viewer: companyUser(company),
    });
    answered.push(company);
    return errors.map(({ extensions }) => extensions?.['code']);
  };
  const ours = [figures(OURS, 25), figures(OURS, 25), figures(OURS, 25)];
  expect(await figures(THEIRS, 1)).toEqual([]);
  expect(answered).toEqual([THEIRS]);
  expect(await Promise.all(ours)).toEqual([[], [], []]);
  // More than may wait are refused with when to ask again.
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => figures(OURS, 25)));
  expect(new Set(all.flat())).toEqual(new Set(['QUOTA_EXCEEDED']));
  expect(all.flat().length).toBeLessThan(60);
});

/** Ten volunteers with an hour's session on the first of each month of a quarter, and one spend. */
function ourEvents(): RawEvent[] {
  const place = {
    companyId: OURS,
    campaignId: OUR_CAMPAIGN,
    instanceId: OUR_INSTANCE,
    programType: 'mentorship',
    ingestedAt: Date.UTC(2025, 9, 1),
  };
  const sessions = [6, 7, 8].flatMap((month) =>
    Array.from({ length: 10 }, (_, index) => ({
      ...place,
      id: uuid(`session ${month} ${index}`),
      type: 'kintell.session.completed' as const,
      occurredAt: Date.UTC(2025, month, 1, 10),
      subjectKey: String(index + 1),
      subjectRole: 'volunteer' as const,
      minutes: 60,
      valueCents: 2_000,
      costCents: 1_000,
      visPoints: 6,
      co2eGrams: 10,
    })),
  );
  const spend: RawEvent = {
    ...place,
    id: uuid('spend'),
    type: 'spend.recorded',
    occurredAt: Date.UTC(2025, 6, 20),
    costCents: 10_000,
  };
  return [...sessions, spend];
}

function theirEvent(): RawEvent {
  return {
    id: uuid('theirs'),
    type: 'spend.recorded',
    occurredAt: Date.UTC(2025, 7, 1),
    companyId: THEIRS,
    campaignId: THEIR_CAMPAIGN,
    valueCents: 999,
  };
}

function part(
  periodStart: string,
  periodEnd: string,
  sessions: number,
  asOf: string | null,
  source: string,
): object {
  return { periodStart, periodEnd, sessions, freshness: { asOf, source } };
}
