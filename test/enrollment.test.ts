/** Contention, settled by the database: as many people get a seat as there are seats. */
import { ACCOUNTS, FJORDBANK, MENTORS_FOR_UKRAINE } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { askAgain } from './ask-again.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const SEATS = 50;
const VOLUNTEERS = 200;
const INSTANCE = '0c000000-0000-4000-8000-000000000001';

/** Members of the company, as many as could never all be seated. */
const volunteerId = (n: number): string => `0c000000-0000-4000-8000-0000000${String(10_000 + n)}`;

async function openInstance(graph: TestGraph): Promise<void> {
  await graph.sql(
    `update campaigns.campaigns set status = 'active', volunteer_capacity = $2, volunteers_enrolled = 0
     where id = $1`,
    [MENTORS_FOR_UKRAINE, SEATS],
  );
  await graph.sql(
    `insert into programs.program_instances (id, campaign_id, template_id, name, start_date)
     select $2, id, template_id, 'One more cohort', '2025-11-01' from campaigns.campaigns where id = $1`,
    [MENTORS_FOR_UKRAINE, INSTANCE],
  );
  const people = Array.from({ length: VOLUNTEERS }, (_, n) => volunteerId(n));
  await graph.sql(
    `insert into users.users (id, email, role)
     select id, id || '@example.org', 'volunteer' from unnest($1::uuid[]) as id`,
    [people],
  );
  await graph.sql(
    `insert into users.company_users (company_id, user_id) select $1, id from unnest($2::uuid[]) as id`,
    [FJORDBANK, people],
  );
}

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
    await openInstance(graph);
  });
  afterAll(() => graph.close());

  it(`gives ${VOLUNTEERS} people who enrol at once ${SEATS} seats, and lets the others wait`, async () => {
    const answers = await Promise.all(
      Array.from({ length: VOLUNTEERS }, (_, n) =>
        askAgain(graph)(
          `mutation ($input: EnrollInput!) {
             enroll(input: $input) { enrollment { status } userErrors { code } } }`,
          {
            as: { sub: volunteerId(n), role: 'volunteer', tenantId: FJORDBANK, scopes: [] },
            variables: { input: { programInstanceId: INSTANCE, idempotencyKey: `volunteer-${n}` } },
          },
        ),
      ),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const statuses = answers.map(({ data }) => read(data, 'enroll', 'enrollment', 'status'));
    expect(Object.groupBy(statuses, String)).toMatchObject({
      ACTIVE: { length: SEATS },
      WAITLISTED: { length: VOLUNTEERS - SEATS },
    });
    const [counted] = await graph.sql(
      `select volunteers_enrolled as taken,
         (select count(*)::int from events.outbox where event_type = 'enrollment.created') as told
       from campaigns.campaigns where id = $1`,
      [MENTORS_FOR_UKRAINE],
    );
    expect(counted).toEqual({ taken: SEATS, told: VOLUNTEERS });
  });

  it('shows the company a campaign that is full', async () => {
    const { data } = await graph.ask(
      `{ campaign(id: "${MENTORS_FOR_UKRAINE}") { volunteersEnrolled capacityUtilization } }`,
      { as: tokenSubject(ACCOUNTS.companyUser) },
    );
    expect(data).toEqual({ campaign: { volunteersEnrolled: SEATS, capacityUtilization: 1 } });
  });

  it('gives the seat of who leaves to who has waited longest, by itself', async () => {
    const [leaving, next] = await graph.sql(
      `select distinct on (status) id, status from programs.program_enrollments
       where program_instance_id = $1 order by status, enrolled_at, id`,
      [INSTANCE],
    );
    const { data } = await graph.ask(
      `mutation ($input: TransitionEnrollmentInput!) {
         transitionEnrollment(input: $input) { enrollment { status } userErrors { code } } }`,
      {
        as: tokenSubject(ACCOUNTS.coordinator),
        variables: { input: { id: leaving?.['id'], to: 'DROPPED', reason: 'Moved away.' } },
      },
    );
    expect(read(data, 'transitionEnrollment', 'enrollment')).toEqual({ status: 'DROPPED' });
    await vi.waitFor(
      async () => {
        const query = 'select status from programs.program_enrollments where id = $1';
        expect(await graph.sql(query, [next?.['id']])).toEqual([{ status: 'active' }]);
      },
      { timeout: 20_000, interval: 50 },
    );
  });

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
