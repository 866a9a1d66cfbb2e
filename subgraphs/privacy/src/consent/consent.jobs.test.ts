import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { expect, it } from 'vitest';
import { answered, publishedText, somebody, YES } from '../../test/consents.ts';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(() => rows.startPrivacy(true));

/** People and payloads of the events of one run. */
async function remind(): Promise<readonly unknown[]> {
  const before = await newestEvent(ask);
  await runJob(ask, 'privacy', 'consent.remind', {});
  const emitted = await eventsAfter(ask, before);
  return emitted.map(({ event_type, subject_id, payload }) => [event_type, subject_id, payload]);
}

it('whoever has given a consent that expires within thirty days is told once', async () => {
  const told = { purpose: 'program', expiresOn: '2025-12-01' };
  expect(await remind()).toEqual([['consent.expiring', rows.SUBJECT, told]]);
  expect(await remind()).toEqual([]);
});

it('a consent is told of that was given to a text for a month', async () => {
  await publishedText(ask, 'marketing', 'en', 1);
  const { id, viewer } = await somebody(ask);
  const give = 'giveConsent { consent { id } }';
  await done(ask, viewer, give, { ...YES, purpose: 'MARKETING' });
  const told = { purpose: 'marketing', expiresOn: '2025-12-15' };
  expect(await remind()).toEqual([['consent.expiring', id, told]]);
});

it.each([
  ['is given anew', { expires_at: '2025-11-20Z' }, {}],
  ['is refused since', { expires_at: '2025-11-20Z' }, { consent_given: false }],
  ['is withdrawn', { expires_at: '2025-11-20Z', withdrawn_at: '2025-10-01Z' }, null],
  ['has expired', { expires_at: '2025-11-14Z' }, null],
  ['expires later', { expires_at: '2025-12-16Z' }, null],
])('nobody is told of a consent that %s', async (_how, columns, later) => {
  const { id } = await somebody(ask);
  await answered(ask, id, columns);
  if (later) await answered(ask, id, { ...later, consent_date: '2025-11-01Z' });
  expect(await remind()).toEqual([]);
});
