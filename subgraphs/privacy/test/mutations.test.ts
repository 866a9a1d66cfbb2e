import type { Ask } from '@teei/test/ask.ts';
import { testMutations } from '@teei/test/mutation-conformance.ts';
import { person } from '@teei/test/viewers.ts';
import { privacySubgraph } from '../src/subgraph.ts';
import { BREACH_SPECIMENS } from './breach-specimens.ts';
import { COMPANY_EXPORT_SPECIMENS } from './company-export-specimens.ts';
import { answered, YES } from './consents.ts';
import { ERASURE_SPECIMENS } from './erasure-specimens.ts';
import { startPrivacy } from './fixtures.ts';
import { OFFICER_SPECIMENS } from './officer-specimens.ts';
import { REQUEST_SPECIMENS } from './request-specimens.ts';

const PERSON = '0e000000-0000-4000-8000-000000000001';
const OTHER = '0e000000-0000-4000-8000-000000000002';

const viewer = person(PERSON, 'participant');
const other = person(OTHER, 'participant');

/** Two people who have not answered anything yet. */
async function unasked(ask: Ask): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  await ask.sql('delete from privacy.user_consents where user_id = any ($1)', [[PERSON, OTHER]]);
  await ask.sql('set session_replication_role = default');
  await ask.sql(
    `insert into users.users (id, email, role)
     select id, id || '@mail.example', 'participant' from unnest($1::uuid[]) as id
     on conflict do nothing`,
    [[PERSON, OTHER]],
  );
}

testMutations(
  privacySubgraph,
  () => startPrivacy(),
  {
    ...REQUEST_SPECIMENS,
    ...BREACH_SPECIMENS,
    ...ERASURE_SPECIMENS,
    ...COMPANY_EXPORT_SPECIMENS,
    ...OFFICER_SPECIMENS,
    giveConsent: {
      viewer,
      other,
      put: unasked,
      input: YES,
      variation: { method: 'EXPLICIT_OPT_IN' },
      shows: {
        state: 'GIVEN',
        consentText: 'You may quote me.',
        consentVersion: '2',
        consentMethod: 'CHECKBOX',
        consentDate: '2025-11-15T09:00:00Z',
        expiresAt: null,
      },
      event: { type: 'consent.given', subject: PERSON, payload: { purpose: 'publication' } },
      excludes: 'CONFLICT',
      statements: 9,
    },
    withdrawConsent: {
      viewer,
      other,
      input: async (ask) => {
        await unasked(ask);
        for (const id of [PERSON, OTHER]) await answered(ask, id);
        return { purpose: 'PUBLICATION', reason: ' I changed my mind. ' };
      },
      variation: { reason: 'I changed my mind again.' },
      shows: {
        state: 'WITHDRAWN',
        given: true,
        withdrawnAt: '2025-11-15T09:00:00Z',
        withdrawalReason: 'I changed my mind.',
      },
      event: { type: 'consent.withdrawn', subject: PERSON, payload: { purpose: 'publication' } },
      excludes: 'NOT_FOUND',
      statements: 8,
    },
  },
  {
    importDataSubjectRequests: 'The payload of an import has no row: data-subject-request.test.ts.',
  },
);
