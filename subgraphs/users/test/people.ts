/** People and memberships that tests of mutations add. */
import type { Ask } from '@teei/test/ask.ts';
import { OWN } from './fixtures.ts';

/** Adds a person; returns their id. */
export async function addPerson(ask: Pick<Ask, 'sql'>, role: string): Promise<string> {
  const [row] = await ask.sql(
    `insert into users.users (email, role) values (gen_random_uuid() || '@mail.example', $1)
     returning id`,
    [role],
  );
  return String(row?.['id']);
}

/** Adds a volunteer who takes part in the own company's programme, and is no member; returns their id. */
export async function addKnownVolunteer(ask: Pick<Ask, 'sql'>): Promise<string> {
  const id = await addPerson(ask, 'volunteer');
  await enroll(ask, id);
  return id;
}

/** Enrols a volunteer with the own company. */
export async function enroll(
  ask: Pick<Ask, 'sql'>,
  userId: string,
  status = 'active',
): Promise<void> {
  await ask.sql(
    `insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, role, company_id, status)
     select $1, 'buddy', id, 'volunteer', company_id, $3
     from programs.program_instances where company_id = $2 limit 1`,
    [userId, OWN, status],
  );
}

/** Makes a person a member of a company; returns the id of the membership. */
export async function addMember(
  ask: Pick<Ask, 'sql'>,
  companyId: string,
  userId: string,
): Promise<string> {
  const [row] = await ask.sql(
    'insert into users.company_users (company_id, user_id) values ($1, $2) returning id',
    [companyId, userId],
  );
  return String(row?.['id']);
}
