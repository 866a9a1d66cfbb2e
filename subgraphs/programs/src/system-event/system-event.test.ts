import { askSubgraph, codesOf } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused, type Change } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { NEXT_WEBHOOK_KEY, signedWebhook } from '@teei/test/webhook.ts';
import { expect, it, vi } from 'vitest';
import { MEETING, putProcessed } from '../../test/buddy-system.ts';
import * as rows from '../../test/changing.ts';

const ask = askSubgraph(() => rows.startProgrammes(true));
const INGEST: Change = { mutation: 'ingestBuddySystemEvent', fields: '__typename' };
const REPROCESS: Change = { mutation: 'reprocessBuddySystemEvent', fields: '__typename' };

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
  await vi.waitFor(async () => expect(await stored()).toEqual(HOURS), { timeout: 20_000 });
  // Said again with other content it is the same event.
  await done(ask, anonymous, INGEST, { ...signedWebhook('evt-9', { ...MEETING, data: {} }) });
  expect(await stored()).toEqual(HOURS);
  expect(await eventsAfter(ask, before)).toHaveLength(1);
});

it('an event is not kept without its signature, and its sender reads no row of it', async () => {
  const forged = signedWebhook('evt-10', MEETING, { key: NEXT_WEBHOOK_KEY });
  expect(await refused(ask, anonymous, INGEST, { ...forged })).toMatchObject([
    { field: ['webhookSignature'] },
  ]);
  expect(await refused(ask, anonymous, INGEST, { ...signedWebhook('evt-10', {}) })).toMatchObject([
    { field: ['body'] },
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
  await vi.waitFor(
    async () =>
      expect(await stored()).toEqual([
        { event_id: 'evt-2', processed: true, metrics: { hours: 1.5 } },
      ]),
    { timeout: 20_000 },
  );
});

it('an event of a bulk load waits for the schedule, and is not processed again meanwhile', async () => {
  const id = await putProcessed(ask);
  await ask.sql('update programs.buddy_system_events set processed_at = null');
  expect(await refused(ask, rows.staff, REPROCESS, { id })).toMatchObject([{ code: 'CONFLICT' }]);
  await runJob(ask, 'programs', 'buddy_system_event.process');
  expect(await stored()).toMatchObject([{ processed: true }]);
});
