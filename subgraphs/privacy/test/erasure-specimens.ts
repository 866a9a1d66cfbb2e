/** Uses of the mutations of erasures and legal holds. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { officer, person } from '@teei/test/viewers.ts';
import { insertRequest, ROWS, UNKNOWN } from './fixtures.ts';
import { privacyRequestStates } from '../src/privacy-request/privacy-request.states.ts';

const PERSON = '0e000000-0000-4000-8000-000000000011';
const OTHER = '0e000000-0000-4000-8000-000000000012';

/** Public key of age, whose secret key nobody has kept. */
export const RECIPIENT = 'age1qwy889elvz5qm76pmafvmvfpptwrv3pdqgd5dt0tf48zw8y43a3qa06sk6';

/** Number of links so far: each has a token of its own. */
let links = 0;

const byOfficer = { viewer: officer, other: { ...officer, userId: OTHER } };

/** Two people who have asked for nothing, and whom nothing holds. */
async function twoPeople(ask: Ask): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  for (const table of ['privacy.privacy_requests', 'personal_data.legal_holds']) {
    await ask.sql(`delete from ${table} where user_id = any ($1)`, [[PERSON, OTHER]]);
  }
  await ask.sql('delete from files.exports');
  await ask.sql('set session_replication_role = default');
  await ask.sql(
    `insert into users.users (id, email, role)
     select id, id || '@mail.example', 'participant' from unnest($1::uuid[]) as id
     on conflict do nothing`,
    [[PERSON, OTHER]],
  );
}

/** Has them ask for a copy, as an officer has verified. */
async function verifyBoth(ask: Ask): Promise<void> {
  for (const user_id of [PERSON, OTHER]) {
    await insertRequest(ask, {
      user_id,
      status: 'processing',
      identity_verified_at: '2025-11-11Z',
    });
  }
}

export const ERASURE_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  startExport: {
    ...byOfficer,
    input: async (ask) => {
      await twoPeople(ask);
      await verifyBoth(ask);
      return {
        userId: PERSON,
        recipient: RECIPIENT,
        linkHash: (links += 1).toString(16).padStart(64, '0'),
      };
    },
    variation: { userId: OTHER },
    shows: { requestType: 'EXPORT', status: 'PENDING', progress: 0, beginsAt: null },
    event: {
      type: 'privacy_request.created',
      subject: PERSON,
      payload: { requestType: 'export' },
    },
    excludes: 'CONFLICT',
    // One more, for its turn: a person has one export under way.
    statements: 9,
  },
  startDeletion: {
    ...byOfficer,
    put: twoPeople,
    input: { userId: PERSON },
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
    excludes: 'CONFLICT',
    statements: 6,
  },
  cancelPrivacyRequest: {
    viewer: person(PERSON, 'participant'),
    other: officer,
    input: async (ask) => {
      await twoPeople(ask);
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
    statements: 4,
    moves: { machine: privacyRequestStates, to: 'cancelled', except: ['processing', 'failed'] },
  },
  placeLegalHold: {
    ...byOfficer,
    put: twoPeople,
    input: { userId: PERSON, reason: 'Case 7 of the district court.' },
    variation: { reason: 'Case 8.' },
    shows: { reason: 'Case 7 of the district court.', liftedAt: null },
    event: { type: 'legal_hold.placed', subject: PERSON, payload: {} },
    statements: 6,
  },
  liftLegalHold: {
    ...byOfficer,
    input: async (ask) => {
      await twoPeople(ask);
      const [row] = await ask.sql(
        `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 7') returning id`,
        [PERSON],
      );
      return { id: row?.['id'] };
    },
    variation: { id: UNKNOWN },
    shows: { liftedAt: '2025-11-15T09:00:00Z' },
    event: { type: 'legal_hold.lifted', subject: PERSON, payload: {} },
    statements: 4,
  },
};
