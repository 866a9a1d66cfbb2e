import { askSubgraph } from '@teei/test/ask.ts';
import {
  change,
  outcomesAtOnce,
  done,
  eventsAfter,
  newestEvent,
  refused,
} from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  manager,
  MANAGER,
  OTHER,
  OWN,
  ROWS,
  startUsers,
  STRANGER,
  UNKNOWN,
  VOLUNTEER,
} from '../../test/fixtures.ts';
import { addKnownVolunteer, addMember, addPerson } from '../../test/people.ts';

const ask = askSubgraph(startUsers);

const ADD = 'addCompanyMember { membership { id user { id } company { id } } }';
const REMOVE = 'removeCompanyMember { deletedId }';

describe('a member', () => {
  it('who is one already stays it, without an event', async () => {
    const userId = await addKnownVolunteer(ask);
    const before = await newestEvent(ask);
    const first = await done(ask, manager, ADD, { userId });
    expect(await done(ask, manager, ADD, { userId })).toEqual(first);
    expect(first).toMatchObject({ membership: { user: { id: userId }, company: { id: OWN } } });
    expect(await eventsAfter(ask, before)).toHaveLength(1);
  });

  it('is added by staff to the company of the input', async () => {
    const input = { userId: VOLUNTEER, companyId: OTHER };
    expect(await done(ask, admin, ADD, input)).toMatchObject({
      membership: { company: { id: OTHER } },
    });
    expect(await refused(ask, admin, ADD, { userId: VOLUNTEER })).toEqual([
      'companyId BAD_USER_INPUT',
    ]);
    expect(await refused(ask, admin, ADD, { ...input, companyId: UNKNOWN })).toEqual([
      'companyId NOT_FOUND',
    ]);
  });

  it('is a volunteer or a company user', async () => {
    expect(await refused(ask, admin, ADD, { userId: STRANGER, companyId: OTHER })).toEqual([
      'userId BAD_USER_INPUT',
    ]);
  });
});

describe('the last company user', () => {
  it('stays, whichever of two leaves first, also when both leave at once', async () => {
    const peer = await addPerson(ask, 'company_user');
    const [own] = await ask.sql(
      'select id from users.company_users where company_id = $1 and user_id = $2',
      [OWN, MANAGER],
    );
    const ids = [own?.['id'], await addMember(ask, OWN, peer)];
    const outcomes = await outcomesAtOnce(2, (n) => change(ask, admin, REMOVE, { id: ids[n] }));
    expect(outcomes).toEqual({ done: 1, CONFLICT: 1 });
    const [left] = await ask.sql(
      `select count(*)::int as n from users.company_users as m
         join users.users as u on u.id = m.user_id and u.role = 'company_user'
       where m.company_id = $1`,
      [OWN],
    );
    expect(left).toEqual({ n: 1 });
  });

  it('of a company without one keeps nobody else', async () => {
    expect(await done(ask, admin, REMOVE, { id: ROWS.CompanyMembership.other })).toMatchObject({
      deletedId: ROWS.CompanyMembership.other,
    });
  });
});
