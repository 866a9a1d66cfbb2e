import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, anonymous, companyUser, partner } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaignsSubgraph } from './subgraph.ts';


const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(campaignsSubgraph, { seeded: false });
  await insertCampaigns();
});
afterAll(() => subgraph.close());

/** Thirty campaigns of one company, some without dates, and one of another company. */
async function insertCampaigns(): Promise<void> {
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    OWN,
    OTHER,
  ]);
  await subgraph.sql(
    `insert into campaigns.campaigns
       (company_id, name, status, start_date, end_date, quarter, volunteer_capacity,
        volunteers_enrolled, upsell_score, tags)
     select $1, 'Campaign ' || n, 'draft',
       case when n % 4 > 0 then date '2025-01-01' + n / 2 end,
       case when n % 4 > 0 then date '2025-06-30' end,
       case when n % 4 > 0 then '2025-Q1' end,
       10, n % 7, n, jsonb_build_array('tag ' || n % 3)
     from generate_series(1, 30) as n`,
    [OWN],
  );
  await subgraph.sql(
    `insert into campaigns.campaigns (company_id, name) values ($1, 'Not yours')`,
    [OTHER],
  );
}

async function namesOf(viewer = companyUser(OWN), argumentsText = 'first: 100'): Promise<unknown> {
  const { data, errors } = await subgraph.execute(
    `{ campaigns(${argumentsText}) { nodes { name } } }`,
    { viewer },
  );
  expect(errors).toBeUndefined();
  return data?.['campaigns'];
}

describe('a list of campaigns', () => {
  it('holds a company’s own campaigns and no others', async () => {
    const { data } = await subgraph.execute('{ campaigns(first: 100) { totalCount nodes { name } } }', {
      viewer: companyUser(OWN),
    });
    expect(data).toMatchObject({ campaigns: { totalCount: 30 } });
    expect(JSON.stringify(data)).not.toContain('Not yours');
  });

  it('holds every company’s campaigns for staff, and is refused to strangers', async () => {
    const count = '{ campaigns { totalCount } }';
    expect(await subgraph.execute(count, { viewer: admin })).toMatchObject({
      data: { campaigns: { totalCount: 31 } },
    });
    expect(await subgraph.execute(count, { viewer: anonymous })).toMatchObject({
      data: { campaigns: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it.each([
    'START_DESC',
    'START_ASC',
    'UTILIZATION_DESC',
    'UTILIZATION_ASC',
    'BUDGET_SPENT_DESC',
    'NAME_ASC',
  ])('by %s can be paged from either end without a gap or a repeat', async (order) => {
    const whole = await allPages(order, 100, 'forward');
    expect(whole).toHaveLength(30);
    expect(await allPages(order, 7, 'forward')).toEqual(whole);
    expect(await allPages(order, 7, 'backward')).toEqual(whole);
  });

  it('refuses a cursor of another order, filter or viewer with BAD_CURSOR', async () => {
    const { data } = await subgraph.execute('{ campaigns { pageInfo { endCursor } } }', {
      viewer: companyUser(OWN),
    });
    const cursor = cursorOf(data);
    const attempts = [
      [`after: "${cursor}", orderBy: NAME_ASC`, companyUser(OWN)],
      [`after: "${cursor}", filter: { tag: "tag 1" }`, companyUser(OWN)],
      [`after: "${cursor}"`, companyUser(OTHER)],
      [`after: "${cursor}x"`, companyUser(OWN)],
    ] as const;
    for (const [argumentsText, viewer] of attempts) {
      const { errors } = await subgraph.execute(
        `{ campaigns(${argumentsText}) { nodes { id } } }`,
        { viewer },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR' });
    }
  });

  it.each([
    ['filter: { tag: "tag 2" }', 10],
    ['filter: { search: "campaign 1" }', 11],
    ['filter: { utilization: { gte: 0.6 } }', 4],
    ['filter: { activeOn: { month: "2025-05" } }', 23],
    ['filter: { quarter: "2025-Q1" }', 23],
    ['filter: { status: [DRAFT, ACTIVE] }', 30],
    ['filter: { status: [ACTIVE] }', 0],
    [`filter: { companyId: "${OTHER}" }`, 0],
  ])('with %s finds %i campaigns', async (argumentsText, count) => {
    expect(await namesOf(companyUser(OWN), `first: 100, ${argumentsText}`)).toHaveProperty(
      'nodes.length',
      count,
    );
  });

  it('refuses a filter by an id that is none', async () => {
    const { errors } = await subgraph.execute(
      '{ campaigns(filter: { companyId: "7" }) { nodes { id } } }',
      { viewer: companyUser(OWN) },
    );
    expect(errors?.[0]).toMatchObject({
      message: 'filter.companyId: expected a UUID, received "7".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a campaign', () => {
  it('of another company is answered exactly as one that does not exist', async () => {
    const foreign = await idOf('Not yours');
    const unknown = '0a000000-0000-4000-8000-00000000ffff';
    const ask = (id: string) =>
      subgraph.execute('query ($id: ID!) { campaign(id: $id) { name } }', {
        viewer: companyUser(OWN),
        variables: { id },
      });
    const [first, second] = [await ask(foreign), await ask(unknown)];
    expect(first.data).toEqual({ campaign: null });
    expect(JSON.stringify(first).replaceAll(foreign, unknown)).toBe(JSON.stringify(second));
  });

  it('of another company is null as an entity', async () => {
    const foreign = await idOf('Not yours');
    const { data } = await subgraph.execute(
      'query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Campaign { name } } }',
      {
        viewer: companyUser(OWN),
        variables: { ids: [{ __typename: 'Campaign', id: foreign }] },
      },
    );
    expect(data).toEqual({ _entities: [null] });
  });

  it('shows its upsell score to staff alone, in every way', async () => {
    const score = '{ campaigns(first: 1) { nodes { upsellScore } } }';
    expect((await subgraph.execute(score, { viewer: admin })).errors).toBeUndefined();
    for (const query of [
      score,
      '{ campaigns(filter: { upsell: { gte: 1 } }) { totalCount } }',
      '{ campaigns(orderBy: UPSELL_DESC) { totalCount } }',
      '{ expansionOpportunities(minScore: 1) { totalCount } }',
    ]) {
      for (const viewer of [companyUser(OWN), partner(OWN)]) {
        const { errors } = await subgraph.execute(query, { viewer });
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      }
    }
  });
});

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows', async () => {
    const nested = (first: number) =>
      subgraph.execute(
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Company {
           campaigns(first: ${first}) { totalCount nodes { name latestSnapshot { snapshotDate }
             snapshots(first: 3) { nodes { snapshotDate } } } } } } }`,
        {
          viewer: admin,
          variables: { ids: [OWN, OTHER].map((id) => ({ __typename: 'Company', id })) },
        },
      );
    const [one, many] = [await nested(1), await nested(50)];
    expect(many.errors).toBeUndefined();
    expect(one.extensions.statements).toBe(4);
    expect(many.extensions.statements).toBe(4);
  });
});

async function allPages(
  order: string,
  size: number,
  direction: 'forward' | 'backward',
): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page = direction === 'forward' ? 'first: $size, after: $cursor' : 'last: $size, before: $cursor';
    const { data, errors } = await subgraph.execute(
      `query ($size: Int!, $cursor: String, $order: CampaignOrder) {
         campaigns(${page}, orderBy: $order) {
           nodes { name }
           pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      { viewer: companyUser(OWN), variables: { size, cursor, order } },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = pageOf(data);
    const pageNames = nodes.map((node) => node.name);
    if (direction === 'forward') names.push(...pageNames);
    else names.unshift(...pageNames);
    if (!(direction === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return names;
    cursor = direction === 'forward' ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

interface Page {
  readonly nodes: readonly { readonly name: string }[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

function pageOf(data: unknown): Page {
  return JSON.parse(JSON.stringify(data)).campaigns;
}

function cursorOf(data: unknown): string {
  return String(pageOf(data).pageInfo.endCursor);
}

async function idOf(name: string): Promise<string> {
  const { data } = await subgraph.execute(
    '{ campaigns(first: 1, filter: { search: "Not yours" }) { nodes { id name } } }',
    { viewer: admin },
  );
  const [found] = JSON.parse(JSON.stringify(data)).campaigns.nodes;
  expect(found.name).toBe(name);
  return found.id;
}
