import { askSubgraph } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { eventually } from '@teei/test/eventually.ts';
import { expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import * as pairs from '../../test/pairs.ts';

const ask = askSubgraph(() => rows.startProgrammes(true));

async function runJob(): Promise<void> {
  await ask.sql('set role programs_worker');
  await ask.sql(`select jobs.enqueue('match.pause_silent', '{}', null, null)`);
  await ask.sql('reset role');
  await eventually(async () => {
    expect(
      await ask.sql(`select name, error from jobs.queue where name = 'match.pause_silent'`),
    ).toEqual([]);
  });
}

it.each([
  ['checked in', 'buddy_checkins', 'mood', 'good', 'checkin_date'],
  ['logged an event', 'buddy_events', 'event_type', 'hangout', 'event_date'],
])(
  'a match becomes INACTIVE 14 days after its pair last %s',
  async (_what, table, kind, value, day) => {
    const matchId = await pairs.putMatch(ask);
    await ask.sql(`update programs.buddy_matches set matched_at = '2025-06-01Z'`);
    await ask.sql(
      `insert into programs.${table} (match_id, ${kind}, ${day}) values ($1, $2, '2025-11-02')`,
      [matchId, value],
    );
    const before = await newestEvent(ask);
    await runJob();
    // The other company's pair was never heard of.
    expect(await eventsAfter(ask, before)).toMatchObject([{ aggregate_id: pairs.FOREIGN_MATCH }]);
    await ask.sql(`update programs.${table} set ${day} = '2025-11-01'`);
    await runJob();
    expect(await eventsAfter(ask, before)).toMatchObject([
      { aggregate_id: pairs.FOREIGN_MATCH },
      {
        event_type: 'buddy.match.transitioned',
        aggregate_id: matchId,
        company_id: rows.OWN,
        actor_class: 'worker',
        payload: { from: 'active', to: 'inactive', programInstanceId: rows.INSTANCE },
      },
    ]);
  },
);
