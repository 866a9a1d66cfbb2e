/** Completed sessions with their events, as programs tells of them, and what rollups should say of them. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

function id(kind: string, n: number): string {
  return `0${kind}000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const COMPANY = id('a', 1);
export const CAMPAIGNS = [id('b', 1), id('b', 2)];
export const INSTANCES = [id('c', 1), id('c', 2), id('c', 3)];
const PEOPLE = 12;
export const person = (n: number): string => id('d', n);

/**
 * A company with two campaigns in three instances, and twelve people: half of them volunteers. Analytics alone
 * consume its events, since no domain is there to react to them.
 */
export async function insertPlaces(client: pg.Client): Promise<void> {
  await client.query(`delete from events.subscriptions where consumer <> 'analytics'`);
  await client.query(`insert into users.companies (id, name) values ($1, 'Own')`, [COMPANY]);
  await client.query(
    `insert into users.users (id, email, role)
     select id, 'p' || n || '@mail.example', case when n % 2 = 0 then 'volunteer' else 'participant' end
     from unnest($1::uuid[]) with ordinality as p (id, n)`,
    [Array.from({ length: PEOPLE }, (_, index) => person(index + 1))],
  );
  const { rows } = await client.query<{ id: string }>(
    `insert into programs.program_templates (name, type) values ('T', 'mentorship') returning id`,
  );
  for (const campaign of CAMPAIGNS) {
    await client.query(
      `insert into campaigns.campaigns (id, company_id, name) values ($1, $2, 'C')`,
      [campaign, COMPANY],
    );
  }
  for (const [index, instance] of INSTANCES.entries()) {
    await client.query(
      `insert into programs.program_instances
         (id, campaign_id, company_id, template_id, name, start_date)
       values ($1, $2, $3, $4, 'I', '2025-01-01')`,
      [instance, CAMPAIGNS[index % 2], COMPANY, rows[0]?.id],
    );
  }
}

/** Completes the session with this number: its row and its event, in one transaction. */
export async function complete(client: pg.Client, n: number): Promise<void> {
  const instance = INSTANCES[n % 3];
  const volunteer = person(((n * 2) % PEOPLE) + 2 > PEOPLE ? 2 : ((n * 2) % PEOPLE) + 2);
  const participant = person(((n * 2) % PEOPLE) + 1);
  const minutes = 15 + (n % 90);
  const rating = n % 4 === 0 ? null : (n % 64) / 64;
  const at = new Date(Date.now() - (n % 200) * 86_400_000).toISOString();
  await client.query('begin');
  const { rows } = await client.query<{ id: string; company_id: string }>(
    `insert into programs.kintell_sessions
       (session_type, participant_id, volunteer_id, program_instance_id, scheduled_at, completed_at,
        duration_minutes, rating)
     values ('mentorship', $1, $2, $3, $4, $4, $5, $6) returning id, company_id`,
    [participant, volunteer, instance, at, minutes, rating],
  );
  await client.query(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ('kintell.session.completed', 'session', $1, $2, $3, $4)`,
    [
      rows[0]?.id ?? randomUUID(),
      COMPANY,
      at,
      {
        sessionType: 'mentorship',
        programInstanceId: instance,
        campaignId: CAMPAIGNS[(n % 3) % 2],
        programType: 'mentorship',
        volunteerId: volunteer,
        participantId: participant,
        durationMinutes: minutes,
        rating,
        languageLevel: null,
      },
    ],
  );
  await client.query('commit');
}

/** Figures by day, campaign and instance, as the rows in Postgres have them. */
export async function recompute(client: pg.Client): Promise<readonly object[]> {
  const { rows } = await client.query<object>(
    `select to_char(s.completed_at at time zone 'UTC', 'YYYY-MM-DD') as period,
       i.campaign_id, s.program_instance_id, count(*)::int as sessions,
       sum(s.duration_minutes)::int as volunteer_minutes,
       sum(round(s.duration_minutes / 60.0 * 3200))::int as cost_cents,
       count(distinct s.volunteer_id)::int as volunteers,
       count(distinct s.participant_id)::int as participants,
       (2 * count(*) + count(s.rating))::int as events
     from programs.kintell_sessions as s
       join programs.program_instances as i on i.id = s.program_instance_id
     group by 1, 2, 3 order by 1, 2, 3`,
  );
  return rows;
}
