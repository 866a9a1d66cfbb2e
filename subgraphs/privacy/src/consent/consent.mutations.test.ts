import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, codeOf, done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { answered, publishedText, records, somebody, YES } from '../../test/consents.ts';
import * as rows from '../../test/fixtures.ts';

const GIVE = `giveConsent { consent {
    id state consentDate consentLanguage expiresAt publishedText { id } } }`;
const WITHDRAW = 'withdrawConsent { consent { id state withdrawalReason } }';
const PURPOSE = { purpose: 'PUBLICATION' };

const ask = askSubgraph(rows.startPrivacy);

describe('giving consent', () => {
  it.each([
    ['en', 12, '2026-11-15T09:00:00Z', 'CONFLICT'],
    ['no', 1, '2025-12-15T09:00:00Z', null],
    ['uk', null, null, 'CONFLICT'],
  ])('to a text in %s holds %j months, until %j', async (language, months, expiresAt, again) => {
    // The texts of all languages have the same words.
    const id = await publishedText(ask, 'analytics', language, months);
    const { viewer } = await somebody(ask);
    const input = { ...YES, purpose: 'ANALYTICS', language };
    const consent = { consentLanguage: language, publishedText: { id }, expiresAt };
    expect(await done(ask, viewer, GIVE, input)).toMatchObject({ consent });
    expect(codeOf(await change(ask, viewer, GIVE, input))).toBe(again);
  });

  it('is dated after the last answer, even if clocks differ', async () => {
    const { id, viewer } = await somebody(ask);
    const late = '2025-11-15T09:00:01.000001Z';
    await answered(ask, id, { consent_given: false, consent_date: late });
    expect(await done(ask, viewer, GIVE, YES)).toMatchObject({
      consent: { consentDate: '2025-11-15T09:00:01.000002Z', state: 'GIVEN' },
    });
  });

  it('needs a text in force for the purpose, in the language', async () => {
    const { viewer } = await somebody(ask);
    for (const other of [{ language: 'uk' }, { purpose: 'DATA_SHARING' }]) {
      const errors = await refused(ask, viewer, GIVE, { ...YES, ...other });
      expect(errors).toEqual(['language NOT_FOUND']);
    }
  });
});

describe('withdrawing consent', () => {
  it('ends all consents in force for the purpose, and none for another', async () => {
    const { id, viewer } = await somebody(ask);
    const early = { consent_version: '1', consent_date: '2025-01-02T00:00:00Z' };
    const first = await answered(ask, id, early);
    await answered(ask, id, { consent_date: '2025-03-01Z', expires_at: '2025-04-01Z' });
    const last = await answered(ask, id);
    await answered(ask, id, { purpose: 'ai_processing' });
    const before = await newestEvent(ask);
    expect(await done(ask, viewer, WITHDRAW, PURPOSE)).toMatchObject({ consent: { id: last } });
    const withdrawn = (await eventsAfter(ask, before)).map((event) => event['aggregate_id']);
    expect(withdrawn).toEqual([last, first]);
  });

  it('of another person is made by an officer', async () => {
    const { id } = await somebody(ask);
    const consent = await answered(ask, id);
    const input = { ...PURPOSE, userId: id.toUpperCase() };
    expect(await done(ask, officer, WITHDRAW, input)).toMatchObject({ consent: { id: consent } });
    const none = await refused(ask, officer, WITHDRAW, { ...input, userId: rows.UNKNOWN });
    expect(none).toEqual(['purpose NOT_FOUND']);
  });
});

it.each([['volunteer'], ['company_user'], ['admin'], ['admin', 'privacy:officer']] as const)(
  'a %s (%s) gives and withdraws their own consent, with a processing record of each',
  async (role, ...scopes) => {
    const { id, viewer } = await somebody(ask, role, scopes);
    const given = await done(ask, viewer, GIVE, YES);
    await done(ask, viewer, WITHDRAW, { ...PURPOSE, reason: 'I am afraid.' });
    const record = {
      purpose: 'publication',
      legal_basis: 'consent',
      data_categories: ['consent'],
      system_component: 'privacy',
      processed_by: id,
      consent: read(given, 'consent', 'id'),
    };
    expect(await records(ask, id)).toEqual([
      { ...record, activity: 'consent_given' },
      { ...record, activity: 'consent_withdrawn' },
    ]);
    const text = 'select r::text from privacy.data_processing_records as r where user_id = $1';
    expect(JSON.stringify(await ask.sql(text, [id]))).not.toContain('afraid');
    expect(await done(ask, viewer, GIVE, YES)).toMatchObject({ consent: { state: 'GIVEN' } });
  },
);

describe('a stored answer', () => {
  const own = rows.ROWS.UserConsent.other;

  it.each([
    `update privacy.user_consents set consent_given = false where id = '${own}'`,
    `update privacy.user_consents set consent_text = 'Something else.' where id = '${own}'`,
    `update privacy.user_consents set user_id = '${rows.STAFF}' where id = '${own}'`,
    `update privacy.user_consents set expires_at = '2030-01-01Z', withdrawn_at = now() where id = '${own}'`,
    `update privacy.user_consents set withdrawal_reason = null where id = '${own}'`,
    'delete from privacy.user_consents',
    'truncate privacy.user_consents',
  ])('does not change, even for a superuser: %s', async (statement) => {
    await expect(ask.sql(statement)).rejects.toThrow('privacy.user_consents is append-only');
  });

  it.each([
    [{ withdrawn_at: '2025-10-01Z' }, `withdrawn_at = '2025-11-01Z'`],
    [{ withdrawn_at: '2025-10-01Z' }, 'withdrawn_at = null'],
    [{ withdrawn_at: '2025-10-01Z' }, `withdrawal_reason = 'Because.'`],
    [{ consent_given: false }, 'withdrawn_at = now()'],
  ])('with %j does not become one with %s', async (values, assignment) => {
    const { id } = await somebody(ask);
    const consent = await answered(ask, id, values);
    const statement = `update privacy.user_consents set ${assignment} where id = $1`;
    await expect(ask.sql(statement, [consent])).rejects.toThrow('append-only');
  });
});
