import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { describe, expect, it } from 'vitest';
import {
  answered,
  EARLIER,
  GIVE,
  NOW,
  records,
  somebody,
  WITHDRAW,
  YES,
} from '../../test/consents.ts';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

describe('withdrawing consent', () => {
  it('needs no reason, emits an event and writes a processing record', async () => {
    const { id, viewer } = await somebody(ask);
    const consent = await answered(ask, id);
    const before = await newestEvent(ask);
    const payload = await done(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' });
    expect(payload).toMatchObject({
      consent: {
        id: consent,
        given: true,
        state: 'WITHDRAWN',
        withdrawnAt: NOW,
        withdrawalReason: null,
      },
    });
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'consent.withdrawn',
        aggregate_id: consent,
        company_id: null,
        subject_id: id,
        actor_id: id,
        actor_class: 'person',
        payload: { purpose: 'publication' },
      },
    ]);
    expect(await records(ask, id)).toEqual([
      {
        activity: 'consent_withdrawn',
        purpose: 'publication',
        legal_basis: 'consent',
        data_categories: ['consent'],
        system_component: 'privacy',
        processed_by: id,
        consent,
      },
    ]);
  });

  it('stores a reason, and leaves it out of the event', async () => {
    const { id, viewer } = await somebody(ask);
    await answered(ask, id);
    const before = await newestEvent(ask);
    const input = { purpose: 'PUBLICATION', reason: '  I am afraid. ' };
    expect(await done(ask, viewer, WITHDRAW, input)).toMatchObject({
      consent: { withdrawalReason: 'I am afraid.' },
    });
    expect(JSON.stringify([await eventsAfter(ask, before), await records(ask, id)])).not.toContain(
      'afraid',
    );
  });

  it('ends all consents in force for the purpose, and none for another', async () => {
    const { id, viewer } = await somebody(ask);
    const first = await answered(ask, id, {
      consent_version: '1',
      consent_date: '2025-01-02T00:00:00Z',
    });
    await answered(ask, id, {
      consent_date: '2025-03-01T00:00:00Z',
      expires_at: '2025-04-01T00:00:00Z',
    });
    const last = await answered(ask, id);
    const other = await answered(ask, id, { purpose: 'ai_processing' });
    const before = await newestEvent(ask);
    const payload = await done(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' });
    expect(payload).toMatchObject({ consent: { id: last } });
    const withdrawn = (await eventsAfter(ask, before)).map((event) => event['aggregate_id']);
    expect(withdrawn).toEqual([last, first]);
    expect(await records(ask, id)).toHaveLength(2);
    const standing = await ask.sql(
      'select id from privacy.user_consents where user_id = $1 and withdrawn_at is null and expires_at is null',
      [id],
    );
    expect(standing).toEqual([{ id: other }]);
  });

  it('takes effect once, also after a later request was committed first', async () => {
    const { id, viewer } = await somebody(ask);
    await answered(ask, id, { withdrawn_at: '2025-11-15T09:00:00.001Z' });
    const before = await newestEvent(ask);
    expect(await refused(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' })).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await eventsAfter(ask, before)).toEqual([]);
    expect(await done(ask, viewer, GIVE, YES)).toMatchObject({ consent: { state: 'GIVEN' } });
  });

  it('can be followed by giving it again', async () => {
    const { viewer } = await somebody(ask);
    const first = await done(ask, viewer, GIVE, YES);
    await done(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' });
    const second = await done(ask, viewer, GIVE, YES);
    expect(read(second, 'consent', 'id')).not.toBe(read(first, 'consent', 'id'));
    expect(await done(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' })).toMatchObject({
      consent: { id: read(second, 'consent', 'id'), state: 'WITHDRAWN' },
    });
  });

  it.each([
    ['was never given', []],
    ['was refused', [{ consent_given: false }]],
    ['was taken back', [{ withdrawn_at: EARLIER }]],
    ['has run out', [{ expires_at: '2025-07-01T00:00:00Z' }]],
    ['was refused since', [{}, { consent_given: false, consent_date: NOW }]],
    ['was given for something else', [{ purpose: 'marketing' }]],
  ])('is rejected when it %s', async (_what, answers) => {
    const { id, viewer } = await somebody(ask);
    for (const values of answers) await answered(ask, id, values);
    expect(await refused(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' })).toEqual([
      { field: ['purpose'], code: 'NOT_FOUND' },
    ]);
  });

  it('takes effect once, for concurrent requests', async () => {
    const { id, viewer } = await somebody(ask);
    await answered(ask, id);
    const before = await newestEvent(ask);
    const input = { purpose: 'PUBLICATION' };
    const payloads = await Promise.all(
      Array.from({ length: 20 }, () => change(ask, viewer, WITHDRAW, input)),
    );
    const codes = payloads.map((payload) => read(payload, 'userErrors', 0, 'code'));
    expect(codes.filter((code) => code === 'NOT_FOUND')).toHaveLength(19);
    expect(await eventsAfter(ask, before)).toHaveLength(1);
  });
});
