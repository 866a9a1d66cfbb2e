import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  manager,
  MANAGER,
  startUsers,
  STRANGER,
  volunteer,
  VOLUNTEER,
} from '../../test/fixtures.ts';
import { addPerson, enroll } from '../../test/people.ts';

const ask = askSubgraph(startUsers);

const CREATE = 'createUser { user { id } }';
const UPDATE = 'updateUser { user { firstName preferredLanguage } }';
const ROLE = 'changeUserRole { user { role } }';
const FLAG = 'setJourneyFlag { user { journeyFlags } }';

describe('an account', () => {
  it('has an e-mail address that no other has, in either case', async () => {
    const taken = ['email CONFLICT'];
    const email = 'VERA@Own.example';
    expect(await refused(ask, admin, CREATE, { email, role: 'VOLUNTEER' })).toEqual(taken);
    expect(await refused(ask, admin, UPDATE, { id: STRANGER, email })).toEqual(taken);
  });

  it('is changed by its person, except for the address, and by nobody else of the company', async () => {
    const input = { id: VOLUNTEER, firstName: 'Vida', preferredLanguage: null };
    expect(await done(ask, volunteer, UPDATE, input)).toMatchObject({
      user: { firstName: 'Vida', preferredLanguage: null },
    });
    expect(await refused(ask, manager, UPDATE, input)).toEqual(['id NOT_FOUND']);
    const query = `mutation { updateUser(input: { id: "${VOLUNTEER}", email: "a@b.example" }) { user { id } } }`;
    expect(await ask.codes(volunteer, query)).toEqual(['FORBIDDEN']);
  });

  it.each(['SystemV/PST8', 'PST', '+01:00', 'Europe/Nowhere'])(
    'has no time zone %s, which does not mean the same everywhere',
    async (timeZone) => {
      const errors = await refused(ask, volunteer, UPDATE, { id: VOLUNTEER, timeZone });
      expect(errors).toEqual(['timeZone BAD_USER_INPUT']);
    },
  );

  it.each(['Europe/Kyiv', 'UTC', 'Etc/GMT+5', 'America/Argentina/Ushuaia'])(
    'has the time zone %s',
    async (timeZone) => {
      const zone = 'updateUser { user { timeZone } }';
      const input = { id: VOLUNTEER, timeZone };
      expect(await done(ask, volunteer, zone, input)).toMatchObject({ user: { timeZone } });
    },
  );

  it('that has been erased is changed by nobody', async () => {
    const id = await addPerson(ask, 'volunteer');
    await ask.sql(`update users.users set email = 'erased+1@invalid' where id = $1`, [id]);
    const gone = ['id CONFLICT'];
    expect(await refused(ask, admin, UPDATE, { id, firstName: 'Again' })).toEqual(gone);
    expect(await refused(ask, admin, FLAG, { id, flag: 'onboarded', value: true })).toEqual(gone);
    expect(await refused(ask, admin, ROLE, { id, role: 'ADMIN' })).toEqual(gone);
  });
});

describe('a role', () => {
  it.each(['waitlisted', 'active', 'paused'])('stays while an enrolment is %s', async (status) => {
    const id = await addPerson(ask, 'volunteer');
    await enroll(ask, id, status);
    expect(await refused(ask, admin, ROLE, { id, role: 'COMPANY_USER' })).toEqual([
      'role CONFLICT',
    ]);
    await ask.sql(`update programs.program_enrollments set status = 'dropped' where user_id = $1`, [
      id,
    ]);
    expect(await done(ask, admin, ROLE, { id, role: 'COMPANY_USER' })).toMatchObject({
      user: { role: 'COMPANY_USER' },
    });
  });

  it('stays for both halves of a match, and for the last company user of a company', async () => {
    for (const id of [VOLUNTEER, MANAGER]) {
      expect(await refused(ask, admin, ROLE, { id, role: 'PARTICIPANT' })).toEqual([
        'role CONFLICT',
      ]);
    }
  });

  it('is not changed while the person is enrolled by it', async () => {
    const id = await addPerson(ask, 'volunteer');
    await ask.sql('begin');
    await ask.sql('set local role programs_admin');
    expect(await ask.sql('select users.role_of($1) as role', [id])).toEqual([
      { role: 'volunteer' },
    ]);
    await ask.sql('reset role');
    const changing = change(ask, admin, ROLE, { id, role: 'PARTICIPANT' });
    await enroll(ask, id);
    await ask.sql('commit');
    expect(read(await changing, 'userErrors', 0, 'code')).toBe('CONFLICT');
  });
});
