import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { holdsInTheDatabase } from '@teei/test/state-machines.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { CAMPAIGN, startCampaigns, TRANSITION, put, shout } from '../../test/fixtures.ts';
import { campaignStates } from './campaign.states.ts';

const ask = askSubgraph(startCampaigns);

describe('the life of a campaign', () => {
  holdsInTheDatabase(ask, {
    machine: campaignStates,
    table: 'campaigns.campaigns',
    column: 'status',
    migration: 'campaigns/0104_guard_transitions.sql',
    put: async (state) => {
      await put(ask, state);
      return CAMPAIGN;
    },
  });

  const moves = campaignStates.states.flatMap((from) =>
    campaignStates.states.map((to) => [from, to] as const),
  );
  const isEdge = ([from, to]: (typeof moves)[number]): boolean =>
    campaignStates.allowed(from).includes(to);

  it.each(moves.filter(isEdge))('goes from %s to %s for staff', async (from, to) => {
    await put(ask, from);
    expect(await done(ask, admin, TRANSITION, { id: CAMPAIGN, to: shout(to) })).toMatchObject({
      campaign: { status: shout(to) },
    });
  });

  it.each(moves.filter((move) => !isEdge(move)))(
    'does not go from %s to %s, and says where it can go',
    async (from, to) => {
      await put(ask, from);
      const allowed = campaignStates.allowed(from).map(shout);
      expect(await refused(ask, admin, TRANSITION, { id: CAMPAIGN, to: shout(to) })).toEqual([
        {
          field: ['to'],
          code: 'INVALID_TRANSITION',
          transition: { from: shout(from), to: shout(to), allowed },
        },
      ]);
    },
  );
});
