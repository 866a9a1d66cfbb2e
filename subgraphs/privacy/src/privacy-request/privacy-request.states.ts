/**
 * States of a privacy request and the transitions between them (catalogue, SM-11). A retry repeats
 * only the failed steps.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type PrivacyRequestState = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';

export const privacyRequestStates = new StateMachine<PrivacyRequestState>(
  'privacy request',
  {
    pending: ['processing', 'cancelled'],
    processing: ['completed', 'failed'],
    completed: [],
    failed: ['processing'],
    cancelled: [],
  },
  { table: 'privacy.privacy_requests', columns: ['status'], initial: ['pending'] },
);
