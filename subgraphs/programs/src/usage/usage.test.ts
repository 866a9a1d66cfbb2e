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

/** Statement that ends two instances on a day. */
const ending = (day: string) =>
  `update programs.program_instances set end_date = '${day}' where name in ('Peer 5', 'Peer 6')`;

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

  it('begins in the quarter after an instance has ended', async () => {
    expect(await usageAfter(ending('2025-09-30'), ending('2025-06-30'))).toEqual(whole);
    expect(await usageAfter(ending('2025-10-01'), ending('2025-06-30'))).toEqual({
      ...SUPPRESSED,
      reason: 'TOO_FEW_PEERS',
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
