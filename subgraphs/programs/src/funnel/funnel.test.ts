import { askSubgraph, read } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrograms);
const REFERENCE = [{ __typename: 'ProgramInstance', id: rows.instance.buddy }];
const PEERS = 6;

const count = z.number().nullable();

/** Funnel of the own buddy instance, as its company sees it. */
async function funnel(selection: string): Promise<unknown> {
  const found = await ask.entities(
    rows.manager,
    REFERENCE,
    `... on ProgramInstance { funnel(role: VOLUNTEER) { ${selection} } }`,
  );
  return read(found, 0, 'funnel');
}

/** Other companies with five volunteers each in a completed instance: of the n-th, n have completed. */
async function addPeers(): Promise<void> {
  await ask.sql(
    `with company as (
       insert into users.companies (name, features)
       select 'Peer ' || n, '{"benchmark": {"optIn": true}}' from generate_series(0, $1::int - 1) as n
       returning id, substr(name, 6)::int as n
     ), instance as (
       insert into programs.program_instances (company_id, template_id, name, status, start_date, end_date)
       select id, $2, 'Peer ' || n, 'completed', '2025-01-01', '2025-06-30' from company
       returning id, substr(name, 6)::int as n
     )
     insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, role, enrolled_at, status, completed_at)
     select u.id, 'buddy', i.id, 'volunteer', '2025-01-01Z',
       case when u.nr <= i.n then 'completed' else 'dropped' end,
       case when u.nr <= i.n then timestamptz '2025-06-30Z' end
     from instance as i cross join (
       select id, row_number() over (order by id) as nr from users.users where role = 'volunteer' limit 5
     ) as u`,
    [PEERS, rows.template.buddy],
  );
}

describe('a funnel beside what is usual for its template', () => {
  it('has the median of five or more other companies, when all have opted in to benchmarks', async () => {
    const norm = 'normCompanies tookPartNorm returnedNorm completedNorm';
    const withheld = { normCompanies: null };
    await addPeers();
    expect(await funnel(norm)).toMatchObject(withheld);
    await ask.sql(
      `update users.companies set features = '{"benchmark": {"optIn": true}}' where id = $1`,
      [rows.company.own],
    );
    expect(await funnel(norm)).toEqual({
      normCompanies: PEERS,
      tookPartNorm: 0.5,
      returnedNorm: 0.5,
      completedNorm: 0.5,
    });
    await ask.sql(`update users.companies set features = '{}' where name in ('Peer 0', 'Peer 1')`);
    expect(await funnel(norm)).toMatchObject(withheld);
  });

  it('is explained by its formulas, and withholds of them what it withholds', async () => {
    const explained = await funnel(
      'tookPart enrolled explain(figure: "tookPartShare") { formula inputs source } none: explain(figure: "x") { formula }',
    );
    const { tookPart, enrolled } = z.object({ tookPart: count, enrolled: count }).parse(explained);
    expect(explained).toMatchObject({
      explain: { formula: 'tookPart ÷ enrolled', inputs: { tookPart, enrolled }, source: 'ROWS' },
      none: null,
    });
  });

  it('counts a person of two instances of a campaign once', async () => {
    const found = await ask.entities(
      rows.manager,
      [{ __typename: 'Campaign', id: rows.campaign.own }],
      '... on Campaign { funnel(role: VOLUNTEER) { people: enrolled } }',
    );
    const [row] = await ask.sql(
      `select count(distinct user_id)::int as people from programs.program_enrollments as e
       join programs.program_instances as i on i.id = e.program_instance_id
       where i.campaign_id = $1 and e.role = 'volunteer'`,
      [rows.campaign.own],
    );
    expect(read(found, 0, 'funnel')).toEqual(row);
  });

  it('is not shown to partners and to people', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on ProgramInstance { funnel(role: PARTICIPANT) { minimumGroup } } } }`;
    expect(await ask.codes(rows.participant, query, { of: REFERENCE })).toEqual(['FORBIDDEN']);
  });
});
