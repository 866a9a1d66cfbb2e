import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { MANAGER, startUsers, STRANGER, VOLUNTEER } from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);
const staff = { ...admin, userId: MANAGER };

const LINK = 'linkExternalIdentity { externalIdentity { id externalId user { id } } }';
const UNLINK = 'unlinkExternalIdentity { deletedId }';
const MIGRATE = 'migrateLegacyExternalIds { migrated remaining conflicting }';

/** Newest entries of the log of identity changes of a system. */
async function auditOf(provider: string): Promise<unknown> {
  return ask.sql(
    `select profile_id, external_id, operation, performed_by from users.identity_linking_audit
     where provider = $1 order by performed_at`,
    [provider],
  );
}

describe('an external identity', () => {
  it('is linked and unlinked with an entry in the log each', async () => {
    const input = { userId: STRANGER, provider: 'GOODERA', externalId: 'goo-1' };
    const linked = await done(ask, staff, LINK, input);
    await done(ask, staff, UNLINK, { id: read(linked, 'externalIdentity', 'id') });
    const entry = { profile_id: STRANGER, external_id: 'goo-1', performed_by: MANAGER };
    expect(await auditOf('goodera')).toEqual([
      { ...entry, operation: 'created' },
      { ...entry, operation: 'deleted' },
    ]);
  });

  it('that is linked already names nobody', async () => {
    const input = { userId: STRANGER, provider: 'BENEVITY', externalId: 'ben-1' };
    const answer = await ask.execute(
      admin,
      `mutation ($input: LinkExternalIdentityInput!) {
         linkExternalIdentity(input: $input) { userErrors { field code message } } }`,
      { input },
    );
    expect(read(answer.data, 'linkExternalIdentity', 'userErrors')).toEqual([
      {
        field: ['externalId'],
        code: 'CONFLICT',
        message: 'externalId: expected another value: this one is taken.',
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain(VOLUNTEER);
  });

  it('of the analytics store is neither linked nor unlinked by hand', async () => {
    const input = { userId: STRANGER, provider: 'ANALYTICS', externalId: '1' };
    expect(await refused(ask, admin, LINK, input)).toEqual(['provider BAD_USER_INPUT']);
    const [key] = await ask.sql(
      `select id from users.user_external_ids where provider = 'analytics'`,
    );
    expect(await refused(ask, admin, UNLINK, { id: key?.['id'] })).toEqual(['id CONFLICT']);
  });
});

describe('legacy ids', () => {
  it('are copied batch by batch, each once, and those of others are counted', async () => {
    await ask.sql(
      `insert into users.external_id_mappings (user_id, external_system, external_id)
       select $1, 'buddy', 'b-' || n from generate_series(1, 3) as n`,
      [STRANGER],
    );
    // Vera has this id by now.
    await ask.sql(
      `insert into users.external_id_mappings (user_id, external_system, external_id)
       values ($1, 'discord', 'vera#1')`,
      [STRANGER],
    );
    const before = await newestEvent(ask);
    const batches = [];
    for (const limit of [2, 2, 2, 2]) batches.push(await done(ask, staff, MIGRATE, { limit }));
    // Two more legacy ids were there before.
    expect(batches).toMatchObject([
      { migrated: 2, remaining: 3, conflicting: 1 },
      { migrated: 2, remaining: 1, conflicting: 1 },
      { migrated: 1, remaining: 0, conflicting: 1 },
      { migrated: 0, remaining: 0, conflicting: 1 },
    ]);
    expect(await eventsAfter(ask, before)).toHaveLength(5);
    expect(await auditOf('kintell')).toHaveLength(2);
  });
});
