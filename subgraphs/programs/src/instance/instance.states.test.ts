import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { movesAlongItsEdges } from '@teei/test/transitions.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import { instanceStates, type InstanceState } from './instance.states.ts';

const { INSTANCE, MOVE_INSTANCE } = rows;
const ask = askSubgraph(rows.startProgrammes);

const put = async (state: InstanceState): Promise<string> => {
  await rows.putInto(ask, 'programs.program_instances', INSTANCE, state);
  return INSTANCE;
};

describe('the life of a programme instance', () => {
  movesAlongItsEdges(ask, {
    machine: instanceStates,
    mutation: MOVE_INSTANCE,
    noun: 'programInstance',
    viewer: rows.coordinator,
    put,
  });
});

async function versionOf(): Promise<unknown> {
  const data = await ask.data(rows.manager, `{ programInstance(id: "${INSTANCE}") { updatedAt } }`);
  return read(data, 'programInstance', 'updatedAt');
}

describe('a transition of a programme instance', () => {
  it('emits an event with actor and reason', async () => {
    await put('planned');
    const before = await newestEvent(ask);
    await done(ask, rows.coordinator, MOVE_INSTANCE, {
      id: INSTANCE,
      to: 'ACTIVE',
      reason: 'Everybody is here.',
      expectedUpdatedAt: await versionOf(),
    });
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'program_instance.transitioned',
        aggregate_id: INSTANCE,
        company_id: rows.OWN,
        subject_id: null,
        actor_id: rows.MANAGER,
        actor_class: 'company',
        payload: {
          campaignId: rows.CAMPAIGN,
          from: 'planned',
          to: 'active',
          reason: 'Everybody is here.',
        },
      },
    ]);
  });

  it.each(['draft', 'planned', 'recruiting', 'paused', 'completed', 'closed'])(
    'lets it run only while its campaign does, and not while that is %s',
    async (state) => {
      for (const from of ['planned', 'paused'] as const) {
        await put(from);
        await rows.putInto(ask, 'campaigns.campaigns', rows.CAMPAIGN, state);
        expect(
          await refused(ask, rows.coordinator, MOVE_INSTANCE, { id: INSTANCE, to: 'ACTIVE' }),
        ).toEqual([{ field: ['to'], code: 'BAD_USER_INPUT' }]);
        await done(ask, rows.coordinator, MOVE_INSTANCE, { id: INSTANCE, to: 'CANCELLED' });
      }
      await rows.putInto(ask, 'campaigns.campaigns', rows.CAMPAIGN, 'active');
    },
  );

  it('needs no campaign for an instance of TEEI', async () => {
    const id = rows.TEEI_INSTANCE;
    await rows.putInto(ask, 'programs.program_instances', id, 'planned');
    expect(await done(ask, rows.staff, MOVE_INSTANCE, { id, to: 'ACTIVE' })).toMatchObject({
      programInstance: { status: 'ACTIVE' },
    });
  });

  it.each([rows.FOREIGN_INSTANCE, rows.TEEI_INSTANCE, rows.UNKNOWN])(
    'is refused for %s, not the company’s own, as for any that is not there',
    async (id) => {
      expect(await refused(ask, rows.coordinator, MOVE_INSTANCE, { id, to: 'PAUSED' })).toEqual([
        { field: ['id'], code: 'NOT_FOUND' },
      ]);
    },
  );
});
