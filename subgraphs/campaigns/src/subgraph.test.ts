import { askSubgraph, read } from '@teei/test/ask.ts';
import { everyField } from '@teei/test/every-field.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, anonymous, companyUser, partner } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { campaignsSubgraph } from './subgraph.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';
const FOREIGN_CAMPAIGN = '0a000000-0000-4000-8000-000000000003';
const UNKNOWN = '0a000000-0000-4000-8000-00000000ffff';

const ask = askSubgraph(async () => {
  const subgraph = await startTestSubgraph(campaignsSubgraph, { seeded: false });
  await insertCampaigns(subgraph);
  return subgraph;
});

/**
 * Thirty campaigns of one company, some without dates, the first with a snapshot, and one of
 * another company; a template and a group that none of them has.
 */
async function insertCampaigns(subgraph: TestSubgraph): Promise<void> {
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
    `insert into campaigns.campaigns (id, company_id, name) values ($1, $2, 'Not yours')`,
    [FOREIGN_CAMPAIGN, OTHER],
  );
  await subgraph.sql(
    `insert into campaigns.campaign_metrics_snapshots (campaign_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
     select id, '2025-11-14', 1, 1, 100 from campaigns.campaigns where name = 'Campaign 1'`,
  );
  await subgraph.sql(
    `with template as (insert into programs.program_templates (name, type) values ('T', 'buddy'))
     insert into programs.beneficiary_groups (name, group_type) values ('G', 'youth')`,
  );
}

describe('every field of every type', () => {
  it.each([
    ['Campaign', 'campaigns.campaigns'],
    ['CampaignMetricsSnapshot', 'campaigns.campaign_metrics_snapshots'],
    ['Company', 'users.companies'],
    ['ProgramTemplate', 'programs.program_templates'],
    ['BeneficiaryGroup', 'programs.beneficiary_groups'],
  ])('of %s can be read by staff', async (type, table) => {
    const found = await ask.sql(`select id from ${table}`);
    expect(found.length).toBeGreaterThan(0);
    const references = found.map(({ id }) => ({ __typename: type, id }));
    const fields = everyField(campaignsSubgraph.schema, type, { figure: '"sroiScore"' });
    expect(await ask.entities(admin, references, `... on ${type} { ${fields} }`)).toMatchObject(
      references,
    );
  });
});

describe('a list of campaigns', () => {
  it('holds a company’s own campaigns and no others', async () => {
    const data = await ask.data(
      companyUser(OWN),
      '{ campaigns(first: 100) { totalCount nodes { name } } }',
    );
    expect(read(data, 'campaigns', 'totalCount')).toBe(30);
    expect(JSON.stringify(data)).not.toContain('Not yours');
  });

  it('holds every company’s campaigns for staff, and is refused to strangers', async () => {
    const count = '{ campaigns { totalCount } }';
    expect(await ask.data(admin, count)).toEqual({ campaigns: { totalCount: 31 } });
    expect(await ask.codes(anonymous, count)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    'START_DESC',
    'START_ASC',
    'UTILIZATION_DESC',
    'UTILIZATION_ASC',
    'BUDGET_SPENT_DESC',
    'BUDGET_BURN_DESC',
    'VIS_DESC',
    'NAME_ASC',
  ])('by %s can be paged from either end without a gap or a repeat', async (order) => {
    const pages = (size: number, backward: boolean): Promise<readonly string[]> =>
      ask.pages(companyUser(OWN), {
        field: 'campaigns',
        args: `orderBy: ${order}`,
        size,
        backward,
      });
    const whole = await pages(100, false);
    expect(new Set(whole).size).toBe(30);
    expect(await pages(7, false)).toEqual(whole);
    expect(await pages(7, true)).toEqual(whole);
  });

  it('refuses a cursor of another order, filter or viewer with BAD_CURSOR', async () => {
    const data = await ask.data(companyUser(OWN), '{ campaigns { pageInfo { endCursor } } }');
    const cursor = String(read(data, 'campaigns', 'pageInfo', 'endCursor'));
    const attempts = [
      [`after: "${cursor}", orderBy: NAME_ASC`, companyUser(OWN)],
      [`after: "${cursor}", filter: { tag: "tag 1" }`, companyUser(OWN)],
      [`after: "${cursor}"`, companyUser(OTHER)],
      [`after: "${cursor}x"`, companyUser(OWN)],
    ] as const;
    for (const [args, viewer] of attempts) {
      const query = `{ campaigns(${args}) { nodes { id } } }`;
      expect(await ask.codes(viewer, query)).toEqual(['BAD_CURSOR']);
    }
  });

  it.each([
    ['{ tag: "tag 2" }', 10],
    ['{ search: "campaign 1" }', 11],
    ['{ utilization: { gte: 0.6 } }', 4],
    ['{ activeOn: { month: "2025-05" } }', 23],
    ['{ quarter: "2025-Q1" }', 23],
    ['{ status: [DRAFT, ACTIVE] }', 30],
    ['{ status: [ACTIVE] }', 0],
    [`{ companyId: "${OTHER}" }`, 0],
  ])('with the filter %s finds %i campaigns', async (filter, totalCount) => {
    const query = `{ campaigns(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(companyUser(OWN), query)).toEqual({ campaigns: { totalCount } });
  });

  it('says what it expected of an id that is none', async () => {
    const { errors } = await ask.execute(
      companyUser(OWN),
      '{ campaigns(filter: { companyId: "7" }) { nodes { id } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: 'filter.companyId: expected a UUID, received "7".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a campaign', () => {
  it('of another company is answered exactly as one that does not exist', async () => {
    const answers = [FOREIGN_CAMPAIGN, UNKNOWN].map(async (id) => {
      const answer = await ask.execute(
        companyUser(OWN),
        'query ($id: ID!) { campaign(id: $id) { name } }',
        { id },
      );
      return JSON.stringify(answer).replaceAll(id, 'the id');
    });
    const [foreign, unknown] = await Promise.all(answers);
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(unknown);
  });

  it('of another company is null as an entity', async () => {
    const references = [{ __typename: 'Campaign', id: FOREIGN_CAMPAIGN }];
    expect(await ask.entities(companyUser(OWN), references, '... on Campaign { name }')).toEqual([
      null,
    ]);
    expect(await ask.entities(admin, references, '... on Campaign { name }')).toMatchObject([
      { name: 'Not yours' },
    ]);
  });

  it.each([
    '{ campaigns(first: 1) { nodes { upsellScore } } }',
    '{ campaigns(filter: { upsell: { gte: 1 } }) { totalCount } }',
    '{ campaigns(orderBy: UPSELL_DESC) { totalCount } }',
    '{ expansionOpportunities(minScore: 1) { totalCount } }',
  ])('shows its upsell score to staff alone: %s', async (query) => {
    expect(await ask.codes(admin, query)).toEqual([]);
    expect(await ask.codes(companyUser(OWN), query)).toEqual(['FORBIDDEN']);
    expect(await ask.codes(partner(OWN), query)).toContain('FORBIDDEN');
  });
});

describe('a bound', () => {
  it.each([
    ['campaigns(filter: { upsell: { gte: 28.5 } })', 2],
    ['campaigns(filter: { upsell: { gt: 28, lte: 29.999 } })', 1],
    ['campaigns(filter: { upsell: { gte: 1, lt: 1e300 } })', 30],
    ['expansionOpportunities(minScore: 28.5)', 2],
  ])('of whole numbers may have a fraction: %s', async (list, totalCount) => {
    const query = `{ list: ${list} { totalCount } }`;
    expect(await ask.data(admin, query)).toEqual({ list: { totalCount } });
  });
});

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows, whole lists need no count', async () => {
    const statements = [1, 50].map(async (first) => {
      const answer = await ask.execute(
        admin,
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Company {
           campaigns(first: ${first}) { totalCount nodes { name latestSnapshot { snapshotDate }
             snapshots(first: 3) { nodes { snapshotDate } } } } } } }`,
        { ids: [OWN, OTHER].map((id) => ({ __typename: 'Company', id })) },
      );
      expect(answer.errors).toBeUndefined();
      return answer.extensions.statements;
    });
    expect(await Promise.all(statements)).toEqual([4, 3]);
  });
});

describe('a figure of a campaign', () => {
  it('is explained by its formula and what it is made of, to the company and staff', async () => {
    const [row] = await ask.sql(`select id from campaigns.campaigns where name = 'Campaign 3'`);
    const id = String(row?.['id']);
    const query = `query ($id: ID!) { campaign(id: $id) {
      explain(figure: "daysToFull") { figure formula inputs source }
      score: explain(figure: "upsellScore") { inputs } none: explain(figure: "x") { formula } } }`;
    for (const viewer of [companyUser(OWN), admin]) {
      expect(read(await ask.data(viewer, query, { id }), 'campaign')).toMatchObject({
        explain: {
          figure: 'daysToFull',
          inputs: { volunteerCapacity: 10, volunteersEnrolled: 3 },
          source: 'ROWS',
        },
        score: { inputs: {} },
        none: null,
      });
    }
  });
});
