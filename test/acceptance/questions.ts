/** Questions of the catalogue as operations, each with what the rows of Postgres answer and the work that it takes. */
import {
  ACCOUNTS,
  FJORDBANK,
  NORSK_INSTANCE,
  OLENA,
  OLENA_ERASURE,
  OLENA_QUOTE,
  Q2_REPORT,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { expect } from 'vitest';
import type { Answer, TestGraph } from '../graph.ts';
import { FEED, TOKEN } from '../partners/machine.ts';
import { addTemplatePeers } from '../template-peers.ts';

/** The graph's database, beside it. */
type Rows = Pick<TestGraph, 'sql'>;

export interface Question {
  readonly title: string;
  readonly as: TokenSubject;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Adds rows before it is asked. */
  readonly prepare?: (rows: Rows) => Promise<unknown>;
  /** Part of the data that must match, as rows have it. */
  readonly expected: (rows: Rows) => Promise<object>;
  readonly work: Answer['work'];
}

const manager = tokenSubject(ACCOUNTS.companyUser);
const officer = tokenSubject(ACCOUNTS.officer);

/** The one value of a statement with a column `answer`. */
async function one(rows: Rows, text: string, values: readonly unknown[] = []): Promise<unknown> {
  const [row] = await rows.sql(text, values);
  return row?.['answer'];
}

/** Any text. */
const TEXT: unknown = expect.any(String);

/** Any number. */
const NUMBER: unknown = expect.any(Number);

/** An object with at least these members. */
const matching = (members: object): unknown => expect.objectContaining(members);

/** A list with at least these elements. */
const including = (elements: readonly unknown[]): unknown => expect.arrayContaining([...elements]);

const DISCLOSED_2025 = `'[2025-01-01,2026-01-01)'::daterange`;
const MENTORS = '0c000000-0000-4000-8000-000000000018';

export const QUESTIONS: readonly Question[] = [
  {
    title: 'lays out the disclosures of a year, by the version that it has (Q07)',
    as: manager,
    query: `query ($company: ID!) { company(id: $company) {
      name country
      disclosures(standard: ESRS, topic: S3, financialYear: 2025) {
        code title version materiality isSupplement
        datapoints { label value unit source absence } notAvailable }
      next: disclosures(standard: ESRS, topic: S3, financialYear: 2027) { code version }
      gri: disclosures(standard: GRI, financialYear: 2025) { code notAvailable datapoints { label value } }
      campaigns(first: 50, filter: { activeOn: { year: "2025" } }, orderBy: NAME_ASC) { totalCount nodes {
        id status beneficiaryGroup { groupType countryCode }
        volunteerCapacity volunteersEnrolled beneficiaryCapacity beneficiariesEnrolled
        outcomeDelta { outcomeType baseline latest n } } } } }`,
    variables: { company: FJORDBANK },
    expected: async (rows) => {
      const campaigns = await rows.sql(
        `select id, upper(status) as status, volunteer_capacity as "volunteerCapacity",
           volunteers_enrolled as "volunteersEnrolled", beneficiary_capacity as "beneficiaryCapacity",
           beneficiaries_enrolled as "beneficiariesEnrolled"
         from campaigns.campaigns where company_id = $1 and status <> 'draft'
           and daterange(start_date, end_date, '[]') && ${DISCLOSED_2025}`,
        [FJORDBANK],
      );
      const feedback = await one(
        rows,
        `select count(*)::int as answer from programs.buddy_feedback
         where company_id = $1 and (submitted_at at time zone 'UTC')::date <@ ${DISCLOSED_2025}`,
        [FJORDBANK],
      );
      const told = { version: '2023', materiality: 'NOT_ASSESSED', isSupplement: true };
      const label = 'Feedback given by participants and buddies';
      const answers = { label, value: feedback, unit: 'answers', absence: null };
      return {
        company: {
          country: 'NO',
          disclosures: [
            { ...told, code: 'S3-1', datapoints: [], notAvailable: TEXT },
            {
              ...told,
              code: 'S3-2',
              datapoints: including([matching(answers)]),
              notAvailable: null,
            },
            { ...told, code: 'S3-3', notAvailable: TEXT },
            { ...told, code: 'S3-4', notAvailable: null },
            { ...told, code: 'S3-5', notAvailable: null },
          ],
          next: ['S3-1', 'S3-2', 'S3-3', 'S3-4'].map((code) => ({ code, version: '2026' })),
          gri: [{ code: '201-1' }, { code: '413-1' }],
          campaigns: {
            totalCount: campaigns.length,
            nodes: including(campaigns.map((row) => matching(row))),
          },
        },
      };
    },
    work: { subgraphRequests: 5, statements: 7 },
  },
  {
    title: 'finds quotes by meaning that may be published (Q10)',
    as: manager,
    query: `query ($company: ID!) { searchEvidence(
      text: "felt ready for a job interview", k: 10
      filter: { companyId: $company, consentedFor: [PUBLICATION]
        outcome: { type: JOB_READINESS, gte: 0.4, minConfidence: 0.6 } }
    ) { score node {
      id content campaign { name } programInstance { beneficiaryGroup { name } }
      outcomeScores { outcomeType score } } } }`,
    variables: { company: FJORDBANK },
    expected: async (rows) => {
      const ids = await one(
        rows,
        `select array_agg(distinct e.id::text) as answer
         from evidence.evidence_snippets as e join evidence.outcome_scores as s on s.evidence_snippet_id = e.id
         where e.company_id = $1 and s.outcome_type = 'job_readiness' and s.score >= 0.4 and s.confidence >= 0.6
           and e.content <> '[withdrawn]' and e.metadata @> '{"publication": {"consented": true}}'`,
        [FJORDBANK],
      );
      const matches: unknown = expect.toSatisfy(
        (found: readonly { readonly node: { readonly id: string; readonly content: string } }[]) =>
          found[0]?.node.content.includes('ready for a job interview') === true &&
          found.every(({ node }) => Array.isArray(ids) && ids.includes(node.id)),
      );
      return {
        searchEvidence: matches,
      };
    },
    work: { subgraphRequests: 3, statements: 8 },
  },
  {
    title: 'shows the progress of a language programme (Q15)',
    as: tokenSubject(ACCOUNTS.coordinator),
    query: `query ($instance: ID!) { programInstance(id: $instance) {
      cefr {
        ... on CefrProgress { n baseline { level count } latest { level count } medianLevelsGained sessionsPerLevel }
        ... on Suppressed { reason } }
      outcome(type: LANG_LEVEL_PROXY) { mean p25 p50 p75 n } } }`,
    variables: { instance: NORSK_INSTANCE },
    expected: async (rows) => {
      const [cefr] = await rows.sql(
        `select count(*)::int as n, percentile_cont(0.5) within group (order by gained)::float8 as "medianLevelsGained",
           round(sum(sessions) / nullif(sum(gained), 0), 1)::float8 as "sessionsPerLevel"
         from (
           select count(*) as sessions, (array_agg(level order by completed_at desc))[1]
             - (array_agg(level order by completed_at))[1] as gained
           from programs.kintell_sessions cross join lateral (
             select array_position(array['PRE_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'], case
               when metadata ->> 'source_level' = 'PRE_A1' then 'PRE_A1' else language_level end) as level) as source
           where program_instance_id = $1 and completed_at is not null and level is not null
           group by participant_id) as person`,
        [NORSK_INSTANCE],
      );
      return { programInstance: { cefr } };
    },
    work: { subgraphRequests: 2, statements: 3 },
  },
  {
    title: 'lists campaigns that are nearly full, with who waits (Q16)',
    as: tokenSubject(ACCOUNTS.admin),
    query: `{ campaigns(
      first: 20, filter: { status: [RECRUITING, ACTIVE], utilization: { gte: 0.8 } }, orderBy: UPSELL_DESC
    ) { nodes {
      id company { name } capacityUtilization upsellScore isHighValue volunteerCapacity volunteersEnrolled daysToFull
      instances(first: 5) { nodes { name enrollments(filter: { status: [WAITLISTED] }) { totalCount } } } } } }`,
    expected: async (rows) => {
      const nodes = await rows.sql(
        `select c.id, json_build_object('name', o.name) as company, capacity_utilization::float8 as "capacityUtilization",
           upsell_score as "upsellScore", is_high_value as "isHighValue",
           case when volunteers_enrolled >= volunteer_capacity then 0 else
             ceil((volunteer_capacity - volunteers_enrolled) / nullif(pace.taken, 0))::int end as "daysToFull"
         from campaigns.campaigns as c join users.companies as o on o.id = c.company_id left join lateral (
           select greatest(0, (c.volunteers_enrolled - s.volunteers_enrolled)::numeric / ('2025-11-15'::date - s.snapshot_date)) as taken
           from campaigns.campaign_metrics_snapshots as s
           where s.campaign_id = c.id and '2025-11-15'::date - s.snapshot_date between 7 and 28
           order by s.snapshot_date limit 1) as pace on true
         where c.status in ('recruiting', 'active') and capacity_utilization >= 0.8
         order by upsell_score desc, c.id desc`,
      );
      return { campaigns: { nodes } };
    },
    work: { subgraphRequests: 3, statements: 5 },
  },
  {
    title: 'compares a template by what other companies did with it (Q18)',
    as: manager,
    query: `{ programTemplates(first: 10, filter: { type: [MENTORSHIP] }) { nodes {
      id version isActive
      usage { __typename
        ... on TemplateUsage { companies instances sroiP50 outcome(type: JOB_READINESS) { mean n } }
        ... on Suppressed { reason minimumCohort } }
      instances(first: 3) { nodes { status campaign { quarter } } } } } }`,
    prepare: async (rows) => {
      await rows.sql(
        `insert into programs.program_templates (id, name, version, type, is_active, is_public, created_at)
         values ($1, 'Mentors abroad', '1.0.0', 'mentorship', true, true, '2025-11-01Z')`,
        [MENTORS],
      );
      await addTemplatePeers(rows, MENTORS, 5);
    },
    expected: async (rows) => {
      const others = await rows.sql(
        `select id from programs.program_templates
         where type = 'mentorship' and is_active and id <> $1 order by created_at desc, id desc`,
        [MENTORS],
      );
      const told = { companies: 5, instances: 5, sroiP50: 3, outcome: { mean: 0.3, n: 25 } };
      const withheld = { __typename: 'Suppressed', reason: 'TOO_FEW_PEERS', minimumCohort: 5 };
      return {
        programTemplates: {
          nodes: [
            {
              id: MENTORS,
              usage: { __typename: 'TemplateUsage', ...told },
              instances: { nodes: [] },
            },
            ...others.map(({ id }) => ({ id, usage: withheld })),
          ],
        },
      };
    },
    work: { subgraphRequests: 2, statements: 4 },
  },
  {
    title: 'shows the officer everything that is held on a person (Q21)',
    as: officer,
    query: `query ($user: ID!) { user(id: $user) {
      id email role createdAt
      externalIdentities { provider } identityAudit(first: 5) { totalCount } companies { company { name } }
      notifications { totalCount } enrollments { totalCount } matches { totalCount } sessions { totalCount }
      learning { totalCount } outcomeScores { totalCount } visHistory { totalCount } savedViews { totalCount }
      consents { purpose given consentDate } processingHistory(first: 20) { nodes { activity legalBasis } }
      holdings { subgraph table rows oldest newest } analyticsFootprint { events firstAt lastAt } } }`,
    variables: { user: ACCOUNTS.participant.userId },
    expected: async (rows) => {
      const [counts] = await rows.sql(
        `select json_build_object('totalCount', (select count(*) from programs.program_enrollments where user_id = $1)) as enrollments,
           json_build_object('totalCount', (select count(*) from programs.buddy_matches where participant_id = $1)) as matches,
           json_build_object('totalCount', (select count(*) from programs.kintell_sessions where participant_id = $1)) as sessions,
           json_build_object('totalCount', (select count(*) from programs.learning_progress where user_id = $1)) as learning,
           json_build_object('totalCount', (select count(*) from evidence.outcome_scores where user_id = $1)) as "outcomeScores",
           json_build_object('totalCount', (select count(*) from reporting.vis_calculations where user_id = $1)) as "visHistory",
           json_build_object('totalCount', (select count(*) from users.notifications_queue where user_id = $1)) as notifications`,
        [ACCOUNTS.participant.userId],
      );
      const held = await rows.sql(
        `select 'programs' as subgraph, 'kintell_sessions' as table, count(*)::int as rows from programs.kintell_sessions
         where participant_id = $1
         union all
         select 'evidence', 'outcome_scores', count(*)::int from evidence.outcome_scores where user_id = $1
         union all
         select 'programs', 'program_enrollments', count(*)::int from programs.program_enrollments where user_id = $1`,
        [ACCOUNTS.participant.userId],
      );
      const holdings = held.flatMap((row) => (row['rows'] === 0 ? [] : [matching(row)]));
      return {
        user: {
          email: ACCOUNTS.participant.email,
          ...counts,
          holdings: including(holdings),
          analyticsFootprint: { events: NUMBER, firstAt: TEXT, lastAt: TEXT },
        },
      };
    },
    work: { subgraphRequests: 6, statements: 17 },
  },
  {
    title: 'proves an erasure, and leaves a tombstone where it was cited (Q23)',
    as: officer,
    query: `query ($request: ID!, $quote: ID!) {
      dataSubjectRequest(id: $request) {
        requestType status deletionScheduledFor deletionCompletedAt systemsDeleted verificationHash
        subject { id email holdings { table rows } }
        jobs { status progress steps { system status completedAt } audit { action details performedAt } } }
      evidenceSnippet(id: $quote) { id state content citedIn { report { reportId } } } }`,
    variables: { request: OLENA_ERASURE, quote: OLENA_QUOTE },
    expected: async (rows) => {
      const proof = await one(
        rows,
        'select verification_hash as answer from privacy.data_subject_requests where id = $1',
        [OLENA_ERASURE],
      );
      return {
        dataSubjectRequest: {
          requestType: 'ERASURE',
          status: 'COMPLETED',
          systemsDeleted: including(['users', 'evidence', 'analytics']),
          verificationHash: proof,
          subject: { id: OLENA, email: `erased+${OLENA}@invalid` },
          jobs: [{ status: 'COMPLETED', progress: 1 }],
        },
        evidenceSnippet: {
          state: 'WITHDRAWN',
          content: null,
          citedIn: [{ report: { reportId: Q2_REPORT } }],
        },
      };
    },
    work: { subgraphRequests: 4, statements: 9 },
  },
  {
    title: 'gives a partner its deliveries, each with the figures of its period (Q27)',
    as: TOKEN,
    query: FEED,
    expected: async (rows) => {
      const nodes = await rows.sql(
        `select d.id, upper(d.platform) as platform, d.payload, jsonb_build_object('period', m.period, 'closed', m.closed_at is not null,
           'totalVolunteerHours', m.total_volunteer_hours::float8, 'sroiRatio', m.sroi_ratio::float8) as "periodMetrics"
         from reporting.impact_deliveries as d join reporting.metrics_company_period as m
           on m.company_id = d.company_id and m.period = d.payload ->> 'period'
             and m.total_volunteer_hours = (d.payload ->> 'totalVolunteerHours')::numeric
         where d.company_id = $1 and d.platform = 'benevity' order by d.updated_at, d.id`,
        [FJORDBANK],
      );
      return { impactDeliveries: { nodes } };
    },
    work: { subgraphRequests: 1, statements: 3 },
  },
];
