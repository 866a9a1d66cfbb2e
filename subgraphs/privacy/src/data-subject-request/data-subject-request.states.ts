/**
 * States of a data subject request and the transitions between them (catalogue, SM-10). OVERDUE is
 * derived from the deadline and not a state.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type DataSubjectRequestState =
  'pending' | 'identity_check' | 'processing' | 'completed' | 'rejected' | 'cancelled';

export const dataSubjectRequestStates = new StateMachine<DataSubjectRequestState>(
  'data subject request',
  {
    pending: ['identity_check', 'cancelled'],
    identity_check: ['processing', 'rejected', 'cancelled'],
    processing: ['completed', 'rejected', 'cancelled'],
    completed: [],
    rejected: [],
    cancelled: [],
  },
  {
    table: 'privacy.data_subject_requests',
    columns: ['status'],
    initial: ['pending'],
    conditions: [
      {
        from: 'identity_check',
        to: 'processing',
        sql: 'NEW.identity_verified_at IS NOT NULL',
        meaning: 'the identity of the person was verified',
      },
      {
        from: 'processing',
        to: 'cancelled',
        sql: `OLD.request_type = 'erasure' AND OLD.deletion_scheduled_for IS NOT NULL
        AND OLD.systems_deleted = '[]' AND OLD.deletion_completed_at IS NULL`,
        meaning: 'it asks for erasure, which is scheduled and has deleted nothing yet',
      },
    ],
  },
);
