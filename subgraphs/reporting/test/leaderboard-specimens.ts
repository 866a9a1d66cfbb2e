/** Specimens of the mutations of leaderboards. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { COLLEAGUES_PLACE, id, otto, OTHER, OTTO, OWN, vera, VERA } from './fixtures.ts';

const PLACE = id(151);

const VIEWERS = { viewer: vera, other: otto };

/** Leaves the leaderboards without Vera and Otto. */
async function clearBoards({ sql }: Pick<Ask, 'sql'>): Promise<void> {
  await sql('delete from record.leaderboard_members where user_id = any ($1)', [[VERA, OTTO]]);
}

export const LEADERBOARD_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  joinVisLeaderboard: {
    ...VIEWERS,
    put: clearBoards,
    input: { displayName: 'Vera from Oslo' },
    variation: { displayName: 'Vera' },
    shows: { displayName: 'Vera from Oslo', company: { id: OWN }, user: { id: VERA } },
    event: { type: 'leaderboard_member.joined', subject: VERA, payload: {} },
    statements: 6,
    excludes: 'CONFLICT',
  },
  leaveVisLeaderboard: {
    ...VIEWERS,
    input: async (ask) => {
      await clearBoards(ask);
      await ask.sql(
        `insert into record.leaderboard_members (id, company_id, user_id, display_name)
         values ($1, $3, $5, 'Vera'), ($2, $4, $6, 'Otto')`,
        [PLACE, id(152), OWN, OTHER, VERA, OTTO],
      );
      return { id: PLACE };
    },
    foreign: { id: COLLEAGUES_PLACE },
    variation: { id: id(152) },
    shows: null,
    event: { type: 'leaderboard_member.left', subject: VERA, payload: {} },
    statements: 4,
  },
};
