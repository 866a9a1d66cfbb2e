import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSessions, type Sessions, type Settings } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

const STAFF = { user_id: id('staff') };
const COMPANY = { company_id: id('a company'), user_id: id('a manager') };
const VOLUNTEER = { company_id: id('a company'), user_id: id('a volunteer') };
const PARTICIPANT = { user_id: id('a participant') };

/** The classes that programmes are changed by. */
const VIEWERS = {
  admin: STAFF,
  company: COMPANY,
  volunteer: VOLUNTEER,
  participant: PARTICIPANT,
} satisfies Record<string, Settings>;
type ViewerName = keyof typeof VIEWERS;

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

/** Value of an expression for a viewer in the programs domain. */
async function ask(
  viewer: ViewerName,
  expression: string,
  ...values: readonly unknown[]
): Promise<unknown> {
  const role = viewer === 'admin' || viewer === 'company' ? viewer : 'person';
  const [row] = await sessions.asViewer(
    `programs_${role}`,
    VIEWERS[viewer],
    `SELECT ${expression} AS answer`,
    values,
  );
  return row?.['answer'];
}

describe('the role of a person', () => {
  test.each([
    ['admin', 'b participant', 'participant'],
    ['company', 'a volunteer', 'volunteer'],
    ['company', 'a manager', 'company_user'],
    ['company', 'a participant', null],
    ['company', 'b volunteer', null],
    ['volunteer', 'a volunteer', 'volunteer'],
    ['volunteer', 'a manager', null],
    ['participant', 'a participant', 'participant'],
    ['participant', 'b participant', null],
    ['admin', 'nobody', null],
  ] as const)('is told to %s of %s: %s', async (viewer, person, role) => {
    expect(await ask(viewer, 'users.role_of($1)', id(person))).toBe(role);
  });
});

test.each(['admin', 'company', 'volunteer'] as const)(
  'the role of a person who has been erased is told to nobody: not to %s',
  async (viewer) => {
    const erased = id('a volunteer');
    const emailOf = `UPDATE users.users SET email = $2 WHERE id = $1`;
    await sessions.asOwner(emailOf, [erased, `erased+${erased}@invalid`]);
    const role = await ask(viewer, 'users.role_of($1)', erased);
    await sessions.asOwner(emailOf, [erased, 'again@a.example']);
    expect(role).toBeNull();
  },
);

describe('whether a consent is live', () => {
  beforeAll(() =>
    sessions.asOwner(
      `INSERT INTO privacy.user_consents (user_id, purpose, consent_given, consent_text,
         consent_version, consent_method)
       SELECT id, 'program', true, 'text', '1', 'checkbox' FROM users.users WHERE role = 'participant'`,
    ),
  );

  test.each([
    ['admin', 'b participant', true],
    ['company', 'a participant', true],
    ['company', 'b participant', false],
    ['participant', 'a participant', true],
    ['participant', 'b participant', false],
    ['volunteer', 'a participant', false],
  ] as const)('is told to %s of %s: %s', async (viewer, person, told) => {
    const expression = `privacy.has_consent($1, 'program', now())`;
    expect(await ask(viewer, expression, id(person))).toBe(told);
  });
});

describe('whether a campaign has instances', () => {
  const STAFF_OF_A = { ...STAFF, company_id: id('a company') };

  test.each([
    ['admin', STAFF, 'b campaign', true],
    ['admin', STAFF_OF_A, 'b campaign', true],
    ['admin', STAFF, 'no campaign', false],
    ['company', COMPANY, 'a campaign', true],
    ['company', COMPANY, 'b campaign', false],
    ['company', { user_id: id('a manager') }, 'a campaign', false],
  ] as const)('is told to %s with %j of %s: %s', async (name, settings, campaign, told) => {
    const sql = 'SELECT programs.has_instances($1) AS told';
    const asked = sessions.asViewer(`campaigns_${name}`, settings, sql, [id(campaign)]);
    expect(await asked).toEqual([{ told }]);
  });
});

describe('the days of the instances of a campaign', () => {
  test.each([
    ['admin', 'b campaign', true],
    ['company', 'a campaign', true],
    ['company', 'b campaign', false],
    ['admin', 'no campaign', false],
  ] as const)('are told to %s of %s: %s', async (name, campaign, told) => {
    const sql = 'SELECT programs.instance_days($1) IS NOT NULL AS told';
    const settings = name === 'admin' ? STAFF : COMPANY;
    const asked = sessions.asViewer(`campaigns_${name}`, settings, sql, [id(campaign)]);
    expect(await asked).toEqual([{ told }]);
  });
});

describe('the status of a campaign', () => {
  test.each([
    ['admin', 'b campaign', 'active'],
    ['company', 'a campaign', 'active'],
    ['company', 'b campaign', null],
  ] as const)('is told to %s of %s: %s', async (viewer, campaign, status) => {
    expect(await ask(viewer, 'campaigns.status_of($1)', id(campaign))).toBe(status);
  });

  test('is not told to persons', async () => {
    await expect(ask('participant', 'campaigns.status_of($1)', id('a campaign'))).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('a seat', () => {
  const SEATS = `ARRAY[campaigns.reserve_seat($1, $2), campaigns.reserve_seat($1, $2),
    campaigns.release_seat($1, $2)::text]`;
  const seats = (viewer: ViewerName, campaign: string, side: string): Promise<unknown> =>
    ask(viewer, SEATS, id(campaign), side);
  const TAKEN = ['seated', 'full', 'true'];
  const NONE = ['closed', 'closed', 'false'];

  beforeEach(() =>
    sessions.asOwner(
      `UPDATE campaigns.campaigns SET volunteer_capacity = 1, beneficiary_capacity = 1,
         volunteers_enrolled = 0, beneficiaries_enrolled = 0`,
    ),
  );

  test.each([
    ['admin', 'b campaign', 'volunteer', TAKEN],
    ['company', 'a campaign', 'participant', TAKEN],
    ['company', 'b campaign', 'participant', NONE],
    ['volunteer', 'a campaign', 'volunteer', TAKEN],
    ['volunteer', 'b campaign', 'volunteer', NONE],
    ['participant', 'a campaign', 'participant', TAKEN],
    // A participant takes a seat anywhere, and gives back what they could have had.
    ['participant', 'b campaign', 'participant', ['seated', 'full', 'false']],
    ['participant', 'b campaign', 'volunteer', NONE],
  ] as const)('is for %s at %s as %s: %j', async (viewer, campaign, side, answers) => {
    expect(await seats(viewer, campaign, side)).toEqual(answers);
  });

  test('is given away while the campaign recruits or runs, and given back whenever', async () => {
    const found = new Map<string, unknown>();
    await sessions.asOwner('ALTER TABLE campaigns.campaigns DISABLE TRIGGER refuse_transition');
    const states = 'draft planned recruiting paused completed closed active'.split(' ');
    for (const state of states) {
      await sessions.asOwner(
        'UPDATE campaigns.campaigns SET status = $1, volunteers_enrolled = 0',
        [state],
      );
      const answer = `ARRAY[campaigns.reserve_seat($1, 'volunteer')]`;
      found.set(state, await ask('volunteer', answer, id('a campaign')));
      await sessions.asOwner('UPDATE campaigns.campaigns SET volunteers_enrolled = 1');
      expect(
        await ask('volunteer', `campaigns.release_seat($1, 'volunteer')`, id('a campaign')),
      ).toBe(true);
    }
    await sessions.asOwner('ALTER TABLE campaigns.campaigns ENABLE TRIGGER refuse_transition');
    expect(Object.fromEntries(found)).toEqual({
      draft: ['closed'],
      planned: ['closed'],
      recruiting: ['seated'],
      active: ['seated'],
      paused: ['closed'],
      completed: ['closed'],
      closed: ['closed'],
    });
  });

  test('is of one of two sides', async () => {
    for (const name of ['reserve_seat', 'release_seat']) {
      await expect(
        ask('admin', `campaigns.${name}($1, 'guest')`, id('a campaign')),
      ).rejects.toThrow('expected volunteer or participant');
    }
  });
});

function isKnown(viewer: ViewerName, instance: string): Promise<unknown> {
  return ask(viewer, 'EXISTS (SELECT FROM programs.instance_facts($1))', id(instance));
}

describe('the facts of an instance', () => {
  test.each([
    ['admin', 'b instance', true],
    ['company', 'a instance', true],
    ['company', 'b instance', false],
    ['volunteer', 'a instance', true],
    ['volunteer', 'b instance', false],
    ['participant', 'a instance', true],
    ['participant', 'b instance', true],
    ['admin', 'no instance', false],
  ] as const)('are told to %s of %s while it is open: %s', async (viewer, instance, told) => {
    expect(await isKnown(viewer, instance)).toBe(told);
  });

  test('are told to participants, once it is not open, only where they take part', async () => {
    await sessions.asOwner(`UPDATE programs.program_instances SET status = 'cancelled'`);
    expect(await isKnown('participant', 'b instance')).toBe(false);
    expect(await isKnown('participant', 'a instance')).toBe(true);
    await sessions.asOwner('DELETE FROM programs.program_enrollments');
    // Of the session that they had there.
    expect(await isKnown('participant', 'a instance')).toBe(true);
    await sessions.asOwner('DELETE FROM programs.kintell_sessions');
    expect(await isKnown('participant', 'a instance')).toBe(false);
  });
});
