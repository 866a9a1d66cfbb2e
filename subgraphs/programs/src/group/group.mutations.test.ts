import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, refused, whileUncommitted } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { describe, expect, it } from 'vitest';
import { DEACTIVATE_GROUP, putGroup, UPDATE_GROUP } from '../../test/catalogue.ts';
import * as rows from '../../test/changing.ts';

const ask = askSubgraph(rows.startProgrammes);

/** Enrols so many participants in an instance that is for a group. */
async function enroll(groupId: string, participants: number): Promise<void> {
  await ask.sql('update programs.program_instances set beneficiary_group_id = $1 where id = $2', [
    groupId,
    rows.INSTANCE,
  ]);
  await ask.sql('delete from programs.program_enrollments');
  await ask.sql(
    `with people as (
       insert into users.users (email, role)
       select 'member' || n || '-' || gen_random_uuid() || '@example.org', 'participant'
       from generate_series(1, $2) as n returning id
     )
     insert into programs.program_enrollments (user_id, program_type, program_instance_id, role)
     select id, 'language', $1, 'participant' from people`,
    [rows.INSTANCE, participants],
  );
}

describe('a beneficiary group', () => {
  it('changes where it is given values, and must be given one', async () => {
    const id = await putGroup(ask);
    const input = { id, name: 'Nurses and doctors', countryCode: 'NO' };
    expect(await done(ask, rows.staff, UPDATE_GROUP, input)).toMatchObject({
      beneficiaryGroup: { name: 'Nurses and doctors', countryCode: 'NO', isPublic: false },
    });
    expect(await done(ask, rows.staff, UPDATE_GROUP, { id, countryCode: null })).toMatchObject({
      beneficiaryGroup: { name: 'Nurses and doctors', countryCode: null },
    });
    expect(await refused(ask, rows.staff, UPDATE_GROUP, { id })).toEqual(['BAD_USER_INPUT']);
  });

  it('is public from five participants on, and stays so', async () => {
    const [id, input] = [rows.GROUP, { id: rows.GROUP, isPublic: true }];
    await enroll(id, 4);
    expect(await refused(ask, rows.staff, UPDATE_GROUP, input)).toEqual([
      'isPublic BAD_USER_INPUT',
    ]);
    await enroll(id, 5);
    const isPublic = { beneficiaryGroup: { isPublic: true } };
    expect(await done(ask, rows.staff, UPDATE_GROUP, input)).toMatchObject(isPublic);
    await enroll(id, 0);
    expect(await done(ask, rows.staff, UPDATE_GROUP, input)).toMatchObject(isPublic);
  });

  it.each(['planned', 'recruiting', 'active', 'paused'])(
    'is not retired while a campaign for it is %s',
    async (state) => {
      await force(ask, 'campaigns.campaigns', rows.CAMPAIGN, `status = '${state}'`);
      await force(ask, 'campaigns.campaigns', rows.FOREIGN_CAMPAIGN, `status = 'closed'`);
      expect(await refused(ask, rows.staff, DEACTIVATE_GROUP, { id: rows.GROUP })).toEqual([
        'id CONFLICT',
      ]);
    },
  );

  it('is not retired by who has waited for a campaign that takes it', async () => {
    for (const campaign of [rows.CAMPAIGN, rows.FOREIGN_CAMPAIGN]) {
      await force(ask, 'campaigns.campaigns', campaign, `status = 'closed'`);
    }
    const payload = await whileUncommitted(
      ask,
      `insert into campaigns.campaigns (company_id, template_id, beneficiary_group_id, name, status,
         pricing_model, start_date, end_date, quarter, volunteer_capacity, beneficiary_capacity,
         budget_cents)
       values ('${rows.OWN}', '${rows.TEMPLATE}', '${rows.GROUP}', 'Late', 'planned',
         'seats', '2026-01-12', '2026-04-12', '2026-Q1', 10, 12, 500000)`,
      () => change(ask, rows.staff, DEACTIVATE_GROUP, { id: rows.GROUP }),
    );
    expect(read(payload, 'userErrors', 0, 'code')).toBe('CONFLICT');
    await ask.sql(`delete from campaigns.campaigns where name = 'Late'`);
  });

  it('is retired once its campaigns are over', async () => {
    await force(ask, 'campaigns.campaigns', rows.CAMPAIGN, `status = 'completed'`);
    const payload = await done(ask, rows.staff, DEACTIVATE_GROUP, { id: rows.GROUP });
    expect(payload).toMatchObject({ beneficiaryGroup: { isActive: false } });
  });
});
