/** Companies that have used a template, for tests of what is told about its use. */

interface Database {
  sql(text: string, values?: readonly unknown[]): Promise<unknown>;
}

/**
 * Adds companies that opted in to benchmarks, named Peer 1 and so on. In an instance of the n-th, whose campaign was completed on 30 June 2025,
 * the same five participants took part, at a social return of n, and each ends at a score of n ÷ 10 in readiness for a job.
 *
 * @param template id of the template
 * @param count number of companies, at most 10
 */
export async function addTemplatePeers(
  database: Database,
  template: string,
  count: number,
): Promise<void> {
  await database.sql(
    `insert into users.companies (name, features)
     select 'Peer ' || n, '{"benchmark": {"optIn": true}}' from generate_series(1, $1::int) as n`,
    [count],
  );
  await database.sql(
    `insert into campaigns.campaigns
       (company_id, template_id, beneficiary_group_id, pricing_model, status, name, start_date, end_date, quarter)
     select c.id, $1, g.id, 'seats', 'completed', c.name, '2025-01-01', '2025-06-30', '2025-Q1'
     from users.companies as c cross join (
       select id from programs.beneficiary_groups order by id limit 1) as g
     where c.name ~ '^Peer [0-9]+$'`,
    [template],
  );
  await database.sql(
    `insert into campaigns.campaign_metrics_snapshots
       (campaign_id, company_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents, full_snapshot)
     select id, company_id, day, 0, 5, 100000, jsonb_build_object(
       'valueCents', case when day = end_date then 100000 * substr(name, 6)::int else 0 end, 'investmentCents', 100000,
       'status', case when day = end_date then 'completed' else 'active' end)
     from campaigns.campaigns cross join unnest(array[end_date - 1, end_date]) as day
     where template_id = $1 and name ~ '^Peer [0-9]+$'`,
    [template],
  );
  await database.sql(
    `insert into programs.program_instances (campaign_id, company_id, template_id, name, status, start_date, end_date)
     select id, company_id, template_id, name, 'completed', start_date, end_date
     from campaigns.campaigns where template_id = $1 and name ~ '^Peer [0-9]+$'`,
    [template],
  );
  await database.sql(
    `insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, role, enrolled_at, status, completed_at)
     select u.id, 'mentorship', i.id, 'participant', '2025-01-01Z', 'completed', '2025-06-30Z'
     from programs.program_instances as i cross join (
       select id from users.users where role = 'participant' order by id limit 5) as u
     where i.template_id = $1 and i.name ~ '^Peer [0-9]+$'`,
    [template],
  );
  await database.sql(
    `insert into evidence.evidence_snippets
       (company_id, source_type, source_id, content, program_instance_id, campaign_id, created_at)
     select i.company_id, 'survey', e.user_id, 'Words', i.id, i.campaign_id, day
     from programs.program_instances as i join programs.program_enrollments as e on e.program_instance_id = i.id
       cross join (values (timestamptz '2025-02-01Z'), ('2025-06-01Z')) as words (day)
     where i.template_id = $1 and i.name ~ '^Peer [0-9]+$'`,
    [template],
  );
  // The second model does not count.
  await database.sql(
    `insert into evidence.outcome_scores
       (user_id, evidence_snippet_id, company_id, outcome_type, score, confidence, model_version, created_at)
     select s.source_id, s.id, s.company_id, 'job_readiness',
       case when model = 'second' then 1 when s.created_at < '2025-03-01Z' then 0 else substr(i.name, 6)::int / 10.0 end,
       0.9, model, s.created_at + case when model = 'second' then interval '1 day' else interval '0' end
     from evidence.evidence_snippets as s join programs.program_instances as i on i.id = s.program_instance_id
       cross join (values ('first'), ('second')) as models (model)
     where i.template_id = $1 and i.name ~ '^Peer [0-9]+$'`,
    [template],
  );
}
