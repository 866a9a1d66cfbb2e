/** Questions of a privacy officer about one person: everything that is held (Q21), and the proof of an erasure (Q23). */
import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { expect } from 'vitest';
import { z } from 'zod';
import type { TestGraph } from './graph.ts';
import { DIRECT_CONDITIONS } from './personal-data/direct-conditions.ts';

const officer = tokenSubject(ACCOUNTS.officer);

const HELD = `query ($user: ID!) { user(id: $user) { id email role createdAt journeyFlags
  externalIdentities { provider } identityAudit(first: 5) { totalCount } companies { company { name } }
  notifications { totalCount } enrollments { totalCount } matches { totalCount } sessions { totalCount } learning { totalCount }
  outcomeScores(first: 3) { totalCount nodes { score } } visHistory { totalCount } savedViews { totalCount }
  consents { purpose given consentDate }
  processingHistory(first: 20) { nodes { activity legalBasis retentionPeriod } }
  holdings { subgraph table rows oldest newest retentionDays overdue }
  analyticsFootprint { events firstAt lastAt } } }`;

const Count = z.object({ totalCount: z.number() });

const Held = z.object({
  user: z.object({
    email: z.string(),
    enrollments: Count,
    sessions: Count,
    outcomeScores: Count,
    holdings: z.array(
      z.object({
        subgraph: z.string(),
        table: z.string(),
        rows: z.number(),
        oldest: z.string().nullable(),
        retentionDays: z.number().nullable(),
        overdue: z.boolean().nullable(),
      }),
    ),
    analyticsFootprint: z.object({ events: z.number(), firstAt: z.string(), lastAt: z.string() }),
  }),
});

type Holdings = z.infer<typeof Held>['user']['holdings'];

/** Expects that everything held on a person is told to the officer, as counted directly, and that the reading is recorded. */
export async function expectHeld(graph: TestGraph, person: string, key: string): Promise<void> {
  const answer = await graph.ask(HELD, { as: officer, variables: { user: person } });
  expect(answer.errors).toEqual([]);
  const { user } = Held.parse(answer.data);
  const domains = user.holdings.filter(
    ({ subgraph, table }) => `${subgraph}.${table}` in DIRECT_CONDITIONS,
  );
  expect(sumOf(domains)).toBe(await countDirectly(graph, person));
  expect(rowsOf(user.holdings, 'program_enrollments')).toBe(user.enrollments.totalCount);
  expect(rowsOf(user.holdings, 'kintell_sessions')).toBe(user.sessions.totalCount);
  expect(user.holdings.find(({ table }) => table === 'kintell_sessions')).toMatchObject({
    retentionDays: 730,
    overdue: false,
  });
  const events = await graph.clickhouse.query({
    query: `SELECT toString(count()) AS events FROM teei.events_raw WHERE subject_key = {key: UInt64}`,
    query_params: { key },
    format: 'JSONEachRow',
  });
  expect(await events.json()).toEqual([{ events: String(user.analyticsFootprint.events) }]);
  expect(Date.parse(user.analyticsFootprint.firstAt)).toBeLessThanOrEqual(
    Date.parse(user.analyticsFootprint.lastAt),
  );
  expect(
    await graph.sql(
      `select count(*) > 0 as is_recorded from privacy.data_processing_records
       where user_id = $1 and activity = 'sensitive_read' and processed_by = $2`,
      [person, ACCOUNTS.officer.userId],
    ),
  ).toEqual([{ is_recorded: true }]);
}

function sumOf(holdings: Holdings): number {
  return holdings.reduce((sum, { rows }) => sum + rows, 0);
}

function rowsOf(holdings: Holdings, name: string): number | undefined {
  return holdings.find(({ table }) => table === name)?.rows;
}

/** Number of a person's rows in the 56 tables, counted without the walk. */
async function countDirectly(graph: TestGraph, person: string): Promise<number> {
  const counts = Object.entries(DIRECT_CONDITIONS).map(
    ([table, condition]) => `select count(*)::int as rows from ${table} as t where ${condition}`,
  );
  const [row] = await graph.sql(
    `select sum(c.rows)::int as rows from (${counts.join(' union all ')}) as c`.replaceAll(
      '$1',
      `'${person}'::uuid`,
    ),
  );
  return Number(row?.['rows']);
}

const PROOF = `query ($dsar: ID!, $person: ID!) {
  dataSubjectRequest(id: $dsar) { requestType status deletionScheduledFor deletionCompletedAt systemsDeleted verificationHash
    subject { id email analyticsFootprint { events } holdings { subgraph table rows } erasurePreview { tables { deleted keptOn } } }
    jobs { status progress steps { system status completedAt } audit { action details performedAt } } }
  activity(filter: { subjectId: $person, eventType: ["evidence.withdrawn"] }) { nodes { aggregateId } } }`;

const WITHDRAWN = `query ($id: ID!) { evidenceSnippet(id: $id) { id state content citedIn(first: 5) { report { reportId } } } }`;

const Proof = z.object({
  dataSubjectRequest: z.object({
    requestType: z.literal('ERASURE'),
    deletionCompletedAt: z.string(),
    systemsDeleted: z.array(z.string()),
    verificationHash: z.string().length(64),
    subject: z.object({
      email: z.string(),
      analyticsFootprint: z.null(),
      erasurePreview: z.object({
        tables: z.array(z.object({ deleted: z.number(), keptOn: z.string().nullable() })),
      }),
    }),
    jobs: z
      .array(
        z.object({
          status: z.string(),
          progress: z.number(),
          steps: z.array(
            z.object({
              system: z.string(),
              status: z.string(),
              completedAt: z.string().nullable(),
            }),
          ),
          audit: z.array(z.object({ action: z.string() })),
        }),
      )
      .min(1),
  }),
  activity: z.object({ nodes: z.array(z.object({ aggregateId: z.string() })).min(1) }),
});

/** Opens an erasure as a legal case whose identity is verified, of a person whom a piece of evidence quotes; returns its id. */
export async function insertErasureRequest(graph: TestGraph, person: string): Promise<string> {
  await graph.sql(
    `with snippet as (
       insert into evidence.evidence_snippets (company_id, source_type, source_id, content)
       values ($2, 'survey', gen_random_uuid(), 'I have found my way.') returning id
     )
     insert into evidence.outcome_scores (user_id, evidence_snippet_id, outcome_type, confidence, model_version)
     select $1, id, 'belonging', 1, 'm' from snippet`,
    [person, FJORDBANK],
  );
  const [row] = await graph.sql(
    `insert into privacy.data_subject_requests (user_id, request_type, status, requested_at, identity_verified_at)
     values ($1, 'erasure', 'processing', '2025-11-10Z', '2025-11-11Z') returning id`,
    [person],
  );
  return String(row?.['id']);
}

/** Expects that the erasure of a person is proven to the officer: systems, hash, withdrawn evidence, and nothing left to erase. */
export async function expectErasureProof(
  graph: TestGraph,
  dsar: string,
  person: string,
): Promise<void> {
  const answer = await graph.ask(PROOF, { as: officer, variables: { dsar, person } });
  expect(answer.errors).toEqual([]);
  const { dataSubjectRequest, activity } = Proof.parse(answer.data);
  const { systemsDeleted, subject, jobs } = dataSubjectRequest;
  expect(systemsDeleted).toHaveLength(12);
  expect(systemsDeleted).toContain('analytics');
  expect(subject.email).toBe(`erased+${person}@invalid`);
  // Whatever stays, emptied, does so on a ground.
  const { tables } = subject.erasurePreview;
  expect(tables.length).toBeGreaterThan(3);
  expect(tables.filter(({ deleted, keptOn }) => deleted > 0 || keptOn === null)).toEqual([]);
  const [job] = jobs;
  expect(job).toMatchObject({ status: 'COMPLETED', progress: 1 });
  expect(job?.steps.filter(({ completedAt }) => completedAt === null)).toEqual([]);
  expect(job?.audit.map(({ action }) => action)).toContain('USER_DELETED');
  for (const { aggregateId: id } of activity.nodes) {
    const piece = await graph.ask(WITHDRAWN, { as: officer, variables: { id } });
    expect(piece).toMatchObject({
      data: { evidenceSnippet: { state: 'WITHDRAWN', content: null } },
      errors: [],
    });
  }
  expect(
    await graph.sql(
      `select count(*)::int as keys from users.user_external_ids where profile_id = $1 and provider = 'analytics'`,
      [person],
    ),
  ).toEqual([{ keys: 0 }]);
}
