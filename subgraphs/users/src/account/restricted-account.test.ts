import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { expect, it } from 'vitest';
import { MANAGER, PARTICIPANT as OTHER, startUsers, VOLUNTEER } from '../../test/fixtures.ts';

const ask = askSubgraph(() => startUsers());
const dpo = { ...officer, userId: MANAGER };
const DISABLE = 'disableAccount { user { isDisabled } }';
const ENABLE = 'enableAccount { user { isDisabled } }';
const REVOKE = 'revokeGrant { accessGrant { id } }';

it('a stolen account of a person whose data is restricted is locked by officers, while staff find nobody', async () => {
  const [grant] = await ask.sql(
    `insert into identity.grants (user_id, scope, reason) values ($1, 'privacy:officer', 'A reason') returning id`,
    [VOLUNTEER],
  );
  await ask.sql(
    `insert into privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
     values ($1, 'restriction', 'completed', now(), now())`,
    [VOLUNTEER],
  );
  const person = { userId: VOLUNTEER, reason: 'Their telephone was stolen' };
  for (const [change, input] of [
    [DISABLE, person],
    [ENABLE, person],
    [REVOKE, { id: grant?.['id'], reason: 'A reason' }],
  ] as const) {
    expect(await refused(ask, admin, change, input)).toEqual([expect.stringMatching(/NOT_FOUND$/)]);
  }
  expect(await done(ask, dpo, DISABLE, person)).toMatchObject({ user: { isDisabled: true } });
  expect(await done(ask, dpo, ENABLE, person)).toMatchObject({ user: { isDisabled: false } });
  await done(ask, dpo, REVOKE, { id: grant?.['id'], reason: 'A reason' });
});

it('an account of anybody else is locked by staff alone', async () => {
  const person = { userId: OTHER, reason: 'A reason' };
  expect(await refused(ask, dpo, DISABLE, person)).toEqual(['userId FORBIDDEN']);
  await done(ask, admin, DISABLE, person);
  expect(await refused(ask, dpo, ENABLE, person)).toEqual(['userId FORBIDDEN']);
  // The database refuses it too.
  for (const call of ['disable_account', 'enable_account']) {
    await ask.sql('begin');
    await ask.sql('set local role users_officer');
    await expect(ask.sql(`select identity.${call}($1)`, [OTHER])).rejects.toThrow('restricted');
    await ask.sql('rollback');
  }
  await done(ask, admin, ENABLE, person);
});
