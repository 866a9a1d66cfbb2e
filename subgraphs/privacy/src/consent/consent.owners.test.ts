import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { admin, anonymous, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { answered, GIVE, records, somebody, WITHDRAW, YES } from '../../test/consents.ts';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

describe('the consent of another person', () => {
  it('can be withdrawn by an officer, with an event about that person', async () => {
    const { id } = await somebody(ask);
    const consent = await answered(ask, id);
    const before = await newestEvent(ask);
    const dpo: Viewer = {
      kind: 'user',
      userId: rows.STAFF,
      role: 'admin',
      companyId: null,
      scopes: ['privacy:officer'],
    };
    const input = { purpose: 'PUBLICATION', userId: id.toUpperCase(), reason: 'By letter.' };
    expect(await done(ask, dpo, WITHDRAW, input)).toMatchObject({
      consent: { id: consent, state: 'WITHDRAWN' },
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { subject_id: id, actor_id: rows.STAFF, actor_class: 'officer' },
    ]);
    expect(await records(ask, id)).toMatchObject([{ processed_by: rows.STAFF }]);
  });

  it('is NOT_FOUND for an unknown id as for a person without consent', async () => {
    const { id } = await somebody(ask);
    for (const userId of [rows.UNKNOWN, id]) {
      expect(await refused(ask, officer, WITHDRAW, { purpose: 'PUBLICATION', userId })).toEqual([
        { field: ['purpose'], code: 'NOT_FOUND' },
      ]);
    }
  });

  it('cannot be withdrawn by other viewers', async () => {
    const { id } = await somebody(ask);
    await answered(ask, id);
    const query = `mutation { withdrawConsent(input: { purpose: PUBLICATION, userId: "${id}" }) {
      consent { id } } }`;
    for (const viewer of [rows.subject, rows.other, rows.manager, admin, rows.subjectOfStaff]) {
      expect(await ask.codes(viewer, query)).toEqual(['FORBIDDEN']);
      expect(await refused(ask, viewer, WITHDRAW, { purpose: 'ANALYTICS' })).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
    }
    const [row] = await ask.sql(
      'select withdrawn_at from privacy.user_consents where user_id = $1',
      [id],
    );
    expect(row).toEqual({ withdrawn_at: null });
  });

  it.each([
    ['volunteer', 'volunteer', []],
    ['company user', 'company_user', []],
    ['member of staff', 'admin', []],
    ['privacy officer', 'admin', ['privacy:officer']],
  ] as const)('is a %s’s own to give and to take back', async (_who, role, scopes) => {
    const { id } = await somebody(ask);
    const viewer: Viewer = { kind: 'user', userId: id, role, companyId: null, scopes: [...scopes] };
    await done(ask, viewer, GIVE, YES);
    expect(await done(ask, viewer, WITHDRAW, { purpose: 'PUBLICATION' })).toMatchObject({
      consent: { state: 'WITHDRAWN' },
    });
    expect(await records(ask, id)).toMatchObject([
      { activity: 'consent_given', processed_by: id },
      { activity: 'consent_withdrawn', processed_by: id },
    ]);
  });

  it('is refused to partners and anonymous viewers without a statement', async () => {
    const calls = [
      'giveConsent(input: { purpose: PUBLICATION, language: "en", method: CHECKBOX })',
      'withdrawConsent(input: { purpose: PUBLICATION })',
    ];
    for (const call of calls) {
      const query = `mutation { ${call} { consent { id } } }`;
      expect(await ask.codes(rows.machine, query)).toEqual(['FORBIDDEN']);
      expect(await ask.codes(anonymous, query)).toEqual(['UNAUTHENTICATED']);
    }
  });
});

describe('a stored answer', () => {
  it.each([
    `consent_given = false`,
    `consent_text = 'Something else.'`,
    `user_id = '${rows.STAFF}'`,
    `expires_at = '2030-01-01Z'`,
    `expires_at = '2030-01-01Z', withdrawn_at = now()`,
    `withdrawal_reason = null`,
    `updated_at = now()`,
  ])('cannot be changed, even by a superuser: %s', async (assignments) => {
    await expect(
      ask.sql(`update privacy.user_consents set ${assignments} where id = $1`, [
        rows.ROWS.UserConsent.other,
      ]),
    ).rejects.toThrow('privacy.user_consents is append-only: UPDATE refused');
  });

  it.each([
    ['taken back twice', {}, `withdrawn_at = '2025-11-01Z'`],
    ['given anew once it was taken back', {}, 'withdrawn_at = null'],
    ['explained later', {}, `withdrawal_reason = 'Because.'`],
  ])('is not %s', async (_what, values, assignment) => {
    const { id } = await somebody(ask);
    const consent = await answered(ask, id, { withdrawn_at: '2025-10-01T00:00:00Z', ...values });
    await expect(
      ask.sql(`update privacy.user_consents set ${assignment} where id = $1`, [consent]),
    ).rejects.toThrow('append-only');
  });

  it('cannot be withdrawn if it was a refusal', async () => {
    const { id } = await somebody(ask);
    const consent = await answered(ask, id, { consent_given: false });
    await expect(
      ask.sql('update privacy.user_consents set withdrawn_at = now() where id = $1', [consent]),
    ).rejects.toThrow('append-only');
  });

  it.each(['delete from privacy.user_consents', 'truncate privacy.user_consents'])(
    'does not go away: %s',
    async (statement) => {
      await expect(ask.sql(statement)).rejects.toThrow('privacy.user_consents is append-only');
    },
  );
});
