import { askSubgraph, codesOf } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { NEXT_WEBHOOK_KEY, signedWebhook } from '@teei/test/webhook.ts';
import { eventually } from '@teei/test/eventually.ts';
import { describe, expect, it } from 'vitest';
import { MEETING, putProcessed } from '../../test/buddy-system.ts';
import * as rows from '../../test/changing.ts';
import { FOREIGN_MATCH, MATCH, putMatch } from '../../test/pairs.ts';

const ask = askSubgraph(() => rows.startProgrammes(true));
const INGEST = 'ingestBuddySystemEvent { __typename }';
const REPROCESS = 'reprocessBuddySystemEvent { __typename }';

const stored = () =>
  ask.sql(`select event_id, processed_at is not null as processed, derived_metrics as metrics
    from programs.buddy_system_events order by event_id`);

const HOURS = [{ event_id: 'evt-9', processed: true, metrics: { hours: 1.5 } }];

it('an event is kept and processed once, however often its sender tells it without a token', async () => {
  const before = await newestEvent(ask);
  await Promise.all(
    Array.from({ length: 20 }, () =>
      done(ask, anonymous, INGEST, { ...signedWebhook('evt-9', MEETING) }),
    ),
  );
  await eventually(async () => expect(await stored()).toEqual(HOURS));
  // Said again with other content it is the same event.
  await done(ask, anonymous, INGEST, { ...signedWebhook('evt-9', { ...MEETING, data: {} }) });
  expect(await stored()).toEqual(HOURS);
  expect(await eventsAfter(ask, before)).toHaveLength(1);
});

it('an event is not kept without its signature, and its sender reads no row of it', async () => {
  const forged = signedWebhook('evt-10', MEETING, { key: NEXT_WEBHOOK_KEY });
  expect(await refused(ask, anonymous, INGEST, { ...forged })).toEqual([
    'webhookSignature BAD_USER_INPUT',
  ]);
  expect(await refused(ask, anonymous, INGEST, { ...signedWebhook('evt-10', {}) })).toEqual([
    'body BAD_USER_INPUT',
  ]);
  const answer = await ask.execute(
    anonymous,
    `mutation ($input: IngestBuddySystemEventInput!) {
       ingestBuddySystemEvent(input: $input) { buddySystemEvent { id } } }`,
    { input: { ...signedWebhook('evt-9', MEETING) } },
  );
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
});

it('staff have an event processed again, by the rules of today', async () => {
  const id = await putProcessed(ask);
  await done(ask, rows.staff, REPROCESS, { id });
  await eventually(async () =>
    expect(await stored()).toEqual([
      { event_id: 'evt-2', processed: true, metrics: { hours: 1.5 } },
    ]),
  );
});

it('an event of a bulk load waits for the schedule, and is not processed again meanwhile', async () => {
  const id = await putProcessed(ask);
  await ask.sql('update programs.buddy_system_events set processed_at = null');
  expect(await refused(ask, rows.staff, REPROCESS, { id })).toEqual(['id CONFLICT']);
  await runJob(ask, 'programs', 'buddy_system_event.process');
  expect(await stored()).toMatchObject([{ processed: true }]);
});

const REACHED_AT = '2025-11-14T17:00:00.000Z';

const milestone = (data: object, timestamp = REACHED_AT) => ({
  type: 'buddy.milestone.reached',
  timestamp,
  data,
});

/** Has reports received and processed; returns the ids of their rows, by name. */
async function receive(
  reports: Readonly<Record<string, object>>,
): Promise<readonly (string | undefined)[]> {
  await ask.sql('delete from programs.buddy_system_events');
  for (const [name, body] of Object.entries(reports)) {
    await done(ask, anonymous, INGEST, { ...signedWebhook(name, body) });
  }
  await allProcessed();
  const ids = await ask.sql('select id from programs.buddy_system_events order by event_id');
  return ids.map(({ id }) => String(id));
}

const allProcessed = () =>
  eventually(async () =>
    expect(
      await ask.sql('select from programs.buddy_system_events where processed_at is null'),
    ).toEqual([]),
  );

async function reprocess(id: string | undefined): Promise<void> {
  await done(ask, rows.staff, REPROCESS, { id });
  await allProcessed();
}

const toldAfter = (event: unknown) =>
  ask.sql(
    `select aggregate_id, company_id, payload, occurred_at from events.outbox
     where id > $1 and event_type = 'buddy.milestone.reached' order by id`,
    [event],
  );

const toldOf = (report: string | undefined) => ({
  aggregate_id: report,
  company_id: rows.OWN,
  payload: { matchId: MATCH, programInstanceId: rows.INSTANCE },
  occurred_at: new Date(REACHED_AT),
});

describe('a milestone', () => {
  it('of a match is told once, in its company, at the moment at which it was reached', async () => {
    await putMatch(ask);
    const before = await newestEvent(ask);
    const [report] = await receive({
      m: milestone({ matchId: MATCH, milestone: 'five_meetings' }),
    });
    expect(await toldAfter(before)).toEqual([toldOf(report)]);
    expect((await eventsAfter(ask, before)).map(({ event_type }) => event_type)).toEqual([
      'buddy_system_event.ingested',
      'buddy.milestone.reached',
    ]);
    await reprocess(report);
    await done(ask, anonymous, INGEST, { ...signedWebhook('m', milestone({ matchId: MATCH })) });
    expect(await toldAfter(before)).toEqual([toldOf(report)]);
  });

  it('of an unknown match, of none, or of the future is kept and not told', async () => {
    await putMatch(ask);
    const before = await newestEvent(ask);
    await receive({
      a: milestone({ matchId: rows.UNKNOWN }),
      b: milestone({ matchId: 'match-4' }),
      c: milestone({ matchId: 17 }),
      d: milestone({}),
      e: milestone({ matchId: MATCH }, '2025-11-16T09:00:00Z'),
      f: milestone({ matchId: MATCH }, '1999-12-31T09:00:00Z'),
      g: { ...MEETING, data: { matchId: FOREIGN_MATCH } },
    });
    expect(await toldAfter(before)).toEqual([]);
  });

  it('of a match that is proposed is told when it is processed again, once the pair has begun', async () => {
    await putMatch(ask, 'proposed');
    const before = await newestEvent(ask);
    const [report] = await receive({ m: milestone({ matchId: MATCH }) });
    expect(await toldAfter(before)).toEqual([]);
    await putMatch(ask);
    await reprocess(report);
    expect(await toldAfter(before)).toEqual([toldOf(report)]);
  });

  it('of a bulk load was told by whoever loaded it', async () => {
    await putMatch(ask);
    await ask.sql('delete from programs.buddy_system_events');
    await ask.sql(
      `insert into programs.buddy_system_events (event_id, event_type, "timestamp", payload)
       values ('m', 'buddy.milestone.reached', $1, jsonb_build_object('matchId', $2::text))`,
      [REACHED_AT, MATCH],
    );
    const before = await newestEvent(ask);
    await runJob(ask, 'programs', 'buddy_system_event.process');
    await allProcessed();
    expect(await toldAfter(before)).toEqual([]);
  });
});
