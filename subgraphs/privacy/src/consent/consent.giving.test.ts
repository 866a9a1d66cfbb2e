import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { describe, expect, it } from 'vitest';
import { answered, GIVE, NOW, records, somebody, YES } from '../../test/consents.ts';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

describe('giving consent', () => {
  it('stores the text as it was shown, emits an event and writes a processing record', async () => {
    const { id, viewer } = await somebody(ask);
    const before = await newestEvent(ask);
    const payload = await done(ask, viewer, GIVE, { ...YES, version: '2' });
    const consent = String(read(payload, 'consent', 'id'));
    expect(payload).toMatchObject({
      consent: {
        given: true,
        state: 'GIVEN',
        consentText: 'You may quote me.',
        consentVersion: '2',
        consentMethod: 'CHECKBOX',
        consentDate: NOW,
        expiresAt: null,
        publishedText: { id: rows.ROWS.ConsentText.own },
      },
    });
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'consent.given',
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
        activity: 'consent_given',
        purpose: 'publication',
        legal_basis: 'consent',
        data_categories: ['consent'],
        system_component: 'privacy',
        processed_by: id,
        consent,
      },
    ]);
  });

  it('is rejected while consent to the same version is in force, in any language', async () => {
    const { viewer } = await somebody(ask);
    await done(ask, viewer, GIVE, YES);
    for (const language of ['en', 'no']) {
      expect(await refused(ask, viewer, GIVE, { ...YES, language })).toEqual([
        { field: ['purpose'], code: 'CONFLICT' },
      ]);
    }
  });

  it.each([
    ['was taken back', { withdrawn_at: NOW }],
    ['has run out', { expires_at: '2025-07-01T00:00:00Z' }],
    ['will run out', { expires_at: '2026-07-01T00:00:00Z' }],
    ['was for other words', { consent_version: '1' }],
    ['was a no', { consent_given: false }],
  ])('is a new answer when the last one %s', async (_what, values) => {
    const { id, viewer } = await somebody(ask);
    await answered(ask, id, values);
    await done(ask, viewer, GIVE, YES);
    expect(
      await ask.sql('select from privacy.user_consents where user_id = $1', [id]),
    ).toHaveLength(2);
  });

  it('is dated after the last answer, even if clocks differ', async () => {
    const { id, viewer } = await somebody(ask);
    const late = '2025-11-15T09:00:01.000001Z';
    await answered(ask, id, { consent_given: false, consent_date: late });
    expect(await done(ask, viewer, GIVE, YES)).toMatchObject({
      consent: { consentDate: '2025-11-15T09:00:01.000002Z', state: 'GIVEN' },
    });
  });

  it('takes effect once, for concurrent requests', async () => {
    const { viewer } = await somebody(ask);
    const payloads = await Promise.all(
      Array.from({ length: 20 }, () => change(ask, viewer, GIVE, YES)),
    );
    const codes = payloads.map((payload) => read(payload, 'userErrors', 0, 'code'));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(19);
  });

  it.each([
    ['a language without words', { language: 'uk' }, ['language'], 'NOT_FOUND'],
    ['a purpose without words', { purpose: 'ANALYTICS' }, ['language'], 'NOT_FOUND'],
    ['words that are no longer shown', { version: '1' }, ['version'], 'CONFLICT'],
    ['a language that is none', { language: 'English' }, ['language'], 'BAD_USER_INPUT'],
    ['a language in capitals', { language: 'EN' }, ['language'], 'BAD_USER_INPUT'],
    ['paper', { method: 'PAPER' }, ['method'], 'BAD_USER_INPUT'],
    ['a voice', { method: 'VERBAL_RECORDED' }, ['method'], 'BAD_USER_INPUT'],
  ])('is rejected for %s', async (_what, values, field, code) => {
    const { viewer } = await somebody(ask);
    expect(await refused(ask, viewer, GIVE, { ...YES, ...values })).toEqual([{ field, code }]);
  });

  it('cannot be implied: there is no such method', async () => {
    const query = `mutation { giveConsent(input: { purpose: PUBLICATION, language: "en",
      method: IMPLIED }) { consent { id } } }`;
    const { errors } = await ask.execute(rows.subject, query);
    expect(errors?.[0]?.message).toContain('value of the enum "ConsentMethod"');
  });
});
