/** Open programmes of two companies and of TEEI, and people who could take part: what the tests change. */
import type { Ask } from '@teei/test/ask.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, companyUser, person } from '@teei/test/viewers.ts';
import { WEBHOOK_KEY } from '@teei/test/webhook.ts';
import { withProgramsServices } from '../src/subgraph.ts';

const id = (n: number): string => `0b000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const OWN = id(1);
export const OTHER = id(2);
export const CAMPAIGN = id(3);
export const FOREIGN_CAMPAIGN = id(4);
export const TEMPLATE = id(5);
export const GROUP = id(13);
/** Instances of the own campaign, of the other company's, and of TEEI. */
export const INSTANCE = id(6);
export const FOREIGN_INSTANCE = id(7);
export const TEEI_INSTANCE = id(8);
export const ENROLLMENT = id(9);
export const FOREIGN_ENROLLMENT = id(14);
export const SESSION = id(10);
export const FOREIGN_SESSION = id(11);
export const UNKNOWN = id(12);
export const STAFF = id(20);
export const MANAGER = id(21);
/** Two of the own company, one of the other, one of none. */
export const VOLUNTEER = id(22);
export const COLLEAGUE = id(23);
export const STRANGER = id(24);
export const FREE_VOLUNTEER = id(25);
/** The first two have consented to the purpose `program`, the third was never asked. */
export const PARTICIPANT = id(26);
export const NEWCOMER = id(27);
export const UNASKED = id(28);

export const staff = { ...admin, userId: STAFF };
export const manager = companyUser(OWN, MANAGER);
export const coordinator = companyUser(OWN, MANAGER, ['programs:write']);
export const volunteer = person(VOLUNTEER, 'volunteer', OWN);
export const colleague = person(COLLEAGUE, 'volunteer', OWN);
export const freeVolunteer = person(FREE_VOLUNTEER, 'volunteer');
export const participant = person(PARTICIPANT, 'participant');
export const newcomer = person(NEWCOMER, 'participant');
export const unasked = person(UNASKED, 'participant');

/** The programs subgraph on a database that holds the above and nothing else. */
export async function startProgrammes(react = false): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(
    withProgramsServices({ buddySystemKeys: [WEBHOOK_KEY] }),
    {
      seeded: false,
      react,
    },
  );
  await insertPeople(subgraph);
  await insertProgrammes(subgraph);
  return subgraph;
}

async function insertPeople(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    OWN,
    OTHER,
  ]);
  await subgraph.sql(
    `insert into users.users (id, email, role)
     select id, role || n || '@example.org', role
     from unnest($1::uuid[], $2::text[]) with ordinality as u (id, role, n)`,
    [
      [
        STAFF,
        MANAGER,
        VOLUNTEER,
        COLLEAGUE,
        STRANGER,
        FREE_VOLUNTEER,
        PARTICIPANT,
        NEWCOMER,
        UNASKED,
      ],
      [
        'admin',
        'company_user',
        ...Array.from({ length: 4 }, () => 'volunteer'),
        ...Array.from({ length: 3 }, () => 'participant'),
      ],
    ],
  );
  await subgraph.sql(
    `insert into users.company_users (company_id, user_id)
     values ($1, $3), ($1, $4), ($1, $5), ($2, $6)`,
    [OWN, OTHER, MANAGER, VOLUNTEER, COLLEAGUE, STRANGER],
  );
  await subgraph.sql(
    `insert into privacy.user_consents
       (user_id, purpose, consent_given, consent_text, consent_version, consent_date, consent_method)
     select id, 'program', true, 'text', '1', '2025-09-01Z', 'checkbox' from unnest($1::uuid[]) as id`,
    [[PARTICIPANT, NEWCOMER]],
  );
}

async function insertProgrammes(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into programs.program_templates (id, name, type, is_active, default_config)
     values ($1, 'Language café', 'language', false, '{"sessionMinutes": 45, "levels": ["A1"]}')`,
    [TEMPLATE],
  );
  await subgraph.sql(
    `insert into programs.beneficiary_groups (id, name, group_type, eligible_program_types)
     values ($1, 'New here', 'newcomers', '["language"]')`,
    [GROUP],
  );
  await subgraph.sql(
    `insert into campaigns.campaigns
       (id, company_id, template_id, beneficiary_group_id, name, status, pricing_model, start_date,
        end_date, quarter)
     select id, company, $3, $4, 'A campaign', 'active', 'seats', '2025-10-01', '2026-03-31', '2025-Q4'
     from unnest($1::uuid[], $2::uuid[]) as c (id, company)`,
    [[CAMPAIGN, FOREIGN_CAMPAIGN], [OWN, OTHER], TEMPLATE, GROUP],
  );
  await subgraph.sql(
    `insert into programs.program_instances (id, campaign_id, template_id, name, start_date)
     select id, campaign, $3, 'A cohort', '2025-10-01' from unnest($1::uuid[], $2::uuid[]) as i (id, campaign)`,
    [[INSTANCE, FOREIGN_INSTANCE, TEEI_INSTANCE], [CAMPAIGN, FOREIGN_CAMPAIGN, null], TEMPLATE],
  );
}

/** Nobody is enrolled; campaigns and instances run, with these seats on each side. */
export async function reset(ask: Ask, seats = 10): Promise<void> {
  await ask.sql('delete from programs.program_enrollments');
  await ask.sql('set session_replication_role = replica');
  await ask.sql(
    `update campaigns.campaigns set status = 'active', volunteers_enrolled = 0,
       beneficiaries_enrolled = 0, volunteer_capacity = $1, beneficiary_capacity = $1`,
    [seats],
  );
  await ask.sql(`update programs.program_instances set status = 'active'`);
  await ask.sql('set session_replication_role = default');
}

/** Makes one enrolment in the own instance anew, in a state, with the seat that it holds. */
export async function putEnrollment(ask: Ask, state: string, who = VOLUNTEER): Promise<void> {
  const side = who === PARTICIPANT || who === UNASKED ? 'participant' : 'volunteer';
  await reset(ask);
  await ask.sql(
    `insert into programs.program_enrollments
       (id, user_id, program_type, program_instance_id, enrolled_at, status, role, completed_at)
     values ($1, $2, 'language', $3, '2025-11-01Z', $4, $5,
       case when $4 = 'completed' then timestamptz '2025-11-02Z' end)`,
    [ENROLLMENT, who, INSTANCE, state, side],
  );
  await ask.sql(
    `insert into programs.program_enrollments
       (id, user_id, program_type, program_instance_id, enrolled_at, status, role)
     values ($1, $2, 'language', $3, '2025-11-01Z', 'waitlisted', 'volunteer')`,
    [FOREIGN_ENROLLMENT, STRANGER, FOREIGN_INSTANCE],
  );
  if (state !== 'active' && state !== 'paused') return;
  const counter = side === 'volunteer' ? 'volunteers_enrolled' : 'beneficiaries_enrolled';
  await ask.sql(`update campaigns.campaigns set ${counter} = 1 where id = $1`, [CAMPAIGN]);
}

/** Sessions that have just begun: one of the own company's, with these values, and another's. */
export async function putSessions(ask: Ask, values = 'topics = topics'): Promise<void> {
  await ask.sql('delete from programs.kintell_sessions');
  for (const [session, ...places] of [
    [SESSION, PARTICIPANT, VOLUNTEER, INSTANCE],
    [FOREIGN_SESSION, NEWCOMER, STRANGER, FOREIGN_INSTANCE],
  ]) {
    await ask.sql(
      `insert into programs.kintell_sessions
         (id, session_type, participant_id, volunteer_id, program_instance_id, scheduled_at)
       values ($1, 'language', $2, $3, $4, '2025-11-15T09:00:00Z')`,
      [session, ...places],
    );
  }
  await ask.sql(`update programs.kintell_sessions set ${values} where id = $1`, [SESSION]);
}

/** Number of taken seats of the own campaign: of volunteers, then of participants. */
export async function seatsTaken(ask: Ask): Promise<readonly unknown[]> {
  const [row] = await ask.sql(
    'select volunteers_enrolled, beneficiaries_enrolled from campaigns.campaigns where id = $1',
    [CAMPAIGN],
  );
  return [row?.['volunteers_enrolled'], row?.['beneficiaries_enrolled']];
}
