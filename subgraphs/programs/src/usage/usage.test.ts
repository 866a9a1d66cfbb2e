import { askSubgraph, read } from '@teei/test/ask.ts';
import { addTemplatePeers } from '@teei/test/template-peers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrograms);
const PEERS = 6;
const SUPPRESSED = { __typename: 'Suppressed', minimumCohort: 5 };

const OPT_IN = `update users.companies set features = '{"benchmark": {"optIn": true}}'`;

beforeAll(async () => {
  await addTemplatePeers(ask, rows.template.language, PEERS);
  await ask.sql(`${OPT_IN} where id = $1`, [rows.company.own]);
  await ask.sql(
    `insert into programs.program_enrollments (user_id, program_type, program_instance_id, role, enrolled_at, status)
     select id, 'language', $1, 'participant', '2025-01-10Z', 'active' from users.users where role = 'participant' limit 5`,
    [rows.instance.language],
  );
  await ask.sql(
    `insert into campaigns.campaign_metrics_snapshots
       (campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents, full_snapshot)
     select campaign_id, company_id, end_date, 0, 5, 0, '{"status": "completed"}'
     from programs.program_instances where id = $1`,
    [rows.instance.language],
  );
});

/** Use of the template that the peers have used. */
async function usage(selection: string, viewer = rows.manager): Promise<unknown> {
  const data = await ask.data(
    viewer,
    `query ($id: ID!) { programTemplate(id: $id) { usage { __typename
       ... on TemplateUsage { ${selection} } ... on Suppressed { reason minimumCohort } } } }`,
    { id: rows.template.language },
  );
  return read(data, 'programTemplate', 'usage');
}

/** Runs a change, asks, and runs another that takes it back. */
async function usageAfter(change: string, undo: string): Promise<unknown> {
  await ask.sql(change);
  const found = await usage('companies instances sroiP50 outcome(type: JOB_READINESS) { mean n }');
  await ask.sql(undo);
  return found;
}

/** Statement that moves the final snapshots of two campaigns to a day. */
const completing = (from: string, to: string) =>
  `update campaigns.campaign_metrics_snapshots as s set snapshot_date = '${to}' from campaigns.campaigns as c
   where c.id = s.campaign_id and c.name in ('Peer 5', 'Peer 6') and snapshot_date = '${from}'`;

/** Snapshots of all peers on a day of this quarter, at a return of 100. */
const LATER = `insert into campaigns.campaign_metrics_snapshots
   (campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents, full_snapshot)
 select id, company_id, '2025-10-02', 0, 5, 100000,
   '{"valueCents": 10000000, "investmentCents": 100000, "status": "completed"}'
 from campaigns.campaigns where name ~ '^Peer [0-9]+$'`;

/** Scores of 1 in this quarter, of everybody who took part at a peer. */
const LATER_SCORES = `with words as (
   insert into evidence.evidence_snippets
     (company_id, source_type, source_id, content, program_instance_id, campaign_id, created_at)
   select i.company_id, 'survey', e.user_id, 'Words', i.id, i.campaign_id, '2025-10-02Z'
   from programs.program_instances as i join programs.program_enrollments as e on e.program_instance_id = i.id
   where i.name ~ '^Peer [0-9]+$' returning *)
 insert into evidence.outcome_scores
   (user_id, evidence_snippet_id, company_id, outcome_type, score, confidence, model_version, created_at)
 select source_id, id, company_id, 'job_readiness', 1, 0.9, 'first', created_at from words`;

/** Statement that says which side a person of some instances was on. */
const speaking = (side: string, names: string) =>
  `update evidence.evidence_snippets set evidence_data = '{"speaker": "${side}"}'
   where source_id = (select min(source_id::text)::uuid from evidence.evidence_snippets)
     and program_instance_id in (select id from programs.program_instances where name ~ '${names}')`;

/** Statement that gives two campaigns settings. */
const overriding = (settings: string) =>
  `update campaigns.campaigns set config_overrides = '${settings}' where name in ('Peer 1', 'Peer 2')`;

/** Statement that changes the investment of a campaign. */
const investing = (cents: number) =>
  `update campaigns.campaign_metrics_snapshots as s set full_snapshot = full_snapshot || '{"investmentCents": ${cents}}'
   from campaigns.campaigns as c where c.id = s.campaign_id and c.name = 'Peer 1'`;

describe('the use of a template', () => {
  const whole = {
    __typename: 'TemplateUsage',
    companies: PEERS,
    instances: PEERS,
    sroiP50: 3.5,
    outcome: { mean: 0.35, n: 5 * PEERS },
  };

  it.each([
    ['a company that opted in, of others', rows.manager, PEERS],
    ['staff, of all', rows.staff, PEERS + 1],
  ])('is told to %s, by first scores and last snapshots', async (_who, viewer, companies) => {
    const selection = `companies instances sroiP50 outcome(type: JOB_READINESS) { mean n }
      none: outcome(type: BELONGING) { n }`;
    expect(await usage(selection, viewer)).toEqual({
      ...whole,
      companies,
      instances: companies,
      none: null,
    });
  });

  it.each([
    ['NOT_A_CONTRIBUTOR', `update users.companies set features = '{}' where name = 'Own'`, 'Own'],
    [
      'TOO_FEW_PEERS',
      `update users.companies set features = '{}' where name in ('Peer 1', 'Peer 2')`,
      'Peer [12]',
    ],
  ])('is withheld as %s', async (reason, change, names) => {
    expect(await usageAfter(change, `${OPT_IN} where name ~ '^${names}$'`)).toEqual({
      ...SUPPRESSED,
      reason,
    });
  });

  it('is withheld where one company has more than a quarter of the people', async () => {
    await ask.sql(
      `insert into programs.program_enrollments
         (user_id, program_type, program_instance_id, role, enrolled_at, status, completed_at)
       select u.id, 'mentorship', i.id, 'volunteer', '2025-01-01Z', 'completed', '2025-06-30Z'
       from programs.program_instances as i, users.users as u
       where i.name = 'Peer 1' and u.role = 'volunteer'`,
    );
    const found = await usage('companies');
    await ask.sql(`delete from programs.program_enrollments where role = 'volunteer'
      and program_instance_id = (select id from programs.program_instances where name = 'Peer 1')`);
    // Twelve of 37 people.
    expect(found).toEqual({ ...SUPPRESSED, reason: 'DOMINATED' });
  });

  it('begins in the quarter after a campaign was completed, whenever it was to end', async () => {
    const [planned, last, next] = ['2025-06-30', '2025-09-30', '2025-10-01'];
    expect(await usageAfter(completing(planned, last), completing(last, planned))).toEqual(whole);
    expect(await usageAfter(completing(planned, next), completing(next, planned))).toEqual({
      ...SUPPRESSED,
      reason: 'TOO_FEW_PEERS',
    });
  });

  it('has nothing of snapshots and scores that came later', async () => {
    const later = `delete from campaigns.campaign_metrics_snapshots where snapshot_date = '2025-10-02'`;
    expect(await usageAfter(LATER, later)).toEqual(whole);
    expect(await usageAfter(LATER_SCORES, 'select')).toEqual(whole);
  });

  it('has the figures alone that are selected', async () => {
    const { companies, instances, sroiP50 } = whole;
    expect(await usage('sroiP50')).toEqual({ __typename: 'TemplateUsage', sroiP50 });
    expect(await usage('companies instances')).toEqual({
      __typename: 'TemplateUsage',
      companies,
      instances,
    });
  });

  it('has no outcome of fewer than five companies with five people, and none that one dominates', async () => {
    const [one, two] = ['^Peer 1$', '^Peer [12]$'];
    expect(await usageAfter(speaking('volunteer', one), speaking('participant', one))).toEqual({
      ...whole,
      outcome: { mean: 0.4, n: 25 },
    });
    expect(await usageAfter(speaking('volunteer', two), speaking('participant', two))).toEqual({
      ...whole,
      outcome: null,
    });
  });

  it('has no return of fewer than five companies, or where one has most of the money', async () => {
    expect(await usageAfter(overriding('{"outcomeMetrics": []}'), overriding('{}'))).toEqual({
      ...whole,
      sroiP50: null,
    });
    expect(await usageAfter(investing(170_000), investing(100_000))).toEqual({
      ...whole,
      sroiP50: null,
    });
  });

  it('is explained by its formulas', async () => {
    expect(
      await usage(
        'explain(figure: "sroiP50") { formula inputs source } none: explain(figure: "x") { formula }',
      ),
    ).toMatchObject({ explain: { inputs: {}, source: 'ROWS' }, none: null });
  });

  it('is not told to people', async () => {
    const query = `query ($id: ID!) { programTemplate(id: $id) { usage { __typename } } }`;
    expect(await ask.codes(rows.participant, query, { id: rows.template.buddy })).toEqual([
      'FORBIDDEN',
    ]);
  });
});
