import { askSubgraph, read } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { MANAGER, startUsers, STRANGER, VOLUNTEER, volunteer } from '../../test/fixtures.ts';
import { checkGrant, type GranteeFacts, type RequestedGrant } from './access-grant.rules.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const staff = { ...admin, userId: STRANGER };
const dpo = { ...officer, userId: STRANGER };
const FACTS: GranteeFacts = { tokenRole: 'volunteer', isMember: true, isGranted: false };
const SCOPE = { userId: VOLUNTEER, scope: 'programs:write' };
const ROLE = { userId: VOLUNTEER, role: 'admin', endsAt: '2026-01-02' };
const ONESELF = { ...SCOPE, userId: STRANGER.toUpperCase() };
const OFFICE = { userId: VOLUNTEER, scope: 'privacy:officer' };

describe('a grant', () => {
  it.each<[string, RequestedGrant, Partial<GranteeFacts>, typeof admin, string | null]>([
    ['of a scope by staff is fine', SCOPE, {}, staff, null],
    ['of a role for a time is fine', ROLE, {}, staff, null],
    ['by an officer of their own office is fine', OFFICE, { tokenRole: 'admin' }, dpo, null],
    ['of nothing is refused', { userId: VOLUNTEER }, {}, staff, 'BAD_USER_INPUT'],
    ['of both is refused', { ...SCOPE, role: 'admin' }, {}, staff, 'BAD_USER_INPUT'],
    ['to nobody is refused', SCOPE, { tokenRole: null }, staff, 'NOT_FOUND'],
    ['to oneself is refused', { ...SCOPE, userId: STRANGER }, {}, staff, 'FORBIDDEN'],
    ['to oneself in capitals is refused', ONESELF, {}, staff, 'FORBIDDEN'],
    ['that has ended is refused', { ...SCOPE, endsAt: NOW }, {}, staff, 'BAD_USER_INPUT'],
    ['a second time is refused', SCOPE, { isGranted: true }, staff, 'CONFLICT'],
    ['of an office by staff is refused', OFFICE, { tokenRole: 'admin' }, staff, 'FORBIDDEN'],
    ['of an office to a volunteer is refused', OFFICE, {}, dpo, 'CONFLICT'],
    ['of anything else by an officer is refused', SCOPE, {}, dpo, 'FORBIDDEN'],
    [
      'of a company role without a company is refused',
      { userId: VOLUNTEER, role: 'company_user' },
      { isMember: false },
      staff,
      'CONFLICT',
    ],
  ])('%s', (_title, grant, facts, viewer, code) => {
    const errors = checkGrant(grant, { ...FACTS, ...facts }, viewer, NOW);
    expect(errors.map((error) => error.code)).toEqual(code === null ? [] : [code]);
  });
});

const GRANT = 'grantAccess { accessGrant { id role scope grantedBy { id } user { id } } }';
const REVOKE = 'revokeGrant { accessGrant { id } }';

describe('what is granted', () => {
  const ask = askSubgraph(startUsers);

  /** Standing of the person, which gateways compare tokens with. */
  async function standing(): Promise<unknown> {
    const [row] = await ask.sql(
      'select role, scopes from identity.standings_of(array[$1]::uuid[])',
      [VOLUNTEER],
    );
    return row;
  }

  it('holds for tokens until it is revoked or ends, with a role in place of the own', async () => {
    const manager = { ...admin, userId: MANAGER };
    const role = await done(ask, manager, GRANT, {
      userId: VOLUNTEER,
      role: 'ADMIN',
      reason: 'Covers for Astrid',
    });
    expect(role).toMatchObject({ accessGrant: { role: 'ADMIN', grantedBy: { id: MANAGER } } });
    await done(ask, manager, GRANT, {
      userId: VOLUNTEER,
      scope: 'PROGRAMS_WRITE',
      reason: 'Coordinates',
      endsAt: '2999-01-01T00:00:00Z',
    });
    expect(await standing()).toEqual({ role: 'admin', scopes: ['programs:write'] });
    const { found } = await ask.entity(admin, { __typename: 'User', id: VOLUNTEER }, 'role');
    expect(read(found, 'role')).toBe('VOLUNTEER');
    const mine = await ask.data(volunteer, '{ me { accessGrants { role scope } } }');
    expect(read(mine, 'me', 'accessGrants')).toEqual([
      { role: null, scope: 'PROGRAMS_WRITE' },
      { role: 'ADMIN', scope: null },
    ]);
    const id = read(role, 'accessGrant', 'id');
    await done(ask, manager, REVOKE, { id, reason: 'Astrid is back' });
    await ask.sql(`update identity.grants set ends_at = now() where scope is not null`);
    expect(await standing()).toEqual({ role: 'volunteer', scopes: [] });
    expect(read(await ask.data(admin, '{ accessGrants { id } }'), 'accessGrants')).toEqual([]);
  });
});
