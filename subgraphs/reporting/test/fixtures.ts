/** Rows of two companies for the tests of this subgraph: all of Own's tables, a little of Other's. */
import { createHash } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { companyUser, partner, person } from '@teei/test/viewers.ts';
import { createEndpoints } from '../src/delivery/endpoint.ts';
import { withReportingServices } from '../src/subgraph.ts';

/** Fixed id by number. */
export function id(number: number): string {
  return `0b000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const OWN = id(1);
export const OTHER = id(2);
/** Own's impact manager, and a colleague of hers. */
export const MANAGER = id(10);
const COLLEAGUE = id(11);
/** Volunteers of Own and of Other. */
export const VERA = id(12);
export const OTTO = id(13);

export const manager = companyUser(OWN, MANAGER);
export const colleague = companyUser(OWN, COLLEAGUE);
export const stranger = companyUser(OTHER, id(14));
export const vera = person(VERA, 'volunteer', OWN);
export const otto = person(OTTO, 'volunteer', OTHER);
export const machine = partner(OWN);

export const SNIPPET = id(20);
export const UNCITED_SNIPPET = id(21);
export const FOREIGN_SNIPPET = id(22);

/** Own's reports: two by models, one by a person. */
export const REPORT = id(30);
export const REPORT_NUMBER = id(130);
export const FOREIGN_REPORT = id(33);

const SHARED_VIEW = id(40);
const PRIVATE_VIEW = id(41);

export const PUBLIC_PAGE = id(60);
export const TOKEN_PAGE = id(61);
export const GOOD_TOKEN = 'a token in force';
export const EXPIRED_TOKEN = 'a token past its end';

/** Own's newest calculation for the third quarter of 2025. */
export const SROI = id(70);

/** A scenario of Own, and one of Other. */
export const SCENARIO = id(140);
export const FOREIGN_SCENARIO = id(141);

/** A template in use, and the proxy of its outcome: worth EUR 100 for a year. */
export const TEMPLATE = id(142);
export const PROXY = {
  outcomeType: 'belonging',
  proxyCents: 10_350,
  deadweight: 0,
  displacement: 0,
  attribution: 0,
  dropOff: 0,
  years: 1,
};

/** Place of Own's other manager on its leaderboard. */
export const COLLEAGUES_PLACE = id(150);

/** Both companies, as entities. */
export const COMPANIES = [OWN, OTHER].map((company) => ({ __typename: 'Company', id: company }));

/** Values of required arguments, by name. */
export const ARGUMENTS = {
  period: '{ quarter: "2025-Q3" }',
  standard: 'ESRS',
  financialYear: '2025',
  year: '2025',
  figure: '"sroiRatio"',
};

/** Table of each entity type, with the condition of its rows where types share a table. */
export const TABLES: Readonly<Record<string, string>> = {
  Report: 'reporting.report_lineage',
  ReportCitation: 'reporting.report_citations',
  ScheduledReport: 'reporting.scheduled_reports',
  SavedView: 'reporting.saved_views',
  ShareLink: 'reporting.share_links',
  ReportTheme: 'reporting.report_themes',
  Scenario: 'planning.scenarios',
  SroiCalculation: 'reporting.sroi_calculations',
  VisCalculation: 'reporting.vis_calculations',
  VisLeaderboardMember: 'record.leaderboard_members',
  VisRun: 'record.vis_runs',
  MaterialityAssessment: 'record.materiality_assessments',
  CommunityInvestment: 'record.community_investments',
  CompanyPeriodMetrics: 'reporting.metrics_company_period',
  Co2eCalculation: 'reporting.co2e_calculations',
  ImpactDelivery: 'reporting.impact_deliveries',
  PlatformMapping: 'reporting.platform_mappings',
  Webhook: 'reporting.webhooks',
  Publication: 'reporting.publications',
  PublicationToken: 'reporting.publication_tokens',
  TileBlock: `reporting.publication_blocks where kind = 'TILE'`,
  TextBlock: `reporting.publication_blocks where kind = 'TEXT'`,
  ChartBlock: `reporting.publication_blocks where kind = 'CHART'`,
  EvidenceBlock: `reporting.publication_blocks where kind = 'EVIDENCE'`,
  MetricBlock: `reporting.publication_blocks where kind = 'METRIC'`,
  HeadingBlock: `reporting.publication_blocks where kind = 'HEADING'`,
  Company: 'users.companies',
  User: 'users.users',
  EvidenceSnippet: 'evidence.evidence_snippets',
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Starts the reporting subgraph on these rows. */
export async function startReporting(
  options: { readonly react?: boolean } = {},
  platforms: Readonly<Record<string, string>> = {},
): Promise<TestSubgraph> {
  const served = withReportingServices({
    secret: 'a secret for tests',
    allowsLoopback: true,
    endpoints: createEndpoints(platforms),
  });
  const subgraph = await startTestSubgraph(served, { seeded: false, ...options });
  await insertPeople(subgraph);
  await insertReports(subgraph);
  await insertViews(subgraph);
  await insertFigures(subgraph);
  await insertDeliveries(subgraph);
  await insertPublications(subgraph);
  return subgraph;
}

async function insertPeople(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    OWN,
    OTHER,
  ]);
  await subgraph.sql(
    `insert into users.users (id, email, role) values
       ($1, 'manager@example.org', 'company_user'), ($2, 'colleague@example.org', 'company_user'),
       ($3, 'vera@example.org', 'volunteer'), ($4, 'otto@example.org', 'volunteer')`,
    [MANAGER, COLLEAGUE, VERA, OTTO],
  );
  await subgraph.sql(
    `insert into users.company_users (company_id, user_id)
     values ($1, $3), ($1, $4), ($1, $5), ($2, $6)`,
    [OWN, OTHER, MANAGER, COLLEAGUE, VERA, OTTO],
  );
  await subgraph.sql(
    `insert into evidence.evidence_snippets (id, company_id, source_type, source_id, content)
     values ($1, $4, 'survey', $1, 'Quote'), ($2, $4, 'survey', $2, 'Unused'),
       ($3, $5, 'survey', $3, 'Foreign')`,
    [SNIPPET, UNCITED_SNIPPET, FOREIGN_SNIPPET, OWN, OTHER],
  );
}

async function insertReports(subgraph: TestSubgraph): Promise<void> {
  const sections = JSON.stringify([
    {
      title: 'One',
      paragraphs: [
        { index: 0, text: 'First.' },
        { index: 1, text: 'Second.' },
      ],
    },
    { title: 'Two', paragraphs: [{ index: 2, text: 'Third.' }] },
  ]);
  await subgraph.sql(
    `insert into reporting.report_lineage
       (id, company_id, report_id, period_start, period_end, sections, model_name, tokens_total,
        estimated_cost_usd, locale)
     values
       ($1, $5, $6, '2025-07-01', '2025-09-30', $8, 'model-a', 1200, 0.0125, 'en'),
       ($2, $5, $2, '2025-04-01', '2025-06-30', $8, 'model-b', 900, 0.01, 'no'),
       ($3, $5, $3, '2025-01-01', '2025-03-31', '[]', null, 0, 0, 'en'),
       ($4, $7, $4, '2025-07-01', '2025-09-30', $8, 'model-a', 1, 0, 'en')`,
    [REPORT, id(31), id(32), FOREIGN_REPORT, OWN, REPORT_NUMBER, OTHER, sections],
  );
  await subgraph.sql(
    `insert into reporting.report_citations (id, report_id, evidence_snippet_id, paragraph_index)
     values ($1, $5, $7, 0), ($2, $5, $7, 2), ($3, $6, $7, 1), ($4, $8, $9, 0)`,
    [
      id(50),
      id(51),
      id(52),
      id(53),
      REPORT_NUMBER,
      id(31),
      SNIPPET,
      FOREIGN_REPORT,
      FOREIGN_SNIPPET,
    ],
  );
  await subgraph.sql(
    `insert into reporting.scheduled_reports
       (id, company_id, template_id, schedule_cron, next_run_at, status)
     values
       ($1, $4, 'executive-summary', '0 6 1 * *', '2025-12-01T06:00:00Z', 'active'),
       ($2, $4, 'csrd-compliance', '0 6 1 1 *', null, 'cancelled'),
       ($3, $5, 'executive-summary', '0 6 1 * *', '2025-12-01T06:00:00Z', 'active')`,
    [id(80), id(81), id(82), OWN, OTHER],
  );
  await subgraph.sql(
    `insert into reporting.report_themes (id, company_id, name, theme_config)
     values ($1, $4, 'Fjord 100%', '{"primary": "#003366"}'), ($2, $4, 'Snow', '{}'),
       ($3, $5, 'Foreign', '{}')`,
    [id(90), id(91), id(92), OWN, OTHER],
  );
}

async function insertViews(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into reporting.saved_views (id, company_id, user_id, name, view_config)
     values
       ($1, $5, $7, 'Shared board', '{"shared": true}'), ($2, $5, $7, 'Private board', '{}'),
       ($3, $5, $8, 'Vera''s own', '{}'), ($4, $6, $9, 'Otto''s own', '{"shared": true}')`,
    [SHARED_VIEW, PRIVATE_VIEW, id(42), id(43), OWN, OTHER, MANAGER, VERA, OTTO],
  );
  await subgraph.sql(
    `insert into reporting.share_links (id, view_id, token_hash, expires_at, is_public)
     values ($1, $3, $4, '2025-12-01T00:00:00Z', true), ($2, $3, $5, '2025-11-01T00:00:00Z', false)`,
    [id(45), id(46), SHARED_VIEW, sha256('share 1'), sha256('share 2')],
  );
}

async function insertFigures(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into reporting.sroi_calculations
       (id, company_id, period_start, period_end, sroi_ratio, total_investment_cents,
        total_value_cents, created_at)
     values
       ($1, $5, '2025-07-01', '2025-09-30', 3.1, 100000, 310000, '2025-10-20T00:00:00Z'),
       ($2, $5, '2025-07-01', '2025-09-30', 2.9, 100000, 290000, '2025-10-02T00:00:00Z'),
       ($3, $5, '2025-04-01', '2025-06-30', null, 0, 50000, '2025-07-02T00:00:00Z'),
       ($4, $6, '2025-07-01', '2025-09-30', 9.9, 100000, 990000, '2025-10-20T00:00:00Z')`,
    [SROI, id(71), id(72), id(73), OWN, OTHER],
  );
  await subgraph.sql(
    `insert into reporting.metrics_company_period
       (id, company_id, period, sroi_ratio, vis_score, total_volunteer_hours,
        total_investment_cents, closed_at)
     values
       ($1, $7, '2025-Q3', 3.1, 41.5, 200, 100000, '2025-10-10T00:00:00Z'),
       ($2, $7, '2025-Q4', 3.3, 44, 80, 40000, null),
       ($3, $7, '2025-09', 3.0, 40, 0, 30000, '2025-10-10T00:00:00Z'),
       ($4, $7, '2025', 3.0, 40, 500, 300000, null),
       ($5, $7, '2024', null, null, 0, 0, '2025-01-10T00:00:00Z'),
       ($6, $8, '2025-Q3', 9.9, 90, 10, 100000, null)`,
    [id(100), id(101), id(102), id(103), id(104), id(105), OWN, OTHER],
  );
  await subgraph.sql(
    `insert into reporting.co2e_calculations (id, company_id, activity_type, co2e_kg, calculation_date)
     values
       ($1, $5, 'commuting', 10.5, '2025-07-01'), ($2, $5, 'commuting', 20, '2025-09-30'),
       ($3, $5, 'business_travel_rail', 5, '2025-09-15'), ($4, $6, 'commuting', 999, '2025-08-01')`,
    [id(110), id(111), id(112), id(113), OWN, OTHER],
  );
  await subgraph.sql(
    `insert into planning.scenarios (id, company_id, name, volunteers, seats_per_volunteer, participants,
       sessions_per_volunteer, minutes_per_session, budget_cents, mix, projection)
     select scenario, company, 'Twice as many', 40, 1, 30, 12, 60, 100000, $1, $2
     from unnest($3::uuid[], $4::uuid[]) as s (scenario, company)`,
    [
      JSON.stringify([{ templateId: TEMPLATE, share: 1, achievement: 0.5 }]),
      JSON.stringify({
        volunteerMinutes: 28_800,
        timeValueCents: 1_536_000,
        seats: 40,
        seatUtilization: 0.75,
        investmentCents: 1_636_000,
        valueCents: 0,
        sroiRatio: 0,
        outcomes: [],
        proxySet: [],
        discountRate: 0.035,
        hourlyValueCents: 3_200,
        calculatedAt: '2025-11-01T00:00:00Z',
      }),
      [SCENARIO, FOREIGN_SCENARIO],
      [OWN, OTHER],
    ],
  );
  await subgraph.sql(
    `insert into programs.program_templates (id, name, type, version, outcome_metrics)
     values ($1, 'Buddies', 'buddy', '1.0.0', $2)`,
    [TEMPLATE, JSON.stringify([PROXY])],
  );
  await subgraph.sql(
    `insert into reporting.vis_calculations (user_id, score, calculation_date, decay_factor)
     select person, 20 + n, date '2025-11-14' - n, 0.992327946
     from generate_series(0, 29) as n, unnest($1::uuid[]) as person`,
    [[VERA, OTTO]],
  );
  await subgraph.sql(
    `insert into record.leaderboard_members (id, company_id, user_id, display_name)
     values ($1, $2, $3, 'A colleague'), (gen_random_uuid(), $2, $4, 'Vera'), (gen_random_uuid(), $5, $6, 'Otto')`,
    [COLLEAGUES_PLACE, OWN, COLLEAGUE, VERA, OTHER, OTTO],
  );
  await subgraph.sql(`insert into record.vis_runs (calculation_date) values ('2025-11-14')`, []);
  await subgraph.sql(
    `insert into record.materiality_assessments (company_id, topic, financial_year, is_material, assessed_by, assessed_at)
     select company, 'S3', 2025, n = 2, $2, timestamptz '2025-03-01 09:00Z' + n * interval '1 day'
     from generate_series(1, 2) as n, unnest($1::uuid[]) as company`,
    [[OWN, OTHER], MANAGER],
  );
  await subgraph.sql(
    `insert into record.community_investments (company_id, year, hourly_cost_cents, management_cost_cents, recorded_by, recorded_at)
     select company, 2025, 4000 + n, 70000, $2, timestamptz '2025-03-01 09:00Z' + n * interval '1 day'
     from generate_series(1, 2) as n, unnest($1::uuid[]) as company`,
    [[OWN, OTHER], MANAGER],
  );
}

async function insertDeliveries(subgraph: TestSubgraph): Promise<void> {
  // Two of each moment, so that pages must break ties.
  await subgraph.sql(
    `insert into reporting.impact_deliveries
       (company_id, platform, delivery_status, payload, retry_count, created_at, updated_at)
     select $1, (array['benevity', 'workday'])[n % 2 + 1],
       (array['delivered', 'retrying', 'dead_letter'])[n % 3 + 1],
       jsonb_build_object('period', '2025-Q' || n % 4 + 1, 'number', n), n % 3,
       timestamptz '2025-10-01T00:00:00Z' + make_interval(hours => n / 2),
       timestamptz '2025-11-01T00:00:00.123456Z' + make_interval(hours => n / 2)
     from generate_series(1, 30) as n`,
    [OWN],
  );
  await subgraph.sql(
    `insert into reporting.impact_deliveries (company_id, platform, payload)
     values ($1, 'goodera', '{"period": "2025-Q3", "secret of": "Other"}')`,
    [OTHER],
  );
  await subgraph.sql(
    `insert into reporting.platform_mappings (platform, mapping_config)
     values ('benevity', '{"hours": "volunteerHours"}'), ('goodera', '{}'), ('workday', '{}')`,
  );
  await subgraph.sql(
    `insert into reporting.webhooks (id, company_id, url, events, secret, status)
     values ($1, $3, 'https://own.example/hook', '["campaign.*", "report.ready"]', 'hush', 'active'),
       ($2, $4, 'https://other.example/hook', '["report.ready"]', 'hush', 'disabled')`,
    [id(120), id(121), OWN, OTHER],
  );
}

async function insertPublications(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into reporting.publications
       (id, tenant_id, slug, title, status, visibility, metadata, blocks)
     values
       ($1, $5, 'own-impact', 'Our impact', 'LIVE', 'PUBLIC', '{"note": "internal"}', '[]'),
       ($2, $5, 'own-partners', 'For partners', 'LIVE', 'TOKEN', '{}', '[]'),
       ($3, $5, 'own-draft', 'Draft', 'DRAFT', 'PUBLIC', '{}', '[]'),
       ($4, $6, 'other-impact', 'Foreign page', 'DRAFT', 'PUBLIC', '{}', '[]')`,
    [PUBLIC_PAGE, TOKEN_PAGE, id(62), id(63), OWN, OTHER],
  );
  const shown = { metric: 'VOLUNTEER_HOURS', period: '2025-Q3' };
  const contents = [
    ['HEADING', { text: 'Our year', level: 1 }],
    ['TEXT', { markdown: 'It was **good**.' }],
    [
      'METRIC',
      { ...shown, label: 'Hours', value: 1234.5, unit: 'hours', asOf: '2025-10-01T00:00:00Z' },
    ],
    ['EVIDENCE', { evidenceSnippetId: SNIPPET }],
    ['CHART', { ...shown, title: 'Hours', granularity: 'MONTH', series: [1, 2, 3] }],
    ['TILE', { title: 'Did you know', text: 'Yes.', link: '/join' }],
  ] as const;
  for (const page of [PUBLIC_PAGE, TOKEN_PAGE]) {
    for (const [order, [kind, content]] of contents.entries()) {
      await subgraph.sql(
        `insert into reporting.publication_blocks (publication_id, kind, "order", content)
         values ($1, $2, $3, $4)`,
        [page, kind, order, JSON.stringify(content)],
      );
    }
  }
  // The database's clock decides if a token is valid.
  await subgraph.sql(
    `insert into reporting.publication_tokens (publication_id, token_hash, expires_at)
     values ($1, $2, now() + interval '1 day'), ($1, $3, now() - interval '1 second')`,
    [TOKEN_PAGE, sha256(GOOD_TOKEN), sha256(EXPIRED_TOKEN)],
  );
  await subgraph.sql(
    `insert into reporting.publication_views (publication_id, visitor_hash, viewed_at)
     values ($1, $2, '2025-11-03T10:00:00Z'), ($1, $2, '2025-11-03T11:00:00Z'),
       ($1, $3, '2025-11-03T12:00:00Z'), ($1, $4, '2025-11-09T23:59:59Z'),
       ($1, $5, '2025-11-10T00:00:00Z')`,
    [PUBLIC_PAGE, ...[1, 2, 3, 4].map((visitor) => sha256(`visitor ${visitor}`))],
  );
}
