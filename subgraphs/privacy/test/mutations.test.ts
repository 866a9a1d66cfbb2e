import type { Ask } from '@teei/test/ask.ts';
import { testMutations } from '@teei/test/mutation-conformance.ts';
import { officer, person } from '@teei/test/viewers.ts';
import { privacySubgraph } from '../src/subgraph.ts';
import { answered, YES } from './consents.ts';
import { ROWS, startPrivacy, UNKNOWN } from './fixtures.ts';
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

/** Another privacy officer. */
const colleague = { ...officer, userId: OTHER };

async function withoutRequests(ask: Ask): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  await ask.sql('delete from privacy.privacy_requests where user_id = any ($1)', [[PERSON, OTHER]]);
  await ask.sql('set session_replication_role = default');
}

testMutations(privacySubgraph, startPrivacy, {
  ...REQUEST_SPECIMENS,
  giveConsent: {
    viewer,
    other,
    input: async (ask) => {
      await unasked(ask);
      return YES;
    },
    foreign: {},
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
    statements: 9,
  },
  withdrawConsent: {
    viewer,
    other,
    input: async (ask) => {
      await unasked(ask);
      for (const id of [PERSON, OTHER]) await answered(ask, id);
      return { purpose: 'PUBLICATION', reason: 'I changed my mind.' };
    },
    foreign: {},
    variation: { reason: 'I changed my mind again.' },
    shows: { state: 'WITHDRAWN', given: true, withdrawnAt: '2025-11-15T09:00:00Z' },
    event: { type: 'consent.withdrawn', subject: PERSON, payload: { purpose: 'publication' } },
    statements: 8,
  },
  startDeletion: {
    viewer: officer,
    other: colleague,
    input: async (ask) => {
      await unasked(ask);
      await withoutRequests(ask);
      return { userId: PERSON };
    },
    foreign: {},
    variation: { userId: OTHER },
    shows: {
      requestType: 'DELETE',
      status: 'PENDING',
      progress: 0,
      beginsAt: '2025-12-15T09:00:00.000Z',
    },
    event: {
      type: 'privacy_request.created',
      subject: PERSON,
      payload: { requestType: 'delete' },
    },
    statements: 7,
  },
  cancelPrivacyRequest: {
    viewer,
    other: officer,
    input: async (ask) => {
      await unasked(ask);
      await withoutRequests(ask);
      const [row] = await ask.sql(
        `insert into privacy.privacy_requests (user_id, request_type) values ($1, 'delete') returning id`,
        [PERSON],
      );
      return { id: row?.['id'] };
    },
    foreign: { id: ROWS.PrivacyRequest.other },
    variation: { id: UNKNOWN },
    shows: { requestType: 'DELETE', status: 'CANCELLED' },
    event: {
      type: 'privacy_request.cancelled',
      subject: PERSON,
      payload: { requestType: 'delete' },
    },
    statements: 7,
  },
  placeLegalHold: {
    viewer: officer,
    other: colleague,
    input: async (ask) => {
      await unasked(ask);
      return { userId: PERSON, reason: 'Case 7 of the district court.' };
    },
    foreign: {},
    variation: { reason: 'Case 8.' },
    shows: { reason: 'Case 7 of the district court.', liftedAt: null },
    event: { type: 'legal_hold.placed', subject: PERSON, payload: {} },
    statements: 6,
  },
  liftLegalHold: {
    viewer: officer,
    other: colleague,
    input: async (ask) => {
      await unasked(ask);
      const [row] = await ask.sql(
        `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 7') returning id`,
        [PERSON],
      );
      return { id: row?.['id'] };
    },
    foreign: {},
    variation: { id: UNKNOWN },
    shows: { liftedAt: '2025-11-15T09:00:00Z' },
    event: { type: 'legal_hold.lifted', subject: PERSON, payload: {} },
    statements: 7,
  },
});
