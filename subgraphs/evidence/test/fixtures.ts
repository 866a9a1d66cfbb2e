/** Rows of two companies: evidence, scores and requests to models. */
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { companyUser, partner, person } from '@teei/test/viewers.ts';
import type { EvidenceServices } from '../src/context.ts';
import { withEvidenceServices } from '../src/subgraph.ts';
import { extractiveModel } from '../src/summary/extractive-model.ts';

/** Fixed id by number. */
function id(n: number): string {
  return `0d000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const OWN = id(1);
export const OTHER = id(2);
/** Id of no row. */
export const UNKNOWN = id(9_999);

/** Author of all snippets. */
export const AUTHOR = id(11);
/** Person without snippets. */
export const STRANGER = id(12);

export const CAMPAIGN = id(21);
/** Has evidence without scores and evidence of equal merit. */
export const QUIET_CAMPAIGN = id(22);
/** The other company's. */
export const FOREIGN_CAMPAIGN = id(23);
export const INSTANCE = id(31);

/** Best outcomes, all columns filled, published. */
export const BEST = id(101);
/** Snippet whose withdrawal was interrupted: the content is still there. */
export const WITHDRAWN = id(102);
/** Withdrawn altogether. */
export const TOMBSTONE = id(103);
/** Given in a survey, never scored. */
export const SURVEY = id(104);
/** Good outcomes of which the model is not sure. */
export const UNSURE = id(105);
/** Two pieces of equal merit, the second newer, and one whose score the model could not tell. */
export const EQUAL_OLD = id(106);
export const EQUAL_NEW = id(107);
export const UNTOLD = id(108);
/** The other company's. */
export const FOREIGN = id(109);
/** Number of further snippets of the own company, without a campaign, three with each timestamp. */
const MORE = 24;

export const SCORE = id(201);
export const FOREIGN_SCORE = id(202);
export const PROMPT = id(301);
export const FOREIGN_PROMPT = id(302);
export const REQUEST = id(311);

export const manager = companyUser(OWN);
export const otherManager = companyUser(OTHER);
export const machine = partner(OWN);
export const author = person(AUTHOR, 'participant');
export const stranger = person(STRANGER, 'volunteer', OWN);

/** Starts the evidence subgraph on a database with only these rows. */
export async function startEvidence({
  react = false,
  model = extractiveModel,
  embedder,
}: Partial<EvidenceServices> & { readonly react?: boolean } = {}): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(withEvidenceServices({ model, embedder }), {
    seeded: false,
    react,
  });
  await insertProgrammes(subgraph);
  await insertSnippets(subgraph);
  await insertScores(subgraph);
  await insertPrompts(subgraph);
  return subgraph;
}

async function insertProgrammes(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    OWN,
    OTHER,
  ]);
  await subgraph.sql(
    `insert into users.users (id, email, role) values
       ($1, 'author@mail.example', 'participant'), ($2, 'stranger@own.example', 'volunteer')`,
    [AUTHOR, STRANGER],
  );
  await subgraph.sql(
    `insert into campaigns.campaigns (id, company_id, name) values
       ($1, $4, 'Loud'), ($2, $4, 'Quiet'), ($3, $5, 'Foreign')`,
    [CAMPAIGN, QUIET_CAMPAIGN, FOREIGN_CAMPAIGN, OWN, OTHER],
  );
  await subgraph.sql(
    `with template as (
       insert into programs.program_templates (name, type) values ('Mentors', 'mentorship')
       returning id
     )
     insert into programs.program_instances
       (id, campaign_id, company_id, template_id, name, start_date)
     select $1, $2, $3, id, 'Mentors', '2025-01-01' from template`,
    [INSTANCE, CAMPAIGN, OWN],
  );
}

/** Embedding with a given share of the first dimension and the rest in the second. */
const MEANING = `array(select case n when 1 then m.first when 2 then sqrt(1 - m.first ^ 2) else 0 end
  from generate_series(1, 512) as n)::real[]`;

async function insertSnippets(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into evidence.evidence_snippets
       (id, company_id, campaign_id, program_instance_id, source_type, source_id, content,
        metadata, evidence_data, created_at, embedding)
     select s.id, s.company, s.campaign, s.instance, s.source, gen_random_uuid(), s.content,
       s.metadata, '{"theme": "job_readiness"}', s.at, case when m.first is not null then ${MEANING} end
     from (values
       ($1::uuid, $10::uuid, $12::uuid, $15::uuid, 'buddy_feedback', 'I felt ready.',
        '{"state": "redacted", "publication": {"live": true}}'::jsonb, '2025-10-01Z'::timestamptz, 1.0),
       ($2, $10, $12, $15, 'kintell_feedback', 'Do not quote me secretly.',
        '{"state": "withdrawn"}', '2025-10-02Z', 0.99),
       ($3, $10, $12, $15, 'checkin_note', '[withdrawn]', '{"state": "redacted"}', '2025-10-03Z', null),
       ($4, $10, $12, null, 'survey', 'It was fine.', '{"state": "live"}', '2025-10-04Z', 0.6),
       ($5, $10, $12, $15, 'learning_note', 'I think I can do it.',
        '{"publication": {"consented": true}}', '2025-10-05Z', 0.8),
       ($6, $10, $13, null, 'checkin_note', 'The same, earlier.', '{}', '2025-10-06Z', null),
       ($7, $10, $13, null, 'checkin_note', 'The same, later.', '{}', '2025-10-07Z', null),
       ($8, $10, $13, null, 'checkin_note', 'Hard to say.', '{}', '2025-10-08Z', null),
       ($9, $11, $14, null, 'buddy_feedback', 'The other company felt ready.', '{}',
        '2025-10-09Z', 1.0)
     ) as s (id, company, campaign, instance, source, content, metadata, at, nearness)
     cross join lateral (select s.nearness as first) as m`,
    [
      BEST,
      WITHDRAWN,
      TOMBSTONE,
      SURVEY,
      UNSURE,
      EQUAL_OLD,
      EQUAL_NEW,
      UNTOLD,
      FOREIGN,
      OWN,
      OTHER,
      CAMPAIGN,
      QUIET_CAMPAIGN,
      FOREIGN_CAMPAIGN,
      INSTANCE,
    ],
  );
  await subgraph.sql(
    `insert into evidence.evidence_snippets
       (company_id, source_type, source_id, content, created_at)
     select $1, 'survey', gen_random_uuid(), 'More ' || n,
       timestamptz '2025-03-01Z' + n / 3 * interval '1 day'
     from generate_series(1, $2::int) as n`,
    [OWN, MORE],
  );
}

async function insertScores(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into evidence.outcome_scores
       (id, user_id, evidence_snippet_id, outcome_type, score, confidence, model_version, created_at)
     values
       ($1, $3, $4, 'job_readiness', 0.9, 0.9, 'q2q-1', '2025-10-01T01:00:00Z'),
       (default, $3, $4, 'confidence', 0.7, 0.8, 'q2q-1', '2025-10-01T02:00:00Z'),
       (default, $3, $5, 'job_readiness', 1, 1, 'q2q-1', '2025-10-02T01:00:00Z'),
       (default, $3, $6, 'job_readiness', 0.95, 0.3, 'q2q-1', '2025-10-05T01:00:00Z'),
       (default, $3, $7, 'belonging', 0.5, 0.6, 'q2q-1', '2025-10-06T01:00:00Z'),
       (default, $3, $8, 'belonging', 0.6, 0.5, 'q2q-1', '2025-10-07T01:00:00Z'),
       (default, $3, $9, 'well_being', null, 0.2, 'q2q-1', '2025-10-08T01:00:00Z'),
       ($2, $11, $10, 'job_readiness', 0.8, 0.8, 'q2q-1', '2025-10-09T01:00:00Z')`,
    [
      SCORE,
      FOREIGN_SCORE,
      AUTHOR,
      BEST,
      WITHDRAWN,
      UNSURE,
      EQUAL_OLD,
      EQUAL_NEW,
      UNTOLD,
      FOREIGN,
      STRANGER,
    ],
  );
}

async function insertPrompts(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into evidence.ai_prompt_audit
       (id, company_id, request_id, operation, model_name, prompt_text, response_text, status,
        safety_check_passed, evidence_gate_passed, budget_check_passed, tokens_input,
        tokens_output, cost_usd, evidence_ids, created_at)
     values
       ($1, $3, $5, 'report-generation', 'writer-2', 'Write.', 'Written.', 'success',
        true, true, true, 1000, 200, 0.1, jsonb_build_array($6::text, $7::text, 'no id'), '2025-10-01Z'),
       (default, $3, gen_random_uuid(), 'nlq-query', 'writer-2', 'Ask.', null, 'blocked_evidence',
        true, false, null, 10, 0, 0.000001, '[]', '2025-10-02Z'),
       (default, $3, gen_random_uuid(), 'q2q-classification', 'q2q-1', 'Read.', 'Read.', 'success',
        true, true, true, 500, 50, 0.2, '[]', '2025-10-03Z'),
       (default, $3, gen_random_uuid(), 'nlq-query', 'writer-2', 'Ask.', null, null,
        null, null, null, 0, 0, 0, '[]', '2025-10-04Z'),
       (default, $3, gen_random_uuid(), 'nlq-query', 'writer-2', 'Earlier.', 'Yes.', 'success',
        true, true, true, 7, 7, 7, '[]', '2025-09-30T23:59:59Z'),
       ($2, $4, gen_random_uuid(), 'nlq-query', 'writer-2', 'Foreign.', null, 'blocked_safety',
        false, null, null, 99, 0, 0.5, '[]', '2025-10-05Z')`,
    [PROMPT, FOREIGN_PROMPT, OWN, OTHER, REQUEST, BEST, FOREIGN],
  );
}
